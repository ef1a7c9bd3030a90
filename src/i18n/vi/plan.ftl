# Lỗi trong kế hoạch (R1xx), mã không có (R3xx), kế hoạch riêng của đơn vị (R6xx).

# Các kiểu giá trị, nói theo cách người lập kế hoạch hiểu, và mẫu để viết theo.
type-text = chữ trong ngoặc kép
type-integer = số nguyên
type-number = số
type-boolean = true hoặc false
type-date = ngày
type-moment = ngày kèm giờ
type-day = ngày, viết năm-tháng-ngày và không đặt trong ngoặc kép
type-list = danh sách trong ngoặc vuông
type-or-day = một ngày (năm-tháng-ngày, không đặt trong ngoặc kép)
type-group = một nhóm trường (tên = giá trị)
type-table = một nhóm trường
    .example = dòng {"["}{ $key }], các trường ở những dòng dưới: { $keys }
type-target = một mức có tên (at_least, at_most …) trong ngoặc nhọn
    .example = target = {"{"} at_least = { $number } {"}"} (ít nhất { $number }), hoặc target = {"{"} at_most = { $number } {"}"} (nhiều nhất { $number })
type-tables = danh sách các mục, mỗi mục có những trường riêng
    .example = mỗi mục một dòng {"[["}{ $key }]], các trường ở những dòng dưới: { $keys }
    .header = dòng {"[["}{ $key }]], hai lần ngoặc vuông
type-name = chữ, ghi ở trường có đuôi .vi (tiếng Việt) hoặc .en (tiếng Anh)
type-no-offset = chữ không có dạng +07:00
type-baseline = "last-year" hoặc một nhóm trường (value, year, source)

# R101
toml-syntax = { $reason ->
        [key] tên trường “{ $found }” có ký tự không được phép
        [quote] giá trị bằng chữ chưa đặt trong ngoặc kép
        [value] trường này chưa có giá trị
        [nameless] thiếu tên trường
        [equals] dòng này thiếu dấu “=”
        [words] dòng này không phải là trường nào
        [extra-equals] dòng này thừa dấu “=”
        [colon] dòng này dùng dấu “:” thay cho dấu “=”
        [operator] dấu so sánh không dùng được ở đây
        [open-line] thiếu dấu “{ $other }”: ngoặc mở ra mà chưa đóng lại
        [open-before] thiếu dấu “{ $other }”: ngoặc mở ra mà chưa đóng lại
        [open-lines] thiếu dấu “{ $other }”: ngoặc mở ra mà chưa đóng lại
        [unopened] thiếu dấu “{ $other }” ở đầu
        [unclosed-quote] thiếu ngoặc kép ở cuối chữ
        [broken-text] chữ trong ngoặc kép bị ngắt sang dòng khác
        [unclosed-long] đoạn chữ mở bằng { $other } mà chưa đóng lại
        [unclosed] dấu ngoặc mở ra mà chưa đóng lại
        [other-bracket] dấu đóng không khớp với ngoặc đã mở
        [round] danh sách không đặt trong ngoặc tròn
        [header] dòng tiêu đề nhóm viết thiếu hoặc thừa ngoặc
        [single] “{ $found }” thiếu một lớp ngoặc
        [comma] thiếu dấu phẩy giữa hai mục
        [comma-after] thiếu dấu phẩy giữa hai mục
        [comma-before] thiếu dấu phẩy giữa hai mục
        [extra-comma] thừa dấu phẩy
        [comma-decimal] “{ $found }” dùng dấu phẩy thập phân
        [grouped] “{ $found }” có dấu ngăn cách hàng nghìn
        [two-readings] “{ $found }” có hai cách hiểu: { $write }, hoặc { $other } với dấu thập phân
        [percent] số này không ghi kèm dấu %
        [suffix] sau số có chữ
        [day] ngày viết chưa đúng dạng năm-tháng-ngày
        [truth] giá trị này phải là true hoặc false
        [slashes] ghi chú bắt đầu bằng dấu “#”, không phải “//”
        [semicolon] cuối dòng thừa dấu “;”
        [curly] ngoặc kép cong không dùng được
        [inner-quotes] trong chữ có dấu ngoặc kép
        [quotes-in-quotes] trong chữ có dấu ngoặc kép
        [blank] dòng này có ký tự trống lạ { $write }
        [control] dòng này có ký tự điều khiển không nhìn thấy
        [line-end] tệp xuống dòng bằng ký tự cũ { $found }
        [clash] “{ $found }” vừa có giá trị, vừa có “{ $other }”
        [clash-name] “{ $found }” vừa có giá trị, vừa có “{ $other }”
        [deep] quá nhiều ngoặc lồng nhau
        [run-together] các trường của hai mục đứng liền nhau
        [duplicate] một trường được khai hai lần
        [escape] ký hiệu đứng sau dấu “\” không hợp lệ
        [date] ngày hoặc giờ này không có thật
        [zero] số không được bắt đầu bằng chữ số 0
        [line] dòng này có phần thừa
       *[other] dòng này sai cú pháp TOML
    }
    .label = { $reason ->
        [key] chỉ dùng chữ không dấu, chữ số, “-” và “_”
        [quote] thiếu ngoặc kép
        [value] thiếu giá trị
        [nameless] thiếu tên trước dấu “=”
        [equals] trước chỗ này phải có dấu “=”
        [words] không có dấu “=”
        [extra-equals] thừa dấu “=”
        [colon] phải là dấu “=”
        [operator] phải là dấu “=”
        [open-line] mở ở đây mà chưa đóng
        [open-before] mở ở đây mà chưa đóng
        [open-lines] mở ở đây mà chưa đóng
        [unopened] thiếu “{ $other }”
        [unclosed-quote] mở ở đây mà chưa đóng
        [broken-text] mở ở đây, đóng ở dòng dưới
        [unclosed-long] mở ở đây mà chưa đóng
        [unclosed] chưa đóng ngoặc
        [other-bracket] phải là “{ $write }”
        [round] dùng ngoặc vuông
        [header] ngoặc chưa đủ cặp
        [single] phải viết hai lớp ngoặc
        [comma] sau chỗ này phải có dấu phẩy
        [comma-after] sau chỗ này phải có dấu phẩy
        [comma-before] trước chỗ này phải có dấu phẩy
        [extra-comma] thừa ở đây
        [comma-decimal] phải dùng dấu chấm
        [grouped] chỉ ghi các chữ số
        [two-readings] hai cách hiểu
        [percent] chỉ ghi số
        [suffix] chỉ ghi số
        [day] viết { $write }
        [truth] viết { $write }
        [slashes] phải là dấu “#”
        [semicolon] thừa ở đây
        [curly] phải là ngoặc kép thẳng
        [inner-quotes] chữ bị ngắt ở dấu ngoặc kép bên trong
        [quotes-in-quotes] chữ bị ngắt ở dấu ngoặc kép bên trong
        [blank] { $write } ở đây
        [control] ở đây
        [line-end] từ đây
        [clash] giá trị ở đây
        [clash-name] giá trị ở đây
        [deep] từ đây
        [run-together] ở trên đã có trường này
        [duplicate] đã có ở phía trên
        [escape] sai ở đây
        [date] không có ngày này
        [zero] thừa chữ số 0
        [line] thừa ở đây
       *[other] sai ở đây
    }
    .help = { $reason ->
        [key] viết đúng tên trường như trong mẫu, không dấu (ví dụ name, due, metric)
        [quote] đặt giá trị trong ngoặc kép: { $write }
        [value] ghi giá trị sau dấu “=”
        [nameless] ghi tên trường trước dấu “=”, hoặc xóa phần này
        [words] nếu là ghi chú thì thêm dấu “#” ở đầu dòng: { $write }
        [equals] viết dấu “=” giữa tên trường và giá trị: { $write }
        [extra-equals] chỉ giữ một dấu “=” giữa tên trường và giá trị
        [colon] viết: { $write }
        [operator] giữa tên trường và giá trị chỉ dùng dấu “=”; “từ 95 trở lên” viết at_least = 95, “không quá 95” viết at_most = 95
        [open-line] thêm “{ $other }” vào cuối dòng: { $write }
        [open-before] thêm “{ $other }” trước dấu đóng của ngoặc bên ngoài: { $write }
        [open-lines] thêm “{ $other }” vào cuối dòng, sau mục cuối cùng trong ngoặc
        [unopened] viết: { $write }
        [unclosed-quote] thêm dấu ngoặc kép vào cuối chữ: { $write }
        [broken-text] viết trên một dòng: { $write }
        [unclosed-long] thêm { $other } vào cuối đoạn chữ
        [unclosed] đóng ngoặc ở cuối giá trị
        [other-bracket] viết “{ $write }” thay cho “{ $found }”
        [round] dùng ngoặc vuông: { $write }
        [header] viết: { $write }
        [single] viết { $write }, hai lớp ngoặc, vì có nhiều mục
        [comma] thêm dấu phẩy giữa hai mục: { $write }
        [comma-after] thêm dấu phẩy sau chỗ này
        [comma-before] thêm dấu phẩy trước chỗ này
        [extra-comma] bỏ dấu phẩy thừa
        [comma-decimal] dùng dấu chấm: { $write }
        [grouped] bỏ dấu ngăn cách hàng nghìn: { $write }
        [two-readings] ghi { $write } nếu dấu đó ngăn cách hàng nghìn, ghi { $other } nếu là dấu thập phân
        [percent] chỉ ghi { $write }
        [suffix] chỉ ghi { $write }; nếu giá trị là chữ thì đặt trong ngoặc kép: { $other }
        [day] viết { $write }
        [truth] viết { $write }, không đặt trong ngoặc kép
        [slashes] viết: { $write }
        [semicolon] bỏ dấu “;”: { $write }
        [curly] dùng ngoặc thẳng: { $write }
        [inner-quotes] viết \" cho dấu ngoặc kép bên trong: { $write }
        [quotes-in-quotes] viết \" cho dấu ngoặc kép bên trong: { $write }, hoặc đặt cả giá trị trong dấu nháy đơn: { $other }
        [blank] xóa ký tự này rồi gõ lại dấu cách bằng bàn phím
        [control] xóa ký tự này, hoặc gõ lại cả dòng
        [line-end] lưu lại tệp với kiểu xuống dòng LF hoặc CRLF
        [clash] giữ lại một trong hai dòng, xóa dòng kia
        [clash-name] viết: { $write }
        [deep] bỏ bớt ngoặc
        [run-together] nếu đây là một mục nữa thì thêm dòng { $write } ở trên; nếu không thì xóa các dòng trùng
        [duplicate] giữ lại một dòng, xóa dòng kia
        [escape] dùng dấu “/” trong đường dẫn, hoặc viết “\\” thay cho “\”
        [date] viết ngày có thật theo dạng năm-tháng-ngày, ví dụ 2022-03-17
        [zero] bỏ chữ số 0 đứng đầu
        [line] xóa phần thừa, hoặc đưa phần đó xuống dòng riêng
       *[other] sửa lại dòng này theo dạng: tên = giá trị
    }
    .explain = Các tệp kế hoạch được viết theo cú pháp TOML: mỗi trường một dòng, dạng tên = giá trị; chữ đặt trong ngoặc kép, ngày và số thì không. Một lỗi cú pháp khiến phần còn lại của tệp không thể đọc chắc chắn, nên trường thiếu, trường lạ và giá trị sai kiểu trong chính tệp này chỉ được báo sau khi lỗi này được sửa. Các tệp khác vẫn được kiểm tra, trừ những gì dựa vào tệp này.
    .before =
        {"["}[unit]]
        id = "van-phong"
        name.vi = Văn phòng Sở
    .after =
        {"["}[unit]]
        id = "van-phong"
        name.vi = "Văn phòng Sở"

