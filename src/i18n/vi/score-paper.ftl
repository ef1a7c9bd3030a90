# Điểm chỉ số cải cách hành chính trên giấy: bảng để nộp, báo cáo trình ký, phụ lục.

score-tab-form = Bảng tự đánh giá
score-tab-ranking = Xếp hạng
score-tab-details = Chi tiết
score-tab-losses = Điểm mất
score-column-number = STT
score-column-evidence = Tài liệu kiểm chứng
score-column-remark = Căn cứ, giải trình
score-column-lost = Điểm mất
score-column-back = Cách lấy lại điểm
score-sum = Tổng điểm
score-index = Chỉ số (tổng điểm / điểm tối đa × 100)
score-list = { $list } – { $card } ({ $when })
score-drawn-up = NGƯỜI LẬP BẢNG
score-form-title = { $ranks ->
    [yes] Kết quả chấm điểm: { $card }
   *[no] Bảng tự đánh giá, chấm điểm: { $card }
}
score-when = { $known ->
    [yes] { $report }, số liệu từ ngày { $from } đến ngày { $to }
   *[no] { $report }
}
score-annex-unit = { $title } – { $unit }

score-signed-subject = { $ranks ->
    [yes] Kết quả chấm điểm cải cách hành chính các đơn vị { $report }
   *[no] Tự đánh giá, chấm điểm cải cách hành chính { $report }
}
score-signed-opening = Thực hiện { $plan }, { $issuer } báo cáo kết quả đánh giá, chấm điểm theo { $cards } ({ $when }) như sau:
score-signed-closing = Trên đây là báo cáo kết quả đánh giá, chấm điểm cải cách hành chính { $report } của { $issuer }
score-signed-result = Kết quả tự đánh giá
score-signed-losses = Các tiêu chí chưa đạt điểm tối đa
score-signed-differences = Kết quả thẩm định và giải trình
score-signed-ranking = Kết quả xếp hạng
score-signed-total = { $known ->
    [yes] Tổng điểm tự đánh giá là { $points }/{ $maximum } điểm, đạt { $index }%{ $provisional ->
        [yes] { " " }(tạm tính)
       *[no] { "" }
    }.
   *[no] Không có tiêu chí nào áp dụng.
}
score-signed-groups = Theo từng lĩnh vực:
score-signed-group = { $name }: { $points }/{ $maximum } điểm{ $known ->
    [yes] , đạt { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(tạm tính)
   *[no] { "" }
};
score-signed-out = Tiêu chí không áp dụng, không tính vào điểm tối đa: { $criteria }.
score-signed-criterion = { $number } { $name }
score-signed-lost = Có { $count } tiêu chí chưa đạt điểm tối đa, nêu từ mất nhiều điểm nhất:
score-signed-loss = Tiêu chí { $criterion }: mất { $lost }/{ $maximum } điểm{ $known ->
    [yes] { " " }– { $why }
   *[no] { "" }
}{ $winnable ->
    [yes] . Khả năng lấy lại điểm: { $back }
   *[no] { "" }
}.
score-signed-appraised = Tổng điểm thẩm định là { $points }/{ $maximum } điểm{ $known ->
    [yes] , đạt { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(chưa thẩm định hết các tiêu chí)
   *[no] { "" }
}.
score-signed-differ = { $count ->
    [0] Điểm thẩm định không khác điểm tự đánh giá ở tiêu chí nào.
   *[other] Điểm thẩm định khác điểm tự đánh giá ở { $count } tiêu chí:
}
score-signed-difference = Tiêu chí { $criterion }: tự đánh giá { $claims ->
    [points] { $own } điểm
    [out] không áp dụng
   *[none] chưa có điểm
}, thẩm định { $gives ->
    [points] { $appraised } điểm
    [out] không áp dụng
   *[none] chưa có điểm
}{ $argued ->
    [yes] . Giải trình: { $note }
   *[no] { "" }
}.
score-signed-unit = { $unit }: { $loss }.

score-section = Điểm chỉ số cải cách hành chính
score-column-group = Nội dung
score-points = điểm
score-signed-scored = Kết quả theo { $card }: { $totals }{ $lost ->
    [yes] ; mất điểm nhiều nhất ở { $most }
   *[no] { "" }
}.
score-signed-ranked = Theo { $card }, trong { $count } đơn vị được chấm điểm, xếp thứ nhất là { $first }.
score-signed-sum = { $whose ->
    [self] tự đánh giá
   *[appraised] thẩm định
} { $points }/{ $maximum } điểm{ $known ->
    [yes] , đạt { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(tạm tính)
   *[no] { "" }
}
score-computed-as = tính từ số liệu được { $points } điểm
