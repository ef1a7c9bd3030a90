# Bảng tính XLSX: tên trang, tiêu đề cột, đầu trang và chân trang.

xlsx-summary = Tóm tắt
xlsx-indicators = Chỉ tiêu
xlsx-by-unit = Theo đơn vị
xlsx-tasks = Nhiệm vụ
xlsx-submissions = Tình hình nộp
xlsx-data = Dữ liệu

xlsx-area = Lĩnh vực
xlsx-numerator = Tử số
xlsx-denominator = Mẫu số
xlsx-ratio = Giá trị tính (chưa làm tròn)
xlsx-interim = Mốc kỳ này
xlsx-gap = Số còn thiếu (−) / dư
xlsx-coverage = Đơn vị có số liệu
xlsx-indicator-id = Mã chỉ tiêu
xlsx-unit-id = Mã đơn vị
xlsx-evidence = Tài liệu kiểm chứng
xlsx-due-basis = Căn cứ hạn
xlsx-due-source = kế hoạch
xlsx-due-internal = nội bộ
xlsx-remarks = Tình hình từng đơn vị

xlsx-illustrative = SỐ LIỆU MINH HỌA
xlsx-page = Trang { $page }/{ $pages }
xlsx-verdict-of = Đánh giá: { $indicator }
xlsx-many = Báo cáo gồm { $count } đơn vị. Để tệp dùng được thuận tiện, trang “Theo đơn vị” dành cho mỗi đơn vị một dòng, có kết quả và đánh giá của từng chỉ tiêu. Toàn bộ số liệu có trong bản CSV của báo cáo này, còn tình hình từng đơn vị thực hiện nhiệm vụ có trong bản JSON: reform report --period { $period } --format csv
xlsx-columns = “Kết quả” là số ghi trong báo cáo, làm tròn sao cho chỉ tiêu chưa đạt không hiện thành đúng mức mục tiêu. “Giá trị tính” là công thức tử số chia mẫu số, tự cập nhật khi sửa hai ô đó; “Kết quả” và “Đánh giá” thì không.

report-write = Ghi mọi định dạng vào reports/<năm>/<kỳ>/consolidated/
