# Đủ và đúng hạn (R4xx), giá trị và ràng buộc (R5xx).

# Một số hạng của ràng buộc, cùng giá trị đã báo cáo.
rule-term = “{ $name }”{ $when ->
        [previous] {" "}của kỳ trước
       *[now] {""}
    } { $alone ->
        [yes] là { $figure }
       *[no] ({ $figure })
    }
# Một vế của ràng buộc: tổng các số hạng, hoặc một số.
rule-side = { $alone ->
        [yes] { $terms }
       *[no] { $terms } = { $sum }
    }
rule-terms-more = { $more } số khác

# R401
missing-submission = { $when ->
        [late] { $unit } chưa nộp báo cáo { $period }, đã quá hạn { $days } ngày
       *[ahead] { $unit } chưa nộp báo cáo { $period }; { $days ->
            [0] hôm nay là hạn cuối
           *[other] còn { $days } ngày đến hạn
        }
    }
    .label = chưa có báo cáo
    .due = hạn nộp { $due }
    .expected = tệp { $path }, gồm { $rows } dòng
    .help = lập tệp theo mẫu: reform template --unit { $unit-id } --period { $period-id }
    .explain = Đơn vị phải có một tệp báo cáo cho mỗi kỳ, kể cả khi không phát sinh gì: khi đó mọi dòng ghi 0 hoặc n/a. Không có tệp thì không ai biết là không phát sinh hay là quên báo cáo. Trước hạn, đây chỉ là lời nhắc; quá hạn thì thành lỗi.
    .before =
        reports/2022/q1/thanh-tra.csv
    .after =
        reports/2022/q1/thanh-tra.csv
        reports/2022/q1/van-phong.csv

# R402
missing-metric = báo cáo thiếu dòng “{ $name }” ({ $metric })
    .label = thiếu dòng “{ $name }”
    .plan = kế hoạch giao ở đây
    .help = { $form ->
        [sheet] dòng này đã bị xóa khỏi mẫu: hoàn tác (Ctrl+Z) hoặc lấy mẫu mới rồi chép số liệu sang
       *[csv] thêm dòng “{ $metric }” cùng giá trị; nếu không phát sinh thì ghi n/a kèm ghi chú
    }
    .explain = Đơn vị phải báo cáo mọi số liệu và nhiệm vụ được giao trong kỳ. Bỏ một dòng không có nghĩa là bằng 0: báo cáo tổng hợp sẽ coi là chưa có số liệu và chỉ tính tạm. Thêm dòng còn thiếu, ghi 0 nếu thật sự bằng không.
    .before =
        mã,giá trị
        settled,1520
        settled-on-time,1500
    .after =
        mã,giá trị
        settled,1520
        settled-on-time,1500
        settled-late,20

# R403
empty-value = “{ $name }” chưa có giá trị
    .label = chưa có giá trị
    .plan = kế hoạch giao ở đây
    .help = { $of ->
        [task] ghi hoàn thành, đang thực hiện hoặc chưa thực hiện
       *[metric] ghi giá trị; 0 nếu bằng không, n/a kèm ghi chú nếu không phát sinh
    }
    .explain = Ô để trống có nghĩa là chưa báo cáo, không phải là 0. Nếu đã đếm và kết quả bằng không thì ghi 0; nếu việc này không phát sinh ở đơn vị thì ghi n/a và nêu lý do ở cột ghi chú.
    .before =
        mã,giá trị,ghi chú
        settled-late,,
    .after =
        mã,giá trị,ghi chú
        settled-late,0,

# R404
missing-note = “{ $name }” ghi { $found } nhưng không có ghi chú
    .label = cần có ghi chú
    .expected = lý do không phát sinh, ở cột ghi chú{ $form ->
        [sheet] { "" }
       *[csv] {" "}(note)
    }
    .help = nêu lý do ở cột ghi chú; nếu chỉ là bằng không thì ghi 0
    .explain = Giá trị n/a nghĩa là nội dung này không phát sinh ở đơn vị trong kỳ, và dòng đó không tính vào chỉ tiêu. Người tổng hợp cần biết lý do, vì n/a khác với 0 và khác với chưa báo cáo. Ghi một câu ngắn ở cột ghi chú.
    .before =
        mã,giá trị,ghi chú
        visits,n/a,
    .after =
        mã,giá trị,ghi chú
        visits,n/a,Đơn vị không trực bộ phận một cửa

