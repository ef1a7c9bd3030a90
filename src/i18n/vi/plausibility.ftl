# Số liệu đáng ngờ (R504, R510–R512), xác nhận bỏ qua (R701–R705), gộp lỗi, việc cần làm.

plausible-not-started = chưa thực hiện
plausible-in-progress = đang thực hiện
plausible-done = hoàn thành

# R504
sudden-change = { $reason ->
        [nothing] “{ $name }” bằng 0, trong khi { $earlier } là { $before }
        [fall] “{ $name }” giảm đột ngột: { $now }, chỉ bằng khoảng một phần { $times } số nhỏ nhất của các kỳ trước ({ $before })
       *[rise] “{ $name }” tăng đột biến: { $now }, gấp khoảng { $times } lần số lớn nhất của các kỳ trước ({ $before })
    }
    .label = { $reason ->
        [nothing] bằng 0
        [fall] giảm đột ngột
       *[rise] tăng đột biến
    }
    .earlier = { $earlier }: { $before }
    .help = kiểm tra lại, nhất là thừa hoặc thiếu chữ số, nhầm đơn vị tính; nếu đúng thì ghi vào waivers.toml kèm lý do
    .help-unit = có phải nhầm đơn vị tính (chênh khoảng { $factor } lần)? Nếu số này tính theo đơn vị khác thì theo đơn vị của kỳ trước là { $other }; nếu { $now } là đúng thì ghi vào waivers.toml kèm lý do
    .explain = Số liệu này lớn hơn 5 lần số lớn nhất, hoặc không quá một phần năm số nhỏ nhất mà chính đơn vị đã báo cáo từ đầu năm. Thường là gõ thừa hay thiếu một chữ số, dùng đơn vị tính khác (đồng thay cho triệu đồng) hoặc ghi nhầm số của dòng khác. Mức tăng dưới 20, mức giảm dưới 10 không bị nhắc; số 0 chỉ bị nhắc khi các kỳ trước đều từ 5 trở lên (với số cuối kỳ: khi kỳ liền trước từ 5 trở lên). Nếu số liệu đúng, người tổng hợp xác nhận trong tệp waivers.toml của kế hoạch, kèm lý do.
    .before =
        settled,1520   (quý I)
        settled,16350  (quý II)
    .after =
        settled,1520   (quý I)
        settled,1635   (quý II)

# R530
part-over-whole = { $reason ->
        [year] “{ $part-names }” tính từ đầu năm là { $part }, lớn hơn “{ $whole-names }” là { $whole }
       *[period] { $alone ->
            [yes] “{ $part-names }” là { $part }, lớn hơn “{ $whole-names }” là { $whole }
           *[no] “{ $part-names }” của các đơn vị cộng lại là { $part }, lớn hơn “{ $whole-names }” là { $whole }
        }
    }
    .label = { $reason ->
        [year] cộng dồn đến kỳ này thì vượt tổng thể
       *[period] lớn hơn tổng thể
    }
    .part = cộng vào tử số
    .whole = thuộc mẫu số
    .plan = chỉ tiêu “{ $indicator }”
    .help = kiểm tra lại các số này; nếu tử số được phép lớn hơn mẫu số thì ghi may_exceed = true ở chỉ tiêu, nếu chỉ lần này thì ghi vào waivers.toml kèm lý do
    .help-year = có thể cùng một người (hồ sơ, văn bản) đã được tính ở nhiều kỳ: mỗi người chỉ tính một lần trong năm, báo số lũy kế từ đầu năm và ghi over_time = "to-date" cho số liệu này trong kế hoạch
    .explain = Trong một tỷ lệ phần trăm, tử số là một phần của mẫu số nên không thể lớn hơn. Khi lớn hơn, thường là một trong hai số bị nhầm; tỷ lệ trên 100% của đơn vị này còn che mất phần thiếu của đơn vị khác. Nếu từng kỳ không vượt mà cộng cả năm thì vượt, có lẽ cùng một người được tính ở nhiều kỳ. Chỉ tiêu mà tử số được phép lớn hơn mẫu số (ví dụ thực hiện so với kế hoạch) thì ghi may_exceed = true.
    .before =
        settled-online,130
        settled,100
    .after =
        settled-online,93
        settled,100

