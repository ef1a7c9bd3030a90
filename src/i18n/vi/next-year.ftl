# Kế hoạch năm sau: kết quả của năm cũ (reform plan new-year).

year-end-carried = Chuyển tiếp từ năm { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(tạm tính đến ngày { $as-of })
}: { $text }
year-end-neglected = Năm { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(tạm tính đến ngày { $as-of })
} chưa làm đủ: { $text }
year-end-indicator = Năm { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(tạm tính đến ngày { $as-of })
}: { $text }
year-end-due = { $overdue ->
    [yes] quá hạn { $days } ngày ({ $internal ->
        [yes] hạn nội bộ
       *[no] hạn
    } { $due })
   *[no] { $internal ->
        [yes] hạn nội bộ
       *[no] hạn
    } { $due }
}
year-end-waits = chờ nhiệm vụ “{ $task }”
year-end-open = chưa xong: { $units }
year-end-unit = { $unit } ({ $status })
year-end-silent = chưa báo cáo
year-end-value = { $value }{ $fraction }
year-end-fraction = { " " }({ $above }/{ $below })
year-end-target = mục tiêu { $target }
year-end-coverage = { $which ->
    [periods] mới có số liệu { $periods }/{ $all } kỳ
   *[units] mới có số liệu của { $units }/{ $expected } đơn vị
}
year-end-short = đơn vị chưa đạt: { $units }

new-year-interim = Báo cáo “{ $report }” chưa đủ số liệu nên tình trạng nhiệm vụ và số liệu nêu dưới đây là tạm tính đến ngày { $as-of }; khi đã có đủ, hãy xem lại.
new-year-unreported = Năm { $year } chưa có báo cáo nào của đơn vị: nhiệm vụ và chỉ tiêu được chép sang nguyên như cũ.
new-year-done = - { $count } nhiệm vụ đã hoàn thành, không đưa sang (việc nào năm nào cũng phải làm thì chép lại từ { $before } và ghi yearly = true):
new-year-carried = - { $count } nhiệm vụ chưa hoàn thành, đưa sang kèm ghi chú, thời hạn lùi một năm:
new-year-neglected = - { $count } nhiệm vụ thường xuyên hoặc làm nhiều lần còn thiếu, vẫn giữ:
new-year-missed = - { $count } chỉ tiêu không đạt hoặc chậm:
new-year-unknown = - { $count } chỉ tiêu chưa có số liệu:
new-year-left = {"    "}{ $id } ({ $name }): { $text }
new-year-emptied = - Chỉ tiêu tính theo nhiệm vụ nay không còn nhiệm vụ nào, không đưa sang:
new-year-unscored = - Tiêu chí chấm điểm theo chỉ tiêu không còn, không đưa sang:
new-year-criterion = {"    "}{ $card }, { $id } ({ $name })
new-year-idle-cards = - Bảng chấm điểm không còn tiêu chí nào, không đưa sang:
new-year-settled = - Mục của văn bản nguồn không còn nội dung nào dẫn đến, ghi vào settled trong plan.toml:
new-year-clause = {"    "}{ $clause }: { $summary }
new-year-settled-comment = Các mục sau đã giải quyết xong ở năm { $year }, kế hoạch này không còn nội dung nào dẫn đến.

