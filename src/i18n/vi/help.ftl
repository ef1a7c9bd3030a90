# Trợ giúp (-h, --help, reform help) và trang hướng dẫn (reform man): mỗi lệnh làm gì, ví dụ, mã thoát.
# Mỗi dòng của phần đầu là một đoạn. Ví dụ: dòng nêu mục đích, dưới đó là lệnh sau dấu “$ ”.

help-about = Xem cách dùng một lệnh
help-command = Lệnh cần xem; để trống: danh sách các lệnh
help-unknown = không có lệnh “{ $value }”{ $suggested ->
    [yes] ; có phải bạn muốn gõ “{ $nearest }”?
   *[no] ; gõ “reform help” để xem các lệnh
}
help-no-part = lệnh “{ $command }” không có phần “{ $part }”{ $has ->
    [yes] ; có: { $known }
   *[no] { "" }
}
help-more = Ví dụ, mã thoát, tùy chọn chung (-C, --year, --as-of, --lang…): { $command } --help

heading-examples = Ví dụ
heading-exit = Mã thoát
heading-environment = Biến môi trường
heading-files = Các tệp
heading-see = Xem thêm
heading-name = Tên
heading-description = Mô tả
man-manual = Hướng dẫn sử dụng reform
man-all = Ghi mọi trang (reform.1, reform-check.1…) vào thư mục nêu ở -o
man-output = Ghi trang vào tệp này; với --all: ghi mọi trang vào thư mục này (chưa có thì được tạo)

exit-clean = đã làm xong
exit-found = kế hoạch có lỗi nên không có kết quả; lỗi được nêu ra
exit-could-not-run = không thực hiện được: sai tham số, không có kế hoạch, không đọc hoặc ghi được tệp

help-environment =
    LC_ALL, LC_MESSAGES, LANG | ngôn ngữ, khi không có --lang và cũng không có kế hoạch: biến đầu tiên được đặt; vi… là tiếng Việt, C và POSIX không nêu ngôn ngữ nào (tiếng Việt), còn lại là tiếng Anh
    NO_COLOR | được đặt (khác rỗng): không tô màu
    CLICOLOR_FORCE | khác rỗng và khác 0: tô màu cả khi không in ra màn hình; NO_COLOR được ưu tiên hơn
    CLICOLOR | 0: không tô màu
    TERM | dumb: không tô màu, không có dòng tiến độ
    COLUMNS | số cột, khi không in ra màn hình hoặc màn hình không cho biết bề rộng
help-files =
    plan/NĂM/ | kế hoạch: plan.toml, units.toml, areas/, units/, scorecards/, waivers.toml
    reports/NĂM/KỲ/ĐƠN VỊ.csv | số liệu đơn vị nộp; ĐƠN VỊ.md là phần thuyết minh
    reports/NĂM/KỲ/closed.toml | bản chốt số liệu của kỳ
    reports/NĂM/KỲ/received/ | ngày nhận từng báo cáo
    reports/NĂM/KỲ/consolidated/ | báo cáo tổng hợp do report --write ghi
    reports/NĂM/findings.csv | sổ theo dõi tồn tại phát hiện qua kiểm tra
    reports/NĂM/scores/ | điểm tự chấm và điểm thẩm định của các bộ chỉ số

help-reform =
    Kế hoạch cải cách hành chính viết bằng TOML, mỗi đơn vị nộp một tệp CSV mỗi quý, tất cả nằm trong một kho git. reform kiểm tra các tệp ấy, nhắc đơn vị còn thiếu, lập báo cáo tổng hợp và chỉ ra từng con số lấy từ dòng nào.
    Lệnh nào cũng có trợ giúp riêng: reform help LỆNH.
    .examples =
        Ai đã nộp, việc gì làm tiếp
        $ reform status
        Báo cáo tổng hợp quý I
        $ reform report --period q1
        Cách dùng một lệnh
        $ reform help import
    .found = có lỗi trong kế hoạch hoặc số liệu (từng lệnh: xem trợ giúp của lệnh)