# R102
unknown-key = trường “{ $found }” không có trong mẫu kế hoạch
    .label = trường không có trong mẫu
    .expected = một trong các trường: { $known }
    .help = sửa lại tên trường, hoặc xóa dòng này nếu không cần
    .help-nearest = sửa thành “{ $nearest }”
    .help-target = đưa vào mục tiêu: target = {"{"} { $found } = { $value } {"}"}
    .help-head = trường này đặt ở đầu { $file }, trước { $header }: chuyển dòng này lên đó
    .help-elsewhere = trường này thuộc phần { $place }: chuyển dòng này đến đó; nếu không cần thì xóa
    .help-there = ở đây đã có “{ $nearest }”: giữ lại một trong hai dòng, với tên “{ $nearest }”
    .help-beside = trường này chỉ dùng khi có { $other } = true: ghi thêm { $other } = true; nếu không cần thì xóa dòng này
    .explain = Mỗi bảng trong kế hoạch chỉ có những trường đã quy định. Trường viết sai tên sẽ không có tác dụng gì, ví dụ một số liệu lẽ ra được bỏ trống lại trở thành bắt buộc. Vì vậy trường không có trong mẫu được báo lỗi chứ không bỏ qua.
    .before = optinal = true
    .after = optional = true

# R103
missing-key = thiếu trường “{ $key }”
    .label = ở đây cần có “{ $key }”
    .help = thêm trường “{ $key }”, theo mẫu: { $example }
    .explain = Mỗi bảng trong kế hoạch có những trường bắt buộc. Thiếu một trường thì không biết được phải tính, cộng hoặc nhắc hạn thế nào, và chương trình không tự đoán. Bổ sung trường còn thiếu vào đúng bảng đó.
    .before =
        {"["}[metric]]
        id = "visits"
        name.vi = "Số lượt giao dịch"
        type = "count"
        reported_by = ["@all"]
    .after =
        {"["}[metric]]
        id = "visits"
        name.vi = "Số lượt giao dịch"
        type = "count"
        over_time = "sum"
        reported_by = ["@all"]

# R104
wrong-type = trường “{ $key }” phải là { $wanted }
    .label = đây là { $type }
    .expected = { $wanted }
    .help = viết theo mẫu: { $example }
    .help-hour = bỏ giờ, chỉ ghi ngày: { $meant }
    .explain = Mỗi trường nhận một kiểu giá trị: chữ đặt trong ngoặc kép; số, ngày, true và false thì không. Ngày đặt trong ngoặc kép chỉ là chữ, nên không thể so với hạn nộp. Viết lại giá trị theo đúng kiểu.
    .before = due = "17/03/2022"
    .after = due = 2022-03-17

# R105
unsupported-format = phiên bản mẫu { $found } chưa được hỗ trợ
    .label = không phải 1
    .expected = 1
    .help = ghi format = 1, hoặc dùng bản reform mới hơn
    .explain = Trường format cho biết tệp được viết theo phiên bản nào của mẫu. Bản reform đang dùng chỉ hiểu phiên bản 1; đọc một phiên bản khác có thể hiểu sai nội dung. Nếu tệp do bản mới hơn tạo ra, cần cập nhật reform.
    .before = format = 2
    .after = format = 1

# R106
invalid-id = { $reason ->
        [empty] mã đang để trống
        [long] mã dài quá 64 ký tự
        [start] mã “{ $found }” không bắt đầu bằng chữ cái hoặc chữ số
       *[character] mã “{ $found }” có ký tự “{ $character }” không dùng được
        [reserved] mã “{ $found }” trùng với tên mà Windows dành riêng
        [dot] mã “{ $found }” kết thúc bằng dấu chấm
    }
    .label = { $reason ->
        [empty] chưa có mã
        [long] quá dài
        [start] ký tự “{ $character }” không dùng được ở đầu mã
       *[character] ký tự “{ $character }” không dùng được
        [reserved] Windows không cho đặt tên tệp này
        [dot] thừa dấu chấm ở cuối
    }
    .expected = chữ không dấu, chữ số, “-”, “_” hoặc “.”, bắt đầu bằng chữ hoặc số, dài không quá 64 ký tự
    .help = { $reason ->
        [empty] đặt một mã ngắn, không dấu, ví dụ van-phong
        [long] đặt mã ngắn hơn
        [start] bỏ ký tự đứng đầu
       *[character] viết không dấu và nối các từ bằng gạch ngang, ví dụ phong-tai-chinh
        [reserved] đặt mã khác, hoặc thêm một từ vào mã
        [dot] bỏ dấu chấm ở cuối
    }
    .help-nearest = ghi mã “{ $nearest }”
    .help-known = ghi một mã đã khai trong kế hoạch: { $known }
    .help-group = trong { $key } ghi { $nearest }, không có @
    .explain = Mã được dùng làm tên tệp và ghi trong cột “mã” của báo cáo, nên phải viết được trên mọi máy. Mã chỉ gồm chữ không dấu, chữ số, “-”, “_” và “.”. Tên đầy đủ có dấu thì ghi ở trường name.
    .before =
        id = "phòng tài chính"
    .after =
        id = "phong-tai-chinh"
        name.vi = "Phòng Tài chính"

