# Diễn biến, so sánh và trang báo cáo (HTML).

column-course = Diễn biến
column-previous = So với { $report }
column-last-year = So với cùng kỳ năm trước

change = { $direction ->
    [up] ▲ +{ $figure } { $unit }
    [down] ▼ −{ $figure } { $unit }
   *[same] = không đổi
}
change-points = điểm %

page-last-year-faulty = Kế hoạch năm { $year } có lỗi nên chưa so sánh được với cùng kỳ năm trước.
