# Báo cáo trình ký theo Nghị định 30/2020/NĐ-CP.

unknown-placeholder = `{ $key }` có chỗ điền không dùng được: “{ $found }”
    .label = trong câu này
    .expected = các chỗ điền: { $known }
    .help = dùng một trong các chỗ điền: { $known }
    .help-nearest = nếu là “{ $nearest }” thì sửa lại
    .explain = Các câu mở đầu, kết thúc và trích yếu của báo cáo trình ký có thể có chỗ điền trong dấu ngoặc nhọn, ví dụ tên kỳ báo cáo. Chỗ điền không có trong danh sách sẽ bị in nguyên văn nên được coi là lỗi.
    .before = closing.vi = "Trên đây là báo cáo {"{"}reprot{"}"}"
    .after = closing.vi = "Trên đây là báo cáo {"{"}report{"}"}"

signed-motto-state = Cộng hòa xã hội chủ nghĩa Việt Nam
signed-motto = Độc lập - Tự do - Hạnh phúc
signed-number = Số: { $blank }/BC-{ $symbol }
signed-number-bare = Số: { $blank }/BC
signed-place-date = { $place }ngày { $blank } tháng { $blank } năm { $year }
signed-place = { $place },{ " " }
signed-to = Kính gửi:
signed-to-leaders = Lãnh đạo { $issuer }
signed-blank = …………………………………
signed-as-above = Như trên
signed-archive = Lưu: { $unit }
signed-part-area = (lĩnh vực: { $area })
signed-part-focal = (các lĩnh vực: { $areas })
signed-recipients = Nơi nhận:
signed-heading = { $number }. { $heading }
signed-end = { $text }./.
signed-none = (chưa có nội dung)
signed-unfilled = Báo cáo trình ký còn mục chưa ai ghi nội dung: { $headings }. Ghi vào tệp .md của đơn vị, hoặc vào department.md nếu cơ quan tự báo cáo; không có gì thì ghi “Không có.”
signed-ad-hoc = – báo cáo { $report }
signed-nothing = Báo cáo là không có: { $units }.
signed-in-period = Trong { $periods }
signed-next-passed = Nhiệm vụ kỳ tới đã nêu ở { $periods } thuộc thời gian đã qua nên không nhắc lại.
signed-not-known = Chưa đủ số liệu để đánh giá.
signed-remark = { $periods }: { $text }
signed-remark-by = { $unit } – { $text }
signed-date = ngày { $day } tháng { $month ->
    [1] 01
    [2] 02
   *[other] { $month }
} năm { $year }
signed-document = { $titled ->
    [yes] { $title } (số { $number }{ $dated ->
        [yes] { " " }{ $date }
       *[no] { "" }
    })
   *[no] văn bản số { $number }{ $dated ->
        [yes] { " " }{ $date }
       *[no] { "" }
    }
}

signed-document-of = { $kind } số { $number }{ $dated ->
    [yes] { " " }{ $date }
   *[no] { "" }
}{ $issued ->
    [yes] { " " }của { $issuer }
   *[no] { "" }
}{ $titled ->
    [yes] { " " }về { $about }
   *[no] { "" }
}
signed-gap = { $side ->
    [least] thiếu { $gap } { $what }
   *[most] vượt { $gap } { $what }
}

