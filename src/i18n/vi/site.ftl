### reform site: trang tra cứu kết quả cả năm.

usage-site = reform site <THƯ_MỤC> [TÙY CHỌN]
site-about = Lập trang tra cứu kết quả cả năm: tổng quan cho lãnh đạo, mỗi chỉ tiêu và mỗi đơn vị một trang
site-folder = Thư mục chứa trang: chưa có, còn trống, hoặc đã do lệnh này lập trước đây
site-public = Bản công khai: bỏ ghi chú, tên người, tồn tại phát hiện qua kiểm tra và mọi nội dung nội bộ
site-written = Đã lập trang tra cứu gồm { $count } tệp tại “{ $path }”; mở tệp index.html bằng trình duyệt
site-occupied = “{ $path }” đã có tệp khác và không phải trang do lệnh này lập, nên được giữ nguyên; hãy chọn thư mục khác
site-in-data = “{ $path }” là nơi chứa kế hoạch hoặc báo cáo; hãy chọn thư mục khác
site-marker = Trang do reform lập. Lập lại thì các tệp ghi dưới đây được thay; tệp khác được giữ nguyên.

site-title = { $issuer }: cải cách hành chính năm { $year }
site-basis = Số liệu của báo cáo { $report }, tính đến ngày { $as-of }.
site-headline = { $met }/{ $count } chỉ tiêu đạt, { $missed } không đạt ({ $report }, tính đến ngày { $as-of }).
site-incomplete = Số liệu chưa đầy đủ: còn báo cáo của đơn vị chưa nộp hoặc chưa đủ.

site-where = Vị trí trang
site-pages = Các trang
site-overview = Tổng quan
site-indicators = Chỉ tiêu
site-units = Đơn vị
site-what = Nội dung chỉ tiêu
site-column-in-time = Đúng hạn
