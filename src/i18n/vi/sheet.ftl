# Mẫu báo cáo, nhập từ Excel, chuẩn hóa tệp.

render-cell = { $place } (ô { $cell })
render-sheet = { $path }, trang “{ $sheet }”

# reform fmt
fmt-about = Viết lại các tệp số liệu theo dạng chuẩn, không làm mất nội dung
fmt-paths = Chỉ các tệp hoặc thư mục này (mặc định: mọi tệp số liệu của năm); -: đầu vào chuẩn
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
template-about = Tạo biểu mẫu để đơn vị điền, kèm số liệu kỳ trước
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
form-window = Số liệu từ { $from } đến hết { $to } – gửi về { $whom } chậm nhất ngày { $due }
form-illustrative = SỐ LIỆU MINH HỌA – không phải số liệu thật của đơn vị nào.
form-instructions = Chỉ điền ba cột Giá trị, Ghi chú, Tài liệu kiểm chứng. Ô màu vàng là ô còn phải điền. Có theo dõi, bằng không: ghi 0. Đơn vị không có việc này: ghi n/a và nêu lý do ở Ghi chú. Nhiệm vụ chọn trong danh sách; “hoàn thành” phải có số, ngày văn bản ở Tài liệu kiểm chứng. Xem thêm trang “Hướng dẫn”.
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
form-total-before = lũy kế đã báo cáo: { $value }
form-to-date = ghi số lũy kế từ đầu năm
form-inherited = kỳ trước theo báo cáo của { $units }
form-shared = trước khi chia tách, { $units } báo cáo { $value }
form-due = hạn { $due }
form-due-internal = hạn nội bộ { $due }
form-published = số do { $publisher } công bố, ghi tài liệu công bố ở cột Tài liệu kiểm chứng
form-optional = không bắt buộc
form-signed = có thể là số âm
form-when = chỉ báo cáo { $when }
form-waits = chưa phải báo cáo, chờ hoàn thành “{ $task }”
form-prefilled = điền sẵn theo số cuối kỳ trước
form-hint-title = Cách điền
form-error-title = Giá trị chưa đúng
form-hint-count = Số nguyên từ 0 trở lên. Có theo dõi, bằng không: ghi 0. Đơn vị không có việc này: ghi n/a và nêu lý do ở Ghi chú.
form-hint-amount = Số từ 0 trở lên, có thể có phần thập phân. Có theo dõi, bằng không: ghi 0. Đơn vị không có việc này: ghi n/a và nêu lý do ở Ghi chú.
form-hint-count-signed = Số nguyên, có thể âm khi điều chỉnh giảm. Có theo dõi, bằng không: ghi 0. Đơn vị không có việc này: ghi n/a và nêu lý do ở Ghi chú.
form-hint-amount-signed = Số bất kỳ, có thể âm khi điều chỉnh giảm, có thể có phần thập phân. Có theo dõi, bằng không: ghi 0. Đơn vị không có việc này: ghi n/a và nêu lý do ở Ghi chú.
form-hint-status = Chọn một mục trong danh sách. “hoàn thành” phải có số, ngày văn bản ở Tài liệu kiểm chứng; n/a phải có Ghi chú.
form-signed-at = { $placed ->
    [yes] { $place }, ngày
   *[no] Ngày
} …… tháng …… năm { $year }
form-compiled = NGƯỜI LẬP BIỂU
form-approved = THỦ TRƯỞNG ĐƠN VỊ
form-sign = (Ký, ghi rõ họ tên)
form-sign-seal = (Ký, ghi rõ họ tên, đóng dấu)
form-guide-sheet = Hướng dẫn
form-guide-title = Hướng dẫn điền mẫu
form-guide-cells = 1. Chỉ điền ba cột Giá trị, Ghi chú và Tài liệu kiểm chứng ở trang “Số liệu”. Ô màu vàng là ô bắt buộc còn trống; góc trên bên phải cho biết còn bao nhiêu ô. Ô màu hồng là ô còn thiếu lý do hoặc văn bản.
form-guide-figures = 2. Số liệu: gõ số bình thường, không ghi đơn vị tính, không ghi ký hiệu %, không dùng công thức nếu không cần. Có theo dõi, bằng không: ghi 0; số 0 cũng là số liệu.
form-guide-to-date = Dòng có ghi “lũy kế từ đầu năm” thì ghi tổng số từ đầu năm đến hết kỳ, không ghi số của riêng kỳ này; cột “Kỳ trước” là số lũy kế đã báo cáo gần nhất.
form-guide-nothing = 3. Đơn vị không có việc này trong kỳ: ghi n/a và nêu lý do ở cột Ghi chú. Ô để trống được coi là chưa báo cáo.
form-guide-tasks = 4. Nhiệm vụ: chọn “hoàn thành”, “đang thực hiện” hoặc “chưa thực hiện” trong danh sách của ô.
form-guide-evidence = 5. Nhiệm vụ đã hoàn thành phải ghi số và ngày của văn bản (ví dụ: Quyết định số 12/QĐ-SCT ngày 20/01/2022) hoặc tên tệp kèm theo ở cột Tài liệu kiểm chứng.
form-guide-previous = 6. Cột “Kỳ trước” là số liệu đơn vị đã nộp kỳ trước, để đối chiếu. Số đã điền sẵn ở cột Giá trị là số cuối kỳ trước chuyển sang; hãy kiểm tra lại.
form-guide-protection = 7. Các ô khác được khóa để không sửa nhầm; khóa không có mật khẩu. Không thêm, xóa hay đổi mã của dòng nào.
form-guide-send = 8. Điền xong thì lưu tệp ở dạng .xlsx và gửi về { $whom }, chậm nhất ngày { $due }.