# R107
duplicate-id = mã “{ $found }” đã được dùng
    .label = trùng mã
    .first = mã này được dùng lần đầu ở đây
    .help = đặt cho một trong hai nơi một mã khác
    .explain = Mỗi mã chỉ được dùng một lần trong cùng một loại; số liệu và nhiệm vụ dùng chung một loại vì chung một cột trong báo cáo. Hai mã chỉ khác nhau ở chữ hoa, chữ thường cũng là trùng, vì Windows coi hai tên tệp đó là một. Nếu trùng, không biết một dòng báo cáo nói về nội dung nào.
    .before =
        {"["}[metric]]
        id = "visits"
        …
        {"["}[metric]]
        id = "Visits"
    .after =
        {"["}[metric]]
        id = "visits"
        …
        {"["}[metric]]
        id = "visits-online"

# R108
unknown-word = trường “{ $key }” không nhận giá trị “{ $found }”
    .label = không có lựa chọn này
    .expected = { $words }
    .help = chọn một trong các giá trị: { $words }
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Một số trường chỉ nhận vài giá trị quy định sẵn, ví dụ cách cộng các kỳ là sum, last, first hoặc to-date. Giá trị khác không thể hiểu được, và đoán sai sẽ làm sai số liệu tổng hợp. Chọn một trong các giá trị đó.
    .before = over_time = "total"
    .after = over_time = "sum"

# R109
empty-text = trường “{ $key }” chưa có nội dung
    .label = còn để trống
    .help = { $needed ->
        [yes] ghi nội dung, theo mẫu: { $example }
       *[no] ghi nội dung, hoặc xóa trường này nếu không cần
    }
    .explain = Một trường để trống không nói lên điều gì: người đọc không biết là quên ghi hay cố ý. Tên để trống sẽ thành một ô trống trong báo cáo gửi cấp trên. Ghi nội dung vào; trường không bắt buộc thì xóa đi cũng được.
    .before = name.vi = ""
    .after = name.vi = "Số lượt giao dịch"

# R110
empty-list = danh sách “{ $key }” không có phần tử nào
    .label = danh sách trống
    .help = thay bằng ít nhất một mục, theo mẫu: { $example }
    .explain = Tử số, mẫu số, hai vế của một ràng buộc và các kỳ của một báo cáo phải có ít nhất một phần tử; kế hoạch phải có ít nhất một kỳ và một đơn vị. Danh sách trống thì không có gì để tính. Ghi những mục cần có vào danh sách.
    .before = denominator = []
    .after = denominator = ["settled"]

# R111
repeated-entry = “{ $found }” được ghi hai lần trong một danh sách
    .label = lặp lại
    .first = đã ghi ở đây
    .help = xóa một trong hai
    .explain = Ghi một mã hai lần trong cùng một danh sách thường là nhầm lẫn: một mã khác đã bị bỏ sót. Nếu để nguyên, không rõ số liệu phải cộng một lần hay hai lần. Xóa mã lặp, hoặc thay bằng mã đúng.
    .before = numerator = ["settled-on-time", "settled-on-time"]
    .after = numerator = ["settled-early", "settled-on-time"]

# R113
misnamed-area-file = tên tệp “{ $found }” không khớp với lĩnh vực nào trong kế hoạch
    .label = tệp này thuộc lĩnh vực nào?
    .expected = { $any ->
        [no] lĩnh vực của tệp này, khai trong plan.toml
       *[yes] { $known } (số thứ tự, gạch ngang, mã lĩnh vực)
    }
    .help = đổi tên tệp theo dạng <số>-<mã>.toml, đúng như mục area trong plan.toml
    .help-nearest = đổi tên tệp thành { $nearest }.toml
    .help-areas = khai lĩnh vực của tệp này ({"[["}area]]) trong plan.toml
    .explain = Tên tệp trong thư mục areas cho biết các số liệu, chỉ tiêu và nhiệm vụ trong tệp thuộc lĩnh vực nào: số thứ tự và mã phải giống hệt mục area trong plan.toml. Nếu không khớp, nội dung tệp sẽ không vào đúng phần của báo cáo. Đổi tên tệp, hoặc khai thêm lĩnh vực trong plan.toml.
    .before = plan/2022/areas/2-procedures.toml
    .after = plan/2022/areas/1-procedures.toml

# R114
missing-file = thiếu tệp { $path }
    .label = kế hoạch này còn thiếu một tệp
    .help = tạo tệp { $path }
    .help-there = đã có tệp { $there }: đổi tên tệp đó thành { $path }
    .explain = Kế hoạch của mỗi năm gồm ít nhất hai tệp: plan.toml (kỳ báo cáo, lĩnh vực) và units.toml (các đơn vị phải báo cáo). Thiếu một tệp thì không biết ai phải báo cáo, báo cáo kỳ nào. Tạo lại tệp, hoặc khôi phục tệp từ lịch sử.
    .before =
        plan/2022/plan.toml
    .after =
        plan/2022/plan.toml
        plan/2022/units.toml

# R115
year-mismatch = năm ghi trong kế hoạch khác với năm của thư mục
    .label = thư mục là năm { $folder }
    .expected = { $folder }
    .help = sửa thành year = { $folder }, hoặc chuyển tệp sang đúng thư mục
    .explain = Thư mục plan/2022 chứa kế hoạch năm 2022, và trường year trong tệp phải ghi đúng năm đó. Hai năm khác nhau thường là do chép kế hoạch năm trước sang mà quên sửa, khi đó các kỳ báo cáo cũng có thể còn của năm cũ. Sửa lại year và xem lại các ngày trong tệp.
    .before = year = 2021
    .after = year = 2022

# R116
toml-encoding = tệp không được lưu dưới dạng UTF-8
    .label = không phải UTF-8
    .help = mở tệp bằng Notepad và lưu lại với mã hóa UTF-8
    .explain = Các tệp kế hoạch phải được lưu với mã hóa UTF-8, nếu không chữ tiếng Việt có dấu sẽ bị đọc sai. Trong Notepad: chọn Lưu thành…, ở ô Mã hóa chọn UTF-8, rồi lưu đè lên tệp cũ.
    .before = Lưu thành… → Mã hóa: UTF-16 LE
    .after = Lưu thành… → Mã hóa: UTF-8

# R117
inverted-window = { $reason ->
        [due] hạn nộp { $to } sớm hơn ngày chốt số liệu { $from }
       *[window] kỳ báo cáo kết thúc ngày { $to }, trước khi bắt đầu ngày { $from }
    }
    .label = { $reason ->
        [due] sớm hơn ngày chốt
       *[window] sớm hơn ngày bắt đầu
    }
    .from = { $reason ->
        [due] ngày chốt số liệu
       *[window] ngày bắt đầu
    }
    .expected = { $reason ->
        [due] từ { $from } trở đi
       *[window] từ { $from } trở đi
    }
    .help = sửa lại ngày viết nhầm (hay gặp: viết nhầm năm)
    .explain = Một kỳ báo cáo đi từ ngày from đến ngày to, và hạn nộp due không thể sớm hơn ngày cuối của kỳ. Ngày bị đảo làm cho không đơn vị nào nộp đúng hạn được. Thường là viết nhầm năm ở kỳ bắt đầu từ tháng 12 năm trước.
    .before =
        from = 2021-12-15
        to = 2021-03-14
    .after =
        from = 2021-12-15
        to = 2022-03-14

# R118
overlapping-periods = kỳ “{ $later }” bắt đầu khi kỳ “{ $earlier }” chưa kết thúc
    .label = chồng lên kỳ “{ $earlier }”
    .first = kỳ “{ $earlier }” đến hết ngày này
    .expected = sau ngày { $to }
    .help = sửa ngày bắt đầu của kỳ “{ $later }”, hoặc ngày kết thúc của kỳ “{ $earlier }”
    .explain = Hai kỳ báo cáo thường kỳ không được có ngày chung, nếu không một hồ sơ giải quyết trong ngày đó sẽ được đếm hai lần khi cộng các kỳ. Cả hai ngày from và to đều tính là nằm trong kỳ. Kỳ đột xuất (ad_hoc = true) thì được phép chồng lên kỳ khác.
    .before =
        to = 2022-03-14
        …
        from = 2022-03-14
    .after =
        to = 2022-03-14
        …
        from = 2022-03-15