signed-measure = { $figure }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-fraction = { $kind ->
    [same] { " " }({ $above }/{ $below } { $what })
    [both] { " " }({ $above } { $what } trên { $below } { $per })
   *[bare] { " " }({ $above }/{ $below })
}
signed-published = { " " }(theo công bố của { $publishers })
signed-sentence = { $text }.
signed-provisional = { $which ->
    [periods] ; số liệu tạm tính, mới có { $periods }/{ $all } kỳ
   *[units] ; số liệu tạm tính, mới có { $units }/{ $expected } đơn vị báo cáo đủ
}
signed-indicator = { $verdict ->
    [met] { $direction ->
        [cap] { $name } là { $value }{ $fraction }, bảo đảm mục tiêu { $goal }
       *[floor] { $name } đạt { $value }{ $fraction }, { $margin ->
            [over] vượt
           *[even] đạt
        } mục tiêu { $goal }
    }
    [not-met] { $direction ->
        [cap] { $name } là { $value }{ $fraction }, chưa đạt mục tiêu { $goal }, vượt { $gap } { $what }
       *[floor] { $name } là { $value }{ $fraction }, chưa đạt mục tiêu { $goal }, còn thiếu { $gap } { $what }
    }
    [on-track] { $stepped ->
        [yes] { $direction ->
            [cap] { $name } là { $value }{ $fraction }, bảo đảm tiến độ so với { $mark } của kỳ này ({ $step }); mục tiêu cả năm { $goal }
           *[floor] { $name } đạt { $value }{ $fraction }, bảo đảm tiến độ so với { $mark } của kỳ này ({ $step }); mục tiêu cả năm { $goal }
        }
       *[no] { $name } là { $value }{ $fraction }, trong mức mục tiêu { $goal } của cả năm
    }
    [behind] { $direction ->
        [cap] { $name } là { $value }{ $fraction }, { $stepped ->
            [yes] chậm tiến độ: vượt { $gap } { $what } so với { $mark } của kỳ này ({ $step }); mục tiêu cả năm { $goal }
           *[no] đã vượt { $gap } { $what } so với mục tiêu cả năm { $goal }
        }
       *[floor] { $name } mới đạt { $value }{ $fraction }, { $internal ->
            [yes] chậm
           *[no] chậm tiến độ
        } so với { $mark } của kỳ này ({ $step }), còn thiếu { $gap } { $what }; mục tiêu cả năm { $goal }
    }
    [in-progress] { $name } đạt { $value }{ $fraction }, đang tiếp tục thực hiện để đạt mục tiêu cả năm { $goal }
    [small-sample] { $name } là { $value }{ $fraction }; mẫu nhỏ (dưới { $small } { $per }) nên không đánh giá so với mục tiêu { $goal }
    [no-target] { $name } là { $value }{ $fraction }; { $common ->
        [yes] mục tiêu đặt chung, không đặt riêng cho từng đơn vị
       *[no] theo dõi, kế hoạch không đặt mục tiêu
    }
    [no-activity] { $name }: không phát sinh trong kỳ
    [no-data] { $name }: chưa có số liệu{ $silent ->
        [yes] { " " }do { $units } chưa báo cáo
       *[no] { "" }
    }
   *[not-applicable] { $name }: chưa áp dụng{ $waits ->
        [yes] { " " }do nhiệm vụ “{ $after }” chưa hoàn thành
       *[no] { "" }
    }
}
signed-step = { $internal ->
    [yes] mốc nội bộ
   *[no] mốc
}
signed-noted = { $own ->
    [yes] Ghi chú
   *[no] Ghi chú của { $unit }
}: { $note }.
signed-lapsed = Tính riêng từng kỳ, chỉ tiêu chưa đạt ở { $periods }.
signed-categories = Trong đó: { $categories }.
signed-category = { $name } { $value } ({ $above }/{ $below })
signed-in-force = { $kind ->
    [from] Chỉ tiêu tính từ { $periods }.
    [to] Chỉ tiêu tính đến hết { $periods }.
   *[in] Chỉ tiêu tính theo số liệu { $periods }.
}
signed-short-units = Đơn vị chưa đạt mức đề ra: { $units }.
signed-short-unit = { $unit } ({ $value }{ $noted ->
    [yes] ; ghi chú: { $note }
   *[no] { "" }
})

signed-area-indicators = Có { $count } chỉ tiêu, trong đó { $verdicts }; cụ thể như sau:
signed-alike = Cả { $count } { $what ->
    [indicators] chỉ tiêu
   *[tasks] nhiệm vụ
} đều { $verdict }{ $listed ->
    [yes] ; cụ thể như sau:
   *[no] .
}
signed-area-task = Có 01 nhiệm vụ { $verdict }.
signed-area-tasks = Trong { $count } nhiệm vụ: { $verdicts }.
signed-indicators-counted = { $count } chỉ tiêu { $verdict }
signed-tasks-counted = { $verdict } { $count }
signed-task-verdict = { $verdict ->
    [met] đã hoàn thành
    [not-met] { $internal ->
        [yes] quá hạn nội bộ
       *[no] quá hạn
    }
    [on-track] đang thực hiện thường xuyên
    [behind] chưa triển khai
    [in-progress] { $internal ->
        [yes] còn trong hạn nội bộ
       *[no] còn trong hạn
    }
    [no-data] chưa có báo cáo
    [no-activity] không phát sinh
   *[not-applicable] chưa áp dụng
}
signed-tasks = { $verdict ->
    [met] Đã hoàn thành { $count } nhiệm vụ
    [not-met] { $internal ->
        [yes] Quá hạn nội bộ { $count } nhiệm vụ
       *[no] Quá hạn { $count } nhiệm vụ
    }
    [behind] Chưa triển khai { $count } nhiệm vụ thường xuyên
   *[no-data] Chưa có báo cáo về { $count } nhiệm vụ
}: { $tasks }.
signed-task-done = { $name }{ $shown ->
    [yes] { " " }({ $evidence }{ $late ->
        [yes] ; { $lateness }
       *[no] { "" }
    })
   *[no] { $late ->
        [yes] { " " }({ $lateness })
       *[no] { "" }
    }
}
signed-lead-status = { $unit } ({ $status })
signed-task-left = { $name } ({ $units })
signed-left-with = chưa hoàn thành: { $units }
signed-late-tasks = Có { $count } nhiệm vụ đã hoàn thành nhưng chậm so với thời hạn: { $tasks }.
signed-late-task = { $name } ({ $lateness })
signed-task-open = { $name } ({ $leads } chủ trì{ $assigned ->
    [yes] { " " }theo phân công nội bộ
   *[no] { "" }
}{ $timed ->
    [yes] , hạn { $internal ->
        [yes] nội bộ{ " " }
       *[no] { "" }
    }{ $due }
   *[no] { "" }
}{ $said ->
    [yes] , { $status }
   *[no] { "" }
}{ $noted ->
    [yes] ; nguyên nhân: { $note }
   *[no] { "" }
})
signed-last-year = Cùng kỳ năm trước { $value }{ $direction ->
    [up] , nay tăng { $by }
    [down] , nay giảm { $by }
    [same] , nay không đổi
   *[none] { "" }
}.
signed-points = { $figure } điểm %
signed-task-said = { $name } ({ $said })
signed-tasks-under-way = Kết quả thực hiện các nhiệm vụ đang triển khai: { $tasks }.
signed-documents = Văn bản, tài liệu đã ban hành, thực hiện: { $documents }.
signed-said = { $own ->
    [yes] { $section ->
        [results] Kết quả nổi bật
        [difficulties] Khó khăn, vướng mắc
        [proposals] Kiến nghị, đề xuất
       *[next] Nhiệm vụ kỳ tới
    }
   *[no] { $section ->
        [results] Kết quả nổi bật theo báo cáo của các đơn vị
        [difficulties] Khó khăn, vướng mắc theo báo cáo của các đơn vị
        [proposals] Kiến nghị, đề xuất của các đơn vị
       *[next] Các đơn vị đề xuất
    }
}:

