### Bộ chỉ số: plan/<năm>/scorecards/<bộ chỉ số>.toml và reports/<năm>/scores/<bộ chỉ số>.csv (R801–R829).

keys-scorecard = Một bộ chỉ số cải cách hành chính: plan/<năm>/scorecards/<bộ chỉ số>.toml
    .format = Số hiệu của định dạng tệp.
    .name = Tên bộ chỉ số.
    .source = Những mục của văn bản nguồn được nội dung này cụ thể hóa.
    .illustrative = Bộ chỉ số có phải là giả định không; mọi kết quả chấm điểm đều nói rõ điều đó.
    .unit = Đơn vị tự chấm điểm cho cơ quan.
    .units = Các đơn vị được chấm, mỗi đơn vị một bảng điểm, rồi xếp hạng: @all, @nhóm hoặc mã đơn vị.
    .appraised_by = Cơ quan thẩm định điểm.
    .period = Báo cáo dùng để đối chiếu điểm đã ghi; không ghi thì là báo cáo cả năm.
    .group = Các nhóm tiêu chí.
    .criterion = Các tiêu chí.
keys-criterion-group = Một nhóm tiêu chí, có tổng điểm riêng.
    .id = Số của nhóm; tiêu chí 2.3 thuộc nhóm 2, nhóm 2.1 nằm trong nhóm 2.
    .name = Tên nhóm.
keys-criterion = Một tiêu chí.
    .id = Số của tiêu chí.
    .name = Nội dung chấm điểm.
    .max = Điểm tối đa.
    .group = Số của nhóm, khi số của tiêu chí không cho biết.
    .from = Chấm theo gì: đúng một trong các trường.
    .score = Cách chấm: all-or-nothing là đạt thì được đủ điểm, không đạt thì 0; proportional là theo tỷ lệ đạt được.
    .floor = Với proportional: dưới mức này thì 0 điểm.
    .full = Với proportional: mức được đủ điểm; không ghi thì là 100.
    .bands = Cách chấm theo bậc, bậc cao nhất trước: [[mức, điểm], …]. Mức giảm dần là “từ … trở lên”, tăng dần là “không quá …”.
    .deduct = Cách chấm trừ dần từ điểm tối đa.
    .evidence = Tự chấm có điểm thì phải có tài liệu kiểm chứng không.
    .no_activity = Không phát sinh thì sao: out là không tính vào điểm tối đa, full là đủ điểm, zero là 0 điểm.
    .source = Những mục của văn bản nguồn được nội dung này cụ thể hóa.
keys-criterion-from = Chấm theo gì.
    .indicator = Kết quả của chỉ tiêu này.
    .tasks = Tỷ lệ hoàn thành của những nhiệm vụ này.
    .late_submissions = Số báo cáo nộp muộn hoặc quá hạn chưa nộp (true).
    .findings = Số kiến nghị sau kiểm tra: overdue là quá hạn, open là chưa khắc phục xong.
    .manual = Tự chấm, không tính từ số liệu (true).
keys-deduct = Trừ điểm.
    .each = Số điểm trừ mỗi lần.
    .per = Trừ vì điều gì: báo cáo muộn, nhiệm vụ muộn hoặc quá hạn, kiến nghị.

# R801
clashing-scoring = { $reason ->
        [none] tiêu chí chưa có cách chấm điểm
        [several] tiêu chí có hai cách chấm điểm
        [manual] tiêu chí tự chấm không tính được theo cách này
       *[per] điểm trừ theo điều mà tiêu chí này không chấm
    }
    .label = { $reason ->
        [none] chấm thế nào?
        [several] cách thứ hai
        [manual] không có số liệu nào để tính
       *[per] không khớp với from
    }
    .help = { $reason ->
        [none] ghi score = "all-or-nothing" hoặc "proportional", bands = [[…, …]] hoặc deduct = {"{"} … {"}"}
        [several] giữ một trong score, bands và deduct
        [manual] bỏ trường này, hoặc chấm theo indicator hay tasks
       *[per] dùng late_submissions với "late-submission", tasks với "late-task", findings với "finding"
    }
    .explain = Mỗi tiêu chí có đúng một cách chấm: đạt hay không đạt (score = "all-or-nothing"), theo tỷ lệ (score = "proportional"), theo bậc (bands) hoặc trừ dần (deduct). Tiêu chí tự chấm (manual) không cần cách chấm; nếu ghi all-or-nothing hoặc bands thì điểm tự chấm phải là một trong các mức điểm đó. Điểm trừ theo báo cáo muộn, nhiệm vụ muộn hay kiến nghị thì from phải chấm theo chính điều ấy.
    .before =
        from = {"{"} indicator = "on-time" {"}"}
        score = "all-or-nothing"
        bands = [[100, 2], [80, 1]]
    .after =
        from = {"{"} indicator = "on-time" {"}"}
        bands = [[100, 2], [80, 1]]

