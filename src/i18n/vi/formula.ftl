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
