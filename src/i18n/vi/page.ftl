# Diễn biến, so sánh và trang báo cáo (HTML).

column-course = Diễn biến
column-previous = So với { $report }
column-last-year = So với cùng kỳ năm trước

change = { $direction ->
    [up] ▲ +{ $figure } { $unit }
    [down] ▼ −{ $figure } { $unit }
   *[same] = không đổi
}
change-points = điểm %

page-last-year-faulty = Kế hoạch năm { $year } có lỗi nên chưa so sánh được với cùng kỳ năm trước.

page-skip = Chuyển đến nội dung
page-contents = Mục lục
page-indicators = { $count } chỉ tiêu
page-tasks = { $count } nhiệm vụ
page-units = { $count } đơn vị, theo tình hình nộp báo cáo
page-focal = Đơn vị đầu mối:
page-caption-indicators = Chỉ tiêu
page-caption-tasks = Nhiệm vụ
page-caption-submissions = Tình hình nộp báo cáo theo đơn vị và kỳ
page-caption-units = Theo đơn vị
page-caption-categories = Theo phân tổ
page-caption-trail = Nguồn số liệu: { $name }
page-caption-unit-indicators = Chỉ tiêu
page-caption-unit-tasks = Nhiệm vụ
page-column-change = So sánh
page-column-bar = Kết quả so với mục tiêu
page-column-metric = Số liệu
page-column-use = Tính vào
page-column-whole = Đánh giá chung
page-column-note = Ghi chú, tài liệu kiểm chứng

page-more = Chi tiết
page-numerator = Tử số
page-denominator = Mẫu số
page-publishers = Nơi công bố
page-combined = Cách gộp
page-combined-how = Cộng các đơn vị trong từng kỳ, gộp các kỳ, sau cùng mới chia; không lấy trung bình các tỷ lệ.
page-combined-value = Cộng các đơn vị trong từng kỳ, rồi gộp các kỳ.
page-sum = cộng các kỳ
page-last = lấy số của kỳ cuối
page-first = lấy số của kỳ đầu
page-running-total = lũy kế từ đầu năm
page-reported = Đã báo cáo
page-coverage = { $units }/{ $expected } đơn vị, { $periods }/{ $all } kỳ

page-chart = Diễn biến: { $name }
page-chart-point = { $period }: { $value }
page-chart-said = { $basis }: { $points }{ $target ->
    [none] { "." }
   *[other] ; mục tiêu { $target }.
}
page-by-period = Từng kỳ
page-to-date = Lũy kế từ đầu năm
page-by-year = Từng năm
page-target = Mục tiêu
page-steps = Mốc theo lộ trình
page-steps-internal = Mốc nội bộ theo lộ trình
page-step-now = ; báo cáo này { $target }
page-axis-cut = Trục không bắt đầu từ 0
page-provisional = Tạm tính

page-trail = Nguồn số liệu ({ $count } dòng)
page-above = tử số
page-below = mẫu số
page-both = tử số, mẫu số
contributes = { $standing ->
    [counted] { $side }
    [not-applicable] không: không phát sinh
    [unchanged] không: kỳ này không có gì mới, giữ số đã báo trước đó
    [other-period] không: lấy số của kỳ khác
    [handed-over] không: đơn vị đã bàn giao, số nay do đơn vị kế thừa báo cáo
    [optional] không: để trống (không bắt buộc)
    [withheld] chưa: trong kỳ này còn thiếu số khác của chỉ tiêu, tử số hoặc mẫu số
    [unopened] chưa: thiếu số đầu kỳ
    [waiting] chưa: chỉ tiêu chưa áp dụng
    [faulty] không: có lỗi { $codes }
    [absent] không: thiếu trong tệp đã nộp
    [unreadable] không: không đọc được tệp đã nộp
   *[not-submitted] không: chưa nộp báo cáo
}

# Trang của báo cáo có nhiều đơn vị: số liệu từng đơn vị được vẽ khi cần.
page-many = Báo cáo gồm { $count } đơn vị. Để trang mở được nhanh, số liệu của từng đơn vị chỉ hiện khi chọn đơn vị đó hoặc mở phần chi tiết của chỉ tiêu.
page-many-no-script = Trình duyệt đang tắt JavaScript nên trang không hiện được số liệu của từng đơn vị. Số liệu chung ở trên vẫn đầy đủ; số liệu từng đơn vị có trong bản Excel và CSV của báo cáo này.
page-find = Tìm đơn vị theo tên
page-none-found = Không có đơn vị nào có tên như vậy
page-more-rows = Xem thêm
page-caption-totals = Tình hình nộp báo cáo theo kỳ
page-trail-elsewhere = Từng dòng làm nên số liệu này: reform why { $indicator } --period { $period }

page-print-illustrative = SỐ LIỆU MINH HỌA
page-print-incomplete = CHƯA ĐẦY ĐỦ
page-reading = Bấm vào từng con số để xem tử số, mẫu số, đơn vị và dòng nguồn. Mục tiêu vẽ bằng nét đứt; chấm rỗng là kết quả tạm tính. Tăng, giảm là hiệu của hai kết quả; với tỷ lệ là điểm phần trăm.
