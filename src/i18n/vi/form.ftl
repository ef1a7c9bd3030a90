# Hình thức của tệp CSV số liệu (R2xx).

unknown-encoding = không xác định được bảng mã của tệp, nên không thể đọc đúng chữ tiếng Việt
    .label = tệp này không phải UTF-8, UTF-16 hay Windows-1258
    .expected = văn bản UTF-8
    .help = mở tệp bằng Excel, chọn Tệp → Lưu dưới dạng (File → Save As), loại tệp “CSV UTF-8 (Comma delimited)”, kiểm tra lại chữ có dấu rồi lưu đè
    .explain = Loại “CSV” thông thường của Excel lưu chữ theo bảng mã riêng của từng máy. Trên máy không đặt tiếng Việt, nhiều chữ có dấu bị thay bằng dấu “?” hoặc bằng chữ khác và không thể khôi phục từ tệp. Để không đọc nhầm, chương trình không đoán mà từ chối cả tệp. Nếu chữ đã hỏng, hãy lưu lại từ bảng tính gốc.
    .before = settled,1520,Gi?i quy?t h? so dúng h?n
    .after = settled,1520,Giải quyết hồ sơ đúng hạn

tcvn3-encoding = tệp dùng bảng mã cũ TCVN3 (ABC), không phải Unicode
    .label = chữ trong tệp được gõ bằng phông .VnTime, .VnArial…
    .expected = văn bản UTF-8
    .help = dùng Unikey Toolkit (Ctrl+Shift+F6) chuyển nội dung từ “TCVN3 (ABC)” sang “Unicode”, rồi lưu bằng Excel với loại “CSV UTF-8 (Comma delimited)”
    .explain = Các phông .VnTime, .VnArial… ghi chữ tiếng Việt bằng bảng mã TCVN3. Chỉ đổi phông thì chữ vẫn sai; phải chuyển mã nội dung sang Unicode.
    .before = m·,gi¸ trÞ
    .after = mã,giá trị

vni-encoding = tệp dùng bảng mã cũ VNI, không phải Unicode
    .label = chữ trong tệp được gõ bằng phông VNI-Times, VNI-Helve…
    .expected = văn bản UTF-8
    .help = dùng Unikey Toolkit (Ctrl+Shift+F6) chuyển nội dung từ “VNI Windows” sang “Unicode”, rồi lưu bằng Excel với loại “CSV UTF-8 (Comma delimited)”
    .explain = Các phông VNI-Times, VNI-Helve… ghi mỗi chữ có dấu bằng hai ký hiệu của bảng mã VNI. Chỉ đổi phông thì chữ vẫn sai; phải chuyển mã nội dung sang Unicode.
    .before = maõ,giaù trò
    .after = mã,giá trị

renamed-workbook = tệp là bảng tính Excel ({ $format }) được đổi đuôi thành .csv
    .label = nội dung là bảng tính { $format }
    .expected = văn bản CSV
    .help = mở tệp bằng Excel, chọn Tệp → Lưu dưới dạng (File → Save As), loại tệp “CSV UTF-8 (Comma delimited)”
    .explain = Đổi đuôi tệp không làm thay đổi nội dung: bên trong vẫn là bảng tính Excel. Cần lưu lại thành CSV bằng chính Excel.
    .before = thanh-tra.xlsx được đổi tên thành thanh-tra.csv
    .after = thanh-tra.xlsx được lưu dưới dạng “CSV UTF-8” thành thanh-tra.csv

binary-file = tệp không phải là văn bản
    .label = nội dung không phải là bảng số liệu dạng chữ
    .expected = văn bản CSV
    .help = thay tệp này bằng tệp CSV xuất từ bảng tính gốc
    .help-pdf = đây là tệp PDF: hãy tìm bảng tính gốc và lưu dưới dạng “CSV UTF-8 (Comma delimited)”
    .explain = Tệp số liệu phải là văn bản CSV, mở được bằng Notepad. Tệp này là ảnh, PDF, tệp nén hoặc đã hỏng khi sao chép.
    .before = thanh-tra.pdf được đổi tên thành thanh-tra.csv
    .after = bảng tính gốc được lưu dưới dạng “CSV UTF-8” thành thanh-tra.csv

control-character = có ký tự điều khiển { $found } không nhìn thấy được
    .label = ký tự { $found } ở đây
    .help = xóa ký tự này, hoặc gõ lại nội dung của ô
    .explain = Ký tự điều khiển không hiện trên màn hình nhưng vẫn nằm trong ô, thường do sao chép từ phần mềm khác hoặc tệp bị hỏng. Vì không biết ô đó đúng ra ghi gì, dòng chứa ký tự này không được tính.
    .before = settled,15␀20
    .after = settled,1520