# R119
disordered-report = { $reason ->
    [overlap] báo cáo “{ $report }” gộp kỳ “{ $found }” và kỳ “{ $earlier }” có thời gian trùng nhau
   *[order] báo cáo “{ $report }” xếp kỳ “{ $found }” sau kỳ “{ $earlier }”, ngược thứ tự thời gian
}
    .label = { $reason ->
        [overlap] trùng với kỳ đứng trước
       *[order] kỳ này diễn ra trước
    }
    .expected = các kỳ nối tiếp nhau theo thứ tự thời gian
    .help = { $reason ->
        [overlap] bỏ bớt một trong hai kỳ, nếu không phần trùng sẽ bị tính hai lần
       *[order] xếp lại danh sách theo thứ tự thời gian
    }
    .explain = Báo cáo nhiều kỳ liệt kê các kỳ theo thứ tự thời gian, vì số liệu tồn đầu lấy từ kỳ đầu và số liệu tồn cuối lấy từ kỳ cuối của danh sách. Xếp sai thứ tự sẽ lấy nhầm kỳ. Sắp xếp lại danh sách.
    .before = of = ["q2", "q1"]
    .after = of = ["q1", "q2"]

# R120
cyclic-after = các nhiệm vụ chờ lẫn nhau: { $way }
    .label = vòng chờ khép lại ở đây
    .help = bỏ trường after ở một trong các nhiệm vụ này
    .explain = Trường after nói rằng một nhiệm vụ chỉ được tính khi nhiệm vụ khác đã hoàn thành. Nếu các nhiệm vụ chờ lẫn nhau thì không nhiệm vụ nào bắt đầu được, và không đơn vị nào phải báo cáo về chúng. Bỏ một mắt trong vòng chờ.
    .before =
        {"["}[task]]
        id = "issue-scheme"
        after = "publish-procedures"
        …
        {"["}[task]]
        id = "publish-procedures"
        after = "issue-scheme"
    .after =
        {"["}[task]]
        id = "issue-scheme"
        …
        {"["}[task]]
        id = "publish-procedures"
        after = "issue-scheme"

# R121
unused-metric = số liệu “{ $found }” không được dùng vào việc gì
    .label = chưa chỉ tiêu nào dùng
    .help = đưa số liệu vào một chỉ tiêu hoặc một ràng buộc, hoặc bỏ khỏi kế hoạch
    .explain = Số liệu này không nằm trong chỉ tiêu nào và cũng không nằm trong ràng buộc nào, nên các đơn vị mất công báo cáo mà không ai dùng đến. Có thể một chỉ tiêu ghi nhầm mã, hoặc số liệu đã hết cần thiết.
    .before =
        {"["}[metric]]
        id = "visits"
        …
        # không có chỉ tiêu hay ràng buộc nào nhắc đến visits
    .after =
        {"["}[indicator]]
        id = "waiting-time"
        numerator = ["waiting-minutes"]
        denominator = ["visits"]

# R122
unreported-metric = không đơn vị nào báo cáo số liệu “{ $found }”
    .label = chưa giao cho đơn vị nào
    .help = ghi đơn vị hoặc nhóm đơn vị vào reported_by, ví dụ reported_by = ["@all"]
    .explain = Trường reported_by cho biết đơn vị nào phải báo cáo số liệu. Nếu không đơn vị nào được giao thì số liệu luôn trống, và chỉ tiêu dùng đến nó không bao giờ tính được. Giao số liệu cho đơn vị, hoặc bỏ nó khỏi kế hoạch.
    .before = reported_by = []
    .after = reported_by = ["@all"]

# R123
idle-path = { $reason ->
        [target] chỉ tiêu “{ $found }” có lộ trình nhưng không đặt mục tiêu
       *[judged] chỉ tiêu “{ $found }” có lộ trình nhưng được đánh giá ngay trong từng kỳ
    }
    .label = mức này không có tác dụng
    .help = { $reason ->
        [target] bỏ path, hoặc thêm target
       *[judged] bỏ path, hoặc đổi thành judged = "year-end"
    }
    .explain = Lộ trình (path) là mức phải đạt ở từng báo cáo trong năm của một chỉ tiêu đánh giá vào cuối năm. Chỉ tiêu đánh giá từng kỳ (every-period) luôn so với mức chính, nên lộ trình không có tác dụng. Cần quyết định chỉ tiêu được đánh giá khi nào.
    .before =
        judged = "every-period"
        path = {"{"} q1 = 10 {"}"}
    .after =
        judged = "year-end"
        path = {"{"} q1 = 10 {"}"}

# R140
missing-scale = đơn vị tính “{ $unit }” tính trên { $wanted } nhưng chỉ tiêu chưa có scale
    .label = tính trên { $wanted }
    .help = thêm scale = { $wanted } vào chỉ tiêu này
    .explain = Kết quả của chỉ tiêu là tử số chia mẫu số. Nếu đơn vị tính nói “trên 1.000 dân”, “phần nghìn”, “per 1,000” thì kết quả phải nhân với đúng số ấy; không có scale thì mọi kết quả và mọi đánh giá sai đi bấy nhiêu lần. % và ‰ đã được hiểu sẵn, không cần scale.
    .before =
        unit.vi = "vụ trên 1.000 dân"
    .after =
        unit.vi = "vụ trên 1.000 dân"
        scale = 1000

# R141
wrong-scale = { $reason ->
        [range] scale phải là số nguyên từ 1 đến 1.000.000.000
       *[other] scale = { $found } không khớp với đơn vị tính “{ $unit }”, vốn tính trên { $wanted }
    }
    .label = { $reason ->
        [range] ngoài khoảng cho phép
       *[other] không khớp với đơn vị tính
    }
    .unit = đơn vị tính
    .help = { $reason ->
        [range] ghi số mà kết quả được nhân với, ví dụ 1000
       *[other] ghi scale = { $wanted }, hoặc sửa đơn vị tính
    }
    .explain = scale là số mà kết quả của chỉ tiêu được nhân với: 100 nếu tính theo phần trăm, 1000 nếu tính trên 1.000. Đơn vị tính và scale phải nói cùng một điều, nếu không người đọc sẽ hiểu sai kết quả.
    .before =
        unit.vi = "vụ trên 1.000 dân"
        scale = 100
    .after =
        unit.vi = "vụ trên 1.000 dân"
        scale = 1000

# R124
split-rule = ràng buộc không kiểm tra được ở đơn vị “{ $unit }”: có báo cáo “{ $counted }” nhưng không báo cáo “{ $found }”
    .label = các số liệu do đơn vị khác nhau báo cáo
    .metric = “{ $unit }” không báo cáo số liệu này
    .help = giao mọi số liệu trong ràng buộc cho cùng các đơn vị (trường reported_by)
    .explain = Ràng buộc được kiểm tra trong từng báo cáo của từng đơn vị, nên mỗi đơn vị phải báo cáo đủ mọi số liệu có trong ràng buộc, hoặc không báo cáo số liệu nào trong đó. Nếu chỉ có một phần thì hai vế không so được với nhau. Sửa trường reported_by của các số liệu, hoặc sửa ràng buộc; nếu phần “trong đó” vốn chỉ do một số đơn vị đếm thì nêu các đơn vị ấy ở ràng buộc: units = ["thanh-tra"].
    .before =
        {"["}[metric]]
        id = "settled"
        reported_by = ["@all"]
        {"["}[metric]]
        id = "settled-late"
        reported_by = ["thanh-tra"]
    .after =
        {"["}[metric]]
        id = "settled"
        reported_by = ["@all"]
        {"["}[metric]]
        id = "settled-late"
        reported_by = ["@all"]

# R125
unreadable-figure = không đọc được con số “{ $found }” của mục này{ $reason ->
        [sign] : phải bắt đầu bằng ≥, ≤ hoặc chính con số
        [number] : số viết không rõ ràng
        [unit] : thiếu đơn vị tính
       *[several] : mỗi phần tử chỉ ghi một con số
    }
    .label = { $reason ->
        [sign] chưa thấy con số ở đầu
        [number] không rõ là số nào
        [unit] con số này tính bằng gì
       *[several] nhiều con số trong một phần tử
    }
    .help = ghi dấu, số và đơn vị tính: "≥ 99 %" (tối thiểu), "≤ 30 phút" (tối đa), "100 %" (nguồn không nói tối thiểu hay tối đa)
    .explain = Trường figures của một mục trong seeds/ ghi các con số mà văn bản nguồn yêu cầu, để đối chiếu với mức của chỉ tiêu dẫn mục đó. Mỗi phần tử gồm dấu, số và đơn vị tính: “≥” khi nguồn ghi tối thiểu, “≤” khi nguồn ghi tối đa, không dấu khi nguồn không nói; tỷ lệ % không dấu được hiểu là tối thiểu (riêng 0 % là tối đa), đơn vị khác thì chiều nào cũng được. Chỉ ghi con số phải đạt: số văn bản, năm, ngày tháng không ghi ở đây.
    .before =
        figures = ["tối thiểu 99", "≥ 1.000 hồ sơ"]
    .after =
        figures = ["≥ 99 %", "≥ 1000 hồ sơ"]

