# Nhiệm vụ làm nhiều lần, nhiều đợt, mỗi kỳ; các bước và sản phẩm của nhiệm vụ.

task-times = { $done }/{ $of } lần
task-dates = { $done }/{ $of } đợt
task-periods = { $done }/{ $of } kỳ
task-date = đợt { $due }
task-missed = chưa thực hiện { $which }
task-date-late = { $which } { $known ->
    [yes] chậm { $days } ngày
   *[no] sau thời hạn
}
task-output = sản phẩm: { $output }
task-step = – { $name }
task-step-of = { $name } (bước của nhiệm vụ “{ $task }”)
task-verdict-missed = có kỳ chưa thực hiện
task-verdict-fewer = chưa đủ số lần
due-each-period = mỗi kỳ
due-several = { $dates }
due-times = { $due }; { $times } lần

form-times = ghi số lần đã thực hiện từ đầu năm, cả năm { $times } lần
form-each-period = làm lại mỗi kỳ
form-anew = mỗi đợt hoàn thành một lần
form-output = sản phẩm: { $output }
form-hint-output = Ghi số, ngày của: { $output }.
form-so-often = lần
form-step = – { $name }
form-hint-times = Số lần đã thực hiện từ đầu năm đến hết kỳ, số nguyên từ 0 trở lên. Đủ số lần thì phải có số, ngày văn bản ở Tài liệu kiểm chứng; n/a phải có Ghi chú.

# R177
disordered-dates = các ngày đến hạn của nhiệm vụ { $reason ->
    [twice] có ngày { $date } ghi hai lần
   *[order] không theo thứ tự: { $date } sớm hơn ngày đứng trước
}
    .label = { $reason ->
        [twice] đã ghi ở trên
       *[order] sớm hơn ngày đứng trước
    }
    .help = xếp các ngày từ sớm đến muộn, mỗi ngày một lần
    .explain = Nhiệm vụ có nhiều ngày đến hạn thì mỗi ngày là một đợt, làm xong đợt trước mới tính đợt sau. Ngày ghi hai lần hoặc sai thứ tự thường là gõ nhầm tháng, nhầm năm; báo cáo sẽ tính thừa hoặc thiếu một đợt.
    .before = due = [2022-12-31, 2022-06-30]
    .after = due = [2022-06-30, 2022-12-31]

# R178
impossible-times = số lần { $found } không dùng được: phải là số nguyên từ 1 đến { $most }
    .label = không phải số lần trong năm
    .help = ghi số lần phải làm trong năm, ví dụ times = 2
    .explain = times cho biết trong năm nhiệm vụ phải làm bao nhiêu lần; đơn vị báo đã làm bao nhiêu lần từ đầu năm. Số lần là số nguyên, ít nhất là 1.
    .before = times = 0
    .after = times = 2

# R179
clashing-times = nhiệm vụ đã làm lại theo từng kỳ hoặc từng ngày đến hạn thì không đếm số lần
    .label = bỏ times, hoặc chỉ ghi một hạn
    .due = số lần đã rõ ở đây
    .help = bỏ times; hoặc giữ times và ghi một ngày đến hạn, ví dụ due = 2022-12-31
    .explain = Nhiệm vụ có nhiều ngày đến hạn hoặc làm mỗi kỳ (each-period) thì số lần đã rõ: mỗi ngày, mỗi kỳ một lần, và đơn vị báo tình trạng của từng đợt. times thì ngược lại: đơn vị báo con số, đủ số lần trước hạn là được. Cùng một dòng không thể vừa ghi tình trạng vừa ghi con số.
    .before =
        due = [2022-06-30, 2022-12-31]
        times = 2
    .after =
        due = 2022-12-31
        times = 2

# R180
late-step = bước đến hạn ngày { $date }, sau cả nhiệm vụ (ngày { $end })
    .label = sau hạn của nhiệm vụ
    .task = nhiệm vụ đến hạn ngày { $end }
    .help = ghi hạn của bước không muộn hơn { $end }, hoặc lùi hạn của nhiệm vụ
    .explain = Nhiệm vụ chỉ xong khi các bước đã xong, nên không bước nào có hạn sau hạn của nhiệm vụ. Nếu bước ấy làm sau khi nhiệm vụ đã xong thì đó là một nhiệm vụ khác.
    .before =
        due = 2022-06-30
        step = [{"{"} id = "issue", name.vi = "Ban hành", due = 2022-07-15 {"}"}]
    .after =
        due = 2022-06-30
        step = [{"{"} id = "issue", name.vi = "Ban hành", due = 2022-06-30 {"}"}]

