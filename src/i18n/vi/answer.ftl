# Tệp trả lại cho đơn vị, có ghi chú ở từng ô cần sửa (reform import --answer).

answer-mend = CẦN SỬA: { $todo }.
answer-doubt = CẦN XEM LẠI: { $todo }.
answer-why = Vì: { $why }
answer-if-right = nếu đúng thì báo Văn phòng, kèm lý do
answer-sheet = Cần sửa
answer-title = NHỮNG CHỖ CẦN SỬA TRƯỚC KHI GỬI LẠI
answer-intro = Sửa ngay tại các ô nêu dưới đây ở trang “{ $sheet }” (bấm vào tên ô để đến ô đó), lưu tệp rồi gửi lại. Ô màu hồng là ô sai, ô màu cam là ô cần xem lại; rê chuột vào ô để đọc ghi chú. Không cần xóa ghi chú và trang này.
answer-column-cell = Ô
answer-column-todo = Việc phải làm
answer-column-why = Vì sao
answer-row = Dòng { $row }
answer-whole = Cả bảng
