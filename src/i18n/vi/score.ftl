### reform score: điểm theo một bộ chỉ số.

score-about = Chấm điểm theo bộ chỉ số, nêu những chỗ mất điểm
score-card = Mã bộ chỉ số (tên tệp trong plan/<năm>/scorecards/); không ghi thì chấm mọi bộ
score-unit = Chỉ đơn vị này, theo các bộ chỉ số xếp hạng đơn vị
value-card = BỘ_CHỈ_SỐ
usage-card = kế hoạch không có bộ chỉ số “{ $value }”{ $suggested ->
    [yes] ; có phải ý bạn là “{ $nearest }”?
   *[no] .
} Các bộ chỉ số: { $known }
score-no-cards = kế hoạch chưa có bộ chỉ số nào; hãy thêm plan/<năm>/scorecards/<bộ chỉ số>.toml
score-no-ranking = không có bộ chỉ số nào chấm điểm từng đơn vị; bỏ --unit, hoặc ghi units = ["@all"] trong bộ chỉ số
score-of-department = bộ chỉ số “{ $card }” chấm cho cơ quan, không chấm từng đơn vị; bỏ --unit
score-unit-not-scored = bộ chỉ số “{ $card }” không chấm điểm đơn vị “{ $unit }” trong kỳ này

score-title = Kết quả chấm điểm: { $card } – { $report }
score-by = { $issuer } · tính đến ngày { $as-of }{ $appraised ->
    [yes] { " " }· thẩm định: { $appraiser }
   *[no] { "" }
}
score-illustrative = BỘ CHỈ SỐ MINH HỌA: tiêu chí và thang điểm là giả định, không phải của cơ quan có thẩm quyền.
score-typed-for = Điểm đã ghi là của { $report } nên không tính ở kỳ này; ở đây chỉ có điểm tính được từ số liệu.
score-lacking = Điểm tạm tính: còn { $count } tiêu chí chưa có điểm ({ $criteria }).
score-unsettled = Điểm còn có thể thay đổi ở { $count } tiêu chí ({ $criteria }): số liệu chưa đủ hoặc chưa hết hạn thực hiện.
score-unappraised = Mới thẩm định một phần: còn { $count }/{ $all } tiêu chí chưa thẩm định ({ $criteria }).
score-differing = Điểm đã ghi khác điểm tính được ở { $count } tiêu chí ({ $criteria }); xem cột “Tính được”.
score-total = { $whose ->
    [self] Tự chấm
    [appraised] Thẩm định
   *[computed] Tính được từ số liệu
}: { $points }/{ $maximum } điểm{ $known ->
    [yes] , đạt { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(tạm tính)
   *[no] { "" }
}
score-most-lost = { $provisional ->
    [yes] tạm tính{ $known ->
        [yes] ;{ " " }
       *[no] { "" }
    }
   *[no] { "" }
}{ $loss }
score-losses = Mất điểm
score-loss = { $criterion } { $name } (−{ $lost }){ $known ->
    [yes] : { $why }
   *[no] { "" }
}
score-lost-item = { $loss }{ $known ->
    [yes] . Để lấy lại điểm: { $back }
   *[no] { "" }
}.
score-more-losses = Còn { $count } tiêu chí khác mất điểm{ $listed ->
    [yes] , xem bảng dưới đây
   *[no] { "" }
}.
score-criteria = Từng tiêu chí
score-column-criterion = Tiêu chí
score-column-max = Tối đa
score-column-computed = Tính được
score-column-self = Tự chấm
score-column-appraised = Thẩm định
score-column-why = Căn cứ
score-column-rank = Hạng
score-column-unit = Đơn vị
score-column-index = Chỉ số (%)
score-column-most-lost = Mất điểm nhiều nhất
score-ranked-by = { $by ->
    [appraised] Xếp hạng theo điểm thẩm định; đơn vị bằng điểm thì cùng hạng.
   *[self] Xếp hạng theo điểm tự chấm (chưa thẩm định hết); đơn vị bằng điểm thì cùng hạng.
}
score-out = không tính
score-not-known = chưa có
score-unknown = { $why ->
    [no-data] chưa có số liệu
    [not-asked] không báo cáo nội dung này
    [no-activity] không phát sinh; bộ chỉ số chưa quy định được bao nhiêu điểm
    [not-applicable] chưa áp dụng; bộ chỉ số chưa quy định được bao nhiêu điểm
    [small-sample] quá ít trường hợp để đánh giá
    [no-target] không có mục tiêu để so
    [no-history] chưa biết ngày nộp (không đọc được lịch sử git)
    [no-register] chưa có sổ theo dõi kiến nghị
    [broken-register] sổ theo dõi kiến nghị có dòng không đọc được
   *[unclaimed] chưa tự chấm
}
score-figure = đạt { $value }{ $asks ->
    [yes] , đủ điểm khi { $goal }
   *[no] { "" }
}
score-tasks = hoàn thành { $done }/{ $all } nhiệm vụ{ $any ->
    [yes] ; { $faults }
   *[no] { "" }
}
score-tasks-in = { $how ->
    [overdue] quá hạn
   *[late] hoàn thành muộn
} { $count } nhiệm vụ ({ $tasks })
score-all-in-time = không có báo cáo nào muộn
score-submission = { $unit } – { $period }
score-submissions = { $how ->
    [overdue] quá hạn chưa nộp
   *[late] nộp muộn
} { $count } báo cáo ({ $which })
score-findings = { $state ->
    [overdue] { $count } kiến nghị quá hạn chưa khắc phục
   *[open] { $count } kiến nghị chưa khắc phục xong
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $which })
}
score-and-others = { $named } và { $count } mục khác
score-win-back = { $how ->
    [gap] { $gap }
    [goal] đạt { $goal }
    [tasks] hoàn thành { $count } nhiệm vụ quá hạn
    [open] hoàn thành { $count } nhiệm vụ còn lại đúng hạn
    [findings] khắc phục { $count } kiến nghị
    [evidence] bổ sung kết quả kèm tài liệu kiểm chứng
    [claim] bổ sung kết quả
   *[gone] không lấy lại được trong năm nay
}