# R531
far-from-peers = { $reason ->
        [ratio] { $side ->
            [below] “{ $name }” chia bình quân chỉ được { $figure }, thấp hơn hẳn { $others } đơn vị khác (gần nhất là { $nearest })
           *[above] “{ $name }” chia bình quân lên tới { $figure }, cao hơn hẳn { $others } đơn vị khác (gần nhất là { $nearest })
        }
       *[figure] { $side ->
            [below] “{ $name }” là { $figure }, nhỏ hơn hẳn số của { $others } đơn vị khác (gần nhất là { $nearest })
           *[above] “{ $name }” là { $figure }, lớn hơn hẳn số của { $others } đơn vị khác (gần nhất là { $nearest })
        }
    }
    .label = khác hẳn các đơn vị khác
    .nearest = số gần nhất: { $nearest }
    .help = kiểm tra lại, nhất là đơn vị tính; nếu đúng thì ghi vào waivers.toml kèm lý do
    .explain = Từ sáu đơn vị trở lên cùng báo cáo một số liệu trong một kỳ mà một đơn vị có số gấp hơn 300 lần số lớn nhất của các đơn vị còn lại (hoặc chưa bằng một phần 300 số nhỏ nhất), thường là dùng đơn vị tính khác. Với chỉ tiêu bình quân (ví dụ số phút mỗi lượt) thì giới hạn là 10 lần, vì số bình quân không phụ thuộc quy mô đơn vị.
    .before =
        waiting-minutes,324   (12 lượt; các đơn vị khác nửa phút mỗi lượt)
    .after =
        waiting-minutes,5.4

# R532
sudden-shortfall = “{ $part-names }” kém “{ $whole-names }” tới { $lacking }, trong khi các kỳ trước nhiều nhất là { $before } ({ $earlier })
    .label = thiếu nhiều đột ngột
    .whole = tổng thể
    .earlier = { $earlier }
    .help = kiểm tra lại hai số này, nhất là thiếu hoặc đảo chữ số; nếu đúng thì ghi vào waivers.toml kèm lý do
    .explain = Phần còn thiếu so với tổng thể (phiếu không hài lòng, hồ sơ không xử lý trên mạng) tăng quá 5 lần mức cao nhất của các kỳ trước và tăng từ 20 trở lên; nếu trước nay không thiếu thì nay thiếu từ một phần năm. Thường là một trong hai số bị gõ thiếu hoặc đảo chữ số. Nếu đúng, người tổng hợp xác nhận trong waivers.toml kèm lý do.
    .before =
        survey-answers,281
        survey-satisfied,73
    .after =
        survey-answers,281
        survey-satisfied,273

# R510
unchanged-figure = { $same } số liệu giống hệt { $earlier }: { $metrics }
    .label = giống hệt kỳ trước
    .earlier = { $earlier } cũng ghi như vậy
    .other = số này cũng vậy
    .expected = số phát sinh trong kỳ này; có { $of } số liệu được so với kỳ trước
    .help = ghi số của kỳ này; nếu đúng là trùng thì ghi vào waivers.toml kèm lý do
    .explain = Những số liệu cộng dồn qua các kỳ (như hồ sơ đã giải quyết) hiếm khi trùng nhau nhiều dòng giữa hai kỳ. Thường là tệp của kỳ trước được chép lại mà chưa sửa hết. Chỉ so những số từ 10 trở lên, và chỉ nhắc khi có từ 3 số trùng, hoặc khi tất cả đều trùng (từ 2 số).
    .before =
        settled,1520          (quý I)
        settled,1520          (quý II)
        settled-on-time,1510  (quý I)
        settled-on-time,1510  (quý II)
    .after =
        settled,1520          (quý I)
        settled,1635          (quý II)
        settled-on-time,1510  (quý I)
        settled-on-time,1628  (quý II)

# R511
task-backwards = nhiệm vụ “{ $name }” lùi lại: { $earlier } đã báo { $before }, nay báo { $now }
    .label = thấp hơn kỳ trước
    .earlier = { $earlier }: { $before }
    .help = sửa trạng thái của kỳ này, hoặc của kỳ trước nếu khi đó báo nhầm
    .explain = Nhiệm vụ đã hoàn thành thì không trở lại đang thực hiện, đã thực hiện thì không trở lại chưa thực hiện. Nếu kỳ trước báo nhầm thì sửa báo cáo của kỳ đó. Nếu nhiệm vụ thật sự phải làm lại (văn bản bị bãi bỏ, phải ban hành lại), người tổng hợp xác nhận trong waivers.toml.
    .before =
        publish-procedures,hoàn thành      (quý I)
        publish-procedures,đang thực hiện  (quý II)
    .after =
        publish-procedures,hoàn thành      (quý I)
        publish-procedures,hoàn thành      (quý II)