# R405
missing-evidence = nhiệm vụ “{ $name }” báo hoàn thành nhưng không có tài liệu kiểm chứng
    .label = chưa có tài liệu kiểm chứng
    .plan = nhiệm vụ được giao ở đây
    .expected = số và ngày của văn bản, hoặc đường dẫn một tệp
    .help = ghi số, ngày văn bản ở cột tài liệu kiểm chứng{ $form ->
        [sheet] { "" }
       *[csv] {" "}(evidence)
    }
    .help-output = ghi số, ngày của “{ $output }” ở cột tài liệu kiểm chứng{ $form ->
        [sheet] { "" }
       *[csv] {" "}(evidence)
    }
    .explain = Nhiệm vụ chỉ được tính là hoàn thành khi có tài liệu kiểm chứng: số và ngày của văn bản, hoặc một tệp lưu cùng báo cáo. Không có tài liệu thì khi chấm điểm, kết quả sẽ không được công nhận. Nếu văn bản chưa ban hành thì báo là đang thực hiện.
    .before =
        mã,giá trị,tài liệu kiểm chứng
        publish-procedures,hoàn thành,
    .after =
        mã,giá trị,tài liệu kiểm chứng
        publish-procedures,hoàn thành,152/QĐ-SCT ngày 10/03/2022

# R501
not-a-number = { $reason ->
        [grouping] các chữ số của “{ $found }” ngăn cách không đúng
        [dash] dấu gạch không phải là số liệu
        [letter] “{ $found }” có chữ { $letter } ở chỗ số { $digit }
       *[words] “{ $name }” phải ghi bằng số
    }
    .label = { $reason ->
        [grouping] không rõ là số nào
        [dash] là 0 hay không phát sinh?
        [letter] có chữ { $letter } ở chỗ số { $digit }
       *[words] không phải là số
    }
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [grouping] ghi lại số, không ngăn cách hàng nghìn, dùng dấu chấm cho phần thập phân
        [dash] ghi 0 nếu bằng không, hoặc n/a kèm ghi chú nếu không phát sinh
        [letter] xem lại bản gốc rồi gõ lại số bằng chữ số; chữ O và số 0, chữ l và số 1 trông giống nhau
       *[words] ghi số; phần diễn giải chuyển sang cột ghi chú
    }
    .explain = Cột giá trị chỉ nhận số: không có chữ, không có đơn vị tính, không có dấu ngăn cách hàng nghìn; phần thập phân đứng sau dấu chấm. Chương trình không tự đoán số từ chữ, vì đoán sai sẽ làm sai số liệu của cả Sở. Phần diễn giải ghi ở cột ghi chú.
    .before =
        mã,giá trị,ghi chú
        settled,khoảng 1520 hồ sơ,
    .after =
        mã,giá trị,ghi chú
        settled,1520,

# R502
negative-value = giá trị của “{ $name }” là số âm
    .label = số âm
    .plan = số liệu được khai ở đây
    .expected = 0 hoặc lớn hơn
    .help = ghi số từ 0 trở lên (số trong ngoặc đơn cũng là số âm); để điều chỉnh giảm kỳ trước thì sửa báo cáo của kỳ đó; nếu số liệu này thật sự có thể âm thì ghi signed = true trong kế hoạch
    .explain = Các số liệu đều là số đếm hoặc số đo, nên không thể nhỏ hơn 0. Số âm thường do công thức trừ nhầm ô, hoặc do Excel hiển thị số âm trong ngoặc đơn. Nếu muốn điều chỉnh số liệu kỳ trước thì sửa báo cáo của kỳ đó, không ghi số âm vào kỳ này. Số liệu mà một kỳ có thể bị trừ nhiều hơn số phát sinh, như tiền giải ngân khi thu hồi tạm ứng, thì kế hoạch khai signed = true.
    .before =
        mã,giá trị
        settled-late,-5
    .after =
        mã,giá trị
        settled-late,5

