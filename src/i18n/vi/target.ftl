### Mục tiêu: mỗi loại (at_least, at_most …) là một biến thể ở đây.

target = { $relation ->
    [at-least] ≥ { $least }
    [between] { $least }–{ $most }
    [grow-at-least] tăng ≥ { $least }
    [cut-at-least] giảm ≥ { $least }
    [equal] = { $least }
   *[at-most] ≤ { $most }
}{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-goal = { $relation ->
    [whole] { $least }
    [at-least] từ { $least } trở lên
    [between] từ { $least } đến { $most }
    [grow-at-least] tăng từ { $least } trở lên
    [cut-at-least] giảm từ { $least } trở lên
    [equal] đúng { $least }
   *[at-most] không quá { $most }
}

# R112
impossible-target = { $reason ->
        [both] một chỉ tiêu không thể có nhiều mức khác nhau
        [pair] khoảng phải đạt cần đúng hai số
        [upside-down] khoảng phải đạt { $found } bị ngược: số đầu lớn hơn số sau
        [beyond] mốc { $found } nằm trên mức phải đạt
        [empty] chỉ tiêu chưa có mức phải đạt
        [negative] mức phải đạt không được là số âm
        [precision] mức phải đạt có quá nhiều chữ số
        [never] mức { $found }{ $sign } không thể đạt được
       *[always] mức { $found } thì lúc nào cũng đạt
    }
    .label = { $reason ->
        [both] chỉ chọn một
        [pair] không phải hai số
        [upside-down] số nhỏ phải đứng trước
        [beyond] mốc cao hơn mức trên
        [empty] chưa có mức
        [negative] số âm
        [precision] quá nhiều chữ số
        [never] lớn hơn { $whole }{ $sign }
       *[always] giá trị nào cũng đạt
    }
    .help = { $reason ->
        [both] giữ lại một trong các mức; nếu giá trị phải nằm trong một khoảng thì ghi between = [mức dưới, mức trên]
        [empty] ghi at_least = … (ít nhất), at_most = … (nhiều nhất), equal = … (đúng bằng) hoặc between = [mức dưới, mức trên]; nếu không đặt mục tiêu thì xóa trường này
        [pair] ghi between = [mức dưới, mức trên]
        [upside-down] đổi chỗ hai số, ví dụ between = [20, 30]
        [beyond] mốc là mức dưới phải đạt vào kỳ đó: ghi một số không lớn hơn mức trên
        [precision] ghi số nhỏ hơn 1.000.000.000.000.000, có không quá 6 chữ số thập phân
       *[other] đối chiếu văn bản giao chỉ tiêu và sửa lại mức này
    }
    .explain = Mỗi chỉ tiêu có đúng một mức: ít nhất (at_least), nhiều nhất (at_most), đúng bằng (equal) hoặc một khoảng (between) gồm mức dưới rồi đến mức trên, kể cả hai mức ấy; mốc trong năm của một khoảng là mức dưới phải đạt vào kỳ đó. Tỷ lệ của một phần trên tổng thể chỉ nằm trong khoảng từ 0 đến 100%, nên mức ở ngoài khoảng đó không bao giờ đạt, còn mức mà giá trị nào cũng đạt thì không có ý nghĩa. Đối chiếu với văn bản giao chỉ tiêu rồi sửa lại. Nếu tử số được phép lớn hơn mẫu số (ví dụ thực hiện vượt kế hoạch) thì ghi may_exceed = true ở chỉ tiêu.
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
opposite-target = mức riêng của chỉ tiêu “{ $indicator }” { $how ->
        [turned] ngược chiều với mức chung
       *[otherwise] không cùng loại với mức chung
    }
    .label = { $how ->
        [turned] ngược chiều
       *[otherwise] khác loại
    }
    .plan = mức chung của kế hoạch
    .help = { $how ->
        [turned] dùng cùng từ at_least hoặc at_most như mức chung
       *[otherwise] dùng cùng từ (at_least, at_most, equal hoặc between) như mức chung
    }
    .explain = Chỉ tiêu càng cao càng tốt dùng at_least (ít nhất), chỉ tiêu càng thấp càng tốt dùng at_most (nhiều nhất), chỉ tiêu phải bằng đúng một số dùng equal, chỉ tiêu phải nằm trong một khoảng dùng between; khoảng riêng của đơn vị nằm trong khoảng chung. Mức riêng của đơn vị phải cùng loại và cùng chiều với mức chung, nếu không thì không thể so sánh hai mức.
    .before =
        # mức chung: at_least = 99
        on-time = {"{"} at_most = 99.5 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}
