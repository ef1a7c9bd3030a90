### Chỉ tiêu tính từ đâu: tỷ số, số liệu hoặc nhiệm vụ (R160–R164).

# R160
no-formula = { $reason ->
        [denominator] chỉ tiêu có tử số nhưng chưa có mẫu số
        [numerator] chỉ tiêu có mẫu số nhưng chưa có tử số
       *[none] chỉ tiêu chưa cho biết tính từ đâu
    }
    .label = { $reason ->
        [denominator] chia cho số liệu nào?
        [numerator] số liệu nào chia cho mẫu số này?
       *[none] chưa có số liệu hay nhiệm vụ nào
    }
    .help = { $reason ->
        [denominator] nếu là tỷ lệ thì thêm denominator = ["…"]; nếu chỉ là con số phải đạt thì đổi numerator thành value
        [numerator] thêm numerator = ["…"]
       *[none] ghi numerator và denominator (tỷ lệ), value (con số) hoặc tasks (tỷ lệ nhiệm vụ hoàn thành)
    }
    .explain = Chỉ tiêu tính theo một trong ba cách: tử số chia mẫu số (numerator và denominator); một con số (value), ví dụ “ít nhất 12 cuộc kiểm tra trong năm”; hoặc tỷ lệ nhiệm vụ đã hoàn thành (tasks). Không có số nào ở mẫu số mà vẫn ghi numerator thì không biết đó là con số hay là tỷ lệ bị quên mẫu số, nên phải ghi rõ.
    .before =
        numerator = ["inspections"]
        unit.vi = "cuộc"
    .after =
        value = ["inspections"]
        unit.vi = "cuộc"

# R161
several-formulas = chỉ tiêu đã tính theo “{ $other }” nên không thể tính cả theo “{ $found }”
    .label = cách tính thứ hai
    .first = cách tính thứ nhất
    .help = giữ lại một cách tính; muốn theo dõi cả hai thì tách thành hai chỉ tiêu
    .explain = Chỉ tiêu tính theo đúng một cách: tỷ lệ (numerator và denominator), con số (value) hoặc tỷ lệ nhiệm vụ hoàn thành (tasks). Nếu ghi nhiều cách thì không biết kết quả là số nào.
    .before =
        value = ["inspections"]
        denominator = ["planned-inspections"]
    .after =
        numerator = ["inspections"]
        denominator = ["planned-inspections"]

# R162
idle-small-below = { $reason ->
        [value] chỉ tiêu là một con số nên không có mẫu số để coi là nhỏ
       *[range] small_below phải là số nguyên từ 1 trở lên
    }
    .label = { $reason ->
        [value] không có tác dụng ở đây
       *[range] ngoài khoảng cho phép
    }
    .help = { $reason ->
        [value] xóa small_below
       *[range] ghi số trường hợp ít nhất cần có để đánh giá, ví dụ 30
    }
    .explain = small_below cho biết mẫu số nhỏ đến đâu thì kết quả chưa nói lên điều gì: dưới mức ấy chỉ tiêu ghi “mẫu nhỏ” thay cho đạt hay chưa đạt. Chỉ tiêu là một con số (value) không chia cho gì nên không có mẫu số.
    .before =
        value = ["inspections"]
        small_below = 30
    .after =
        value = ["inspections"]

