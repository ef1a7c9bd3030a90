# Cấu trúc các tệp cho trình soạn thảo và công cụ khác; kế hoạch năm sau.

usage-schema = reform schema [TÊN] [TÙY CHỌN]
value-name = TÊN
schema-about = In JSON Schema của một loại tệp TOML, hoặc gói dữ liệu của các báo cáo đã nộp
schema-name = plan, units, area, unit-plan, waivers, seed hoặc datapackage; để trống để xem danh sách
schema-output = Ghi vào tệp này
schema-left-out = { $count ->
   *[other] { $count } báo cáo chưa ở dạng chuẩn nên không đưa vào; xem “reform fmt”.
}
usage-schema-name = không có cấu trúc tệp “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Hiện có: { $known }
