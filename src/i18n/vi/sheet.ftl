# Mẫu báo cáo, nhập từ Excel, chuẩn hóa tệp.

render-cell = { $place } (ô { $cell })
render-sheet = { $path }, trang “{ $sheet }”