# R560
status-for-times = “{ $found }” là tình trạng; nhiệm vụ “{ $name }” phải ghi số lần đã thực hiện từ đầu năm
    .label = không phải số lần
    .plan = kế hoạch hỏi số lần (times)
    .expected = số nguyên, ví dụ 1
    .help = ghi số lần đã thực hiện từ đầu năm đến hết kỳ; chưa lần nào thì ghi 0
    .explain = Nhiệm vụ có times trong kế hoạch phải làm nhiều lần trong năm, nên cột giá trị ghi con số: đã làm bao nhiêu lần từ đầu năm. “Hoàn thành” hay “đang thực hiện” không cho biết đã làm mấy lần. Đủ số lần thì chương trình tự tính là hoàn thành.
    .before =
        mã,giá trị
        train-staff,đang thực hiện
    .after =
        mã,giá trị
        train-staff,1

# R561
falling-count = số lần thực hiện “{ $name }” giảm: nay là { $now }, { $earlier } đã báo { $before }
    .label = ít hơn số lần đã báo
    .expected = từ { $before } trở lên
    .help = ghi số lần cộng dồn từ đầu năm đến hết kỳ này; nếu kỳ trước ghi thừa thì sửa tệp của kỳ đó, hoặc nói rõ lý do ở cột ghi chú
    .help-explained = ghi chú đã nêu lý do và số mới được dùng; đối chiếu lại, nếu đúng thì ghi vào waivers.toml kèm lý do
    .explain = Số lần được cộng dồn từ đầu năm nên không bao giờ giảm. Giảm tức là kỳ này ghi số lần của riêng kỳ, hoặc kỳ trước đếm thừa. Nếu có giải thích ở cột ghi chú thì chỉ còn là cảnh báo và số mới được dùng. Đơn vị kế thừa tính cả số lần của các đơn vị đã sáp nhập vào.
    .before =
        train-staff,2   (quý II)
        train-staff,1   (quý III)
    .after =
        train-staff,2   (quý II)
        train-staff,3   (quý III)

# R562
unfinished-step = nhiệm vụ “{ $name }” báo hoàn thành nhưng còn { $count } bước chưa xong: { $steps }
    .label = chưa thể hoàn thành
    .step = bước này chưa xong
    .help = nếu bước đã xong thì sửa tình trạng của bước; nếu chưa thì nhiệm vụ vẫn đang thực hiện
    .explain = Kế hoạch chia nhiệm vụ thành các bước, mỗi bước một dòng. Nhiệm vụ hoàn thành khi mọi bước đã hoàn thành; báo xong cả nhiệm vụ mà còn bước chưa xong thì một trong hai dòng sai. Bước không phải làm thì ghi n/a kèm lý do.
    .before =
        settle-structure,hoàn thành
        settle-structure.submit,đang thực hiện
    .after =
        settle-structure,hoàn thành
        settle-structure.submit,hoàn thành

# Biểu thống kê.

table-total = Tổng cộng
table-whole = Cả kỳ báo cáo
table-not-arisen = n/a
table-absent = …
table-note = { $absent ->
    [yes] “…”: chưa có số liệu.{ " " }
   *[no] { "" }
}{ $not-arisen ->
    [yes] “n/a”: không phát sinh.{ " " }
   *[no] { "" }
}{ $provisional ->
    [yes] Số liệu tạm tính, còn đơn vị chưa báo cáo đủ.
   *[no] { "" }
}

# R181
unknown-rows = biểu này chia dòng theo “{ $found }”, nhưng không có cách chia dòng nào như vậy
    .label = không rõ mỗi dòng là gì
    .expected = một trong: { $known }
    .help = ghi rows = "units" (mỗi đơn vị một dòng) hoặc "periods" (mỗi kỳ một dòng), hoặc mã một [[breakdown]]
    .help-nearest = sửa thành “{ $nearest }”
    .explain = rows cho biết mỗi dòng của biểu là gì: units là từng đơn vị, periods là từng kỳ của báo cáo, còn lại phải là mã một cách phân loại ([[breakdown]]) đã khai trong kế hoạch.
    .before = rows = "unit"
    .after = rows = "units"

# R182
foreign-column = cột “{ $found }” không được phân theo “{ $breakdown }”, nên biểu không có số nào để ghi
    .label = không phân theo “{ $breakdown }”
    .rows = mỗi dòng của biểu là một mục của “{ $breakdown }”
    .help = bỏ cột này, hoặc ghi by = "{ $breakdown }" cho số liệu
    .explain = Biểu chia dòng theo một cách phân loại thì mỗi cột phải là số liệu được báo cáo theo cách phân loại ấy (khóa by). Số liệu không phân loại chỉ có một con số chung, không biết ghi vào dòng nào.
    .before =
        rows = "field"
        columns = ["settled", "visits"]
    .after =
        rows = "field"
        columns = ["settled"]