proposals-title = Đề xuất mục tiêu, nhiệm vụ, giải pháp năm { $year }
proposals-of = Đề xuất của các đơn vị gửi trong năm { $year }, tính đến ngày { $as-of }.
proposals-totals = { $count } đề xuất của { $units } đơn vị{ $groups ->
    [0] { "" }
   *[other] ; { $groups } nhóm trùng hoặc gần giống nhau, xếp cạnh nhau và không gộp
}.
proposals-silent = { $count } đơn vị chưa đề xuất: { $units }.
proposals-none = Chưa đơn vị nào đề xuất.
proposals-alike = { $likeness ->
    [same] trùng, nhóm { $group }
   *[alike] gần giống, nhóm { $group }
}
proposal-kind = { $kind ->
    [goal] Mục tiêu
    [task] Nhiệm vụ
   *[solution] Giải pháp
}
proposals-comment-kind = Đề xuất cho năm { $year } – { $kind ->
    [goal] mục tiêu
    [task] nhiệm vụ
   *[solution] giải pháp
}:
proposals-comment = – { $unit }: { $text }{ $has-more ->
    [yes] { " " }({ $more })
   *[no] { "" }
}
proposals-comment-more = … và { $count } đề xuất khác: xem “reform plan proposals”
proposals-comment-target = mức: { $text }
proposals-comment-reason = lý do: { $text }
column-proposal = Nội dung đề xuất
column-proposed-target = Mức đề xuất
column-reason = Lý do
column-alike = Trùng lặp
usage-plan-format = “plan { $what }” không có định dạng “{ $format }”; các định dạng dùng được: { $known }
new-year-proposals = - { $count } đề xuất của các đơn vị, ghi thành chú thích ở cuối tệp của từng lĩnh vực (xem “reform plan proposals --year { $year }”):
new-year-proposals-of = {"    "}areas/{ $file }: { $count }

# R615
unknown-proposal-area = không có lĩnh vực “{ $found }” trong kế hoạch
    .label = không có lĩnh vực này
    .expected = { $known }
    .help = ghi mã, số thứ tự hoặc tên của lĩnh vực như trong kế hoạch
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Mỗi đề xuất thuộc một lĩnh vực của kế hoạch, ghi bằng mã (procedures), số thứ tự (2) hoặc tên lĩnh vực. Không rõ lĩnh vực thì không biết xếp đề xuất vào đâu, nên dòng này bị để ngoài bảng tổng hợp và kế hoạch năm sau.
    .before =
        area,kind,text,target,reason
        dịch vụ công,task,"Rà soát lại quy trình nội bộ",,
    .after =
        area,kind,text,target,reason
        procedures,task,"Rà soát lại quy trình nội bộ",,
# R616
unknown-proposal-kind = “{ $found }” không phải loại đề xuất
    .label = không rõ loại đề xuất
    .expected = mục tiêu (goal), nhiệm vụ (task) hoặc giải pháp (solution)
    .help = ghi mục tiêu, nhiệm vụ hoặc giải pháp
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Cột loại cho biết đề xuất là mục tiêu (goal), nhiệm vụ (task) hay giải pháp (solution); bảng tổng hợp và kế hoạch năm sau xếp theo đó. Dòng ghi loại khác bị để ngoài.
    .before =
        area,kind,text,target,reason
        procedures,kiến nghị,"Rà soát lại quy trình nội bộ",,
    .after =
        area,kind,text,target,reason
        procedures,nhiệm vụ,"Rà soát lại quy trình nội bộ",,
# R617
incomplete-proposal = đề xuất thiếu cột { $also } ({ $column })
    .label = còn trống
    .help = ghi đủ lĩnh vực, loại và nội dung, hoặc xóa dòng
    .explain = Một đề xuất phải có lĩnh vực, loại và nội dung; mức và lý do có thể để trống. Dòng thiếu một trong ba cột đó, hoặc nội dung chỉ có dấu câu, bị để ngoài bảng tổng hợp.
    .before =
        area,kind,text,target,reason
        procedures,task,,100 %,
    .after =
        area,kind,text,target,reason
        procedures,task,"Rà soát lại quy trình nội bộ",100 %,
# R618
repeated-proposal = đơn vị đã đề xuất việc này rồi: { $found }
    .label = trùng với một dòng ở trên
    .first = lần đầu
    .help = giữ lại một dòng
    .explain = Hai dòng cùng lĩnh vực, cùng loại và cùng các từ (không kể chữ hoa, dấu câu, thứ tự, cách đặt dấu thanh) là một đề xuất. Một đơn vị chỉ cần ghi một lần. Đề xuất trùng của các đơn vị khác nhau thì không có gì sai: “reform plan proposals” xếp cạnh nhau.
    .before =
        area,kind,text,target,reason
        procedures,task,"Số hóa hồ sơ lưu",,
        procedures,task,"số hoá hồ sơ lưu.",,
    .after =
        area,kind,text,target,reason
        procedures,task,"Số hóa hồ sơ lưu",,
