### reform site: trang tra cứu kết quả cả năm.

site-about = Lập trang tra cứu: tổng quan, từng chỉ tiêu, từng đơn vị
site-folder = Thư mục chứa trang: chưa có, còn trống, hoặc đã do lệnh này lập trước đây
site-public = Bản công khai: bỏ ghi chú, tên người, tồn tại phát hiện qua kiểm tra và mọi nội dung nội bộ
site-written = Đã lập trang tra cứu gồm { $count } tệp tại “{ $path }”; mở tệp index.html bằng trình duyệt
site-occupied = “{ $path }” đã có tệp khác và không phải trang do lệnh này lập, nên được giữ nguyên; hãy chọn thư mục khác
site-marker = Trang do reform lập. Lập lại thì các tệp ghi dưới đây được thay; tệp khác được giữ nguyên.

site-title = { $issuer }: cải cách hành chính năm { $year }
site-basis = Số liệu của báo cáo { $report }, tính đến ngày { $as-of }.
site-headline = { $met }/{ $count } chỉ tiêu đạt{ $on-track ->
    [0] {""}
   *[other] , { $on-track } đúng tiến độ hoặc đang thực hiện
}{ $missed ->
    [0] {""}
   *[other] , { $missed } chưa đạt hoặc chậm tiến độ
}{ $unjudged ->
    [0] {""}
   *[other] , { $unjudged } chưa áp dụng hoặc không đánh giá
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } chưa có số liệu
}{ $at-risk ->
    [0] .
   *[other] ; { $at-risk } chỉ tiêu có nguy cơ không đạt mục tiêu năm.
}
site-changed-since = ĐÃ THAY ĐỔI SAU KHI CHỐT: { $period }. Đây không phải số liệu đã chốt.
site-seal-in-doubt = BẢN CHỐT KHÔNG TIN CẬY: { $period }. Bản chốt đã mất, bị lập lại hoặc không đọc được nên không bảo đảm cho số liệu này.
site-incomplete = Số liệu chưa đầy đủ: còn báo cáo của đơn vị chưa nộp hoặc chưa đủ.

site-where = Vị trí trang
site-pages = Các trang
site-overview = Tổng quan
site-indicators = Chỉ tiêu
site-units = Đơn vị
site-what = Nội dung chỉ tiêu
site-column-in-time = Đúng hạn
site-pressing-indicators = Chỉ tiêu chưa đạt, chậm tiến độ hoặc còn tạm tính ({ $count })
site-changes = Thay đổi so với báo cáo trước
site-changed = So với { $report }: { $better } chỉ tiêu tốt lên, { $worse } kém đi, { $same } không đổi hoặc không so sánh được.
site-other-verdict = Chỉ tiêu có đánh giá thay đổi
site-same-verdicts = Không có chỉ tiêu nào có đánh giá thay đổi.
site-column-verdict-then = Đánh giá trước đó
site-column-now = Kết quả kỳ này
site-column-department = Toàn cơ quan
site-column-place = Thứ hạng
site-column-year = Năm
site-place = { $place }/{ $of }
site-ranked = Xếp từ đơn vị có kết quả tốt nhất. Đơn vị chưa gửi đủ số liệu ghi “tạm tính”, chưa xếp hạng cùng các đơn vị đã gửi đủ; đơn vị chưa có số liệu đứng cuối.
site-between = … còn { $count } đơn vị ở giữa; số liệu của mọi đơn vị có trong tệp dữ liệu bên dưới.
site-many = Kế hoạch có { $count } đơn vị nên không lập trang riêng cho từng đơn vị. Dưới đây là tổng hợp theo kỳ; số liệu từng đơn vị có trong tệp dữ liệu ở trang của mỗi chỉ tiêu.
site-standing = Kết quả
site-course = Diễn biến trong năm
site-years = Kết quả qua các năm
site-clauses = Văn bản giao
site-lines = Nguồn số liệu
site-lines-elsewhere = Có quá nhiều dòng số liệu để đưa lên trang này; số liệu từng đơn vị có trong tệp dữ liệu ở mục trên.
site-tasks = Nhiệm vụ
site-owed = Việc còn phải làm
site-owes-nothing = Không còn việc nào phải làm.
