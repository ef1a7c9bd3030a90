# reform why: con số từ đâu ra.

why-about = Giải thích một con số: công thức và từng dòng làm nên nó
why-indicator = Mã chỉ tiêu, ví dụ on-time
why-unit = Chỉ phần của đơn vị này, đánh giá theo mục tiêu riêng của đơn vị
value-indicator = CHỈ_TIÊU
usage-indicator = kế hoạch không có chỉ tiêu “{ $value }”{ $suggested ->
    [yes] ; có phải ý bạn là “{ $nearest }”?
   *[no] .
} Các chỉ tiêu: { $known }
why-not-asked = báo cáo “{ $report }” không yêu cầu { $scope ->
    [unit] đơn vị “{ $unit }” báo cáo số liệu của “{ $indicator }”
   *[all] chỉ tiêu “{ $indicator }”
}

why-title = Cách tính: { $indicator } – { $report } ({ $year })
why-formula = Công thức
why-sum = ({ $text })
why-ratio = { $id } = { $above } ÷ { $below }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
}. Gộp các kỳ trong từng đơn vị, rồi cộng các đơn vị, sau cùng mới chia.
why-value = { $id } = { $above }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
}. Gộp các kỳ trong từng đơn vị, rồi cộng các đơn vị.
why-tasks = { $id } = số nhiệm vụ đã hoàn thành ÷ số nhiệm vụ × { $scale }.
why-no-target = { $common ->
    [yes] Mục tiêu đặt chung cho các đơn vị, không đặt riêng cho từng đơn vị.
   *[no] Kế hoạch không đặt mục tiêu.
}
why-small = Không đánh giá khi mẫu số dưới { $small }.
why-target = Mục tiêu { $target }; đánh giá: { $judged }.
why-interim = Báo cáo này đánh giá theo mốc { $target }.
why-interim-internal = Báo cáo này đánh giá theo mốc nội bộ { $target } (văn bản nguồn không quy định).
why-name = Tên
why-column-side = Vai trò
why-side = { $side ->
    [above] tử số
    [below] mẫu số
   *[both] cả hai
}
why-column-over-time = Qua nhiều kỳ
why-over-time = { $how ->
    [sum] cộng dồn
    [last] lấy kỳ cuối
    [first] lấy kỳ đầu
   *[to-date] lũy kế từ đầu năm
}

why-used = Được tính ({ $count } dòng)
why-none-used = Không có dòng nào được tính.
why-left-out = Không được tính ({ $count } dòng)
why-none-left-out = Không có dòng nào bị bỏ ra.
trail-own = lũy kế { $total }, riêng kỳ này { $own }
why-note = Ghi chú
why-reason = Lý do
why-commit = Lần ghi nhận cuối
why-committed = { $commit } { $author }, { $day }{ $unsaved ->
    [yes] { " " }(sau đó còn sửa, chưa ghi nhận)
   *[no] { "" }
}
why-uncommitted = chưa ghi nhận (commit)
why-history = Lịch sử tệp
why-no-history = Chưa biết lịch sử của các tệp nên không nêu được lần ghi nhận (commit), người sửa và ngày sửa.
why-standing = { $standing ->
    [unchanged] kỳ này không có gì mới, giữ số đã báo trước đó
    [handed-over] đơn vị đã bàn giao, số nay do đơn vị kế thừa báo cáo
    [other-period] số của kỳ khác đại diện cho cả báo cáo
    [optional] không bắt buộc, đơn vị không báo cáo
    [withheld] số hợp lệ, nhưng trong kỳ còn thiếu số khác của cùng chỉ tiêu, tử số hoặc mẫu số
    [unopened] số hợp lệ, nhưng đơn vị thiếu số đầu kỳ
    [waiting] số hợp lệ, nhưng chỉ tiêu còn chờ một nhiệm vụ chưa hoàn thành
    [faulty] có lỗi: { $codes }
    [absent] tệp đã nộp thiếu dòng này
    [not-submitted] đơn vị chưa nộp
    [not-applicable] không phát sinh
   *[counted] được tính
}

why-steps = Từng bước
why-sums = Cộng các đơn vị: { $above } ÷ { $below }.
why-no-activity = { $ratio ->
    [yes] Mẫu số bằng 0 nên không có tỷ lệ: không phát sinh.
   *[no] Không đơn vị nào có số: không phát sinh.
}
why-sum-value = Cộng các đơn vị: { $above }.
why-sum-tasks = Tính chung cả các nhiệm vụ: { $above } đã hoàn thành ÷ { $below }.
why-scaled = { $above } × { $scale } { $sign } { $value }.
why-quotient = { $above } ÷ { $below }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
} { $sign } { $value }.
why-rounded = Ghi là { $shown }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}, { $how ->
    [exact] đúng bằng giá trị tính được
    [away] làm tròn về phía xa mục tiêu, vì số gần nhất sẽ chạm hoặc vượt mục tiêu
   *[nearest] làm tròn đến số gần nhất
}.
why-compared = So với { $target }, không làm tròn: { $scale ->
    [1] { $left }
   *[other] { $above } × { $scale } = { $left }
} { $sign } { $ratio ->
    [yes] { $right } = { $threshold } × { $below }
   *[no] { $threshold }
}.
why-lapsed = Đạt tính chung, nhưng chỉ tiêu được đánh giá từng kỳ và có kỳ không đạt: { $periods }.
why-verdict = Đánh giá: { $verdict }{ $more ->
    [yes] { " " }– { $gap }
   *[no] { "" }
}.{ $waits ->
    [yes] { " " }Chỉ tiêu chưa áp dụng, hoặc không áp dụng riêng cho đơn vị này.
   *[no] { "" }
}

history-title = Qua các năm
history-year = Năm
history-end = Cả năm
