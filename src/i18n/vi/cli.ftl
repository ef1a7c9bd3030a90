# Dòng lệnh: trợ giúp, tham số, lý do không chạy được.

cli-about = Kiểm tra và tổng hợp báo cáo cải cách hành chính: kế hoạch bằng TOML, mỗi đơn vị một tệp CSV mỗi quý, mọi con số đều truy được về dòng đã nộp.
heading-usage = Cách dùng
heading-commands = Lệnh
heading-options = Tùy chọn
heading-arguments = Tham số
heading-common = Tùy chọn chung


option-help = Xem trợ giúp (-h: tóm tắt; --help: đầy đủ, có ví dụ)
option-version = Xem phiên bản
option-root = Làm việc trong thư mục này thay vì thư mục hiện tại
option-year = Năm của kế hoạch (mặc định: năm mới nhất trong plan/; check: mọi năm chưa hết hạn nộp)
option-as-of = Coi hôm nay là ngày này, dạng 2022-03-20 (mặc định: hôm nay)
option-lang = Ngôn ngữ: vi hoặc en (mặc định: của kế hoạch, rồi của hệ thống)
option-color = Tô màu: auto, always hoặc never (mặc định: auto)
option-quiet = Chỉ nêu lỗi, bỏ qua cảnh báo và ghi chú
option-verbose = Nêu chi tiết hơn, ví dụ số liệu từng đơn vị
option-strict = Coi cảnh báo như lỗi khi trả mã thoát
option-format = Định dạng: { $formats } (mặc định: { $first })
option-output = Ghi vào tệp này; định dạng theo phần mở rộng của tệp

value-folder = THƯ MỤC
value-year = NĂM
value-date = NGÀY
value-format = ĐỊNH DẠNG
value-file = TỆP
value-path = ĐƯỜNG DẪN
value-period = KỲ
value-annexes = PHỤ LỤC
value-unit = ĐƠN VỊ
value-area = LĨNH VỰC
value-code = MÃ
value-shell = TRÌNH LỆNH
value-command = LỆNH
value-what = NỘI DUNG
value-options = TÙY CHỌN

check-about = Kiểm tra kế hoạch và mọi báo cáo đã nộp
check-paths = Chỉ nêu vấn đề trong các tệp hoặc thư mục này; -: đầu vào chuẩn
check-period = Báo cáo của kỳ này phải đầy đủ ngay bây giờ, ví dụ q1 hoặc 6m
check-unit = Chỉ kiểm tra báo cáo của đơn vị này
status-about = Xem đơn vị nào đã nộp, còn thiếu hoặc chưa nộp
status-period = Kỳ cần xem (mặc định: quý gần nhất đã hết kỳ số liệu)
report-about = Lập báo cáo tổng hợp của một kỳ
report-period = Kỳ báo cáo, ví dụ q1, 6m, 9m, year (mặc định: quý gần nhất đã hết kỳ số liệu)
report-area-option = Chỉ một lĩnh vực (mã hoặc số thứ tự)
report-focal-option = Chỉ các lĩnh vực do đơn vị này làm đầu mối
report-unit-option = Chỉ số liệu và nhiệm vụ của đơn vị này
report-require-complete = Không lập báo cáo khi còn thiếu số liệu, chỉ nêu lý do
report-annexes = Phụ lục của báo cáo trình ký (DOCX) (mặc định: theo kế hoạch)
    .more = Gồm indicators, by-unit, tasks, submissions, tables, scores, cách nhau bằng dấu phẩy; all: tất cả, none: không có
plan-about = Xem kế hoạch, đề xuất của đơn vị; lập kế hoạch năm sau
plan-what = show: kế hoạch thành bảng; coverage: đối chiếu với văn bản nguồn; proposals: đề xuất của các đơn vị cho năm sau; years: các năm chưa hết hạn nộp; new-year: lập kế hoạch năm sau từ kế hoạch này
explain-about = Giải thích một mã lỗi: ý nghĩa, ví dụ, cách sửa
explain-code = Mã như R301 hoặc tên như unknown-metric; để trống để xem tất cả
completions-about = In phần gợi ý lệnh cho trình lệnh: phím Tab gợi ý cả đơn vị, kỳ, chỉ tiêu của kế hoạch
completions-shell = bash, elvish, fish, powershell hoặc zsh
completions-static = Bản cố định: chỉ lệnh và tùy chọn, không hỏi chương trình mỗi lần nhấn Tab
man-about = In trang hướng dẫn dạng man
man-command = Lệnh cần xem (để trống: toàn bộ)

cli-failure = Không thực hiện được: { $what }.
usage-help = Gõ “{ $command } --help” để xem cách dùng.
usage-suggestion = Có phải bạn muốn gõ “{ $nearest }”?
usage-unknown-command = không có lệnh “{ $value }”
usage-missing-command = bạn chưa gõ lệnh nào
usage-unknown-option = không có tùy chọn “{ $value }”
usage-unknown-word = lệnh “{ $command }” không nhận từ “{ $value }”{ $period ->
    [yes] ; kỳ báo cáo được ghi bằng “--period { $value }”
   *[no] { "" }
}
usage-twice = “{ $option }” được ghi hai lần
usage-missing-value = “{ $option }” cần có giá trị đi kèm
usage-invalid-value = “{ $value }” không dùng được cho “{ $option }”{ $listed ->
    [yes] ; hãy chọn: { $known }
   *[no] { "" }
}
usage-missing-argument = còn thiếu “{ $option }”
usage-conflict = “{ $option }” không dùng cùng “{ $other }”
usage-too-many = “{ $option }” chỉ nhận một giá trị
usage-other = các tham số không hợp lệ ({ $detail })
usage-date = “{ $value }” không phải là ngày dạng 2022-03-20
usage-none-known = chưa có
usage-period = kế hoạch không có kỳ báo cáo “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Các kỳ: { $known }
usage-unit = kế hoạch không có đơn vị “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Các đơn vị: { $known }
usage-area = kế hoạch không có lĩnh vực “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] .
} Các lĩnh vực: { $known }
usage-code = không có mã “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] ; gõ “reform explain” để xem tất cả
}
usage-extension = không biết định dạng của tệp “{ $path }”; các phần mở rộng dùng được: { $known }