# R512
unverified-evidence = tài liệu kiểm chứng của “{ $name }” { $reason ->
        [late] đề ngày { $date }, sau hạn nộp của kỳ báo cáo ({ $limit })
        [future] đề ngày { $date }, chưa đến ngày đó
        [absent] là tệp không có trong kho dữ liệu: { $file }
        [outside] là tệp nằm ngoài kho dữ liệu: { $file }
        [date] có ngày không tồn tại: { $written }
        [undated] chưa ghi ngày của văn bản
        [unnumbered] chưa ghi số của văn bản
        [link] chỉ là một địa chỉ trên mạng
       *[words] không phải là số và ngày của văn bản, cũng không phải là tệp
    }
    .label = { $reason ->
        [late] ngày sau kỳ báo cáo
        [future] ngày chưa đến
        [absent] không có tệp này
        [outside] ngoài kho dữ liệu
        [date] không có ngày này
        [undated] thiếu ngày
        [unnumbered] thiếu số
       *[words] không tra cứu được
    }
    .expected = số và ngày của văn bản, ví dụ “45/QĐ-SCT ngày 20/02/2022”, hoặc đường dẫn một tệp trong kho dữ liệu
    .help = { $reason ->
        [late] kiểm tra lại ngày; nếu đúng thì nhiệm vụ hoàn thành ở kỳ sau
        [future] kiểm tra lại ngày của văn bản
        [absent] thêm tệp vào kho dữ liệu, hoặc sửa lại đường dẫn
        [outside] chép tệp vào thư mục của kỳ báo cáo và ghi tên tệp
        [link] ghi số và ngày của văn bản, hoặc lưu trang đó thành tệp trong kho dữ liệu
       *[words] ghi đủ số và ngày của văn bản, hoặc đường dẫn một tệp
    }
    .explain = Nhiệm vụ báo hoàn thành được công nhận khi người khác tra cứu được tài liệu: số, ký hiệu và ngày của văn bản, hoặc một tệp lưu trong kho dữ liệu (đường dẫn tính từ thư mục gốc, hoặc tên tệp đặt cạnh báo cáo). Văn bản không thể đề ngày sau hạn nộp của kỳ mà nó chứng minh. Lời mô tả và địa chỉ trên mạng không đủ, vì có thể thay đổi hoặc mất đi.
    .before = publish-procedures,hoàn thành,,đã ban hành quyết định
    .after = publish-procedures,hoàn thành,,Quyết định số 45/QĐ-SCT ngày 20/02/2022

# R545
early-evidence = tài liệu kiểm chứng của “{ $name }” đề ngày { $date }, { $reason ->
        [year] trước năm của kế hoạch
       *[period] trước khi kỳ báo cáo bắt đầu
    }
    .label = { $reason ->
        [year] văn bản có trước ngày { $limit }
       *[period] kỳ này tính từ ngày { $limit }
    }
    .from = đầu kỳ báo cáo
    .help = { $reason ->
        [year] kiểm tra lại năm của văn bản; nhiệm vụ của năm nay phải có văn bản của năm nay
       *[period] kiểm tra lại ngày; nếu đúng thì nhiệm vụ đã hoàn thành từ kỳ trước, hãy sửa báo cáo của kỳ đó
    }
    .explain = Văn bản chứng minh một nhiệm vụ vừa hoàn thành trong kỳ phải đề ngày trong kỳ đó. Văn bản cũ hơn thường là do ghi nhầm tháng, nhầm năm, hoặc là căn cứ chứ không phải kết quả. Nhiệm vụ đã báo hoàn thành ở kỳ trước thì vẫn dẫn văn bản cũ; nhiệm vụ thường xuyên không xét điều này.
    .before =
        publish-procedures,hoàn thành,,45/QĐ-SCT ngày 20/02/2021
    .after =
        publish-procedures,hoàn thành,,45/QĐ-SCT ngày 20/02/2022

# R701
unwaivable = { $reason ->
        [unknown] không có mã lỗi “{ $found }”
       *[severity] { $code } ({ $rule }) là lỗi, không thể xác nhận bỏ qua
    }
    .label = { $reason ->
        [unknown] không có mã này
       *[severity] chỉ cảnh báo mới được xác nhận bỏ qua
    }
    .expected = mã của một cảnh báo, ví dụ R504
    .help = { $reason ->
        [unknown] gõ “reform explain” để xem các mã
       *[severity] sửa lỗi trong báo cáo, rồi xóa xác nhận bỏ qua này
    }
    .help-nearest = viết là “{ $nearest }”
    .explain = Cảnh báo là điều đáng ngờ nhưng có thể đúng, nên người có trách nhiệm được xác nhận bỏ qua. Lỗi thì làm số liệu không dùng được, nên phải sửa, không ai xác nhận bỏ qua được.
    .before = code = "R403"
    .after = code = "R504"