# R126
unclear-number = “{ $found }” có hai cách hiểu: { $first }, hoặc { $second } với dấu thập phân
    .label = hai cách hiểu
    .expected = số không có dấu ngăn cách hàng nghìn
    .help = ghi { $first } nếu dấu đó ngăn cách hàng nghìn, ghi { $second } nếu là dấu thập phân
    .explain = Người Việt dùng dấu chấm để ngăn cách hàng nghìn, còn trong tệp TOML dấu chấm là dấu thập phân, nên 1.500 có thể là một nghìn năm trăm hoặc một phẩy năm. Chương trình không đoán, vì đoán sai thì mức phải đạt lệch một nghìn lần. Ghi số không có dấu ngăn cách hàng nghìn; số thập phân thì không ghi đúng ba chữ số sau dấu chấm.
    .before = target = {"{"} at_least = 1.500 {"}"}
    .after = target = {"{"} at_least = 1500 {"}"}

# R133
overfull-file = tệp có quá nhiều mục, không thể là một tệp của kế hoạch
    .label = từ đây không đọc tiếp
    .expected = các mục của kế hoạch, mỗi khóa một dòng
    .help = thay tệp này bằng bản đúng trong lịch sử của kho dữ liệu
    .explain = Một tệp của kế hoạch có nhiều nhất vài nghìn mục. Tệp có hàng trăm nghìn khóa, dấu và giá trị thường là tệp hỏng hoặc do máy sinh ra nhầm. Chương trình không đọc tệp và không kết luận gì về phần kế hoạch ghi trong đó.
    .before = một tệp có 100.000 dòng “= = =”
    .after = một tệp gồm các mục [[metric]], [[task]] của một lĩnh vực

# R134
overlong-text = `{ $key }` dài hơn { $most } ký tự
    .label = nội dung này quá dài
    .expected = nhiều nhất { $most } ký tự
    .help = ghi ngắn lại
    .explain = Tên và trích yếu trong kế hoạch được in vào mọi bảng, mọi báo cáo, nên chỉ dài vài câu. Nội dung dài như vậy thường do dán nhầm cả một văn bản.
    .before = name.vi = "(toàn văn kế hoạch)"
    .after = name.vi = "Hồ sơ đã giải quyết"

# R131
idle-mark = `{ $key }` không đánh dấu gì cả: không có { $key ->
    [path_assumed] lộ trình (path)
   *[due_assumed] thời hạn (due là ngày cụ thể)
} nào ở đây
    .label = bỏ dòng này
    .help = { $key ->
        [path_assumed] bỏ { $key }, hoặc ghi lộ trình: path = {"{"} q1 = 10 {"}"}
       *[due_assumed] bỏ { $key }, hoặc ghi ngày đến hạn: due = 2022-08-31
    }
    .explain = due_assumed và path_assumed cho biết thời hạn, mốc tiến độ là do cơ quan tự đặt, văn bản nguồn không quy định; báo cáo ghi rõ là “nội bộ”. Nhiệm vụ thường xuyên (ongoing) không có thời hạn và chỉ tiêu không có lộ trình thì không có gì để đánh dấu: có thể thời hạn hay lộ trình đã bị xóa nhầm.
    .before =
        due = "ongoing"
        due_assumed = true
    .after =
        due = 2022-08-31
        due_assumed = true

# R132
reports-in-circle = các đơn vị gửi báo cáo vòng quanh: { $way }
    .label = vòng khép lại ở đây
    .help = bỏ reports_to ở một trong các đơn vị này
    .explain = reports_to là đơn vị nhận báo cáo riêng của một đơn vị. Đơn vị không thể gửi báo cáo cho chính mình, dù trực tiếp hay qua đơn vị khác: báo cáo sẽ không bao giờ đến nơi tổng hợp. Không ghi reports_to thì báo cáo được gửi đến các đơn vị đầu mối của từng lĩnh vực.
    .before =
        {"["}[unit]]
        id = "inspectorate"
        reports_to = "inspectorate"
        …
    .after =
        {"["}[unit]]
        id = "inspectorate"
        reports_to = "office"
        …

# R301
unknown-metric = { $where ->
        [plan] kế hoạch nhắc đến mã “{ $found }” nhưng không khai số liệu nào mang mã đó
        [nothing] dòng này có giá trị nhưng không có mã
       *[submission] kế hoạch không có số liệu hay nhiệm vụ nào mang mã “{ $found }”
    }
    .label = { $where ->
        [nothing] thiếu mã
       *[other] kế hoạch không có mã này
    }
    .expected = mã của một số liệu hoặc nhiệm vụ trong kế hoạch
    .help = { $where ->
        [plan] sửa lại mã, hoặc khai số liệu này trong tệp của lĩnh vực
        [nothing] ghi mã của số liệu, hoặc xóa dòng này
       *[submission] sửa mã theo đúng mẫu báo cáo của đơn vị, hoặc xóa dòng này
    }
    .help-nearest = { $where ->
        [nothing] ghi mã “{ $nearest }”
       *[other] sửa thành “{ $nearest }”
    }
    .explain = Mỗi dòng báo cáo phải mang mã của một số liệu hoặc nhiệm vụ trong kế hoạch; kế hoạch cũng chỉ được nhắc đến những mã đã khai. Mã viết sai thì giá trị không được cộng vào đâu cả, và báo cáo tổng hợp sẽ thiếu. Cách chắc chắn nhất là lấy mẫu báo cáo bằng lệnh reform template.
    .before =
        mã,giá trị
        setled,1520
    .after =
        mã,giá trị
        settled,1520

# R302
unknown-unit = { $where ->
       *[file] tên tệp “{ $found }” không phải mã của đơn vị nào
        [plan] kế hoạch không có đơn vị nào mang mã “{ $found }”
    }
    .label = { $where ->
       *[file] đây là đơn vị nào?
        [plan] không có đơn vị này
    }
    .expected = mã của một đơn vị trong units.toml
    .help = { $where ->
       *[file] đổi tên tệp thành mã đơn vị, hoặc xóa tệp nếu là bản thừa
        [plan] sửa lại mã, hoặc khai đơn vị này trong units.toml
    }
    .help-nearest = { $where ->
       *[file] đổi tên tệp theo mã “{ $nearest }”; nếu đây là bản thừa thì xóa đi
        [plan] sửa thành “{ $nearest }”
    }
    .help-group = đây là nhóm: ghi “@{ $found }”
    .help-one = đây là nhóm; ở đây ghi mã của một đơn vị, ví dụ trong nhóm này: { $known }
    .explain = Tên tệp báo cáo chính là mã của đơn vị, và các mã đơn vị được khai trong units.toml. Tệp mang tên khác, ví dụ bản sao do Windows tạo ra, không được tính là báo cáo của ai cả. Đổi tên tệp cho đúng, hoặc khai đơn vị trong units.toml.
    .before = reports/2022/q1/van-phong (2).csv
    .after = reports/2022/q1/van-phong.csv

# R303
unknown-period = { $where ->
       *[folder] tên thư mục “{ $found }” không phải kỳ báo cáo nào
        [plan] kế hoạch không có kỳ báo cáo nào mang mã “{ $found }”
    }
    .label = { $where ->
       *[folder] báo cáo của kỳ nào?
        [plan] không có kỳ này
    }
    .expected = mã của một kỳ báo cáo trong plan.toml
    .help = { $where ->
       *[folder] chuyển tệp vào thư mục mang mã của kỳ báo cáo
        [plan] sửa lại mã, hoặc khai kỳ này trong plan.toml
    }
    .help-nearest = { $where ->
       *[folder] chuyển tệp vào thư mục “{ $nearest }”
        [plan] sửa thành “{ $nearest }”
    }
    .explain = Các kỳ báo cáo được khai trong plan.toml, và báo cáo của mỗi kỳ nằm trong thư mục mang mã của kỳ đó. Tệp đặt ở thư mục khác không được tính cho kỳ nào, kể cả khi số liệu đầy đủ. Chuyển tệp vào đúng thư mục, hoặc khai kỳ mới trong plan.toml.
    .before = reports/2022/quy-1/van-phong.csv
    .after = reports/2022/q1/van-phong.csv

