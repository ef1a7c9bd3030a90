# Ngày nhận báo cáo của các đơn vị (R420–R424).

# R420
broken-received = { $reason ->
        [unit] sổ nhận này ghi của đơn vị “{ $found }” nhưng tên tệp là của đơn vị khác
        [period] sổ nhận này ghi của kỳ “{ $found }” nhưng nằm trong thư mục của kỳ khác
       *[hash] “{ $found }” không phải mã SHA-256
    }
    .label = sổ nhận không còn tin cậy được
    .help = lấy lại tệp từ lịch sử, hoặc xóa tệp rồi nhập lại tệp đơn vị đã gửi bằng reform import
    .explain = Sổ nhận do lệnh “reform import” ghi: mỗi tệp đơn vị gửi một mục, có ngày nhận, tên tệp, mã SHA-256 của tệp và của báo cáo lập từ tệp ấy. Ngày nhận quyết định đơn vị nộp đúng hạn hay chậm, nên sổ ghi sai hay chép từ kỳ khác, đơn vị khác thì không tính.
    .before = unit = "van-phong"  (trong reports/2022/q1/received/thanh-tra.toml)
    .after = unit = "thanh-tra"

# R421
impossible-received-day = { $reason ->
        [future] { $unit } không thể gửi báo cáo { $period } ngày { $on }: ngày đó ở sau ngày ghi sổ
       *[early] { $unit } không thể gửi báo cáo { $period } ngày { $on }: kỳ này bắt đầu từ { $from }
    }
    .label = ngày nhận không thể đúng
    .help = ghi lại ngày nhận tệp
    .explain = Đơn vị không thể gửi báo cáo trước khi kỳ báo cáo bắt đầu, và không ai ghi nhận được một tệp chưa đến. Ngày nhận như vậy là do gõ nhầm, hoặc do máy đặt sai giờ khi chép tệp; ghi lại ngày trên thư hay trên công văn đến.
    .before = on = 2023-03-14
    .after = on = 2022-03-14

# R422
received-without-submission = sổ nhận ghi { $unit } đã gửi báo cáo { $period } nhưng không có báo cáo
    .label = không có tệp { $path }
    .help = nhập lại tệp đơn vị đã gửi, lấy lại { $path } từ lịch sử, hoặc xóa sổ nhận này
    .explain = Đã ghi là nhận được thì phải có số liệu trong kho. Báo cáo có thể đã bị xóa nhầm, hoặc sổ nhận được chép từ kho khác.
    .before = có received/thanh-tra.toml, không có thanh-tra.csv
    .after = reform import thanh-tra.xlsx

# R423
changed-since-received = báo cáo { $period } của { $unit } đã khác tệp đơn vị gửi ngày { $on }
    .label = khác số liệu lập từ “{ $file }”
    .received = tệp đơn vị gửi
    .help = nếu đơn vị đã đồng ý sửa thì không cần làm gì; nếu chưa, đề nghị đơn vị gửi lại rồi nhập bằng reform import --replace
    .explain = Sổ nhận giữ mã SHA-256 của báo cáo lập từ tệp đơn vị gửi. Báo cáo trong kho đã được sửa sau đó: có thể là sửa đúng, nhưng nên là số của đơn vị.
    .before = settled,1520 trong tệp đơn vị gửi; settled,1530 trong kho
    .after = settled,1520

# R424
repeated-received = sổ nhận ghi hai lần cùng một tệp của { $unit } cho { $period }
    .label = đã ghi: “{ $file }”
    .first = lần ghi đầu
    .help = xóa một mục
    .explain = Cùng một tệp, cùng một ngày, được ghi hai lần: thường do gộp hai nhánh. Mỗi lần gửi một mục thì sổ mới nói đúng đơn vị đã gửi mấy lần.
    .before = hai mục [[received]] giống nhau
    .after = một mục [[received]]

status-received = Nhận và nhập
column-received-on = Nhận
column-received-file = Tệp đơn vị gửi
column-received-by = Người lưu tệp
column-entered = Nhập
column-entered-by = Người nhập
entered-not-yet = chưa đưa lên kho
received-versions = { $on } (bản sau { $last })