# R163
mixed-measures = { $reason ->
        [multiple] “{ $metric }” tính bằng { $unit }, không cộng được với số liệu tính bằng { $first }
        [apart] “{ $metric }” tính bằng { $unit }, không cộng được với số liệu tính bằng { $first }
        [nouns] “{ $metric }” đếm theo { $unit } mà lại cộng với số liệu đếm theo { $first }
        [sides] mẫu số “{ $metric }” tính bằng { $unit }, còn tử số tính bằng { $first }
        [own-scale] chỉ tiêu “{ $indicator }” và số liệu cùng tính bằng { $unit } nhưng lại được nhân lên
        [own-multiple] chỉ tiêu “{ $indicator }” tính bằng { $first }, còn số liệu tính bằng { $unit }
        [own-apart] chỉ tiêu “{ $indicator }” tính bằng { $first }, còn số liệu tính bằng { $unit }
        [own] chỉ tiêu “{ $indicator }” đếm theo { $first }, còn số liệu đếm theo { $unit }
       *[share] “{ $metric }” là tỷ lệ ({ $unit }), không cộng được qua nhiều đơn vị, nhiều kỳ hay nhiều số liệu
    }
    .label = { $reason ->
        [share] tỷ lệ
       *[other] tính bằng { $unit }
    }
    .first = tính bằng { $first }
    .metric = số liệu được khai ở đây
    .help = { $reason ->
        [multiple] đưa các số liệu về cùng một đơn vị tính
        [sides] đưa tử số và mẫu số về cùng một đơn vị tính
        [nouns] nếu là một thứ thì ghi cùng một tên đơn vị tính; nếu không thì tách thành hai chỉ tiêu
        [own-scale] xóa scale
        [own-multiple] { $scaled ->
            [yes] ghi scale = { $scale }, hoặc sửa đơn vị tính
           *[no] sửa đơn vị tính của chỉ tiêu theo số liệu
        }
        [own] ghi cùng một tên đơn vị tính, hoặc ghi scale nếu phải nhân lên
        [share] đếm tử số và mẫu số rồi để chương trình chia; nếu tỷ lệ do cơ quan khác công bố thì giao một đơn vị báo cáo, over_time = "last"
       *[other] tách thành hai chỉ tiêu
    }
    .explain = Chỉ cộng được các số liệu cùng đơn vị tính: 2 tỷ đồng cộng 300 triệu đồng không phải là 302. Tiền, thời gian ghi theo bội số khác nhau, hoặc tử số và mẫu số của một tỷ lệ ghi theo bội số khác nhau, thì kết quả sai hàng nghìn lần. Hai tên gọi khác nhau (hồ sơ, thủ tục) có thể là cùng một thứ nên chỉ là cảnh báo. Tỷ lệ phần trăm không bao giờ được cộng hay lấy trung bình.
    .before =
        value = ["budget-spent-million", "budget-spent-billion"]
    .after =
        value = ["budget-spent-million"]

# R164
idle-task-share = kế hoạch không có nhiệm vụ nào có thời hạn thuộc phạm vi này
    .label = không có nhiệm vụ nào
    .help = sửa area, lead hoặc due_by; nhiệm vụ thường xuyên (ongoing) và nhiệm vụ riêng của đơn vị không được tính
    .explain = tasks = {"{"} … {"}"} là tỷ lệ nhiệm vụ đã hoàn thành trên số nhiệm vụ của kế hoạch có thời hạn, có thể chỉ tính một lĩnh vực (area), các nhiệm vụ do một số đơn vị chủ trì (lead) hoặc đến hạn trước một ngày, một kỳ (due_by). Nếu phạm vi không có nhiệm vụ nào thì chỉ tiêu không bao giờ có kết quả.
    .before = tasks = {"{"} area = "procedures", due_by = 2021-12-31 {"}"}
    .after = tasks = {"{"} area = "procedures", due_by = 2022-12-31 {"}"}

# R550
missing-publication = “{ $name }” là số do { $publisher } công bố nhưng không có tài liệu kiểm chứng
    .label = số này công bố ở đâu?
    .plan = kế hoạch ghi cơ quan công bố ở đây
    .expected = số và ngày của văn bản công bố, hoặc đường dẫn một tệp
    .help = ghi văn bản công bố ở cột tài liệu kiểm chứng{ $form ->
        [sheet] { "" }
       *[csv] {" "}(evidence)
    }
    .explain = Chỉ số do cơ quan khác công bố (publisher), như chỉ số năng lực cạnh tranh hay chỉ số hài lòng, không do đơn vị tự đếm. Người báo cáo phải ghi rõ công bố ở văn bản, báo cáo nào thì số mới được tính. Nếu chưa công bố thì ghi n/a và nêu lý do ở cột ghi chú.
    .before =
        mã,giá trị,tài liệu kiểm chứng
        pci,65.12,
    .after =
        mã,giá trị,tài liệu kiểm chứng
        pci,65.12,Báo cáo số 15/BC-VCCI ngày 09/05/2022