# Ký tự ẩn làm gì.
unseen-kind = { $kind ->
    [override] đảo chiều chữ
    [direction] đổi hướng viết
    [joiner] nối hoặc tách chữ
    [variation] đổi kiểu hiển thị
    [zero-width] khoảng trống không có bề rộng
    [soft-hyphen] dấu nối mềm
    [filler] ký tự trống
    [tag] chữ chỉ máy đọc được
    [line-end] ngắt dòng ẩn
    [control] ký tự điều khiển
    [tab] dấu tab
    [odd-blank] khoảng trắng lạ
   *[other] không hiện ra
}

hidden-character = { $where ->
    [metric] ô mã
    [value] ô giá trị
    [evidence] ô tài liệu kiểm chứng
    [header] dòng tiêu đề
   *[text] ô này
} có ký tự ẩn { $found } ({ $does })
    .label = { $found } ở đây
    .help = { $where ->
        [header] gõ lại tên cột, không sao chép từ nơi khác
        [text] xóa ký tự này: nó làm chữ và số ở các ô bên cạnh hiện ra khác với nội dung thật
       *[other] xóa nội dung ô rồi gõ lại bằng tay, không sao chép từ nơi khác
    }
    .explain = Có những ký tự không hiện trên màn hình nhưng vẫn nằm trong ô, ví dụ ký tự đảo chiều chữ làm 54 hiện thành 45. Số được tính phải đúng là số mà người đọc nhìn thấy, nên dòng có ký tự ẩn trong ô mã, giá trị hoặc tài liệu kiểm chứng không được tính; dòng tiêu đề có ký tự ẩn thì cả tệp không được tính. Trong ghi chú chỉ không được dùng những ký tự làm thay đổi cách hiện của các ô bên cạnh. Dấu cách, dấu tab ở hai đầu ô và dấu cách không ngắt do Excel để lại thì không sao.
    .before = settled,<U+202E>54<U+202C>
    .after = settled,54

hidden-in-text = { $where ->
    [narrative] phần thuyết minh
   *[plan] tệp này
    [escape] nội dung ở đây
} có ký tự ẩn { $found } ({ $does })
    .label = { $found } ở đây
    .help = { $where ->
        [narrative] xóa ký tự này: nó làm chữ bên cạnh hiện ra khác với nội dung thật
       *[plan] xóa ký tự này, hoặc gõ lại cả dòng
        [escape] bỏ cách viết \u… này: chữ được tạo ra không ai nhìn thấy
    }
    .explain = Tên, mục tiêu và ngày trong kế hoạch phải đúng như người đọc nhìn thấy, kể cả trong dòng chú thích; ký tự không hiện trên màn hình có thể làm chữ đảo chiều, giấu chữ hoặc làm một dòng hiện thành hai. Trong phần thuyết minh chỉ không được dùng những ký tự đảo chiều hoặc giấu chữ.
    .before = at_least = 9<U+200B>9
    .after = at_least = 99

lost-character = có ký tự đã bị mất khi lưu hoặc sao chép tệp
    .label = chỉ còn lại ký hiệu thay thế
    .help = gõ lại nội dung của ô theo bảng tính gốc, rồi lưu với loại “CSV UTF-8 (Comma delimited)”
    .explain = Khi một chữ không thuộc bảng mã của tệp, phần mềm ghi ký hiệu “�” thay cho chữ đó và chữ gốc không còn nữa. Vì không biết ô đó đúng ra ghi gì, dòng chứa ký hiệu này không được tính.
    .before = settled,1520,h� sơ
    .after = settled,1520,hồ sơ

empty-file = tệp không có nội dung
    .label = không có dòng nào ở đây
    .expected = { $form ->
        [register] dòng tiêu đề và các dòng nội dung
       *[submission] dòng tiêu đề và các dòng số liệu
    }
    .help = { $form ->
        [register] ghi dòng tiêu đề `{ $columns }`; nếu chưa dùng đến tệp này thì xóa đi
       *[submission] tạo lại mẫu bằng lệnh `reform template` rồi điền số liệu
    }
    .explain = Tệp trống không phải là báo cáo “không phát sinh”. Khi cả kỳ không phát sinh, hãy ghi 0 hoặc n/a (kèm ghi chú) ở từng dòng, để xác nhận là đã báo cáo.
    .before = (tệp trống)
    .after =
        metric,value,note
        settled,0,