# R702
void-waiver = xác nhận bỏ qua không còn hiệu lực: giá trị đã xác nhận là { $found }, nay là { $now }
    .label = giá trị khi xác nhận
    .now = giá trị hiện nay
    .help = kiểm tra lại giá trị mới; nếu vẫn đúng thì ghi giá trị đó vào xác nhận bỏ qua, nếu không thì xóa xác nhận bỏ qua
    .explain = Xác nhận bỏ qua chỉ áp dụng cho đúng giá trị mà người xác nhận đã xem. Khi giá trị thay đổi, không ai bảo đảm cho giá trị mới, nên cảnh báo (nếu còn) được nêu lại. Giá trị trong xác nhận bỏ qua viết theo dạng chuẩn: số không có dấu ngăn cách hàng nghìn, trạng thái là done, in-progress, not-started.
    .before =
        at = "q2/thanh-tra/settled"
        value = "1520"
    .after =
        at = "q2/thanh-tra/settled"
        value = "16350"

# R704
unused-waiver = { $reason ->
        [form] “{ $at }” không có dạng kỳ/đơn vị/mã (hoặc kỳ/đơn vị, cho cả báo cáo)
        [period] xác nhận bỏ qua trỏ đến kỳ “{ $found }”, không có trong kế hoạch
        [unit] xác nhận bỏ qua trỏ đến đơn vị “{ $found }”, không có trong kế hoạch
        [metric] xác nhận bỏ qua trỏ đến mã “{ $found }”, không có trong kế hoạch
        [row] xác nhận bỏ qua trỏ đến dòng chưa có trong báo cáo: { $at }
        [repeated] xác nhận bỏ qua { $code } cho { $at } đã có ở trên
       *[finding] xác nhận bỏ qua thừa: { $at } không có cảnh báo { $code }
    }
    .label = không bỏ qua điều gì
    .row = dòng này không có cảnh báo { $code }
    .expected = { $reason ->
        [form] ví dụ q1/thanh-tra/settled
       *[other] kỳ, đơn vị và mã của một dòng có cảnh báo { $code }
    }
    .help = { $reason ->
        [form] viết kỳ, đơn vị và mã, cách nhau bằng dấu “/”
        [period] sửa lại, hoặc xóa xác nhận bỏ qua này
        [unit] sửa lại, hoặc xóa xác nhận bỏ qua này
        [metric] sửa lại, hoặc xóa xác nhận bỏ qua này
       *[other] xóa xác nhận bỏ qua này
    }
    .help-nearest = viết là “{ $nearest }”
    .explain = Một xác nhận bỏ qua không còn che cảnh báo nào là giấy phép để ngỏ: nó sẽ che một cảnh báo mới mà không ai xem xét. Xóa đi, hoặc sửa lại cho đúng dòng.
    .before =
        {"["}[waiver]]
        code = "R504"
        at = "q1/thanh-tra/setled"
    .after =
        {"["}[waiver]]
        code = "R504"
        at = "q1/thanh-tra/settled"

# R705
expired-waiver = xác nhận bỏ qua { $code } đã hết hạn từ ngày { $until }
    .label = hết hạn
    .help = xem xét lại: gia hạn, hoặc xóa xác nhận bỏ qua
    .explain = Xác nhận bỏ qua có thời hạn phải được xem xét lại khi hết hạn. Từ ngày sau hạn đó, cảnh báo được nêu lại như thường.
    .before = until = 2022-03-31
    .after = until = 2022-12-31

# Một lỗi lặp lại nhiều lần trong một tệp: nêu một lần, kèm các chỗ còn lại.
grouped = cùng lỗi
grouped-lines = còn { $more } chỗ nữa, ở { $lines ->
       *[other] dòng
    } { $listed }
grouped-rows = còn { $more } dòng nữa: { $listed }

# Cảnh báo đã được xác nhận bỏ qua, hiện khi dùng -v.
waived-by = xác nhận bỏ qua
waived = { $reason } ({ $by })