signed-all-indicators = Trong { $count } chỉ tiêu được theo dõi: { $verdicts }.
signed-all-tasks = Trong { $count } nhiệm vụ: { $verdicts }.
signed-all-units = Có { $complete }/{ $count } đơn vị nộp báo cáo đầy đủ.
signed-short = { $verdict ->
    [not-met] Có { $count } chỉ tiêu chưa đạt
    [behind] { $internal ->
        [yes] Có { $count } chỉ tiêu chậm so với mốc nội bộ
       *[no] Có { $count } chỉ tiêu chậm tiến độ
    }
   *[no-data] Có { $count } chỉ tiêu chưa có số liệu
}: { $indicators }.
signed-lapsed-indicators = Có { $count } chỉ tiêu đạt mục tiêu tính chung nhưng có kỳ chưa đạt – { $indicators }.
signed-lapsed-indicator = { $name }: { $periods }
signed-short-indicator = { $name }{ $known ->
    [yes] { " " }({ $value }; { $stepped ->
        [yes] { $mark }
       *[no] mục tiêu
    } { $goal })
   *[no] { "" }
}
signed-units = { $kind ->
    [lacking] Có { $count } đơn vị chưa nộp đủ báo cáo hoặc báo cáo còn sai sót
   *[late] Có { $count } đơn vị nộp báo cáo chậm
}: { $units }.
signed-to-mend = Tập trung khắc phục { $count } chỉ tiêu chưa đạt hoặc còn chậm:
signed-mend-indicator = { $name }{ $known ->
    [yes] { " " }({ $gap })
   *[no] { "" }
}
signed-to-finish = Hoàn thành dứt điểm các nhiệm vụ quá hạn:
signed-to-come = Hoàn thành các nhiệm vụ đến hạn trong kỳ tới:
signed-tasks-of = { $leads }{ $assigned ->
    [yes] { " " }(phân công nội bộ)
   *[no] { "" }
}: { $tasks }.
signed-task-due = { $name }{ $timed ->
    [yes] { " " }(hạn { $internal ->
        [yes] nội bộ{ " " }
       *[no] { "" }
    }{ $due })
   *[no] { "" }
}

signed-annex = Phụ lục { $number }
signed-annex-title = { $annex ->
    [indicators] Kết quả thực hiện các chỉ tiêu
    [by-unit] Kết quả thực hiện các chỉ tiêu theo đơn vị
    [tasks] Tình hình thực hiện các nhiệm vụ
   *[submissions] Tình hình nộp báo cáo của các đơn vị
}
signed-annex-of = (Kèm theo { $title } số { $number } ngày { $blank } tháng { $blank } năm { $year } của { $issuer })
signed-annex-many = (Tổng hợp từ { $count } đơn vị; số liệu của từng đơn vị có trong bản Excel và CSV của báo cáo này)
column-units = Số đơn vị
column-measure = Đơn vị tính
column-step = Mốc kỳ này
column-note = Ghi chú
column-unit-note = Ghi chú của đơn vị
column-evidence = Tài liệu kiểm chứng, ghi chú

usage-binary = định dạng “{ $format }” không hiện được trên màn hình; hãy ghi vào tệp, ví dụ -o bao-cao.{ $extension }
