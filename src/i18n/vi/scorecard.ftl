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
    .indicator = chỉ tiêu được khai ở đây
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
        [above] điểm của bậc ({ $typed }) cao hơn điểm tối đa của tiêu chí ({ $max })
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
    .help-nearest = sửa thành “{ $nearest }”
    .help = thêm [[group]] với số ấy, hoặc ghi group = "…" ở tiêu chí
    .explain = Nhóm của tiêu chí được biết qua số của nó: tiêu chí 2.1.3 thuộc nhóm 2.1 nếu có, không thì thuộc nhóm 2. Số không cho biết thì ghi group. Bộ chỉ số không có nhóm nào thì không cần.
    .before =
        {"["}[group]]
        id = "2"
        {"["}[criterion]]
        id = "3.1"
    .after =
        {"["}[group]]
        id = "3"
        {"["}[criterion]]
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


# R810
unknown-criterion = { $card } không có tiêu chí “{ $found }”
    .label = tiêu chí nào?
    .help-nearest = sửa thành “{ $nearest }”
    .help = ghi đúng số của tiêu chí trong bộ chỉ số; Excel có thể đã đổi 2.10 thành 2.1 hoặc thành ngày tháng
    .explain = Mỗi dòng của tệp điểm là một tiêu chí, ghi đúng số như trong bộ chỉ số. Excel hay tự đổi: 2.10 thành 2.1, 1.2 thành ngày 1 tháng 2; hãy định dạng cột là văn bản (Text) trước khi nhập.
    .before =
        criterion,self
        2.30,1.5
    .after =
        criterion,self
        2.3,1.5

# R811
repeated-score = tiêu chí “{ $criterion }” có hai dòng điểm
    .label = dòng thứ hai
    .first = dòng thứ nhất
    .help = giữ một dòng; dòng thứ hai không được tính
    .explain = Mỗi tiêu chí (của mỗi đơn vị, khi chấm từng đơn vị) chỉ có một dòng điểm. Hai dòng thì không biết dòng nào đúng; chương trình tính dòng đầu và báo lỗi ở dòng sau.
    .before =
        criterion,self
        2.3,1
        2.3,1.5
    .after =
        criterion,self
        2.3,1.5

# R812
unreadable-points = “{ $found }” { $reason ->
        [ambiguous] có hai cách hiểu: { $first } hoặc { $second }
        [comma] dùng dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy
        [negative] là số âm; điểm không được âm
        [decimals] có quá 6 chữ số thập phân
        [date] là ngày tháng, không phải điểm
       *[words] không phải là điểm
    }
    .label = không đọc được
    .help = { $reason ->
        [ambiguous] ghi { $meant }
        [comma] ghi { $meant }
       *[other] ghi một số, ví dụ 1.5, hoặc n/a nếu tiêu chí không áp dụng
    }
    .explain = Ô điểm là một số theo cùng quy tắc với báo cáo số liệu (dấu chấm thập phân, hoặc dấu phẩy trong tệp ngăn cách bằng chấm phẩy), hoặc n/a: tiêu chí không áp dụng và không tính vào điểm tối đa. Để trống là chưa chấm.
    .before =
        criterion,self
        2.3,một điểm rưỡi
    .after =
        criterion,self
        2.3,1.5

# R813
impossible-score = { $side ->
        [appraised] điểm thẩm định
       *[self] điểm tự chấm
    } của tiêu chí “{ $criterion }” là { $typed }, { $reason ->
        [above] cao hơn điểm tối đa { $max }
       *[other] không phải mức điểm nào của tiêu chí
    }
    .label = { $reason ->
        [above] quá điểm tối đa
       *[other] không có mức điểm này
    }
    .max = điểm tối đa
    .help = { $reason ->
        [above] ghi nhiều nhất là { $max }
       *[other] ghi một trong các mức: { $values }
    }
    .explain = Điểm của một tiêu chí nằm trong khoảng từ 0 đến điểm tối đa. Tiêu chí chấm “đạt hay không đạt” chỉ có đủ điểm hoặc 0; tiêu chí chấm theo bậc (bands) chỉ có điểm của các bậc hoặc 0.
    .before =
        criterion,self
        2.3,2.5
    .after =
        criterion,self
        2.3,2

# R814
unproven-score = tự chấm tiêu chí “{ $criterion }” có điểm nhưng không có tài liệu kiểm chứng
    .label = dựa vào tài liệu nào?
    .criterion = tiêu chí cần tài liệu kiểm chứng
    .help = ghi số và ngày của văn bản, hoặc đường dẫn của tệp, ở cột evidence; chưa có thì chấm 0
    .explain = Tiêu chí ghi evidence = true chỉ được tự chấm điểm khi có tài liệu: số, ký hiệu và ngày của văn bản, hoặc một tệp. Cơ quan thẩm định sẽ xem tài liệu này.
    .before =
        criterion,self,evidence
        7.1,2,
    .after =
        criterion,self,evidence
        7.1,2,Kế hoạch số 12/KH-SCT ngày 10/01/2022