help-check =
    Đọc kế hoạch và mọi báo cáo đã nộp của các năm chưa hết hạn, nêu từng lỗi, cảnh báo: ở tệp nào, dòng nào, sửa thế nào. Nêu tệp hoặc thư mục thì chỉ xem phần đó; nêu --period thì báo cáo của kỳ ấy phải đầy đủ ngay.
    “-” thay cho tệp: đọc báo cáo của một đơn vị từ đầu vào chuẩn, như thể đó là tệp của đơn vị (cần --unit và --period); dùng cho trình soạn thảo. Tệp tên là “-” thì viết ./-
    .examples =
        Kiểm tra tất cả
        $ reform check
        Báo cáo của một đơn vị, và việc đơn vị còn phải làm
        $ reform check --unit thanh-tra
        Quý I đã đủ chưa; cảnh báo cũng coi như lỗi
        $ reform check --period q1 --strict
        Cho công cụ khác đọc
        $ reform check reports/2022/q1 --format json -o kiem-tra.json
        Bản đang soạn, chưa ghi vào tệp
        $ reform check - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = có lỗi; với --strict: có lỗi hoặc cảnh báo

help-status =
    Cho biết mỗi đơn vị đã nộp báo cáo của kỳ chưa, còn thiếu bao nhiêu, sớm hay muộn; dòng cuối là việc nên làm tiếp.
    .examples =
        Quý gần nhất
        $ reform status
        Cả những việc từng đơn vị còn phải làm
        $ reform status --todo
        Một kỳ khác, tại một ngày đã qua
        $ reform status --period q2 --as-of 2022-06-20

help-remind =
    Lập thư cho từng đơn vị còn thiếu, chậm hoặc sai báo cáo: nêu từng dòng phải sửa, sửa thế nào, hạn nào, gửi về đâu. Đơn vị không nợ gì thì không có thư. Không có -o thì in nội dung thư điện tử ra màn hình.
    .examples =
        Thư về quý gần nhất
        $ reform remind
        Mỗi đơn vị một tệp Word để ký, kèm danh sách
        $ reform remind --period q4 --all --format docx -o thu-q4
        Thư của một đơn vị
        $ reform remind --period q4 --unit trung-tam-khuyen-cong

help-report =
    Lập báo cáo tổng hợp của một kỳ từ số liệu các đơn vị: kết quả từng chỉ tiêu so với mục tiêu, nhiệm vụ, những điểm cần lưu ý. Tỷ lệ tính từ tổng tử số và mẫu số, không lấy trung bình. Báo cáo chưa đủ vẫn lập, và nói rõ còn thiếu gì.
    Phần mở rộng của tệp sau -o chọn định dạng: docx để trình ký, xlsx, html, md, csv, json.
    .examples =
        Xem báo cáo 6 tháng
        $ reform report --period 6m
        Văn bản để trình ký
        $ reform report --period 6m -o bao-cao-6-thang.docx
        Phần của một lĩnh vực, có số liệu từng đơn vị
        $ reform report --period q1 --area 2 -v
        Mọi định dạng, vào reports/2022/year/consolidated/
        $ reform report --period year --write
    .found = kế hoạch có lỗi; với --require-complete: còn thiếu số liệu

help-sign =
    Ghi lại rằng đơn vị đầu mối đã xem và xác nhận số liệu một kỳ của lĩnh vực mình. Số liệu đổi thì việc xác nhận hết hiệu lực. Kế hoạch giao việc này bằng [[sign_off]] trong plan.toml.
    .examples =
        Văn phòng xác nhận số liệu quý I
        $ reform sign --period q1 --unit van-phong
        Kèm tên người xác nhận
        $ reform sign --period q2 --unit van-phong --by "Nguyễn Văn A"
    .found = kế hoạch hoặc số liệu của lĩnh vực có lỗi nên chưa xác nhận được