# R503
fractional-count = “{ $name }” là số đếm nên không thể bằng { $number }
    .label = không phải số nguyên
    .plan = kế hoạch quy định là số đếm (type = "count")
    .expected = một số nguyên
    .help = ghi số nguyên đã đếm được
    .explain = Hồ sơ, lượt giao dịch, văn bản đều đếm bằng số nguyên. Số có phần thập phân thường là tỷ lệ hoặc số trung bình ghi nhầm chỗ. Ghi số đếm được; tỷ lệ do chương trình tự tính.
    .before =
        mã,giá trị
        visits,210.5
    .after =
        mã,giá trị
        visits,210

# R505
ambiguous-number = “{ $found }” có hai cách hiểu: { $first }, hoặc { $second-said } với dấu thập phân
    .label = hai cách hiểu
    .plan = số liệu được khai ở đây
    .expected = số không có dấu ngăn cách hàng nghìn
    .help = { $kind ->
        [count] ghi { $first }, không có dấu ngăn cách hàng nghìn; số này là số đếm nên không có phần thập phân
       *[amount] ghi { $first } nếu dấu đó ngăn cách hàng nghìn, ghi { $second } nếu là dấu thập phân
    }
    .explain = Người Việt dùng dấu chấm để ngăn cách hàng nghìn, còn Excel cài tiếng Anh dùng dấu chấm làm dấu thập phân, nên 1.520 có thể là một nghìn năm trăm hai mươi hoặc một phẩy năm hai. Chương trình không đoán, vì đoán sai sẽ lệch một nghìn lần. Ghi số không có dấu ngăn cách hàng nghìn.
    .before =
        mã,giá trị
        settled,1.520
    .after =
        mã,giá trị
        settled,1520

# R506
too-large = giá trị của “{ $name }” quá lớn
    .label = quá nhiều chữ số
    .plan = số liệu được khai ở đây
    .expected = số nhỏ hơn { $limit }
    .help = xem lại số: có thể hai ô bị dính vào nhau
    .explain = Không số liệu cải cách hành chính nào của một đơn vị lên đến mức này. Thường là hai số bị dính vào nhau khi sao chép, hoặc ghi nhầm số điện thoại, mã hồ sơ vào cột giá trị. Ghi lại đúng số.
    .before =
        mã,giá trị
        settled,1520150020000000
    .after =
        mã,giá trị
        settled,1520

# R507
broken-rule = { $relation ->
        [at-most] { $left }, lớn hơn { $right }, vượt { $difference }{ $tolerated ->
            [yes] {" "}(cho phép { $tolerance })
           *[no] {""}
        }
       *[equal] { $left }, nhưng { $right }, chênh { $difference }{ $tolerated ->
            [yes] {" "}(cho phép { $tolerance })
           *[no] {""}
        }
    }
    .label = chênh { $difference }
    .other = thuộc phép tính này
    .plan = kế hoạch quy định phép tính này
    .expected = số liệu khớp với “{ $rule }”
    .help = đối chiếu các số này với sổ theo dõi và sửa số ghi sai
    .explain = Kế hoạch quy định những phép tính mà số liệu phải thỏa, ví dụ tổng số hồ sơ đã giải quyết bằng số đúng hạn cộng số quá hạn. Khi hai bên không khớp thì ít nhất một số bị ghi sai; nếu kế hoạch coi đó là lỗi thì các dòng này chưa được đưa vào báo cáo tổng hợp. Kiểm tra từng số và sửa số sai.
    .before =
        mã,giá trị
        settled,1520
        settled-on-time,1500
        settled-late,15
    .after =
        mã,giá trị
        settled,1520
        settled-on-time,1500
        settled-late,20

# R508
duplicate-metric = “{ $name }” được báo cáo hai lần, lần đầu ở dòng { $row }
    .label = lặp lại
    .first = lần đầu ở đây
    .help = giữ lại dòng đúng, xóa dòng kia
    .explain = Mỗi số liệu và nhiệm vụ chỉ có một dòng trong báo cáo. Khi có hai dòng, chỉ đơn vị mới biết dòng nào đúng, nên cả hai dòng chưa được tính. Nếu số liệu gồm nhiều phần thì cộng lại và ghi vào một dòng.
    .before =
        mã,giá trị
        settled,1520
        settled,1530
    .after =
        mã,giá trị
        settled,1530

