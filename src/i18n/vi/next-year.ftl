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
year-end-short = đơn vị chưa đạt: { $units }

new-year-interim = Báo cáo { $report } chưa đủ số liệu nên tình trạng nhiệm vụ và số liệu nêu dưới đây là tạm tính đến ngày { $as-of }; khi đã có đủ, hãy xem lại.
new-year-unreported = Năm { $year } chưa có báo cáo nào của đơn vị: nhiệm vụ và chỉ tiêu được chép sang nguyên như cũ.
new-year-done = - { $count } nhiệm vụ đã hoàn thành, không đưa sang (việc nào năm nào cũng phải làm thì chép lại từ { $before } và ghi yearly = true):
new-year-carried = - { $count } nhiệm vụ chưa hoàn thành, đưa sang kèm ghi chú, thời hạn lùi một năm:
new-year-neglected = - { $count } nhiệm vụ thường xuyên hoặc làm nhiều lần còn thiếu, vẫn giữ:
new-year-missed = - { $count } chỉ tiêu không đạt hoặc chậm:
new-year-unknown = - { $count } chỉ tiêu chưa có số liệu:
new-year-left = {"    "}{ $id } ({ $name }): { $text }
new-year-emptied = - Chỉ tiêu tính theo nhiệm vụ nay không còn nhiệm vụ nào, không đưa sang:
new-year-settled = - Mục của văn bản nguồn không còn nội dung nào dẫn đến, ghi vào settled trong plan.toml:
new-year-clause = {"    "}{ $clause }: { $summary }
new-year-settled-comment = Các mục sau đã giải quyết xong ở năm { $year }, kế hoạch này không còn nội dung nào dẫn đến.