# R815
differing-score = { $side ->
        [appraised] điểm thẩm định
       *[self] điểm tự chấm
    } của tiêu chí “{ $criterion }” là { $typed }, tính từ số liệu ({ $report }) là { $computed }
    .label = khác điểm tính được ({ $computed })
    .criterion = tiêu chí chấm thế này
    .help = { $side ->
        [appraised] xem lại với cơ quan thẩm định, hoặc ghi giải trình ở cột `note`; reform score cho biết điểm tính được dựa vào đâu
       *[self] ghi { $computed }, hoặc sửa số liệu nếu số liệu sai; reform score cho biết điểm tính được dựa vào đâu
    }
    .explain = Tiêu chí chấm theo chỉ tiêu, nhiệm vụ, báo cáo muộn hoặc kiến nghị thì điểm tính được từ số liệu trong kho. Điểm đã ghi khác với điểm tính được thì một trong hai là sai; riêng điểm thẩm định có giải trình thì chỉ được nêu để biết. Chỉ đối chiếu khi kỳ báo cáo đã kết thúc hoặc số liệu đã đủ.
    .before =
        criterion,self
        2.3,2
    .after =
        criterion,self
        2.3,1

# R816
unargued-appraisal = thẩm định tiêu chí “{ $criterion }” { $appraised } điểm, khác tự chấm ({ $self }) mà không có giải trình
    .label = vì sao khác?
    .self = điểm tự chấm
    .help = ghi lý do ở cột ghi chú (note)
    .explain = Điểm thẩm định khác điểm tự chấm thì phải ghi lý do ở cột ghi chú, để người sau hiểu và để giải trình khi công bố chỉ số.
    .before =
        criterion,self,appraised,note
        7.1,2,1,
    .after =
        criterion,self,appraised,note
        7.1,2,1,Chưa có văn bản kiểm tra quý III

# R817
unsettled-score = chưa biết tiêu chí “{ $criterion }” được bao nhiêu điểm: { $why ->
        [not-asked] không báo cáo nội dung này
        [no-activity] không phát sinh
        [not-applicable] chưa áp dụng
        [small-sample] quá ít trường hợp để đánh giá
       *[no-target] không có mục tiêu để so
    } ({ $report })
    .label = cần ghi n/a hoặc số điểm
    .criterion = tiêu chí này
    .help = ghi n/a (không tính vào điểm tối đa) hoặc số điểm cho tiêu chí này, hoặc thêm no_activity = "out", "full" hay "zero" trong bộ chỉ số
    .explain = Không phát sinh có hai nghĩa: không tính tiêu chí vào điểm tối đa, hoặc được đủ điểm. Bộ chỉ số nói rõ bằng no_activity; không nói thì người chấm ghi n/a hoặc số điểm. Trong lúc chờ, tiêu chí vẫn nằm trong điểm tối đa và tổng điểm là tạm tính.
    .before =
        criterion,self
        2.3,
    .after =
        criterion,self
        2.3,n/a

# R818
unknown-scorecard = kế hoạch không có bộ chỉ số “{ $found }”
    .label = điểm của bộ chỉ số nào?
    .help-nearest = sửa thành “{ $nearest }”
    .help = đặt tên tệp đúng như bộ chỉ số trong plan/<năm>/scorecards/
    .explain = reports/<năm>/scores/<bộ chỉ số>.csv ghi điểm của bộ chỉ số plan/<năm>/scorecards/<bộ chỉ số>.toml. Không có bộ chỉ số ấy thì không biết tiêu chí nào, thang điểm nào.
    .before = reports/2022/scores/par-idx.csv
    .after = reports/2022/scores/par-index.csv

# R819
misplaced-unit = { $how ->
        [none] dòng điểm của tiêu chí “{ $criterion }” không cho biết của đơn vị nào
        [department] { $card } chấm cho cơ quan, không chấm từng đơn vị
       *[other] { $card } không chấm đơn vị “{ $found }”
    }
    .label = { $how ->
        [none] thiếu mã đơn vị
       *[other] không đúng chỗ
    }
    .card = bộ chỉ số
    .help = { $how ->
        [none] ghi mã đơn vị ở cột unit
        [department] bỏ cột unit
       *[other] ghi một đơn vị mà bộ chỉ số chấm (units), hoặc bỏ dòng này
    }
    .explain = Bộ chỉ số có units chấm từng đơn vị, nên mỗi dòng điểm phải có mã đơn vị ở cột unit. Bộ chỉ số chấm cho cơ quan thì không có cột ấy.
    .before =
        criterion,self
        1,5
    .after =
        criterion,unit,self
        1,van-phong,5