unclosed-quote = dấu ngoặc kép mở ở đây nhưng không được đóng
    .label = dấu " mở ô ở đây
    .help = thêm dấu " vào cuối ô, hoặc xóa dấu " này
    .help-ditto = nếu dấu " nghĩa là “như trên” thì ghi lại con số; nếu không thì xóa dấu này
    .explain = Ô bắt đầu bằng dấu " phải kết thúc bằng dấu ". Nếu không, không biết các dòng phía sau là dòng số liệu hay là nội dung của ô này, nên từ dòng này đến chỗ chắc chắn trở lại (có khi đến hết tệp) không dòng nào được tính. Dấu " nằm trong ô phải viết thành hai dấu: "".
    .before = settled,1520,"theo văn bản số 12
    .after = settled,1520,"theo văn bản số 12"

row-in-quotes = trong ô mở bằng dấu ngoặc kép ở đây có một dòng giống dòng số liệu: là ghi chú hay là một dòng của bảng?
    .label = dấu " mở ô ở đây
    .line = dòng này nằm trong ô
    .help = nếu là ghi chú thì viết trên cùng một dòng, ví dụ dùng dấu chấm phẩy thay cho xuống dòng; nếu là một dòng của bảng thì đóng hoặc xóa dấu " ở trên
    .explain = Ghi chú nằm trong dấu ngoặc kép có thể gồm nhiều dòng. Khi một trong các dòng đó trông giống một dòng số liệu, người đọc không biết dấu " có bị thừa hay không. Vì vậy không dòng nào trong đoạn đó được tính, kể cả dòng khác có cùng mã; các dòng còn lại vẫn được tính.
    .before =
        settled,1520,"trong đó:
        late,3"
    .after = settled,1520,trong đó late 3

text-after-quote = có chữ đứng sau dấu ngoặc kép đóng ô
    .label = ô đã đóng trước chỗ này
    .help = nếu dấu " là một phần của nội dung thì viết thành hai dấu ""; nếu không thì xóa dấu " thừa
    .explain = Sau dấu " đóng ô chỉ được là dấu phân cách hoặc hết dòng. Vì không biết ô đó đúng ra ghi gì, dòng này không được tính.
    .before = settled,1520,"Kế hoạch "CCHC" năm 2022"
    .after = settled,1520,"Kế hoạch ""CCHC"" năm 2022"

missing-header = không tìm thấy dòng tiêu đề
    .label = đây không phải là dòng tiêu đề
    .expected = { $form ->
        [register] dòng tiêu đề có các cột `{ $columns }`
       *[submission] dòng tiêu đề có cột `metric` (mã) và `value` (giá trị)
    }
    .help = { $form ->
        [register] thêm dòng tiêu đề `{ $columns }` ở trên cùng
       *[submission] thêm dòng tiêu đề `metric,value,note,evidence` (hoặc `mã,giá trị,ghi chú,tài liệu kiểm chứng`) ở trên cùng
    }
    .help-lost = Excel đã làm mất chữ có dấu khi lưu CSV (chữ thành dấu “?”): mở lại tệp gốc, lưu bằng CSV UTF-8 hoặc .xlsx rồi gửi lại
    .explain = Các cột được nhận biết theo tên ở dòng tiêu đề, không theo thứ tự. Dòng tiêu đề phải nằm trong 20 dòng đầu; phía trên có thể có tên báo cáo.
    .before = settled,1520
    .after =
        metric,value
        settled,1520

missing-column = { $form ->
    [sheet] dòng tiêu đề (dòng { $row }) không có cột “{ $also }”; thấy: { $seen }
   *[csv] thiếu cột `{ $column }` ({ $also })
}
    .label = { $form ->
        [sheet] dòng tiêu đề không có cột “{ $also }”
       *[csv] dòng tiêu đề không có cột `{ $column }`
    }
    .expected = { $form ->
        [sheet] cột “{ $also }”
       *[csv] cột `{ $column }` hoặc `{ $also }`
    }
    .help = { $form ->
        [sheet] thêm cột “{ $also }” vào dòng tiêu đề và điền cột đó
       *[csv] thêm cột `{ $column }` (hoặc `{ $also }`) vào dòng tiêu đề và điền cột đó
    }
    .help-nearest = { $form ->
        [sheet] nếu cột “{ $nearest }” là cột này thì đổi tên thành “{ $also }”
       *[csv] nếu cột `{ $nearest }` là cột này thì đổi tên thành `{ $column }` hoặc `{ $also }`
    }
    .nearest = có thể là cột này
    .explain = Mỗi dòng số liệu cần có mã và giá trị. Các cột được nhận biết theo tên ở dòng tiêu đề, bằng tiếng Việt hoặc tiếng Anh, không phân biệt chữ hoa, chữ thường. Khi thiếu một trong hai cột, không dòng nào của tệp được tính.
    .before = metric,note
    .after = metric,value,note