# R304
unknown-clause = văn bản nguồn không có mục “{ $found }”
    .label = không có mục này
    .expected = số của một mục trong thư mục seeds
    .help = sửa số mục theo văn bản nguồn, hoặc bổ sung mục này vào thư mục seeds
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Trường source ghi mục của văn bản nguồn đã giao chỉ tiêu hoặc nhiệm vụ, để ai cũng tra lại được. Các mục được liệt kê trong thư mục seeds. Mục không có ở đó thì không thể kiểm tra kế hoạch đã bám sát văn bản hay chưa.
    .before = source = "II.2.1.55"
    .after = source = "II.2.1.5"

# R305
unknown-area = kế hoạch không có lĩnh vực nào mang mã “{ $found }”
    .label = không có lĩnh vực này
    .expected = mã của một lĩnh vực trong plan.toml
    .help = ghi mã của một lĩnh vực có trong plan.toml
    .help-nearest = sửa thành "{ $nearest }"
    .explain = Lĩnh vực được ghi bằng mã đã khai trong plan.toml: ở nhiệm vụ riêng của đơn vị, ở việc xác nhận số liệu, ở tỷ lệ nhiệm vụ, ở đề cương báo cáo. Ghi sai mã thì nội dung ấy không thuộc phần nào của báo cáo tổng hợp.
    .before = area = "procedure"
    .after = area = "procedures"

# R306
unknown-task = kế hoạch không có nhiệm vụ nào mang mã “{ $found }”
    .label = không có nhiệm vụ này
    .expected = mã của một nhiệm vụ trong kế hoạch
    .help = sửa lại mã, hoặc khai nhiệm vụ này
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Trường after nhắc đến nhiệm vụ phải hoàn thành trước. Nếu không có nhiệm vụ đó thì điều kiện không bao giờ thỏa, và nội dung chờ nó không bao giờ được báo cáo. Sửa mã, hoặc khai nhiệm vụ còn thiếu.
    .before = after = "publish-procedure"
    .after = after = "publish-procedures"

# R307
unknown-group = không đơn vị nào thuộc nhóm “{ $found }”
    .label = không có nhóm này
    .expected = @all, hoặc một nhóm ghi trong groups của units.toml
    .help = sửa lại tên nhóm, hoặc thêm nhóm này vào groups của các đơn vị
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Dấu @ đứng trước tên một nhóm đơn vị; đơn vị nào thuộc nhóm nào thì ghi ở trường groups trong units.toml. Nhóm không có đơn vị nào đồng nghĩa với không giao cho ai. Sửa tên nhóm, hoặc ghi nhóm vào các đơn vị.
    .before = reported_by = ["@office"]
    .after = reported_by = ["@offices"]

# R308
unknown-indicator = kế hoạch không có chỉ tiêu nào mang mã “{ $found }”
    .label = không có chỉ tiêu này
    .expected = mã của một chỉ tiêu trong kế hoạch
    .help = sửa lại mã theo đúng kế hoạch
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Trường serves của nhiệm vụ và mục targets trong kế hoạch riêng của đơn vị nhắc đến chỉ tiêu bằng mã. Mã sai thì mức phấn đấu riêng không có hiệu lực, và đơn vị vẫn bị đánh giá theo mức chung. Sửa lại mã.
    .before =
        {"["}targets]
        ontime = {"{"} at_least = 99.5 {"}"}
    .after =
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R309
unknown-document = không có văn bản nguồn “{ $found }” trong thư mục seeds
    .label = không có tệp seeds/{ $found }.toml
    .expected = tên một tệp trong thư mục seeds, không có đuôi .toml
    .help = sửa tên văn bản, hoặc thêm tệp seeds/{ $found }.toml
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Trường source ở đầu plan.toml cho biết các số mục trong kế hoạch thuộc văn bản nào; danh sách mục của văn bản đó nằm trong thư mục seeds. Không tìm thấy tệp thì không kiểm tra được số mục nào cả. Sửa tên, hoặc thêm tệp.
    .before = source = "ke-hoach-cchc-2021"
    .after = source = "ke-hoach-cchc-2022"

# R310
unclaimed-file = { $reason ->
        [lock] tệp khóa của Excel: có người đang mở bảng tính này
        [workbook] bảng tính Excel không được đọc trực tiếp
        [register] tên tệp phải viết thường: findings.csv
        [extension] đuôi tệp phải viết thường: .csv
        [plan] tệp này không thuộc phần nào của kế hoạch
        [place] tệp kế hoạch này đặt sai chỗ hoặc sai tên: phải là { $right }
        [ending] tệp kế hoạch này thừa đuôi .txt (thường do Notepad thêm): phải là { $right }
        [copy] đây là bản sao (do trình duyệt hoặc Windows tạo) của tệp “{ $right }”, không phải báo cáo của đơn vị “{ $unit }”
        [version] tên tệp có thêm phần chỉ bản: báo cáo của đơn vị “{ $unit }” phải mang tên “{ $right }”
        [twice] đuôi tệp bị thừa: báo cáo của đơn vị “{ $unit }” phải mang tên “{ $right }”
        [spelling] tên tệp viết chưa đúng: báo cáo của đơn vị “{ $unit }” phải mang tên “{ $right }”
       *[other] tệp này không phải báo cáo của đơn vị nào
    }
    .label = { $reason ->
        [extension] tệp này không được đọc
       *[other] tệp này không được dùng đến
    }
    .help = { $reason ->
        [copy] { $there ->
            [yes] nếu bản này mới là bản đúng thì dùng nó thay “{ $right }”; nếu không thì xóa tệp này
           *[no] đổi tên tệp thành “{ $right }”
        }
        [version] { $there ->
            [yes] nếu bản này mới là bản đúng thì dùng nó thay “{ $right }”; nếu không thì xóa tệp này
           *[no] đổi tên tệp thành “{ $right }”
        }
        [twice] { $there ->
            [yes] xóa tệp này, hoặc dùng nó thay “{ $right }”
           *[no] đổi tên tệp thành “{ $right }”
        }
        [spelling] { $there ->
            [yes] xóa tệp này, hoặc dùng nó thay “{ $right }”
           *[no] đổi tên tệp thành “{ $right }”
        }
        [lock] đóng bảng tính trong Excel; tệp khóa sẽ tự mất
       *[workbook] chuyển sang CSV bằng lệnh reform import, rồi bỏ bảng tính ra khỏi thư mục
        [register] đổi tên tệp thành findings.csv
        [extension] đổi đuôi tệp thành .csv
        [plan] xóa tệp, hoặc đưa tệp ra ngoài thư mục plan
        [place] { $there ->
            [yes] đã có { $right }: xóa tệp này, hoặc dùng nó thay tệp kia
           *[no] chuyển tệp thành { $right }
        }
        [ending] { $there ->
            [yes] đã có { $right }: xóa tệp này, hoặc dùng nó thay tệp kia
           *[no] bỏ đuôi .txt: đổi tên tệp thành { $right }
        }
        [other] đưa tệp ra khỏi thư mục reports; nếu là tài liệu kiểm chứng thì dẫn tệp ở cột evidence
    }
    .explain = Mọi tệp trong thư mục plan và reports đều phải có vai trò rõ ràng: báo cáo của một đơn vị, phần thuyết minh, hoặc tài liệu kiểm chứng được dẫn ở cột evidence. Tệp không có vai trò thường là báo cáo đặt sai tên hoặc sai chỗ, nên được báo lỗi để số liệu không bị bỏ quên. Đổi tên, chuyển chỗ hoặc xóa tệp.
    .before = reports/2022/q1/van-phong.xlsx
    .after = reports/2022/q1/van-phong.csv

# R311
uncited-clause = chưa nội dung nào trong kế hoạch dẫn mục “{ $found }”: { $summary }
    .label = mục này chưa được thực hiện
    .help = ghi source = "{ $found }" ở chỉ tiêu hoặc nhiệm vụ tương ứng, hoặc nêu lý do ở trường uncited
    .explain = Mỗi mục của văn bản nguồn phải được một chỉ tiêu hoặc nhiệm vụ trong kế hoạch dẫn đến, để không bỏ sót việc cấp trên giao. Mục nào có lý do chính đáng để không đưa vào kế hoạch thì ghi lý do ở trường uncited của mục đó.
    .before =
        {"["}[clause]]
        id = "II.2.1.5"
        kind = "goal"
        summary.vi = "99% hồ sơ giải quyết đúng hạn"
    .after =
        {"["}[indicator]]
        id = "on-time"
        source = "II.2.1.5"

