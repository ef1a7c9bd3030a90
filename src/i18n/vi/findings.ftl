# Sổ theo dõi kết quả kiểm tra: findings.csv.

# R830
unreadable-day = `{ $found }` không phải là một ngày
    .label = không đọc được ngày ở đây
    .expected = ngày viết như 2022-06-14 hoặc ngày 14 tháng 6 năm 2022
    .help = ghi lại ngày theo dạng năm-tháng-ngày, ví dụ 2022-06-14
    .explain = Thời hạn và các số liệu theo kỳ đều tính từ ngày ghi trong sổ, nên mỗi ô ngày phải là một ngày có thật, đủ ngày, tháng, năm. Dòng có ngày không đọc được thì không được tính.
    .before = KL-01,KT-02,31/02/2022,…
    .after = KL-01,KT-02,2022-02-28,…

# R831
ambiguous-day = `{ $found }` có thể là { $day } hoặc { $other }
    .label = ngày hay tháng đứng trước?
    .expected = ngày viết như 2022-12-05
    .help = ghi `{ $day-typed }` nếu là { $day }, ghi `{ $other-typed }` nếu là { $other }
    .explain = Người Việt viết ngày trước, tháng sau; Excel cài đặt kiểu Mỹ lại ghi tháng trước, ngày sau, và hai cách trông giống nhau khi cả hai số đều không quá 12. Chương trình không đoán, nên dòng này không được tính. Dạng năm-tháng-ngày chỉ có một cách hiểu.
    .before = KL-01,KT-02,5/12/2022,…
    .after = KL-01,KT-02,2022-12-05,…