duplicate-column = có hai cột `{ $column }`
    .label = `{ $found }` trùng với một cột phía trước
    .first = cột thứ nhất ở đây
    .help = chỉ giữ một cột `{ $column }`; xóa hoặc đổi tên cột kia
    .explain = Tên tiếng Việt và tên tiếng Anh chỉ cùng một cột, ví dụ `value` và `giá trị`. Khi cột mã hoặc cột giá trị bị trùng, không thể biết cột nào đúng nên không dòng nào của tệp được tính.
    .before = metric,value,giá trị
    .after = metric,value,note

# R260
too-many-rows = { $form ->
        [register] tệp có hơn { $most } dòng, không thể là sổ theo dõi của một năm
       *[submission] tệp có hơn { $most } dòng, không thể là báo cáo của một đơn vị
    }
    .label = dòng đầu tiên vượt quá { $most } dòng
    .expected = { $form ->
        [register] mỗi nội dung một dòng
       *[submission] mỗi chỉ tiêu, nhiệm vụ một dòng
    }
    .help = { $form ->
        [register] thay tệp này bằng tệp đúng của năm
       *[submission] thay tệp này bằng tệp báo cáo đúng của đơn vị
    }
    .explain = Một đơn vị có nhiều nhất vài trăm chỉ tiêu và nhiệm vụ, mỗi mã một dòng. Tệp dài như vậy thường là danh sách hồ sơ chi tiết hoặc dữ liệu xuất từ phần mềm khác, nộp nhầm vào chỗ của báo cáo. Chương trình không đọc tiếp và không tính dòng nào của tệp.
    .before = danh sách 150.000 hồ sơ, mỗi hồ sơ một dòng
    .after = settled,1520

# R261
too-many-columns = bảng có hơn { $most } cột, không thể là báo cáo của một đơn vị
    .label = cột đầu tiên vượt quá { $most } cột
    .expected = mã, giá trị, ghi chú, tài liệu kiểm chứng
    .help = chỉ giữ các cột của biểu mẫu; thay tệp này nếu là tệp nộp nhầm
    .explain = Báo cáo cần cột mã và cột giá trị, có thể thêm ghi chú, tài liệu kiểm chứng và tên. Bảng rộng như vậy thường là dữ liệu xuất từ phần mềm khác, hoặc bị xoay ngang. Chương trình không xem từng cột và không tính dòng nào của tệp.
    .before = metric,value,ngày 1,ngày 2,ngày 3, …
    .after = metric,value,note,evidence

# R262
overlong-cell = một ô dài hơn { $most } ký tự
    .label = ô này quá dài
    .expected = nhiều nhất { $most } ký tự
    .help = ghi ngắn lại; nội dung dài thì để trong văn bản riêng và dẫn số, ký hiệu văn bản đó
    .explain = Ô giá trị ghi một con số hoặc một trạng thái, ô ghi chú ghi một vài câu. Nội dung dài như vậy thường do dán nhầm cả một văn bản vào ô, và không báo cáo nào trình bày được. Dòng chứa ô này không được tính.
    .before = settled,1520,(toàn văn một báo cáo 20 trang)
    .after = settled,1520,xem báo cáo 15/BC-VP ngày 20/3/2022

unknown-column = { $kind ->
        [serial] cột `{ $found }` là số thứ tự, không được dùng
        [measure] cột `{ $found }` là đơn vị tính, không được dùng: đơn vị tính do kế hoạch quy định
       *[other] cột `{ $found }` không thuộc mẫu và không được dùng
    }
    .label = cột này bị bỏ qua
    .expected = { $kind ->
        [register] { $columns }
        [sheet] các cột Mã, Tên, Giá trị, Ghi chú, Tài liệu kiểm chứng
       *[other] metric, name, value, note, evidence (mã, tên, giá trị, ghi chú, tài liệu kiểm chứng)
    }
    .help = { $kind ->
        [serial] có thể để nguyên; cột này không ảnh hưởng đến số liệu
        [measure] có thể để nguyên; cột này không ảnh hưởng đến số liệu
        [register] nếu không cần thì xóa cột này
        [sheet] nếu không cần thì xóa cột này; nội dung cần lưu nên đưa vào cột “Ghi chú”
       *[other] nếu không cần thì xóa cột này; nội dung cần lưu nên đưa vào cột `note` (ghi chú)
    }
    .help-nearest = nếu đây là cột `{ $nearest }` thì sửa lại tên cột
    .explain = Cột có tên khác vẫn được giữ nguyên trong tệp nhưng không ảnh hưởng đến số liệu. Cảnh báo này giúp phát hiện tên cột gõ sai.
    .before = metric,value,ghi chus
    .after = metric,value,ghi chú