world-no-plan = không tìm thấy thư mục plan/ trong “{ $path }” hay các thư mục cha; hãy chuyển vào kho dữ liệu, dùng -C THƯ MỤC, hoặc lập kho mới bằng “reform init THƯ MỤC”
world-root-file = “{ $path }” là tệp; sau -C phải là thư mục của kho dữ liệu
world-no-years = thư mục plan/ trong “{ $path }” chưa có kế hoạch năm nào; kế hoạch của một năm bắt đầu từ tệp plan/NĂM/plan.toml, ví dụ plan/2022/plan.toml; muốn có mẫu thì gõ “reform init THƯ MỤC”
world-no-year = không có kế hoạch năm { $year }; các năm hiện có: { $years }
world-cannot-read = không đọc được “{ $path }”: { $why }
world-cannot-write = không ghi được “{ $path }”: { $why }{ $lacks ->
    [room] ; nội dung cũ vẫn còn nguyên: hãy giải phóng dung lượng rồi chạy lại
   *[other] { "" }
}
world-held-from-writing = không ghi được “{ $path }”: tệp đang mở trong chương trình khác, thường là Excel; hãy đóng tệp ở đó rồi chạy lại lệnh (tệp vẫn nguyên như cũ)
world-held-from-reading = không đọc được “{ $path }”: tệp đang mở trong chương trình khác, thường là Excel; hãy đóng tệp ở đó rồi chạy lại lệnh
world-partly-written = { $why }; { $failed ->
    [0] { "" }
   *[other] { $failed } tệp nữa cũng không ghi được,{ " " }
}{ $written ->
    [0] chưa tệp nào được ghi
   *[other] { $written } tệp khác đã ghi xong
}
world-unfit-name = không ghi “{ $path }”: { $what ->
    [device] Windows giữ tên “{ $name }” cho thiết bị
    [end] Windows bỏ dấu chấm, dấu cách ở cuối tên “{ $name }”
   *[character] tên “{ $name }” có ký tự mà Windows không cho dùng
}; hãy đặt tên khác
world-long-name = tên hoặc đường dẫn quá dài, hoặc có ký tự mà hệ thống không nhận; hãy dùng thư mục gần gốc ổ đĩa hơn hoặc tên ngắn hơn
world-busy = một lần chạy reform khác đang ghi vào “{ $path }” mãi chưa xong nên chưa ghi gì; hãy chờ hoặc dừng lần đó rồi chạy lại
world-no-room = ổ đĩa đã đầy
world-cannot-print = không in ra được: { $why }
world-irregular = không ghi “{ $path }”: { $what ->
    [link] đây là liên kết (symbolic link)
    [file] đây là tệp, không phải thư mục
    [folder] đây là thư mục, không phải tệp
   *[other] đây không phải tệp thường
}; reform chỉ ghi vào tệp thường và thư mục của kho dữ liệu
world-kept = không ghi kết quả vào “{ $path }”: { $what ->
    [git] đây là chỗ của riêng git
   *[read] plan/, seeds/ và reports/ chỉ chứa kế hoạch và số liệu gốc
}; hãy chọn nơi khác, ví dụ thư mục reform-out/
world-outside = “{ $path }” nằm ngoài kho dữ liệu
world-not-found = không có tệp hoặc thư mục này
world-denied = không có quyền truy cập
world-exists = đã tồn tại
world-is-folder = đây là thư mục
world-read-only = nơi này chỉ cho đọc, không cho ghi
world-no-folder = có phần của đường dẫn không phải là thư mục

stdin-name = (đầu vào chuẩn)
stdin-unit = Với “-”: đơn vị của báo cáo
stdin-period = Với “-”: kỳ của báo cáo, ví dụ q1
stdin-terminal = “-” đọc từ đầu vào chuẩn, mà đó đang là bàn phím; hãy đưa tệp vào bằng < TỆP hoặc qua |
stdin-unreadable = không đọc được đầu vào chuẩn: { $why }
stdin-large = đầu vào chuẩn lớn hơn { $limit } MiB
stdin-alone = “-” không dùng cùng tệp hay thư mục khác
stdin-whose = “-” cần --unit và --period để biết báo cáo của đơn vị nào, kỳ nào

# Đang làm gì, khi công việc kéo dài.
progress-reading = Đang đọc các tệp…
progress-loading = Đang phân tích kế hoạch và báo cáo…
progress-history = Đang chờ lịch sử git…
progress-checking = Đang kiểm tra…
progress-assessing = Đang tổng hợp…
progress-last-year = Đang đọc năm trước để so sánh…
progress-writing = Đang viết báo cáo…

# Lúc đang làm gì thì không thực hiện được, khi gõ -v.
doing-read = khi đọc kế hoạch và báo cáo của năm
doing-last-year = khi đọc năm trước để so sánh
doing-compare = khi hỏi git nhánh này đã sửa những gì
doing-write = khi ghi kết quả
