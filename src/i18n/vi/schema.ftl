# Cấu trúc các tệp cho trình soạn thảo và công cụ khác; kế hoạch năm sau.

value-name = TÊN
schema-about = In JSON Schema của tệp TOML hoặc mô tả các tệp CSV
schema-name = plan, units, area, unit-plan, scorecard, waivers, programme, seed, sign-off, received hoặc datapackage; để trống để xem danh sách
schema-format = Định dạng của danh sách: table, json (mặc định: table); mỗi cấu trúc tự nó là JSON
schema-output = Ghi vào tệp này
schema-left-out = { $count ->
   *[other] { $count } báo cáo chưa ở dạng chuẩn nên không đưa vào; xem “reform fmt”.
}
usage-schema-name = không có cấu trúc tệp “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Hiện có: { $known }

new-year-again = kế hoạch năm { $year } đã có và chưa thực hiện được nửa năm; nếu muốn lập luôn kế hoạch năm { $next } từ kế hoạch này thì thêm --year { $year }
new-year-options = “plan new-year” tự ghi vào một thư mục riêng, chỉ dùng cùng --format json, không dùng cùng --output
new-year-written = { $count ->
   *[other] { $folder }: đã lập { $count } tệp từ { $before }; các ngày chuyển sang năm sau, các mã giữ nguyên.
}
new-year-look-at = Cần xem lại các điểm sau; chú thích trong tệp được giữ nguyên, các xác nhận bỏ qua cảnh báo (waivers) không được chép sang.
new-year-closed = - Đơn vị kết thúc hoạt động trong năm, không đưa sang kế hoạch mới:
new-year-closed-unit = {"    "}{ $id } ({ $name }): { $heirs ->
    [some] đơn vị kế thừa: { $units }
   *[none] không có đơn vị kế thừa
}{ $plan ->
    [yes] ; kế hoạch riêng (units/{ $id }.toml) không chép sang
   *[no] {""}
}
new-year-references = - Những chỗ ghi tên các đơn vị đó:
new-year-reference = {"    "}{ $path }, { $of }, { $key }: { $was } { $heirs ->
    [some] → { $now }
   *[none] đã bỏ, cần chọn đơn vị thay thế
}
new-year-kept = - Đơn vị đã kết thúc, không có đơn vị kế thừa, nhưng còn được giữ lại vì kế hoạch chỉ giao việc cho các đơn vị này; hãy giao cho đơn vị khác rồi xóa:
new-year-ending = - Đơn vị báo cáo đến hết kỳ cuối năm, vẫn đưa sang; nếu đã kết thúc hoạt động thì xóa:
new-year-unit = {"    "}{ $id } ({ $name })
new-year-unbound = - Đã bỏ kỳ bắt đầu, kỳ kết thúc và đơn vị trước đây (from, to, succeeds) của: { $units }.
new-year-left-out = - Hết hiệu lực trong năm (to), không đưa sang kế hoạch mới:
new-year-passed = - Số liệu đã chuyển đơn vị trong năm, nay giao cả năm cho đơn vị sau cùng:
new-year-passed-on = {"    "}{ $id }: { $units }
new-year-unbound-parts = - Đã bỏ kỳ bắt đầu, kỳ kết thúc (from, to) của: { $ids }.
new-year-weekends = - Thời hạn rơi vào ngày nghỉ:
new-year-weekend = {"    "}{ $id } ({ $name }): { $day ->
    [saturday] thứ Bảy
   *[sunday] Chủ nhật
} { $due }
new-year-bases = - Căn cứ pháp lý cần thay ([[basis]] trong plan.toml):
new-year-basis = {"    "}{ $number }{ $titled ->
    [yes] {" "}– { $title }
   *[no] {""}
}
new-year-source = - Văn bản nguồn vẫn là { $path }: hãy lập danh mục các mục của văn bản mới và dẫn chiếu đến đó.
new-year-other-years = - Câu chữ nhắc đến năm khác:
new-year-other-year = {"    "}{ $text }
new-year-targets = - Chỉ tiêu, lộ trình và kế hoạch riêng của các đơn vị: vẫn là của năm trước.
new-year-default = - Từ nay, không ghi --year thì lệnh làm việc với năm { $year } (reform check thì kiểm tra mọi năm chưa hết hạn nộp); để làm báo cáo năm trước hãy thêm --year { $before }.
world-folder-there = “{ $path }” đã có và được giữ nguyên