help-score =
    Chấm điểm theo bộ chỉ số: điểm tính được từ số liệu, điểm tự chấm, điểm thẩm định, mất điểm ở đâu và vì sao. Bộ chỉ số xếp hạng đơn vị thì xếp hạng.
    .examples =
        Điểm cả năm của cơ quan
        $ reform score par-index --period year
        Bảng chấm điểm để nộp
        $ reform score par-index --period year -o par-index.xlsx
        Xếp hạng các đơn vị
        $ reform score unit-index --period year
        Một đơn vị đứng thứ mấy
        $ reform score --unit quan-ly-thuong-mai --period year

help-site =
    Lập một thư mục trang HTML để tra cứu: tổng quan cả năm, mỗi chỉ tiêu và mỗi đơn vị một trang, mở được từ USB như từ máy chủ. --public bỏ những gì không công khai.
    .examples =
        Trang nội bộ
        $ reform site trang-noi-bo
        Trang cho mọi người, đến hết quý III
        $ reform site trang-cong-khai --public --period q3

help-findings =
    Liệt kê những tồn tại, hạn chế mà việc kiểm tra đã phát hiện (reports/NĂM/findings.csv): quá hạn và chưa khắc phục trước, rồi tổng hợp theo đơn vị.
    .examples =
        Tất cả
        $ reform findings
        Việc một đơn vị chưa khắc phục
        $ reform findings --unit thanh-tra --open
        Thành bảng CSV
        $ reform findings -o ton-tai.csv

help-close =
    Chốt một kỳ: ghi dấu vân tay của mọi tệp và kết quả vào closed.toml. Sau đó tệp nào bị sửa cũng bị phát hiện. Muốn sửa số liệu đã chốt thì sửa rồi điều chỉnh bản chốt bằng --amend và nêu lý do.
    .examples =
        Chốt quý I
        $ reform close --period q1
        Xem đã đổi gì từ khi chốt
        $ reform diff --period q1
    .found = còn lỗi nên chưa chốt được

help-diff =
    Nêu những gì đã thay đổi từ khi chốt một kỳ: tệp nào, con số nào, làm chỉ tiêu nào thay đổi.
    .examples =
        Sau khi chốt quý I
        $ reform diff --period q1
        Cho công cụ khác đọc
        $ reform diff --period q1 --format json

help-why =
    Giải thích kết quả của một chỉ tiêu: công thức, từng dòng của từng đơn vị làm nên nó (tệp, dòng, lần ghi nhận), những gì không được tính và vì sao, và vì sao đạt hay chưa đạt.
    .examples =
        Tỷ lệ giải quyết đúng hạn quý I
        $ reform why on-time --period q1
        Phần của một đơn vị
        $ reform why on-time --period 6m --unit quan-ly-thuong-mai
        Để gửi kèm báo cáo
        $ reform why satisfaction --period year -o giai-trinh.md

help-template =
    Tạo biểu mẫu để đơn vị điền: đúng những dòng đơn vị phải báo cáo, có tên, đơn vị tính và số kỳ trước. Tệp .xlsx có kiểm tra ngay khi gõ.
    .examples =
        Biểu Excel của một đơn vị
        $ reform template --unit thanh-tra --period q4 -o thanh-tra-q4.xlsx
        Biểu CSV, in ra màn hình
        $ reform template --unit thanh-tra --period q4
        Cho mọi đơn vị còn nợ, kèm danh sách
        $ reform template --all --period q4 -o bieu-mau
    .found = kế hoạch có lỗi nên chưa lập được biểu