# R509
unknown-status = { $reason ->
        [tick] “{ $found }” chỉ là dấu đánh dấu, không phải tình trạng của nhiệm vụ
        [ditto] “{ $found }” không cho biết tình trạng: mỗi dòng phải ghi riêng
        [pending] “{ $found }”: chưa có tình trạng của nhiệm vụ
        [number] “{ $found }” là con số, không cho biết nhiệm vụ đã xong hay chưa
       *[words] “{ $found }” không phải là tình trạng của nhiệm vụ
    }
    .label = không rõ tình trạng
    .plan = “{ $name }” là nhiệm vụ
    .expected = hoàn thành, đang thực hiện hoặc chưa thực hiện{ $form ->
        [sheet] { "" }
       *[csv] {" "}(done, in-progress, not-started)
    }
    .help = { $reason ->
        [nothing] ghi “chưa thực hiện”; nếu đơn vị không phải làm việc này thì ghi n/a kèm ghi chú
        [not-arisen] ghi n/a và nêu lý do ở cột ghi chú; nếu việc vẫn phải làm thì ghi “chưa thực hiện”
        [tick] nếu đã xong thì ghi “hoàn thành” kèm số, ngày văn bản; nếu chưa thì ghi “đang thực hiện”
        [ditto] ghi lại tình trạng của chính nhiệm vụ này
        [pending] chưa biết thì để trống; đã bắt đầu làm thì ghi “đang thực hiện”
        [number] ghi một trong ba tình trạng; con số chuyển sang cột ghi chú
       *[words] ghi một trong ba tình trạng; phần diễn giải chuyển sang cột ghi chú
    }
    .help-likely = { $likely ->
        [done] nếu đã xong thì ghi “hoàn thành”, kèm số, ngày văn bản ở cột tài liệu kiểm chứng
        [in-progress] nếu đang làm thì ghi “đang thực hiện”
       *[not-started] nếu chưa làm thì ghi “chưa thực hiện”
    }
    .explain = Với nhiệm vụ, cột giá trị chỉ nhận ba tình trạng: hoàn thành, đang thực hiện, chưa thực hiện. Cách ghi khác như “xong”, “80%” hay “cơ bản hoàn thành” không cho biết nhiệm vụ đã xong hay chưa. Chọn một tình trạng, và ghi thêm ở cột ghi chú nếu cần.
    .before =
        mã,giá trị,ghi chú
        publish-procedures,cơ bản xong,
    .after =
        mã,giá trị,ghi chú
        publish-procedures,đang thực hiện,Còn 2 thủ tục chưa công bố

# R513
date-for-number = giá trị của “{ $name }” là ngày tháng, không phải số
    .label = ngày tháng
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = trong Excel, chọn định dạng Số (Number) cho ô này rồi gõ lại số
    .explain = Excel tự đổi những gì giống ngày tháng, ví dụ 1-2 hay 1/2, thành ngày, và không lấy lại được số ban đầu. Chọn định dạng Số (Number) cho cột giá trị, rồi gõ lại số đúng.
    .before =
        mã,giá trị
        settled-late,1-Feb
    .after =
        mã,giá trị
        settled-late,12

# R514
percent-for-number = giá trị của “{ $name }” là tỷ lệ phần trăm
    .label = tỷ lệ phần trăm
    .plan = kế hoạch yêu cầu số lượng
    .expected = số lượng, ví dụ 1520
    .help = ghi số lượng; tỷ lệ do chương trình tự tính
    .explain = Đơn vị báo cáo số lượng, không báo cáo tỷ lệ: tỷ lệ của cả Sở được tính từ tổng số lượng của các đơn vị, vì lấy trung bình các tỷ lệ sẽ cho kết quả sai. Ghi số hồ sơ, số văn bản… đã đếm được.
    .before =
        mã,giá trị
        settled-on-time,99%
    .after =
        mã,giá trị
        settled-on-time,1505

