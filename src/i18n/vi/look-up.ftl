### Trang tra cứu: tìm, lọc, dòng thời gian của nhiệm vụ, so sánh đơn vị, tệp dữ liệu.

lookup-find = Tìm chỉ tiêu, đơn vị, nhiệm vụ, mục của văn bản nguồn
lookup-find-hint = Tìm kiếm (phím /)
lookup-results = %1 kết quả
lookup-first = %1 trong %2 kết quả
lookup-none = Không tìm thấy
lookup-kind-indicator = Chỉ tiêu
lookup-kind-unit = Đơn vị
lookup-kind-task = Nhiệm vụ
lookup-kind-clause = Văn bản nguồn
lookup-filter = Lọc theo chữ
lookup-all = Tất cả
lookup-clear = Bỏ lọc
lookup-shown = Đang hiện %1 trong %2 dòng
lookup-area = Lĩnh vực
lookup-data = Tải số liệu:
lookup-report = Tải toàn bộ báo cáo (JSON)

site-left-out = Bản công khai chỉ lấy nội dung đã ghi vào kho: { $count } tệp mới hoặc vừa sửa chưa ghi (commit) không được tính.

lookup-tasks = Nhiệm vụ
lookup-findings = Kiểm tra
lookup-scores = Chỉ số
lookup-clauses = Văn bản nguồn

timeline-title = Tiến độ nhiệm vụ trong năm
timeline-column = Theo tháng
timeline-how = Mỗi nhiệm vụ một dòng; bên phải là thời hạn và ngày hoàn thành theo các tháng.
timeline-month = T{ $month }
timeline-due = hạn { $day }: { $kept ->
    [done] đã hoàn thành
    [missed] không hoàn thành đúng hạn
   *[open] chưa hoàn thành
}
timeline-done = hoàn thành ngày { $day }
timeline-late = chậm { $days } ngày
timeline-standing = nhiệm vụ thường xuyên
timeline-sign-open = thời hạn
timeline-sign-kept = thời hạn, đã hoàn thành
timeline-sign-missed = thời hạn, không hoàn thành
timeline-sign-done = ngày hoàn thành
timeline-sign-late = thời gian chậm
timeline-sign-standing = nhiệm vụ thường xuyên
timeline-sign-today = ngày lập trang

ranking-title = So sánh các đơn vị
ranking-how = Xếp hạng theo tỷ lệ báo cáo nộp đúng hạn, rồi đến tỷ lệ báo cáo đầy đủ, rồi đến tỷ lệ chỉ tiêu đạt hoặc đúng tiến độ, tính trên các báo cáo đã đến hạn. Đơn vị bằng nhau cả ba tỷ lệ thì đồng hạng.
ranking-in-time = Nộp đúng hạn
ranking-whole = Báo cáo đầy đủ
ranking-held = Chỉ tiêu đạt hoặc đúng tiến độ
ranking-done = Nhiệm vụ hoàn thành
