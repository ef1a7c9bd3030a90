# Biểu mẫu gửi các đơn vị (reform template --all).

template-all = Tạo mẫu cho mọi đơn vị còn phải nộp, mỗi đơn vị một tệp, kèm danh sách; kỳ có thể là báo cáo gộp
handout-needs-folder = cần cho biết thư mục ghi các biểu mẫu: thêm -o THƯ MỤC
handout-title = Biểu mẫu gửi các đơn vị: { $report } (đến ngày { $as-of })
handout-nothing = Không đơn vị nào còn phải nộp số liệu { $report }; không có biểu mẫu nào cần gửi.
handout-file = Tệp
handout-id = Mã đơn vị
handout-owed = Số dòng phải điền
handout-lacking = Còn thiếu
handout-state = { $state ->
    [missing] chưa nộp
    [invalid] có số liệu sai, còn { $lacking } dòng chưa được tính
   *[incomplete] còn thiếu { $lacking } dòng
}
handout-of = { $unit } ({ $period })
handout-complete = { $count } báo cáo đã nộp đủ nên không cần mẫu: { $units }{ $more ->
    [0] .
   *[other] {" "}và { $more } báo cáo khác.
}
handout-list = danh-sach.csv
handout-done = Đã ghi { $count } biểu mẫu vào thư mục { $folder }, danh sách ở tệp { $list }.
progress-forms = Đang tạo biểu mẫu…
