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
signed-recipients = Nơi nhận:
signed-heading = { $number }. { $heading }
signed-end = { $text }./.
signed-none = Không có.
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

signed-measure = { $figure }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-goal = { $relation ->
    [whole] { $threshold }
    [at-least] từ { $threshold } trở lên
   *[at-most] không quá { $threshold }
}
signed-fraction = { $kind ->
    [same] { $above }/{ $below } { $what }
    [both] { $above } { $what } trên { $below } { $per }
   *[bare] { $above }/{ $below }
}
signed-sentence = { $text }.
signed-provisional = { $which ->
    [periods] ; số liệu tạm tính, mới có { $periods }/{ $all } kỳ
   *[units] ; số liệu tạm tính, mới có { $units }/{ $expected } đơn vị báo cáo đủ
}
signed-indicator = { $verdict ->
    [met] { $direction ->
        [cap] { $name } là { $value } ({ $fraction }), bảo đảm mục tiêu { $goal }
       *[floor] { $name } đạt { $value } ({ $fraction }), { $margin ->
            [over] vượt
           *[even] đạt
        } mục tiêu { $goal }
    }
    [not-met] { $direction ->
        [cap] { $name } là { $value } ({ $fraction }), chưa đạt mục tiêu { $goal }, vượt { $gap } { $what }
       *[floor] { $name } đạt { $value } ({ $fraction }), chưa đạt mục tiêu { $goal }, còn thiếu { $gap } { $what }
    }
    [on-track] { $stepped ->
        [yes] { $direction ->
            [cap] { $name } là { $value } ({ $fraction }), bảo đảm tiến độ so với mốc của kỳ này ({ $step }); mục tiêu cả năm { $goal }
           *[floor] { $name } đạt { $value } ({ $fraction }), bảo đảm tiến độ so với mốc của kỳ này ({ $step }); mục tiêu cả năm { $goal }
        }
       *[no] { $name } là { $value } ({ $fraction }), trong mức mục tiêu { $goal } của cả năm
    }
    [behind] { $direction ->
        [cap] { $name } là { $value } ({ $fraction }), chậm tiến độ: vượt mức { $step } của kỳ này { $gap } { $what }; mục tiêu cả năm { $goal }
       *[floor] { $name } mới đạt { $value } ({ $fraction }), chậm tiến độ so với mốc của kỳ này ({ $step }), còn thiếu { $gap } { $what }; mục tiêu cả năm { $goal }
    }
    [in-progress] { $name } đạt { $value } ({ $fraction }), đang tiếp tục thực hiện để đạt mục tiêu cả năm { $goal }
    [no-activity] { $name }: không phát sinh trong kỳ
    [no-data] { $name }: chưa có số liệu
   *[not-applicable] { $name }: chưa áp dụng{ $waits ->
        [yes] { " " }do nhiệm vụ “{ $after }” chưa hoàn thành
       *[no] { "" }
    }
}
signed-cause = Nguyên nhân theo báo cáo của { $unit }: { $note }.
signed-lapsed = Tính riêng từng kỳ, chỉ tiêu chưa đạt ở { $periods }.
signed-short-units = Đơn vị chưa đạt mức đề ra: { $units }.
signed-short-unit = { $unit } ({ $value }{ $noted ->
    [yes] ; { $note }
   *[no] { "" }
})

signed-area-indicators = Về chỉ tiêu: có { $count } chỉ tiêu, gồm { $verdicts }. Cụ thể:
signed-area-tasks = Về nhiệm vụ: có { $count } nhiệm vụ, gồm { $verdicts }.
signed-tasks = { $verdict ->
    [met] Đã hoàn thành { $count } nhiệm vụ
    [not-met] Quá hạn { $count } nhiệm vụ
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
signed-late-tasks = Có { $count } nhiệm vụ đã hoàn thành nhưng chậm so với thời hạn: { $tasks }.
signed-late-task = { $name } ({ $lateness })
signed-task-open = { $name } ({ $leads } chủ trì{ $timed ->
    [yes] , hạn { $due }
   *[no] { "" }
}{ $said ->
    [yes] , { $status }
   *[no] { "" }
}{ $noted ->
    [yes] ; { $note }
   *[no] { "" }
})
signed-said = { $section ->
    [results] Kết quả nổi bật theo báo cáo của các đơn vị:
    [difficulties] Khó khăn, vướng mắc theo báo cáo của các đơn vị:
    [proposals] Kiến nghị, đề xuất của các đơn vị:
   *[next] Nhiệm vụ kỳ tới theo báo cáo của các đơn vị:
}

signed-all-indicators = Trong { $count } chỉ tiêu được theo dõi có { $verdicts }.
signed-all-tasks = Trong { $count } nhiệm vụ có { $verdicts }.
signed-all-units = Có { $complete }/{ $count } đơn vị nộp báo cáo đầy đủ.
signed-short = { $verdict ->
    [not-met] Có { $count } chỉ tiêu chưa đạt
    [behind] Có { $count } chỉ tiêu chậm tiến độ
   *[no-data] Có { $count } chỉ tiêu chưa có số liệu
}: { $indicators }.
signed-lapsed-indicators = Có { $count } chỉ tiêu đạt mục tiêu tính chung nhưng có kỳ chưa đạt – { $indicators }.
signed-lapsed-indicator = { $name }: { $periods }
signed-short-indicator = { $name }{ $known ->
    [yes] { " " }({ $value }; { $stepped ->
        [yes] mốc
       *[no] mục tiêu
    } { $goal })
   *[no] { "" }
}
signed-units = { $kind ->
    [lacking] Có { $count } đơn vị chưa nộp đủ báo cáo hoặc báo cáo còn sai sót
   *[late] Có { $count } đơn vị nộp báo cáo trễ hạn
}: { $units }.
signed-to-mend = Tập trung khắc phục { $count } chỉ tiêu chưa đạt hoặc chậm tiến độ: { $indicators }.
signed-mend-indicator = { $name }{ $known ->
    [yes] { " " }({ $gap })
   *[no] { "" }
}
signed-to-finish = Hoàn thành dứt điểm các nhiệm vụ quá hạn:
signed-to-come = Hoàn thành các nhiệm vụ đến hạn trong kỳ tới:
signed-tasks-of = { $leads }: { $tasks }.
signed-task-due = { $name }{ $timed ->
    [yes] { " " }(hạn { $due })
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
column-measure = Đơn vị tính
column-step = Mốc kỳ này
column-note = Ghi chú
column-unit-note = Ghi chú của đơn vị
column-evidence = Tài liệu kiểm chứng, ghi chú

usage-binary = định dạng “{ $format }” không hiện được trên màn hình; hãy ghi vào tệp, ví dụ -o bao-cao.{ $extension }