# R515
spreadsheet-error = { $reason ->
        [narrow] ô hẹp quá nên Excel ghi “{ $found }” thay cho số
       *[error] công thức bị lỗi nên Excel ghi “{ $found }” thay cho số
    }
    .label = { $reason ->
        [narrow] mất số
       *[error] lỗi của Excel
    }
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [narrow] mở rộng cột trong Excel rồi lưu lại
       *[error] sửa công thức trong Excel, hoặc ghi thẳng số vào ô
    }
    .explain = Khi một công thức bị lỗi hoặc cột quá hẹp, Excel lưu dấu hiệu lỗi vào tệp CSV thay cho số, và con số không còn trong tệp nữa. Mở lại bảng tính gốc, sửa công thức hoặc mở rộng cột, rồi lưu CSV lần nữa. Riêng #N/A là lỗi của Excel, khác với n/a là không phát sinh.
    .before =
        mã,giá trị
        settled,#REF!
    .after =
        mã,giá trị
        settled,1520

# R516
too-precise = giá trị của “{ $name }” có quá nhiều chữ số thập phân
    .label = quá nhiều chữ số thập phân
    .plan = số liệu được khai ở đây
    .expected = nhiều nhất { $decimals } chữ số thập phân
    .help = làm tròn số, giữ lại nhiều nhất { $decimals } chữ số thập phân
    .explain = Số có rất nhiều chữ số thập phân thường là kết quả của một phép chia trong Excel, chứ không phải số đo được. Chương trình tính chính xác tuyệt đối nên không tự làm tròn số của đơn vị. Ghi số ban đầu, hoặc làm tròn lại.
    .before =
        mã,giá trị
        waiting-minutes,2750.33333333333
    .after =
        mã,giá trị
        waiting-minutes,2750.3

# R517
scientific-number = giá trị của “{ $name }” viết dưới dạng lũy thừa của 10
    .label = có thể đã mất chữ số
    .plan = kế hoạch yêu cầu một số
    .expected = viết đủ các chữ số, ví dụ 1520
    .help = trong Excel, chọn định dạng Số (Number) cho ô này rồi lưu lại
    .explain = Excel rút gọn số dài thành dạng như 1.52E+03, và những chữ số bị rút gọn không còn trong tệp CSV. Chọn định dạng Số (Number) cho cột giá trị trong bảng tính gốc rồi lưu CSV lần nữa.
    .before =
        mã,giá trị
        settled,1.52E+03
    .after =
        mã,giá trị
        settled,1520

# R518
formula-for-number = ô giá trị của “{ $name }” chứa công thức chứ không phải kết quả
    .label = công thức
    .plan = kế hoạch yêu cầu một số
    .expected = kết quả của công thức, ví dụ 1520
    .help = trong Excel, dán lại ô này dưới dạng giá trị (Paste Values) rồi lưu lại
    .explain = Tệp CSV chỉ chứa chữ và số, không tính được công thức; các ô mà công thức nhắc đến cũng không có trong tệp. Chép ô kết quả rồi dán dưới dạng giá trị (Paste Values) trước khi lưu CSV.
    .before =
        mã,giá trị
        settled,=B3+B4
    .after =
        mã,giá trị
        settled,1520

# R519
decimal-comma = “{ $found }” dùng dấu phẩy thập phân trong tệp ngăn cột bằng dấu phẩy
    .label = cần dấu chấm
    .plan = kế hoạch yêu cầu một số
    .expected = dấu chấm trước phần thập phân, ví dụ 12.5
    .help = thay dấu phẩy bằng dấu chấm
    .help-meant = ghi { $meant }
    .explain = Trong tệp ngăn cột bằng dấu phẩy, dấu phẩy đã có nhiệm vụ tách các ô, nên phần thập phân phải viết sau dấu chấm. Excel cài tiếng Việt thường lưu CSV bằng dấu chấm phẩy, khi đó dấu phẩy thập phân được chấp nhận. Thay dấu phẩy bằng dấu chấm.
    .before =
        mã,giá trị
        waiting-minutes,"2750,5"
    .after =
        mã,giá trị
        waiting-minutes,2750.5

# R520
leading-zeros = “{ $found }” có chữ số 0 thừa ở đầu
    .label = thừa chữ số 0
    .plan = kế hoạch yêu cầu một số
    .expected = số không có chữ số 0 thừa ở đầu
    .help = bỏ các chữ số 0 ở đầu
    .help-meant = ghi { $meant }
    .explain = Số liệu không bắt đầu bằng chữ số 0; những gì bắt đầu như vậy thường là mã hồ sơ, số văn bản hoặc số điện thoại ghi nhầm vào cột giá trị. Nếu đúng là số liệu thì bỏ chữ số 0 ở đầu.
    .before =
        mã,giá trị
        visits,0198
    .after =
        mã,giá trị
        visits,198

