# Mẫu báo cáo, nhập từ Excel, chuẩn hóa tệp.

render-cell = { $place } (ô { $cell })
render-sheet = { $path }, trang “{ $sheet }”

# reform fmt
usage-fmt = reform fmt [ĐƯỜNG DẪN]… [--check] [TÙY CHỌN]
fmt-about = Viết lại các tệp số liệu theo dạng chuẩn, không làm mất nội dung
fmt-paths = Chỉ các tệp hoặc thư mục này (mặc định: mọi tệp số liệu của năm)
fmt-check = Không ghi gì; trả mã thoát 1 nếu có tệp cần viết lại
fmt-rewritten = { $path }: đã viết lại
fmt-would-rewrite = { $path }: cần viết lại
fmt-left = { $path }: giữ nguyên, { $why ->
    [sealed] vì kỳ này đã chốt số liệu
    [ambiguous] vì có số hiểu được hai cách; dấu phân cách của tệp là gợi ý duy nhất nên chưa đổi
    [unfaithful] vì nội dung viết lại có thể bị đọc khác đi; xem các dòng phía trên dòng tiêu đề
   *[faulty] vì hình thức tệp có lỗi
}
fmt-encoding = {"  "}- bảng mã: { $from } → UTF-8
fmt-separator = {"  "}- dấu phân cách: “{ $from }” → “,”
fmt-separator-tab = {"  "}- dấu phân cách: dấu tab → “,”
fmt-line-ends = {"  "}- cuối dòng: LF
fmt-columns = {"  "}- tên hoặc thứ tự cột
fmt-order = {"  "}- xếp lại các dòng theo thứ tự của kế hoạch
fmt-layout = {"  "}- khoảng trắng, dấu ngoặc kép, dòng trống hoặc cách ghép dấu của chữ
fmt-value = { $cell } “{ $from }” → { $to }
fmt-values = {"  "}- { $count } giá trị: { $values }{ $more ->
    [yes] , …
   *[no] { "" }
}
fmt-summary = { $check ->
    [yes] { $rewritten } tệp cần viết lại
   *[no] Đã viết lại { $rewritten } tệp
}; { $canonical } tệp đã đúng dạng chuẩn{ $left ->
    [0] .
   *[other] ; { $left } tệp giữ nguyên vì chưa thể viết lại.
}
