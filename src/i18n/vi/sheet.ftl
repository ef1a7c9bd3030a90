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

# reform template
usage-template = reform template --unit <ĐƠN VỊ> --period <KỲ> [-o TỆP] [TÙY CHỌN]
template-about = Tạo mẫu số liệu để đơn vị điền, kèm tên, đơn vị tính và số liệu kỳ trước
template-unit = Đơn vị điền mẫu
template-period = Kỳ nộp số liệu, ví dụ q1
option-force = Ghi đè tệp đã có
usage-single-period = kế hoạch không có kỳ nộp số liệu “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Các kỳ: { $known }
template-not-reporting = { $unit } không phải nộp số liệu { $period }
template-needs-file = mẫu Excel cần ghi vào tệp: thêm -o TỆP.xlsx
template-failed = không tạo được mẫu: { $why }
world-would-overwrite = “{ $path }” đã có và sẽ không bị ghi đè; thêm --force nếu muốn thay tệp này

form-sheet = Số liệu
form-title = Báo cáo số liệu cải cách hành chính { $period }
form-period = { $dated ->
    [yes] { $period }
   *[no] { $period } năm { $year }
}
form-who = { $issuer } – { $unit }
form-window = Số liệu từ { $from } đến hết { $to } – nộp chậm nhất ngày { $due }
form-illustrative = SỐ LIỆU MINH HỌA – không phải số liệu thật của đơn vị nào.
form-instructions = Chỉ điền ba cột Giá trị, Ghi chú, Tài liệu kiểm chứng. Ô màu vàng là ô còn phải điền. Bằng không thì ghi 0; không phát sinh thì ghi n/a và nêu lý do ở Ghi chú. Nhiệm vụ chọn trong danh sách; “hoàn thành” phải có số, ngày văn bản ở Tài liệu kiểm chứng. Xem thêm trang “Hướng dẫn”.
form-progress = Còn { $open } ô phải điền
form-complete = Đã điền đủ
form-number = STT
form-measure = Đơn vị tính
form-previous = Kỳ trước
form-column = { $column ->
    [metric] Mã
    [name] Tên
    [value] Giá trị
    [note] Ghi chú
   *[evidence] Tài liệu kiểm chứng
}
form-area = { $number }. { $name }
form-own-tasks = Nhiệm vụ riêng của đơn vị
form-status = { $status ->
    [done] hoàn thành
    [in-progress] đang thực hiện
   *[not-started] chưa thực hiện
}
form-task = nhiệm vụ
form-statuses = hoàn thành, đang thực hiện hoặc chưa thực hiện
form-before = kỳ trước: { $value }
form-due = hạn { $due }
form-optional = không bắt buộc
form-waits = chưa phải báo cáo, chờ hoàn thành “{ $task }”
form-prefilled = điền sẵn theo số cuối kỳ trước
form-hint-title = Cách điền
form-error-title = Giá trị chưa đúng
form-hint-count = Số nguyên từ 0 trở lên. Không phát sinh thì ghi n/a và nêu lý do ở Ghi chú.
form-hint-amount = Số từ 0 trở lên, có thể có phần thập phân. Không phát sinh thì ghi n/a và nêu lý do ở Ghi chú.
form-hint-status = Chọn một mục trong danh sách. “hoàn thành” phải có số, ngày văn bản ở Tài liệu kiểm chứng; n/a phải có Ghi chú.
form-signed-at = { $place }, ngày …… tháng …… năm { $year }
form-compiled = NGƯỜI LẬP BIỂU
form-approved = THỦ TRƯỞNG ĐƠN VỊ
form-sign = (Ký, ghi rõ họ tên)
form-sign-seal = (Ký, ghi rõ họ tên, đóng dấu)
form-guide-sheet = Hướng dẫn
form-guide-title = Hướng dẫn điền mẫu
form-guide-cells = 1. Chỉ điền ba cột Giá trị, Ghi chú và Tài liệu kiểm chứng ở trang “Số liệu”. Ô màu vàng là ô bắt buộc còn trống; góc trên bên phải cho biết còn bao nhiêu ô. Ô màu hồng là ô còn thiếu lý do hoặc văn bản.
form-guide-figures = 2. Số liệu: gõ số bình thường, không ghi đơn vị tính, không ghi ký hiệu %, không dùng công thức nếu không cần. Nếu không có thì ghi 0: số 0 cũng là số liệu.
form-guide-nothing = 3. Nếu nội dung không áp dụng cho đơn vị trong kỳ này thì ghi n/a và nêu lý do ở cột Ghi chú. Ô để trống được coi là chưa báo cáo.
form-guide-tasks = 4. Nhiệm vụ: chọn “hoàn thành”, “đang thực hiện” hoặc “chưa thực hiện” trong danh sách của ô.
form-guide-evidence = 5. Nhiệm vụ đã hoàn thành phải ghi số và ngày của văn bản (ví dụ: Quyết định số 12/QĐ-SCT ngày 20/01/2022) hoặc tên tệp kèm theo ở cột Tài liệu kiểm chứng.
form-guide-previous = 6. Cột “Kỳ trước” là số liệu đơn vị đã nộp kỳ trước, để đối chiếu. Số đã điền sẵn ở cột Giá trị là số cuối kỳ trước chuyển sang; hãy kiểm tra lại.
form-guide-protection = 7. Các ô khác được khóa để không sửa nhầm; khóa không có mật khẩu. Không thêm, xóa hay đổi mã của dòng nào.
form-guide-send = 8. Điền xong thì lưu tệp ở dạng .xlsx và gửi cho đơn vị tổng hợp. Người tổng hợp nhập bằng lệnh: reform import TỆP.xlsx