# R521
text-after-number = giá trị của “{ $name }” có chữ đi kèm
    .label = chỉ ghi số
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = ghi đủ con số, không kèm chữ; phần diễn giải chuyển sang cột ghi chú
    .help-own = ghi { $meant }; đơn vị tính đã có trong kế hoạch
    .help-two = ghi { $first } hoặc { $second }, tùy dấu trong số là ngăn cách hàng nghìn hay dấu thập phân; không ghi đơn vị tính
    .help-counted = { $measured ->
        [yes] số liệu này tính bằng “{ $measure }”: nếu “{ $noun }” cũng là đơn vị đó thì chỉ ghi { $meant }
       *[no] nếu đếm bằng “{ $noun }” thì chỉ ghi { $meant }
    }
    .explain = Cột giá trị chỉ chứa con số; đơn vị tính đã có trong kế hoạch. Chữ đi kèm có thể làm thay đổi ý nghĩa, ví dụ “15 nghìn” hay “15 (dự kiến)”, nên chương trình không tự bỏ qua. Ghi đủ con số (“15 nghìn” thì ghi 15000), và chuyển phần diễn giải sang cột ghi chú.
    .before =
        mã,giá trị,ghi chú
        visits,210 lượt,
    .after =
        mã,giá trị,ghi chú
        visits,210,

# R522
other-measure = “{ $found }” ghi theo đơn vị tính khác{ $measured ->
        [yes] : số liệu này tính bằng “{ $measure }”
       *[no] { "" }
    }
    .label = đơn vị tính khác
    .plan = kế hoạch quy định đơn vị tính ở đây
    .expected = { $measured ->
        [yes] một số tính bằng “{ $measure }”, không kèm chữ
       *[no] một số, không kèm chữ
    }
    .help = { $measured ->
        [yes] ghi con số tính bằng “{ $measure }”, không kèm chữ; chương trình không tự quy đổi được “{ $found }”
       *[no] ghi riêng con số, đầy đủ các chữ số
    }
    .help-converted = { $measured ->
        [yes] ghi { $meant } (“{ $found }” bằng { $meant } { $measure })
       *[no] ghi { $meant }, không kèm chữ
    }
    .help-two = ghi { $first } hoặc { $second }, tùy dấu trong số là ngăn cách hàng nghìn hay dấu thập phân; không ghi đơn vị tính
    .explain = Mỗi số liệu có một đơn vị tính do kế hoạch quy định, và cột giá trị chỉ nhận con số theo đơn vị đó. “1,2 tỷ” hay “1,5 giờ” là số theo đơn vị khác; bỏ chữ đi mà giữ nguyên số thì sai hàng nghìn, hàng triệu lần. Khi tỷ lệ quy đổi là cố định, chương trình nêu số đúng để ghi; khi không cố định, ví dụ ngày ra giờ làm việc, đơn vị tự quy đổi.
    .before =
        mã,giá trị
        waiting-minutes,"1,5 giờ"
    .after =
        mã,giá trị
        waiting-minutes,90

# R523
stand-in-for-number = { $reason ->
        [nothing] “{ $found }” không phải là số: là bằng không hay không phát sinh?
        [not-arisen] “{ $found }”: không phát sinh phải ghi n/a kèm lý do
        [tick] “{ $found }” chỉ là dấu đánh dấu, không phải số
        [ditto] “{ $found }” không phải là số: mỗi dòng phải ghi riêng con số của mình
       *[pending] “{ $found }”: chưa có số liệu
    }
    .label = { $reason ->
        [nothing] là 0 hay không phát sinh?
        [not-arisen] ghi n/a kèm lý do
        [tick] cần một con số
        [ditto] cần ghi lại con số
       *[pending] chưa có số liệu
    }
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [nothing] ghi 0 nếu đã theo dõi và bằng không; ghi n/a kèm lý do ở cột ghi chú nếu không phát sinh
        [not-arisen] ghi n/a và nêu lý do ở cột ghi chú; nếu chỉ là bằng không thì ghi 0
        [tick] ghi con số đã đếm được; bằng không thì ghi 0
        [ditto] ghi lại con số, kể cả khi giống dòng trên hoặc kỳ trước
       *[pending] để trống cho đến khi có số; ghi số ngay khi có
    }
    .explain = Cột giá trị chỉ nhận con số. Chữ “không” có thể là đã đếm và bằng 0, cũng có thể là không phát sinh; hai điều này được tính khác nhau, nên chương trình không đoán. Dấu “x”, chữ “như trên”, dấu “…” cũng không phải là số. Bằng không thì ghi 0; không phát sinh thì ghi n/a và nêu lý do; chưa có số thì để trống.
    .before =
        mã,giá trị,ghi chú
        settled-late,không,
    .after =
        mã,giá trị,ghi chú
        settled-late,0,

