# Các năm được kiểm tra.
year-taken = Lấy năm { $year }; năm { $other } chưa hết hạn nộp hoặc chưa chốt xong: thêm --year { $other } để làm với năm { $other }.
check-years = Đã kiểm tra các năm { $years }.

# R417
removed-year = nhánh này xóa kế hoạch năm { $year }
    .label = các năm còn kế hoạch không có năm { $year }
    .help = khôi phục thư mục plan/{ $year } như trước khi tách nhánh
    .explain = Không còn kế hoạch thì báo cáo của năm đó không được kiểm tra nữa, kể cả kỳ chưa hết hạn nộp và kỳ đã chốt; năm sau cũng mất số liệu để so sánh. Kế hoạch của năm đã qua được giữ lại như mọi hồ sơ.
    .before = nhánh xóa thư mục plan/2022, kế hoạch mới ở plan/2023
    .after = nhánh chỉ thêm plan/2023

# R418
nearly-year = thư mục “{ $found }” giống tên một năm nhưng không được đọc
    .label = thư mục kế hoạch phải có tên là bốn chữ số của năm
    .help = đổi tên thư mục thành năm của kế hoạch, ví dụ plan/2022; bản sao thì xóa đi hoặc để ngoài plan/
    .explain = Mỗi năm có một thư mục tên gồm đúng bốn chữ số. Thư mục có tên khác, như 02022, 2022-cũ hoặc bản sao, không phải là kế hoạch của năm nào: những gì sửa trong đó không có tác dụng mà không ai hay.
    .before = plan/2022-cũ/plan.toml
    .after = plan/2022/plan.toml

# R419
too-many-years = còn { $count } năm cần kiểm tra nhưng chưa được kiểm tra, bắt đầu từ năm { $first }: mỗi lần kiểm tra nhiều nhất { $limit } năm
    .label = plan/ có quá nhiều năm chưa hết hạn nộp hoặc bị nhánh này sửa
    .help = xóa các năm không có thật trong plan/; nếu nhánh sửa nhiều năm, kiểm tra riêng từng năm bằng --year
    .explain = Kiểm tra mọi năm chưa hết hạn nộp, được nêu tên hoặc bị nhánh sửa. Thông thường chỉ có hai, ba năm như vậy; thư mục của hàng chục năm chưa tới là do nhầm hoặc cố ý, và không được làm việc kiểm tra kéo dài vô hạn.
    .before = plan/2022, plan/2030, plan/2031 … plan/2090
    .after = plan/2022, plan/2023