# reform import
value-sheet = TRANG

unusable-workbook = { $reason ->
    [encrypted] tệp bảng tính có mật khẩu
    [xls5] tệp Excel quá cũ (Excel 5.0/95)
    [xlsb] tệp Excel nhị phân (.xlsb)
    [pdf] tệp PDF, không phải bảng tính
    [text] tệp văn bản, không phải bảng tính
    [markup] tệp này là trang web (HTML hoặc XML), dù tên là .xls
    [damaged] tệp bảng tính bị hỏng
    [too-large] bảng tính lớn quá mức của một báo cáo
   *[other] tệp này không phải bảng tính
}
    .label = không đọc được tệp này
    .expected = bảng tính (.xlsx, .xls, .ods) hoặc tệp CSV
    .help = { $reason ->
        [encrypted] mở tệp bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ Sổ làm việc → Mã hóa bằng Mật khẩu, xóa trống), lưu rồi nhập lại
        [pdf] tìm bảng tính gốc của tệp PDF này
        [damaged] xin đơn vị gửi lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại
        [too-large] chỉ giữ bảng số liệu, xóa các trang, dòng và cột thừa
       *[other] mở tệp bằng Excel hoặc LibreOffice, lưu dưới dạng “Excel Workbook (.xlsx)” rồi nhập lại
    }
    .explain = Đọc được bảng tính .xlsx, .xls (Excel 97 trở đi), .ods và tệp CSV, không có mật khẩu. Đổi đuôi tệp không làm thay đổi nội dung, nên chương trình xem nội dung chứ không xem tên tệp. Tệp nén nhưng bung ra quá lớn bị từ chối để không làm treo máy.
    .before = reform import thanh-tra.xlsb
    .after = reform import thanh-tra.xlsx

no-table = { $asked ->
    [yes] không có trang “{ $found }” với bảng số liệu
   *[no] không trang nào có bảng số liệu
}{ $looked ->
    [yes] {"; "}trang “{ $sheet }”, dòng { $row } ghi: { $seen }
   *[no] { "" }
}
    .label = không có bảng số liệu
    .expected = một trang có dòng tiêu đề với cột “Mã” (hoặc “Tên”) và cột “Giá trị” trong 20 dòng đầu
    .help = { $asked ->
        [yes] chọn một trong các trang: { $sheets }
       *[no] dùng mẫu do “reform template” tạo, hoặc đặt tên hai cột là “Mã” và “Giá trị”
    }
    .explain = Bảng số liệu được nhận ra nhờ dòng tiêu đề có cột mã và cột giá trị, bằng tiếng Việt hoặc tiếng Anh, nằm trong 20 dòng đầu của trang. Trang ẩn không được đọc.
    .before = Đơn vị | Tỷ lệ
    .after = mã | giá trị

several-tables = { $count } trang đều có bảng số liệu: { $sheets }
    .label = nhiều bảng số liệu
    .expected = một bảng số liệu
    .help = cho biết trang cần nhập bằng --sheet, ví dụ: --sheet “Số liệu”
    .explain = Mỗi báo cáo nằm trên một trang. Khi nhiều trang đều có bảng số liệu, ví dụ mỗi quý một trang, chương trình không tự chọn.
    .before = reform import bao-cao.xlsx
    .after = reform import bao-cao.xlsx --sheet "Quý I" --unit thanh-tra --period q1

