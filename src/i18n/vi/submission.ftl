# Bản số liệu của chính Sở để nộp lên cấp trên: nội dung cột ghi chú.

handed-illustrative = số liệu minh họa
handed-not-applicable = không phát sinh { $count ->
    [1] ở đơn vị báo cáo
   *[other] ở cả { $count } đơn vị
}{ $given ->
    [yes] : { $reasons }
   *[no] { "" }
}
handed-unknown = chưa có đủ số liệu
handed-left-out = không bắt buộc, không đơn vị nào báo cáo
handed-parts = cộng lại từ { $parts }
handed-lacking-units = tạm tính: mới có { $reported }/{ $expected } đơn vị, còn thiếu { $units }
handed-lacking-periods = tạm tính: mới có { $reported }/{ $expected } kỳ
handed-waits = chưa áp dụng, chờ nhiệm vụ “{ $task }”
handed-done = { $done }/{ $count } đơn vị đã hoàn thành