# R312
not-owed = { $reason ->
        [period] { $period } không yêu cầu “{ $name }” ({ $metric })
        [window] { $period } không yêu cầu “{ $name }” ({ $metric }): chỉ báo cáo { $when }
        [tenure] { $period } { $unit } không phải báo cáo “{ $name }” ({ $metric }): đơn vị chỉ báo cáo { $when }
       *[unit] { $unit } không phải báo cáo “{ $name }” ({ $metric })
    }
    .label = { $reason ->
        [period] kỳ này không yêu cầu
        [window] kỳ này không yêu cầu
       *[unit] của đơn vị khác
    }
    .plan = { $reason ->
        [period] kế hoạch khai ở đây
        [window] kế hoạch khai ở đây
        [tenure] kế hoạch khai ở đây
       *[unit] kế hoạch giao cho { $owners }
    }
    .help = xóa dòng này
    .explain = Mỗi số liệu và nhiệm vụ được giao cho những đơn vị nhất định. Nếu đơn vị khác cũng báo cáo thì cùng một việc có thể bị cộng hai lần. Xóa dòng thừa, hoặc sửa phân công trong kế hoạch nếu phân công chưa đúng.
    .before =
        mã,giá trị
        settled,1520
        publish-procedures,in-progress
    .after =
        mã,giá trị
        settled,1520

# R313
not-reporting = { $unit } không phải nộp báo cáo { $period }
    .label = tệp này không được tính
    .unit = kế hoạch quy định ở đây
    .help = chuyển tệp sang đúng kỳ, hoặc sửa kỳ báo cáo của đơn vị trong kế hoạch
    .explain = Đơn vị mới thành lập hoặc đã sáp nhập chỉ báo cáo trong những kỳ ghi ở trường from và to của units.toml, còn kỳ đột xuất thì chỉ hỏi những đơn vị được nêu tên. Báo cáo ngoài các kỳ đó không được cộng vào kết quả. Xem lại tệp đã đặt đúng thư mục chưa, hoặc sửa from và to.
    .before =
        # units.toml: from = "q2"
        reports/2022/q1/thanh-tra.csv
    .after =
        # units.toml: from = "q2"
        reports/2022/q2/thanh-tra.csv

# R314
unknown-report = kế hoạch không có báo cáo nào mang mã “{ $found }”
    .label = không có báo cáo này
    .expected = mã của một báo cáo hoặc một kỳ trong plan.toml
    .help = sửa lại mã, hoặc khai báo cáo này trong plan.toml
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Lộ trình (path) ghi mức phải đạt ở từng báo cáo trong năm, bằng mã của báo cáo đó. Mã sai thì mức trung gian không được dùng, và chỉ tiêu chậm tiến độ sẽ không được cảnh báo. Sửa lại mã theo plan.toml.
    .before = path = {"{"} 3m = 10 {"}"}
    .after = path = {"{"} q1 = 10 {"}"}

# R150
idle-submitted = chỉ số phát sinh trong kỳ (sum) mới nộp được theo lũy kế
    .label = không có tác dụng ở đây
    .expected = over_time = "sum"
    .help = xóa trường “submitted”; nếu là số lũy kế không cần tách theo kỳ thì ghi over_time = "to-date"
    .explain = submitted = "to-date" cho biết biểu mẫu hỏi số lũy kế từ đầu năm, còn bản thân số liệu là số phát sinh: số của riêng kỳ là chênh lệch với số lũy kế đã báo trước đó. Số hiện có cuối kỳ hoặc số đầu kỳ không có chênh lệch như vậy, còn over_time = "to-date" vốn đã là số lũy kế.
    .before =
        over_time = "last"
        submitted = "to-date"
    .after =
        over_time = "sum"
        submitted = "to-date"

# R151
cyclic-succession = các đơn vị kế thừa lẫn nhau: { $units }
    .label = đơn vị này kế thừa chính mình, trực tiếp hoặc qua đơn vị khác
    .help = trường succeeds chỉ ghi các đơn vị đã kết thúc trước đó; bỏ một mắt trong vòng này
    .explain = Trường succeeds cho biết đơn vị này nhận bàn giao từ những đơn vị nào (sáp nhập, chia tách, đổi tên). Nếu đi vòng về chính nó thì không biết ai bàn giao cho ai, và số hiện có không thuộc về ai. Bỏ một mắt trong vòng.
    .before =
        {"["}[unit]]
        id = "phong-a"
        succeeds = ["phong-b"]
        {"["}[unit]]
        id = "phong-b"
        succeeds = ["phong-a"]
    .after =
        {"["}[unit]]
        id = "phong-a"
        to = "q2"
        {"["}[unit]]
        id = "phong-b"
        from = "q3"
        succeeds = ["phong-a"]

# R183
idle-plan = kế hoạch chưa giao cho ai việc gì: chưa có số liệu, nhiệm vụ nào
    .label = { $has ->
        [areas] các lĩnh vực chưa có tệp
       *[nothing] chưa có lĩnh vực nào
    }
    .help = { $has ->
        [areas] ghi số liệu ({"[["}metric]]), chỉ tiêu ({"[["}indicator]]), nhiệm vụ ({"[["}task]]) vào plan/{ $year }/areas/<số>-<mã lĩnh vực>.toml
       *[nothing] khai lĩnh vực ({"[["}area]]) trong plan.toml, rồi ghi số liệu, chỉ tiêu, nhiệm vụ vào plan/{ $year }/areas/<số>-<mã lĩnh vực>.toml
    }
    .explain = Kế hoạch có kỳ báo cáo và đơn vị nhưng chưa hỏi đơn vị nào điều gì, nên không ai phải nộp báo cáo và báo cáo nào cũng trống. Mỗi lĩnh vực có một tệp trong thư mục areas, trong đó có số liệu, chỉ tiêu và nhiệm vụ. Muốn có mẫu để xem thì gõ “reform init THƯ MỤC”.
    .before =
        plan/2022/plan.toml
        plan/2022/units.toml
    .after =
        plan/2022/plan.toml
        plan/2022/units.toml
        plan/2022/areas/1-procedures.toml

# R320
misquoted-figure = chỉ tiêu “{ $indicator }” đặt mức { $target }, còn mục { $clause } của văn bản nguồn ghi { $figures }
    .label = khác văn bản nguồn
    .clause = con số của văn bản nguồn
    .help = sửa mức theo văn bản nguồn; nếu sổ mục trong seeds/ chép sai thì sửa figures của mục ấy
    .explain = Mức của chỉ tiêu phải là một trong các con số của mục mà chỉ tiêu dẫn ở trường source: cùng số, cùng chiều, cùng đơn vị tính. Chép nhầm 99 thành 90 thì mọi đánh giá “đạt” đều sai mà không ai thấy. Mức riêng của đơn vị không so với văn bản nguồn.
    .before =
        # seeds: figures = ["≥ 99 %"]
        target = {"{"} at_least = 90 {"}"}
    .after =
        target = {"{"} at_least = 99 {"}"}

# R321
turned-figure = chỉ tiêu “{ $indicator }” đặt mức { $target }, ngược chiều với { $figure } ở mục { $clause } của văn bản nguồn
    .label = ngược chiều với văn bản nguồn
    .clause = con số của văn bản nguồn
    .help = đổi at_least thành at_most hoặc ngược lại; nếu sổ mục trong seeds/ chép sai thì sửa figures của mục ấy
    .explain = Văn bản nguồn nói tối thiểu hay tối đa thì chỉ tiêu cũng phải như vậy. Đổi chiều thì đơn vị làm tốt bị coi là không đạt và ngược lại. Tỷ lệ % không có dấu trong figures được hiểu là tối thiểu (riêng 0 % là tối đa).
    .before =
        # seeds: figures = ["≤ 30 phút"]
        target = {"{"} at_least = 30 {"}"}
    .after =
        target = {"{"} at_most = 30 {"}"}

# R322
dropped-figure = chưa chỉ tiêu nào lấy con số { $found } của mục { $clause } làm mức phải đạt
    .label = chưa được theo dõi
    .help = đặt con số này làm mức (target) của một chỉ tiêu có source = "{ $clause }", hoặc bỏ khỏi figures nếu đây không phải mức phải đạt
    .explain = Mỗi con số mà văn bản nguồn yêu cầu phải có chỉ tiêu theo dõi. Mục ấy có thể vẫn được một chỉ tiêu khác hoặc một nhiệm vụ dẫn đến, nhưng con số thì bị bỏ quên. Mục có hai con số giống nhau thì cần hai chỉ tiêu. Mục có lý do ở trường uncited thì không xét.
    .before =
        # seeds, mục II.2.1.5: figures = ["≥ 99 %", "≥ 95 %"]
        id = "on-time"
        source = "II.2.1.5"
        target = {"{"} at_least = 99 {"}"}
    .after =
        # thêm chỉ tiêu thứ hai
        id = "satisfaction"
        source = "II.2.1.5"
        target = {"{"} at_least = 95 {"}"}