# R802
unfit-scoring = { $reason ->
        [target] chỉ tiêu “{ $indicator }” không có mục tiêu nên không thể chấm “đạt thì đủ điểm”
        [most] không chấm theo tỷ lệ được: “{ $indicator }” càng thấp càng tốt
        [faults] không chấm theo tỷ lệ được: càng ít lỗi càng tốt
       *[full] chỉ tiêu “{ $indicator }” không tính bằng % nên phải ghi mức được đủ điểm
    }
    .label = { $reason ->
        [full] thiếu full
       *[other] cách chấm này không dùng được ở đây
    }
    .help = { $reason ->
        [target] đặt mục tiêu cho chỉ tiêu, hoặc chấm theo bands
        [full] thêm full = mức được đủ điểm
       *[other] chấm theo bands = [[mức, điểm], …] với mức tăng dần, hoặc deduct
    }
    .explain = Cách chấm phải hợp với điều được chấm. “Đạt thì đủ điểm” cần một mục tiêu. Chấm theo tỷ lệ là điểm tối đa × kết quả ÷ mức đủ điểm, nên chỉ dùng khi càng cao càng tốt; mức đủ điểm mặc định là 100 (%), chỉ tiêu tính bằng đơn vị khác phải ghi full.
    .before =
        from = {"{"} indicator = "service-points" {"}"}
        score = "proportional"
    .after =
        from = {"{"} indicator = "service-points" {"}"}
        score = "proportional"
        full = 5

# R803
impossible-points = { $reason ->
        [negative] số này không được âm
        [zero] số này phải lớn hơn 0
       *[precision] số này quá lớn hoặc có quá 6 chữ số thập phân
    }
    .label = không dùng được
    .help = ghi một số dương, nhiều nhất 6 chữ số thập phân
    .explain = Điểm tối đa, điểm trừ và mức đủ điểm là số dương; điểm của từng bậc và mức sàn có thể là 0. Điểm được cộng chính xác, không làm tròn, nên không nhận số có quá 6 chữ số thập phân.
    .before = max = -1
    .after = max = 1

# R804
disordered-bands = { $reason ->
        [pair] mỗi bậc gồm hai số: mức và điểm
        [above] điểm của bậc ({ $found }) cao hơn điểm tối đa của tiêu chí ({ $max })
        [points] bậc sau không được bằng hoặc hơn điểm bậc trước
       *[order] các mức phải tăng dần hoặc giảm dần
    }
    .label = { $reason ->
        [pair] không phải hai số
        [above] quá điểm tối đa
        [points] điểm không giảm
       *[order] mức không theo thứ tự
    }
    .help = ghi bậc cao điểm nhất trước, ví dụ bands = [[100, 2], [80, 1]]
    .explain = Các bậc xếp từ điểm cao xuống điểm thấp. Mức giảm dần nghĩa là “từ mức này trở lên”, mức tăng dần nghĩa là “không quá mức này”. Chỉ một bậc thì hiểu theo mục tiêu của chỉ tiêu. Kết quả được so chính xác với mức, không phải số đã làm tròn để hiển thị.
    .before = bands = [[80, 1], [100, 2]]
    .after = bands = [[100, 2], [80, 1]]

# R805
unknown-criterion-group = { $how ->
        [named] bộ chỉ số không có nhóm “{ $found }”
       *[number] tiêu chí “{ $found }” không thuộc nhóm nào
    }
    .label = { $how ->
        [named] nhóm nào?
       *[number] số này không bắt đầu bằng số của nhóm nào
    }
    .help = thêm [[group]] với số ấy, hoặc ghi group = "…" ở tiêu chí
    .explain = Nhóm của tiêu chí được biết qua số của nó: tiêu chí 2.1.3 thuộc nhóm 2.1 nếu có, không thì thuộc nhóm 2. Số không cho biết thì ghi group. Bộ chỉ số không có nhóm nào thì không cần.
    .before =
        [[group]]
        id = "2"
        [[criterion]]
        id = "3.1"
    .after =
        [[group]]
        id = "3"
        [[criterion]]
        id = "3.1"

# R806
unclear-criterion = { $reason ->
        [none] tiêu chí chưa cho biết chấm theo gì
        [false] “{ $key } = false” không cho biết chấm theo gì
       *[several] tiêu chí chấm theo hai thứ
    }
    .label = { $reason ->
        [several] thứ hai
       *[other] chấm theo gì?
    }
    .help = giữ đúng một trong indicator, tasks, late_submissions = true, findings và manual = true
    .explain = Mỗi tiêu chí chấm theo đúng một thứ: một chỉ tiêu, một số nhiệm vụ, báo cáo muộn, kiến nghị sau kiểm tra, hoặc tự chấm (manual = true). Chấm theo hai thứ thì tách thành hai tiêu chí.
    .before = from = {"{"} indicator = "on-time", manual = true {"}"}
    .after = from = {"{"} indicator = "on-time" {"}"}

# R807
idle-scoring-key = “{ $key }” không có tác dụng ở đây
    .label = không dùng đến
    .units = chấm từng đơn vị
    .help = { $key ->
        [unit] giữ unit (chấm cho cơ quan) hoặc units (chấm và xếp hạng từng đơn vị)
        [no_activity] bỏ trường này: điều được chấm không có chuyện “không phát sinh”
       *[other] chỉ dùng với score = "proportional"; bỏ trường này
    }
    .explain = Một trường có trong tệp mà không làm thay đổi điểm thường là do nhầm: floor và full chỉ dùng khi chấm theo tỷ lệ; no_activity chỉ dùng với chỉ tiêu và nhiệm vụ; bộ chỉ số hoặc do một đơn vị chấm cho cơ quan (unit), hoặc chấm từng đơn vị (units).
    .before =
        score = "all-or-nothing"
        floor = 80
    .after = score = "all-or-nothing"