# R524
other-measure-in-table = bảng ghi đơn vị tính “{ $found }”, còn kế hoạch tính “{ $name }” bằng “{ $measure }”
    .label = đơn vị tính khác
    .plan = kế hoạch quy định đơn vị tính ở đây
    .expected = { $measure }
    .help = quy đổi số liệu ra “{ $measure }” rồi sửa chữ “{ $found }”; nếu số đã đúng thì chỉ sửa chữ
    .explain = Tên cột giá trị hoặc cột đơn vị tính nêu một đơn vị khác với kế hoạch, ví dụ “triệu đồng” thay cho “đồng”. Không biết con số theo đơn vị nào, nên các dòng này chưa được tính: hiểu sai sẽ lệch hàng nghìn, hàng triệu lần.
    .before =
        mã;Giá trị (giờ)
        waiting-minutes;45
    .after =
        mã;Giá trị (phút)
        waiting-minutes;2700

# R525
inexact-number = “{ $found }” là số ước lượng, không phải số đã đếm
    .label = không phải số chính xác
    .plan = kế hoạch yêu cầu một số
    .expected = { $kind ->
        [count] số nguyên, ví dụ 1520
       *[amount] một số, ví dụ 1520 hoặc { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = ghi đúng con số đã đếm được; phần diễn giải chuyển sang cột ghi chú
    .help-meant = nếu số đếm được đúng là { $meant } thì ghi { $meant }; nếu chưa đếm xong thì để trống
    .explain = Các chỉ tiêu được tính từ số đã đếm, nên “khoảng 100”, “>95” hay “hơn 50” không dùng được: cộng nhiều số ước lượng thì kết quả không kiểm tra lại được. Ghi con số theo sổ theo dõi.
    .before =
        mã,giá trị
        settled,~1520
    .after =
        mã,giá trị
        settled,1518

# R555
unfit-tolerance = { $reason ->
        [precision] tolerance quá lớn hoặc quá lẻ
       *[negative] tolerance không thể âm
    }
    .label = không phải mức sai lệch cho phép
    .expected = một số từ 0 trở lên, nhỏ hơn 10^15, nhiều nhất 6 chữ số thập phân
    .help = ghi mức sai lệch cho phép, tính theo đơn vị của số liệu
    .explain = tolerance là mức mà hai bên của quy tắc được lệch nhau, tính tuyệt đối, ví dụ do làm tròn: bằng mức này thì vẫn khớp.
    .before = tolerance = -0.5
    .after = tolerance = 0.5

# R556
unknown-category = { $reason ->
        [whole] “{ $found }” ({ $name }) phải báo cáo riêng theo { $by }
       *[category] “{ $name }” không có mục “{ $found }” theo { $by }
    }
    .label = { $reason ->
        [whole] thiếu mã của mục
       *[category] không có mục này
    }
    .plan = số liệu được khai ở đây
    .expected = một trong các mã { $parts }
    .help = ghi mỗi mục một dòng; số chung là tổng các dòng ấy, không ghi riêng
    .help-nearest = có phải là “{ $nearest }”?
    .explain = Số liệu có by được báo cáo thành nhiều dòng, mỗi mục một dòng, mã dòng là mã số liệu, dấu chấm, mã mục. Số chung do chương trình cộng, nên không có dòng riêng.
    .before =
        mã,giá trị
        settled,1520
    .after =
        mã,giá trị
        settled.land,900
        settled.construction,620