# R323
unstated-figure = chỉ tiêu “{ $indicator }” đặt mức { $target }, nhưng mục { $clause } mà chỉ tiêu dẫn không nêu con số nào
    .label = con số này không có trong mục được dẫn
    .clause = mục được dẫn
    .help = dẫn đúng mục có con số này, ghi con số vào figures của mục nếu nguồn có nêu, hoặc bỏ source nếu mức do đơn vị tự đặt
    .explain = Chỉ tiêu dẫn một mục của văn bản nguồn là nói rằng mức của nó lấy từ mục ấy. Mục không nêu con số nào thì hoặc dẫn nhầm mục, hoặc sổ mục ghi thiếu, hoặc con số do người lập kế hoạch tự đặt. Cảnh báo này chỉ có khi sổ mục có ghi figures ở ít nhất một mục.
    .before =
        # seeds, mục II.2.1.8 không có figures
        source = "II.2.1.8"
        target = {"{"} at_least = 20 {"}"}
    .after =
        # seeds, mục II.2.1.7: figures = ["≥ 20 %"]
        source = "II.2.1.7"
        target = {"{"} at_least = 20 {"}"}

# R603
absent-unit-plan = { $unit } báo cáo đã ban hành kế hoạch của đơn vị, nhưng chưa có tệp { $path }
    .label = đã hoàn thành
    .plan = nhiệm vụ này là ban hành kế hoạch của đơn vị (unit_plan)
    .expected = tệp { $path }
    .help = đưa kế hoạch của đơn vị vào tệp { $path }; nếu chưa ban hành thì sửa trạng thái
    .explain = Nhiệm vụ có unit_plan = true hoàn thành khi đơn vị ban hành kế hoạch riêng. Mức riêng và nhiệm vụ riêng của đơn vị chỉ được theo dõi khi kế hoạch ấy có trong plan/NĂM/units/. Thiếu tệp thì số và ngày văn bản vẫn có thể đúng, nhưng không ai biết đơn vị đã cam kết gì và mức đó có thấp hơn mức chung hay không. Tệp có thể chỉ gồm format và các mức riêng.
    .before =
        # plan/2022/units/ không có quan-ly-thuong-mai.toml
        unit-plan,done,,Kế hoạch số 03/KH-QLTM ngày 10/02/2022
    .after =
        # plan/2022/units/quan-ly-thuong-mai.toml
        format = 1
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R604
unreported-unit-plan = { $unit } báo cáo chưa ban hành kế hoạch của đơn vị, nhưng đã có tệp { $path }
    .label = chưa thực hiện
    .plan = nhiệm vụ này là ban hành kế hoạch của đơn vị (unit_plan)
    .help = sửa trạng thái theo thực tế: đang thực hiện nếu còn là dự thảo, hoàn thành kèm số và ngày văn bản nếu đã ban hành
    .explain = Tệp trong plan/NĂM/units/ có hiệu lực ngay: đơn vị bị đánh giá theo mức riêng trong đó. Báo cáo gần nhất của đơn vị vì thế không thể vẫn ghi là chưa thực hiện.
    .before =
        # có plan/2022/units/quan-ly-thuong-mai.toml
        unit-plan,not-started,,
    .after =
        unit-plan,done,,Kế hoạch số 03/KH-QLTM ngày 10/02/2022

# R170–R176
inverted-force = bắt đầu từ { $from } nhưng kết thúc ở { $to }, sớm hơn
    .label = kết thúc ở đây
    .from = bắt đầu ở đây
    .help = đổi chỗ from và to, hoặc sửa kỳ cho đúng
    .explain = from là kỳ đầu tiên và to là kỳ cuối cùng có hiệu lực, nên from không thể sau to.
    .before =
        from = "q3"
        to = "q2"
    .after =
        from = "q2"
        to = "q3"

irregular-period = in chỉ nhận các kỳ thường, “{ $found }” là kỳ đột xuất
    .label = kỳ đột xuất
    .help = xóa kỳ này khỏi in; kỳ đột xuất tự nêu các số liệu cần báo cáo ở metrics
    .explain = in chọn trong các kỳ thường của năm. Kỳ đột xuất nằm ngoài các kỳ ấy và tự nêu mình yêu cầu gì.
    .before = in = ["q2", "heatwave"]
    .after = in = ["q2", "q4"]

never-asked = { $reason ->
        [metric] không kỳ nào yêu cầu số liệu “{ $found }”
        [reporter] “{ $found }” không phải báo cáo số liệu này ở kỳ nào
       *[window] “{ $found }” không có hiệu lực ở kỳ nào
    }
    .label = { $reason ->
        [metric] không kỳ nào yêu cầu
       *[other] không kỳ nào
    }
    .help = sửa in, from, to để có ít nhất một kỳ
    .explain = in nêu các kỳ, from và to là kỳ đầu và kỳ cuối. Ở đây không kỳ nào thỏa cả hai, nên sẽ không ai báo cáo và không có gì được tính.
    .before =
        in = ["q2"]
        from = "q3"
    .after =
        in = ["q4"]
        from = "q3"

broken-handover = { $reason ->
        [gap] không đơn vị nào báo cáo “{ $metric }” ở { $periods }
       *[overlap] cả “{ $from }” và “{ $to }” cùng báo cáo “{ $metric }” ở { $periods }
    }
    .label = { $reason ->
        [gap] sau kỳ này không còn ai báo cáo
       *[overlap] đơn vị mới bắt đầu trước khi đơn vị cũ kết thúc
    }
    .giver = đơn vị cũ ở đây
    .help = cho đơn vị mới bắt đầu đúng kỳ ngay sau kỳ cuối của đơn vị cũ
    .explain = Khi một số liệu chuyển từ đơn vị này sang đơn vị khác giữa năm, mỗi kỳ phải có đúng một bên báo cáo. Cả hai cùng báo cáo thì một việc bị tính hai lần; không ai báo cáo thì năm bị thiếu một kỳ.
    .before = reported_by = [{"{"} unit = "a", to = "q2" {"}"}, {"{"} unit = "b", from = "q2" {"}"}]
    .after = reported_by = [{"{"} unit = "a", to = "q2" {"}"}, {"{"} unit = "b", from = "q3" {"}"}]

outside-force = “{ $id }” có hiệu lực ở những kỳ không yêu cầu số liệu “{ $metric }”
    .label = không kỳ nào ở đây có số liệu ấy
    .metric = số liệu chỉ báo cáo { $when }
    .help = sửa in, from, to của một trong hai cho khớp nhau
    .explain = Chỉ tiêu chỉ tính được, và quy tắc chỉ kiểm tra được, ở những kỳ có các số liệu hợp thành.
    .before =
        numerator = ["paid-online"]
        to = "q2"
    .after =
        numerator = ["paid-online"]
        from = "q3"

unknown-breakdown = kế hoạch không có cách phân tổ “{ $found }”
    .label = không có [[breakdown]] này
    .expected = mã của một [[breakdown]]
    .help = sửa lại mã, hoặc khai [[breakdown]] này
    .help-nearest = có phải là “{ $nearest }”?
    .explain = by nêu cách phân tổ của số liệu: một [[breakdown]] với các mục của nó, khai trong tệp lĩnh vực bất kỳ.
    .before =
        id = "settled"
        by = "fields"
    .after =
        id = "settled"
        by = "field"

unfit-breakdown = { $reason ->
        [none] cách phân tổ “{ $found }” không có mục nào
        [unused] không số liệu nào phân tổ theo “{ $found }”
       *[one] cách phân tổ “{ $found }” chỉ có một mục
    }
    .label = { $reason ->
        [unused] không được dùng
       *[few] cần ít nhất hai mục
    }
    .help = { $reason ->
        [unused] ghi by ở số liệu cần phân tổ, hoặc xóa cách phân tổ này
       *[few] khai đủ các mục, hoặc bỏ by
    }
    .explain = Phân tổ là chia một số liệu thành nhiều mục, tổng của chúng là số liệu. Chỉ một mục thì không có gì để chia; không số liệu nào dùng thì khai cũng vô ích.
    .before = category = [{"{"} id = "land", name.vi = "Đất đai" {"}"}]
    .after = category = [{"{"} id = "land", name.vi = "Đất đai" {"}"}, {"{"} id = "construction", name.vi = "Xây dựng" {"}"}]

# Khi nào.
when-in = ở { $periods }
when-from = từ { $from }
when-to = đến hết { $to }
when-between = từ { $from } đến hết { $to }
when-more = … (còn { $more } kỳ)