help-import =
    Đưa tệp đơn vị gửi (xlsx, xls, ods, csv) vào đúng chỗ trong reports/, viết lại theo dạng chuẩn. Đơn vị và kỳ lấy theo nội dung tệp. Tệp có lỗi không được ghi; lỗi nêu đúng ô. Nêu thư mục thì nhập mọi tệp trong đó.
    “-” thay cho tệp: đọc một tệp từ đầu vào chuẩn; tệp không tự nói thì nêu --unit và --period. Tệp tên là “-” thì viết ./-
    .examples =
        Một tệp
        $ reform import thanh-tra-q1.xlsx
        Cả thư mục thư đến; tra-loi/ chứa tệp có ghi chú để gửi lại
        $ reform import thu-den --answer tra-loi
        Xem trước, chưa ghi gì
        $ reform import thu-den --dry-run
        Bảng không nêu đơn vị, kỳ
        $ reform import - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = có tệp không nhập được hoặc còn thiếu, cần xem lại

help-fmt =
    Viết lại tệp số liệu theo dạng chuẩn (mã, dấu thập phân, mã hóa, dấu ngoặc) mà không làm mất nội dung. Tệp có lỗi hoặc hiểu được hai cách thì để nguyên và nêu lý do.
    “-” thay cho tệp: đọc từ đầu vào chuẩn, in bản đã viết lại ra đầu ra chuẩn (cần --unit và --period); không viết lại được thì in nguyên văn và trả mã 1. Tệp tên là “-” thì viết ./-
    .examples =
        Mọi tệp số liệu
        $ reform fmt
        Chỉ xem tệp nào cần viết lại
        $ reform fmt --check
        Như một bộ lọc, cho trình soạn thảo
        $ reform fmt - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = có tệp để nguyên vì có lỗi; với --check: có tệp cần viết lại

help-plan =
    show: kế hoạch thành bảng. coverage: mục nào của văn bản nguồn đã được cụ thể hóa. proposals: đề xuất của các đơn vị cho năm sau. years: các năm còn phải báo cáo. new-year: lập kế hoạch năm sau từ kế hoạch này và kết quả năm nay.
    .examples =
        Kế hoạch thành bảng
        $ reform plan show
        Đối chiếu với văn bản nguồn
        $ reform plan coverage
        Đề xuất của các đơn vị, để họp
        $ reform plan proposals -o de-xuat.html
        Lập kế hoạch năm 2023
        $ reform plan new-year
    .found = kế hoạch có lỗi; coverage: còn mục chưa cụ thể hóa

help-init =
    Tạo kho dữ liệu mới với kế hoạch mẫu dùng được ngay, hoặc thêm vào kho đang có những gì CI cần. Tệp đã có được giữ nguyên nếu không có --force.
    .examples =
        Kho mới
        $ reform init cai-cach
        Kiểm tra tự động trên GitHub
        $ reform init --ci github

help-explain =
    Giải thích một mã lỗi mà check hoặc import nêu: nghĩa là gì, ví dụ sai và đúng, cách sửa.
    .examples =
        Theo mã
        $ reform explain R301
        Theo tên
        $ reform explain unknown-metric
        Mọi mã
        $ reform explain

help-schema =
    In JSON Schema của các tệp TOML để trình soạn thảo gợi ý và kiểm tra khi gõ, hoặc gói dữ liệu (Data Package) mô tả các tệp CSV.
    .examples =
        Có những gì
        $ reform schema
        Schema của plan.toml
        $ reform schema plan -o plan.schema.json
        Mô tả các tệp CSV
        $ reform schema datapackage

help-completions =
    In đoạn cài gợi ý lệnh (phím Tab) cho trình lệnh.
    .examples =
        bash
        $ reform completions bash
        zsh
        $ reform completions zsh

help-man =
    In trang hướng dẫn dạng man, cùng nội dung với --help. Ngôn ngữ theo --lang. Với --all: mọi trang, vào một thư mục.
    .examples =
        Trang của một lệnh
        $ reform man report
        Mọi trang bằng tiếng Việt, để đóng gói
        $ reform man --all -o man/vi/man1 --lang vi

help-help =
    Như reform LỆNH --help: lệnh làm gì, tham số, tùy chọn, ví dụ, mã thoát.
    .examples =
        Một lệnh
        $ reform help check
        Danh sách các lệnh
        $ reform help