extra-cell = có ô không thuộc cột nào
    .label = ô “{ $found }” không có tiêu đề cột; bảng có { $columns } cột
    .help = nếu dấu phân cách là một phần của nội dung thì đặt cả ô trong dấu "…"; nếu không thì xóa ô thừa
    .explain = Dòng này có nhiều ô hơn dòng tiêu đề, thường do nội dung có dấu phẩy hoặc dấu chấm phẩy mà không đặt trong dấu ngoặc kép. Khi đó các ô phía sau có thể bị lệch cột, nên dòng này không được tính.
    .before = settled,1520,đã giải quyết, đã trả
    .after = settled,1520,"đã giải quyết, đã trả"

too-few-cells = dòng này thiếu ô
    .label = { $form ->
        [register] chỉ có { $cells } ô, chưa đến các cột bắt buộc; bảng có { $columns } cột
       *[submission] chỉ có { $cells } ô, chưa đến cột mã hoặc cột giá trị; bảng có { $columns } cột
    }
    .help = { $form ->
        [register] điền đủ các cột bắt buộc, ngăn cách bằng đúng dấu phân cách của dòng tiêu đề; nếu dòng này không thuộc bảng thì xóa đi
       *[submission] điền đủ mã và giá trị, ngăn cách bằng đúng dấu phân cách của dòng tiêu đề; nếu dòng này không phải là số liệu thì xóa đi
    }
    .explain = Ô trống ở cuối dòng có thể bỏ, nhưng dòng phải có đến cột mã và cột giá trị. Dòng thiếu ô thường do dùng nhầm dấu phân cách, hoặc là dòng chữ ký, ghi chú cuối bảng.
    .before = settled
    .after = settled,1520

truncated-file = tệp kết thúc giữa chừng một dòng
    .label = tệp dừng ở đây, mới có { $cells } trong { $columns } ô
    .help = sao chép hoặc lưu lại tệp từ bản gốc và kiểm tra các dòng cuối; nếu dòng đã đủ thì thêm một dấu xuống dòng ở cuối tệp
    .explain = Dòng cuối không có dấu xuống dòng và ít ô hơn mọi dòng khác: có thể việc sao chép hoặc gửi tệp đã bị ngắt, nên số cuối cùng có thể thiếu chữ số và các dòng sau có thể đã mất.
    .before = settled,15
    .after = settled,1520,,

split-number = số có dấu phẩy bị tách thành hai ô: { $found }
    .label = hai ô này có vẻ là một số
    .expected = số dùng dấu chấm thập phân và không có dấu phân nhóm
    .help = nếu là một số thập phân thì ghi { $point }; nếu ô sau là ghi chú thì viết thêm chữ
    .help-grouped = nếu là số thập phân thì ghi { $point }; nếu dấu phẩy ngăn hàng nghìn thì ghi { $grouped }; nếu ô sau là ghi chú thì viết thêm chữ
    .explain = Trong tệp phân cách bằng dấu phẩy, số 12,5 không đặt trong dấu ngoặc kép sẽ bị tách thành ô “12” và ô “5”. Chương trình không đoán, nên dòng này không được tính.
    .before = waiting-minutes,12,5,
    .after = waiting-minutes,12.5,

repeated-header = dòng tiêu đề bị lặp lại giữa các dòng số liệu
    .label = dòng này lại là tiêu đề
    .first = dòng tiêu đề ở đây
    .help = xóa dòng tiêu đề thừa
    .explain = Dòng tiêu đề thường bị lặp lại khi ghép nhiều tệp hoặc nhiều trang in. Nên kiểm tra xem các dòng phía sau có lặp lại số liệu phía trước không.
    .before =
        metric,value
        settled,1520
        metric,value
    .after =
        metric,value
        settled,1520
