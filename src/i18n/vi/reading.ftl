# Đọc tệp của đơn vị: tệp của ai, dòng nào không có mã, trang thứ hai.

unclear-owner = { $what ->
    [form-unit] mẫu của một đơn vị nhưng dòng tiêu đề ghi đơn vị khác: { $names }
    [form-period] mẫu của một kỳ nhưng dòng tiêu đề ghi kỳ khác: { $names }
    [unit] chưa rõ tệp của đơn vị nào: { $names }
    [period] chưa rõ tệp của kỳ nào: { $names }
    [several] tệp có bảng của nhiều đơn vị: { $names }
   *[unknown] đơn vị “{ $found }” ghi trên tệp không có trong kế hoạch
}
    .label = chưa rõ tệp của đơn vị nào, kỳ nào
    .expected = tên một đơn vị và một kỳ báo cáo của kế hoạch
    .help = hỏi lại đơn vị gửi; sửa dòng tiêu đề trong tệp, hoặc cho biết bằng --unit và --period
    .help-nearest = nếu là “{ $nearest }” thì sửa lại tên đơn vị trong tệp, hoặc cho biết bằng --unit
    .help-asked = đã lấy đơn vị, kỳ theo --unit và --period; nếu tệp bị gửi nhầm thì bỏ hai tùy chọn này
    .help-several = tách mỗi đơn vị một tệp rồi nhập lại; nếu chỉ là một đơn vị thì sửa dòng ghi tên đơn vị kia
    .explain = Mẫu do chương trình tạo ghi sẵn bên trong đơn vị và kỳ. Tệp khác được nhận biết theo các dòng phía trên bảng, ví dụ “Đơn vị: Thanh tra Sở” và “Quý II năm 2022”; tên tệp chỉ được xem khi trong tệp không ghi gì. Khi tệp ghi hai điều khác nhau hoặc ghi tên không có trong kế hoạch, chương trình hỏi lại chứ không tự chọn.
    .before = Đơn vị: Thanh tra – Báo cáo quý I và quý II
    .after = Đơn vị: Thanh tra Sở – Báo cáo quý II năm 2022

rows-by-name = { $count } dòng không có mã, được nhận theo tên: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = dòng đầu tiên được nhận theo tên
    .help = xem lại một lượt; không phải sửa gì nếu tên và số đúng dòng
    .explain = Bảng gõ lại hoặc chụp lại thường không có cột mã. Khi đó mỗi dòng được nhận theo tên chỉ tiêu, nhiệm vụ trong kế hoạch: phải đúng từng chữ; chữ hoa, khoảng trắng, dấu câu, số thứ tự và đơn vị tính trong ngoặc không tính. Tên gần giống không được nhận mà được nêu để hỏi lại.
    .before = 1. HỒ SƠ ĐÃ GIẢI QUYẾT (hồ sơ) | 215
    .after = settled | Hồ sơ đã giải quyết | 215

unclear-name = { $reason ->
    [several] “{ $found }” là tên của nhiều dòng trong kế hoạch: { $ids }
   *[unknown] kế hoạch không có chỉ tiêu, nhiệm vụ nào tên là “{ $found }”
}
    .label = dòng này không có mã và tên chưa rõ là gì
    .expected = tên đúng như trong kế hoạch, hoặc mã ở cột “mã”
    .help = sửa tên cho đúng như trong mẫu, hoặc thêm cột “mã” và ghi mã của dòng; nếu là dòng thừa thì xóa
    .help-nearest = nếu là “{ $nearest }” thì sửa lại tên cho đúng, hoặc ghi mã “{ $id }” ở cột “mã”
    .help-several = thêm cột “mã” và ghi một trong các mã này ở dòng
    .explain = Dòng không có mã được nhận theo tên, và chỉ khi tên đúng từng chữ với một chỉ tiêu hoặc nhiệm vụ của kế hoạch. Chương trình không đoán: một chữ khác có thể là một chỉ tiêu khác.
    .before = Hồ sơ giải quyết đúng hẹn | 214
    .after = Hồ sơ giải quyết đúng hạn | 214

torn-rows = { $count } dòng có mã của chỉ tiêu này nhưng tên của chỉ tiêu khác: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = mã và tên không cùng một chỉ tiêu
    .expected = mã, tên và giá trị của cùng một chỉ tiêu trên một dòng
    .help = có thể chỉ một số cột đã được sắp xếp: hoàn tác (Ctrl+Z) hoặc chép số liệu sang mẫu mới, mỗi số đúng dòng của nó
    .explain = Sắp xếp cả bảng thì không sao vì mỗi dòng vẫn đủ mã, tên và giá trị. Nếu chỉ chọn vài cột rồi sắp xếp thì mã đi một nơi, tên và giá trị đi một nẻo, và không ai biết giá trị thuộc về dòng nào. Các dòng đó không được tính.
    .before = settled | Hồ sơ giải quyết quá hạn | 1
    .after = settled-late | Hồ sơ giải quyết quá hạn | 1

second-table = trang “{ $sheet }” có số khác cho { $count } dòng của bảng này: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = số ở đây khác với số ở trang kia
    .expected = một bảng số liệu
    .help = chưa biết trang nào đúng: xóa trang không dùng, hoặc cho biết trang cần nhập bằng --sheet
    .explain = Khi tệp có hai trang cùng có bảng số liệu mà số khác nhau, ví dụ bản nháp và bản chính, chương trình không tự chọn. Hai trang có số như nhau thì không sao.
    .before = trang “Số liệu”: 215; trang “Sheet2”: 219
    .after = chỉ còn trang “Số liệu”: 215
