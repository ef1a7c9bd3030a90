### Mục tiêu: mỗi loại (at_least, at_most …) là một biến thể ở đây.

target = { $relation ->
    [at-least] ≥ { $least }
   *[at-most] ≤ { $most }
}{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-goal = { $relation ->
    [whole] { $least }
    [at-least] từ { $least } trở lên
   *[at-most] không quá { $most }
}

# R112
impossible-target = { $reason ->
        [both] một chỉ tiêu không thể vừa có mức tối thiểu vừa có mức tối đa
        [empty] chỉ tiêu chưa có mức phải đạt
        [negative] mức phải đạt không được là số âm
        [precision] mức phải đạt có quá nhiều chữ số
        [never] mức { $found }{ $sign } không thể đạt được
       *[always] mức { $found } thì lúc nào cũng đạt
    }
    .label = { $reason ->
        [both] chỉ chọn một
        [empty] chưa có mức
        [negative] số âm
        [precision] quá nhiều chữ số
        [never] lớn hơn { $whole }{ $sign }
       *[always] giá trị nào cũng đạt
    }
    .help = { $reason ->
        [both] giữ lại at_least (ít nhất) hoặc at_most (nhiều nhất)
        [empty] ghi at_least = … (ít nhất) hoặc at_most = … (nhiều nhất)
        [precision] ghi số nhỏ hơn 1.000.000.000.000.000, có không quá 6 chữ số thập phân
       *[other] đối chiếu văn bản giao chỉ tiêu và sửa lại mức này
    }
    .explain = Mỗi chỉ tiêu có đúng một mức: ít nhất (at_least) hoặc nhiều nhất (at_most). Tỷ lệ của một phần trên tổng thể chỉ nằm trong khoảng từ 0 đến 100%, nên mức ở ngoài khoảng đó không bao giờ đạt, còn mức mà giá trị nào cũng đạt thì không có ý nghĩa. Đối chiếu với văn bản giao chỉ tiêu rồi sửa lại. Nếu tử số được phép lớn hơn mẫu số (ví dụ thực hiện vượt kế hoạch) thì ghi may_exceed = true ở chỉ tiêu.
    .before = target = {"{"} at_least = 999 {"}"}
    .after = target = {"{"} at_least = 99 {"}"}

# R601
weaker-target = mức riêng { $own } của chỉ tiêu “{ $indicator }” dễ hơn mức chung { $plan }
    .label = dễ hơn mức chung
    .plan = mức chung của kế hoạch
    .help = nâng mức riêng lên bằng hoặc cao hơn yêu cầu chung, hoặc bỏ mức riêng này
    .explain = Đơn vị có thể tự đặt mức phấn đấu cao hơn yêu cầu chung, nhưng không được thấp hơn: mức chung là mức tối thiểu mà Sở đã cam kết với cấp trên. Với chỉ tiêu dạng nhiều nhất (at_most), số lớn hơn là mức dễ hơn.
    .before =
        # mức chung: at_least = 99
        on-time = {"{"} at_least = 98 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}

# R602
opposite-target = mức riêng của chỉ tiêu “{ $indicator }” ngược chiều với mức chung
    .label = ngược chiều
    .plan = mức chung của kế hoạch
    .help = dùng cùng từ at_least hoặc at_most như mức chung
    .explain = Chỉ tiêu càng cao càng tốt dùng at_least (ít nhất), chỉ tiêu càng thấp càng tốt dùng at_most (nhiều nhất). Mức riêng của đơn vị phải cùng chiều với mức chung, nếu không thì không thể so sánh hai mức.
    .before =
        # mức chung: at_least = 99
        on-time = {"{"} at_most = 99.5 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}