# R540
one-sided-not-arisen = { $kind ->
        [standing] “{ $side }” ghi n/a mà từ đầu năm chưa có số nào, trong khi “{ $other }” là { $sum }
       *[flow] “{ $side }” ghi không phát sinh (n/a), trong khi “{ $other }” là { $sum }
    }
    .label = không tính được tỷ lệ từ một phía
    .other = phía bên kia có số
    .plan = hai số này cùng làm nên “{ $indicator }”
    .help = { $kind ->
        [standing] ghi số đang có, kể cả 0; chỉ ghi n/a khi số đã báo trước đó không thay đổi
       *[flow] ghi 0 nếu có theo dõi và kết quả bằng không; nếu thật sự không phát sinh thì cả hai phía cùng ghi n/a
    }
    .explain = n/a nghĩa là trong kỳ không phát sinh, không phải là 0. Tử số không phát sinh mà mẫu số vẫn có số thì không có tỷ lệ: coi là 0 sẽ làm chỉ tiêu đạt hoặc không đạt một cách oan uổng, nên cặp số của đơn vị trong kỳ này không đưa vào báo cáo. Với số hiện có cuối kỳ hoặc số lũy kế, n/a nghĩa là không có gì mới: số đã báo gần nhất trong năm được giữ nguyên, nên phải có số đó trước đã. Có theo dõi mà bằng không thì ghi 0.
    .before =
        mã,giá trị,ghi chú
        waiting-minutes,n/a,không theo dõi
        visits,310,
    .after =
        mã,giá trị,ghi chú
        waiting-minutes,8370,
        visits,310,

# R541
falling-total = số lũy kế “{ $name }” giảm: nay là { $now }, { $earlier } đã báo { $before }
    .label = nhỏ hơn số lũy kế trước đó
    .earlier = { $earlier }: đã báo { $before }
    .expected = từ { $before } trở lên
    .help-explained = ghi chú đã nêu lý do và số mới được dùng; đối chiếu lại, nếu đúng thì ghi vào waivers.toml kèm lý do
    .help = ghi số cộng dồn từ đầu năm đến hết kỳ này; nếu kỳ trước ghi thừa thì sửa tệp của kỳ đó, hoặc nói rõ lý do ở cột ghi chú
    .explain = Số lũy kế là tổng từ đầu năm, mỗi việc đếm một lần, nên không bao giờ giảm. Giảm tức là kỳ này ghi số riêng của kỳ thay cho số cộng dồn, hoặc kỳ trước đếm thừa. Nếu có giải thích ở cột ghi chú thì chỉ còn là cảnh báo và số mới được dùng. Đơn vị kế thừa nhận cả số của các đơn vị đã sáp nhập vào.
    .before =
        procedures-simplified,14   (quý II)
        procedures-simplified,3    (quý III)
    .after =
        procedures-simplified,14   (quý II)
        procedures-simplified,17   (quý III)

# R542
unasked-totals = { $unit } có vẻ ghi số lũy kế vào mẫu hỏi số của riêng kỳ: cả { $flows } số liệu đều không giảm qua từng kỳ đến { $period }
    .label = không nhỏ hơn mọi kỳ trước
    .earlier = số ở kỳ đầu
    .help = ghi số của riêng kỳ này; nếu biểu mẫu vốn hỏi số lũy kế thì người lập kế hoạch ghi submitted = "to-date" cho số liệu; nếu đúng là số của riêng kỳ thì ghi vào waivers.toml kèm lý do
    .explain = Các số liệu này cộng dồn qua các kỳ. Nếu đơn vị ghi sẵn số lũy kế từ đầu năm thì quý I bị đếm bốn lần trong báo cáo năm. Khi mọi số liệu của một đơn vị đều tăng qua từng kỳ thì gần như chắc chắn đó là số lũy kế. Ghi số của riêng kỳ, hoặc khai báo submitted = "to-date" để chương trình tự trừ.
    .before =
        settled,100   (quý I)
        settled,200   (quý II)
        settled,300   (quý III)
    .after =
        settled,100   (quý I)
        settled,100   (quý II)
        settled,100   (quý III)

# R543
unexplained-opening = { $unit } bắt đầu từ { $period } với số đầu kỳ { $found }, mà kế hoạch không nói nhận của ai
    .label = số này trước đó thuộc về ai?
    .unit = đơn vị bắt đầu giữa năm
    .help = trong units.toml ghi succeeds = ["…"] với các đơn vị đã bàn giao cho “{ $unit-id }”, hoặc succeeds = [] nếu không nhận của đơn vị nào
    .explain = Đơn vị thành lập giữa năm mà đã có số đầu kỳ thì số đó do đơn vị khác để lại. Nếu không biết là đơn vị nào, số ấy bị đếm hai lần trong báo cáo năm: một lần ở đơn vị cũ, một lần ở đơn vị mới. Ghi succeeds để số đầu kỳ được tính là bàn giao; ghi succeeds = [] để khẳng định là số mới.
    .before =
        {"["}[unit]]
        id = "phong-ab"
        from = "q3"
    .after =
        {"["}[unit]]
        id = "phong-ab"
        from = "q3"
        succeeds = ["phong-a", "phong-b"]