hidden-table = trang ẩn cũng có bảng số liệu nhưng không được đọc: { $sheets }
    .label = trang ẩn không được đọc
    .help = nếu cần trang đó thì bỏ ẩn (chuột phải vào tên trang → Bỏ ẩn) và chọn bằng --sheet; nếu không thì xóa trang
    .explain = Chỉ đọc trang nhìn thấy được, vì trang ẩn thường là bản cũ hoặc bản nháp. Cảnh báo này nhắc rằng trong tệp còn số liệu không được dùng đến.
    .before = trang “Số liệu” và trang ẩn “Số liệu (2)”
    .after = chỉ còn trang “Số liệu”

hidden-rows = { $count } dòng đang bị { $filter ->
    [yes] bộ lọc che
   *[no] ẩn
} nhưng vẫn được tính: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = dòng ẩn
    .help = bỏ ẩn (hoặc bỏ bộ lọc) để xem lại số liệu của các dòng này
    .explain = Dòng bị ẩn hoặc bị lọc vẫn là một phần của bảng nên vẫn được nhập. Vì người điền có thể không nhìn thấy, hãy kiểm tra lại giá trị của các dòng đó.
    .before = dòng 17 bị ẩn bởi bộ lọc
    .after = đã bỏ bộ lọc và xem lại dòng 17

merged-cells = các ô { $found } bị gộp thành một
    .label = ô gộp bắt đầu từ đây
    .expected = mỗi dòng có ô riêng cho mã, giá trị, ghi chú và tài liệu kiểm chứng
    .help = bỏ gộp ô (Trang chủ → Hợp nhất & Căn giữa) rồi điền từng dòng
    .explain = Excel chỉ giữ nội dung của ô đầu tiên trong các ô gộp, nên không biết giá trị đó thuộc về dòng nào hay chung cho tất cả. Chương trình không đoán và không tính các dòng này.
    .before = giá trị 1520 trong ô gộp F7:F9
    .after = giá trị 1520 ở ô F7; F8 và F9 được điền riêng

formula-cells = { $count } ô là công thức; kết quả của công thức được dùng: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = công thức
    .help = không phải sửa gì; nếu kết quả chưa đúng thì mở tệp bằng Excel, để Excel tính lại rồi lưu
    .explain = Tệp CSV chỉ lưu số, nên chương trình lấy kết quả mà Excel đã tính và lưu lần cuối, với 15 chữ số có nghĩa như Excel. Công thức không được chép theo.
    .before = =F8+F9
    .after = 1520

uncomputed-formula = công thức chưa có kết quả
    .label = ô này là công thức chưa được tính
    .expected = một giá trị
    .help = mở tệp bằng Excel hoặc LibreOffice, chờ tính xong rồi lưu và nhập lại; hoặc gõ thẳng giá trị
    .explain = Kết quả của công thức chỉ có trong tệp sau khi một phần mềm bảng tính đã tính và lưu. Tệp do phần mềm khác tạo ra có thể chỉ chứa công thức. Chương trình không tự tính.
    .before = =F8+F9 (chưa tính)
    .after = 1520

wrong-form = { $what ->
    [year] mẫu này dành cho kế hoạch năm { $found }
    [unit] mẫu này dành cho đơn vị “{ $found }”
   *[period] mẫu này dành cho kỳ “{ $found }”
}{ $known ->
    [yes] , không phải { $wanted }
   *[no] , không có trong kế hoạch
}
    .label = mẫu này thuộc về đơn vị, kỳ hoặc năm khác
    .help = dùng đúng mẫu của đơn vị và kỳ (tạo bằng “reform template”), hoặc bỏ --unit và --period nếu mẫu mới là đúng
    .explain = Mẫu Excel ghi sẵn bên trong đơn vị, kỳ và năm mà nó được tạo ra. Khi điều đó khác với yêu cầu, có thể tệp đã bị gửi nhầm hoặc mẫu cũ được dùng lại, nên không nhập.
    .before = reform import thanh-tra-q1.xlsx --period q2
    .after = reform import thanh-tra-q2.xlsx --period q2

repeated-cell = { $count } ô được ghi nhiều lần trong tệp: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = không biết giá trị nào là đúng
    .help = mở tệp bằng Excel, xem lại các ô này, lưu rồi nhập lại
    .explain = Trong tệp Excel, mỗi ô chỉ được ghi một lần. Khi tệp đã qua một phần mềm khác, một ô hoặc cả dòng có thể bị ghi hai lần mà Excel chỉ hiện một giá trị. Tệp không cho biết giá trị nào đúng, nên không giá trị nào được dùng và dòng đó không được tính.
    .before = (dòng 5 được ghi hai lần trong tệp: 486 và 586)
    .after = (dòng 5 chỉ được ghi một lần: 486)
xlsx-last-year = Cùng kỳ năm trước
