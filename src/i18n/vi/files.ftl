# Những gì trong kho dữ liệu không được đọc (R317–R319): không phải tệp thường, quá lớn, quá nhiều.

# R317
irregular-file = { $what ->
        [link] đây là liên kết (symbolic link), không phải tệp; liên kết không bao giờ được đọc
        [pipe] đây là đường ống (named pipe), không phải tệp
        [socket] đây là socket, không phải tệp
        [device] đây là thiết bị, không phải tệp
        [folder] đây là thư mục, trong khi ở đây phải là tệp
        [file] đây là tệp, trong khi ở đây phải là thư mục
       *[denied] không có quyền đọc
    }
    .label = không đọc được
    .help = { $what ->
        [link] thay liên kết bằng chính tệp hoặc thư mục đó, hoặc xóa liên kết
        [folder] xóa hoặc đổi tên thư mục này; nếu thiếu tệp thì đặt tệp vào đúng chỗ
        [file] xóa hoặc đổi tên tệp này; nếu thiếu thư mục thì tạo thư mục
        [denied] cấp quyền đọc cho người chạy reform
       *[other] xóa mục này; nếu thiếu tệp thì đặt tệp vào đúng chỗ
    }
    .explain = Trong plan, seeds và reports chỉ có tệp thường và thư mục được đọc. Liên kết có thể dẫn ra ngoài kho dữ liệu và làm lộ nội dung tệp khác; đường ống và thiết bị có thể không bao giờ đọc hết. Vì vậy những mục như thế không được mở, những gì ở đó coi như không có, và phần còn lại vẫn được kiểm tra.
    .before = reports/2022/q1/van-phong.csv → ../q2/van-phong.csv
    .after = reports/2022/q1/van-phong.csv

# R318
too-large-file = tệp quá lớn nên không được đọc: { $size } MB, tối đa { $limit } MB
    .label = không được đọc
    .help = xem lại có phải đúng tệp cần nộp không; bỏ ảnh, dòng trống và những phần không thuộc biểu mẫu
    .explain = Không báo cáo nào cần đến cỡ tệp này: báo cáo số liệu tối đa 8 MB, báo cáo lời văn 1 MB, tệp TOML và bảng tính 32 MB. Tệp lớn hơn thường là nhầm tệp, hoặc bảng tính còn hàng nghìn dòng trống, nên không được đọc; báo cáo đó coi như chưa hợp lệ.
    .before = van-phong.csv: 41 MB
    .after = van-phong.csv: 12 KB

# R319
overfull-folder = { $what ->
        [deep] thư mục nằm quá sâu nên không được xem: hơn { $limit } cấp
        [unclaimed] từ tệp này trở đi còn { $limit } tệp không phải báo cáo của đơn vị nào
       *[crowded] thư mục có quá nhiều mục nên không được xem: hơn { $limit }
    }
    .label = không được xem
    .help = { $what ->
        [deep] chuyển những gì cần giữ lên thư mục trên rồi xóa thư mục này
        [unclaimed] chuyển những tệp không phải báo cáo ra ngoài thư mục reports
       *[crowded] chuyển những tệp không phải báo cáo ra ngoài thư mục này
    }
    .explain = Một kho dữ liệu chỉ được xem đến 12 cấp thư mục, mỗi thư mục tối đa 50.000 mục, tất cả tối đa 500.000 mục. Không sở, ngành nào cần nhiều hơn; quá mức đó thì cả thư mục không được xem và những gì trong đó coi như không có. Các tệp không phải báo cáo của đơn vị nào được nêu tên 1.000 tệp đầu, số còn lại chỉ được đếm.
    .before = reports/2022/q1/a/b/c/d/e/f/g/h/i/k/van-phong.pdf
    .after = reports/2022/q1/minh-chung/van-phong.pdf
