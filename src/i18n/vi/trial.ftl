# Chạy thử: tệp nào sẽ được ghi.

option-dry-run = Chạy thử: cho biết sẽ ghi tệp nào, không ghi gì
trial-list = Chạy thử, chưa ghi gì. Nếu chạy thật, lệnh này sẽ ghi { $count } tệp:
trial-nothing = Chạy thử: lệnh này không ghi tệp nào.
trial-same = Chạy thử: các tệp cần ghi đều đã có với đúng nội dung đó, không phải ghi gì.
trial-file = {"  "}{ $state ->
    [new] tạo mới
    [changed] ghi đè
    [removed] xóa bỏ
   *[same] giữ nguyên
}: { $path }
