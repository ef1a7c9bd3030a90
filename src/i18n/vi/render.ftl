# Những từ quanh các phát hiện, dùng chung cho mọi định dạng của `reform check`.

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú

render-expected = cần ghi
render-found = đang ghi
render-help = cách sửa
render-letter = lưu ý
render-letter-of = ký tự “{ $letter }” ({ $number }) chỉ trông giống chữ trên bàn phím: phải gõ lại
# Giá trị tìm thấy là chuỗi rỗng.
render-empty = (để trống)

render-clean = Không phát hiện vấn đề nào.
render-summary = { $errors } lỗi, { $warnings } cảnh báo, { $notes } ghi chú
render-hidden = { $hidden } cảnh báo, ghi chú không hiện vì -q
render-waived = { $waived } cảnh báo đã được xác nhận bỏ qua
# GitHub chỉ hiện một số chú thích đầu tiên của mỗi loại.
render-github-limit = GitHub chỉ hiện { $limit } chú thích đầu tiên của mỗi loại; danh sách đầy đủ ở nhật ký này
# Quá nhiều chỗ cùng một lỗi trong một tệp: chỉ đếm, không nêu từng chỗ.
beyond = còn nữa
beyond-count = { $more } chỗ cùng loại trong tệp này, chỉ tính vào tổng số

render-explain-before = Ví dụ sai
render-explain-after = Sau khi sửa

# Ví dụ dùng để kiểm thử cách trình bày.
render-example = không có chỉ tiêu « { $found } »
    .label = mã này không có trong kế hoạch
    .expected = mã của một chỉ tiêu hoặc nhiệm vụ
    .help = sửa mã theo đúng kế hoạch, hoặc xóa dòng này
    .help-nearest = viết là « { $nearest } »
    .related = kế hoạch quy định các mã ở đây
    .explain = Mỗi dòng của báo cáo phải dùng mã đã có trong kế hoạch. Một mã viết sai không được cộng vào đâu cả.
    .before =
        mã,giá trị
        setled,1520
    .after =
        mã,giá trị
        settled,1520
render-example-bare = tệp không đọc được
