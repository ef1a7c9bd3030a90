# Sổ theo dõi kết quả kiểm tra: findings.csv.

# R830
unreadable-day = `{ $found }` không phải là một ngày
    .label = không đọc được ngày ở đây
    .expected = ngày viết như 2022-06-14 hoặc ngày 14 tháng 6 năm 2022
    .help = ghi lại ngày theo dạng năm-tháng-ngày, ví dụ 2022-06-14
    .explain = Thời hạn và các số liệu theo kỳ đều tính từ ngày ghi trong sổ, nên mỗi ô ngày phải là một ngày có thật, đủ ngày, tháng, năm. Dòng có ngày không đọc được thì không được tính.
    .before = KL-01,KT-02,31/02/2022,…
    .after = KL-01,KT-02,2022-02-28,…

# R831
ambiguous-day = `{ $found }` có thể là { $day } hoặc { $other }
    .label = ngày hay tháng đứng trước?
    .expected = ngày viết như 2022-12-05
    .help = ghi `{ $day-typed }` nếu là { $day }, ghi `{ $other-typed }` nếu là { $other }
    .explain = Người Việt viết ngày trước, tháng sau; Excel cài đặt kiểu Mỹ lại ghi tháng trước, ngày sau, và hai cách trông giống nhau khi cả hai số đều không quá 12. Chương trình không đoán, nên dòng này không được tính. Dạng năm-tháng-ngày chỉ có một cách hiểu.
    .before = KL-01,KT-02,5/12/2022,…
    .after = KL-01,KT-02,2022-12-05,…

# R832
blank-finding-cell = dòng này chưa ghi `{ $column }` ({ $also })
    .label = ô `{ $column }` đang trống
    .expected = đủ mã, ngày phát hiện, đơn vị và nội dung tồn tại
    .help = điền ô `{ $column }`
    .explain = Không có mã, ngày phát hiện, đơn vị hoặc nội dung thì không theo dõi được tồn tại nào, của ai, từ khi nào. Dòng như vậy không được tính, và số liệu của đơn vị liên quan để trống cho đến khi dòng được sửa.
    .before = TT-01,KT-01,2022-02-10,,Niêm yết thiếu thủ tục,…
    .after = TT-01,KT-01,2022-02-10,van-phong,Niêm yết thiếu thủ tục,…

# R833
repeated-finding = mã “{ $found }” đã dùng cho một tồn tại khác
    .label = trùng với dòng { $row }
    .first = mã này ở đây trước
    .help = đặt mã khác; nếu là cùng một tồn tại thì chỉ giữ một dòng
    .explain = Mỗi tồn tại có một mã riêng trong năm, để theo dõi được đến khi khắc phục xong. Hai dòng cùng mã có thể là một tồn tại bị ghi hai lần, nên cả hai không được tính cho đến khi rõ.
    .before =
        TT-01,KT-01,2022-02-10,van-phong,…
        TT-01,KT-01,2022-02-10,thanh-tra,…
    .after =
        TT-01,KT-01,2022-02-10,van-phong,…
        TT-02,KT-01,2022-02-10,thanh-tra,…

# R834
mended-before-found = tồn tại “{ $id }” { $what ->
    [referred] đã kiến nghị
   *[mended] đã khắc phục
} ngày { $day }, trước khi được phát hiện
    .label = sớm hơn ngày phát hiện
    .date = phát hiện ngày { $date }
    .expected = ngày { $date } hoặc sau đó
    .help = kiểm tra lại hai ngày
    .explain = Không thể khắc phục hoặc kiến nghị xử lý một tồn tại trước ngày phát hiện: một trong hai ngày bị ghi sai. Dòng này không được tính cho đến khi ngày được sửa.
    .before = ngày phát hiện 2022-05-10, khắc phục 2022-04-20
    .after = ngày phát hiện 2022-04-10, khắc phục 2022-04-20

# R835
closed-twice = tồn tại “{ $id }” vừa ghi đã khắc phục, vừa ghi đã kiến nghị
    .label = ngày kiến nghị ở đây
    .mended = ngày khắc phục ở đây
    .help = nếu đơn vị đã tự khắc phục thì bỏ ngày kiến nghị; nếu đã chuyển cấp có thẩm quyền thì bỏ ngày khắc phục
    .explain = Một tồn tại hoặc được đơn vị khắc phục, hoặc được kiến nghị cấp có thẩm quyền xử lý. Khi ghi cả hai thì không biết ai đã xử lý xong, từ ngày nào, nên dòng này không được tính.
    .before = mended 2022-05-10, referred 2022-05-20
    .after = mended 2022-05-10

# R836
closed-without-evidence = tồn tại “{ $id }” ghi { $what ->
    [referred] đã kiến nghị
   *[mended] đã khắc phục
} nhưng không có tài liệu kiểm chứng
    .label = chưa có tài liệu kiểm chứng
    .expected = số và ngày của văn bản, hoặc đường dẫn một tệp
    .help = ghi số, ngày của báo cáo khắc phục hoặc văn bản kiến nghị ở cột `evidence` (tài liệu kiểm chứng)
    .explain = Tồn tại chỉ được coi là đã xong khi có văn bản chứng minh. Dòng không có tài liệu kiểm chứng không được tính, và số liệu của đơn vị liên quan để trống cho đến khi được bổ sung.
    .before = mended 2022-05-10, evidence trống
    .after = mended 2022-05-10, evidence “Báo cáo số 21/BC-QLTM ngày 10/5/2022”

# R837
finding-without-due = tồn tại “{ $id }” chưa khắc phục và không có thời hạn
    .label = chưa có hạn khắc phục
    .help = ghi hạn ở cột `due` (hạn khắc phục)
    .explain = Không có thời hạn thì không biết khi nào tồn tại trở thành quá hạn, và không ai được nhắc.
    .before = TT-01,…,due trống
    .after = TT-01,…,due 2022-06-30

# R838
due-before-found = hạn khắc phục của tồn tại “{ $id }” ({ $due }) trước ngày phát hiện
    .label = sớm hơn ngày phát hiện
    .date = phát hiện ngày { $date }
    .expected = ngày { $date } hoặc sau đó
    .help = kiểm tra lại hai ngày
    .explain = Hạn khắc phục được đặt sau khi phát hiện tồn tại: một trong hai ngày bị ghi sai. Dòng này không được tính cho đến khi ngày được sửa.
    .before = ngày phát hiện 2022-05-10, hạn 2022-04-30
    .after = ngày phát hiện 2022-04-10, hạn 2022-04-30

# R839
future-finding = { $what ->
    [mended] ngày khắc phục
    [referred] ngày kiến nghị
   *[date] ngày phát hiện
} của tồn tại “{ $id }” là { $day }, chưa đến
    .label = sau ngày { $as-of }
    .help = kiểm tra lại ngày, nhất là năm và tháng
    .explain = Sổ chỉ ghi việc đã xảy ra. Ngày chưa đến thường do gõ nhầm năm hoặc tháng; cho đến ngày đó nội dung này chưa được tính.
    .before = ngày phát hiện 2202-05-10
    .after = ngày phát hiện 2022-05-10

# R840
finding-outside-year = tồn tại “{ $id }” được phát hiện ngày { $date }, ngoài kỳ báo cáo của năm
    .label = các kỳ của năm từ { $first } đến { $last }
    .help = chuyển dòng này sang sổ của năm tương ứng, hoặc sửa lại ngày
    .explain = Sổ của mỗi năm ghi các tồn tại phát hiện trong năm đó. Tồn tại phát hiện ngoài các kỳ báo cáo của năm không vào số liệu nào, nhưng vẫn được theo dõi cho đến khi xong.
    .before = reports/2022/findings.csv: ngày phát hiện 2021-05-10
    .after = reports/2021/findings.csv: ngày phát hiện 2021-05-10

# R841
finding-without-action = tồn tại “{ $id }” chưa khắc phục và chưa ghi phải làm gì
    .label = chưa có kiến nghị xử lý
    .help = ghi việc phải làm ở cột `action` (kiến nghị xử lý)
    .explain = Đơn vị cần biết phải làm gì để khắc phục; người theo dõi cần biết khi nào thì coi là xong.
    .before = TT-01,…,action trống
    .after = TT-01,…,action “Niêm yết bổ sung”

# R842
missing-register = chưa có sổ theo dõi để đếm “{ $name }”
    .label = số liệu này được đếm từ sổ
    .expected = tệp { $path }
    .help = tạo tệp { $path }; nếu chưa phát hiện tồn tại nào thì chỉ cần dòng tiêu đề
    .explain = Số liệu có from_findings không ai báo cáo mà được đếm từ sổ theo dõi kết quả kiểm tra. Không có sổ thì không biết là không có tồn tại nào hay chưa ai ghi, nên số liệu để trống.
    .before = (không có reports/2022/findings.csv)
    .after = id,inspection,date,unit,found,action,due,mended,referred,evidence

# R843
counted-row = “{ $found }” được đếm từ sổ theo dõi, không đơn vị nào phải báo cáo
    .label = dòng này thừa
    .plan = số liệu được khai ở đây
    .help = xóa dòng này; các tồn tại ghi ở { $path }
    .explain = Số liệu có from_findings được đếm từ sổ theo dõi kết quả kiểm tra. Nếu vừa đếm vừa báo cáo thì có hai con số cho một việc.
    .before = shortcomings-found,5
    .after = (xóa dòng này)

# R844
unfit-from-findings = `{ $key }` không đi cùng `from_findings`
    .label = không dùng được ở đây
    .from = số liệu được đếm từ sổ theo dõi
    .expected = over_time = "sum" hoặc "to-date", không có reported_by, submitted, optional, by, publisher
    .help = { $key ->
        [over_time] ghi over_time = "sum" hoặc "to-date"
       *[other] bỏ `{ $key }`
    }
    .explain = Số liệu đếm từ sổ theo dõi không do đơn vị nào nộp, và đếm việc đã xảy ra trong kỳ (sum) hoặc từ đầu năm (to-date). Những trường nói về cách đơn vị báo cáo vì vậy không có tác dụng.
    .before =
        from_findings = "found"
        reported_by = ["@all"]
    .after = from_findings = "found"

# reform findings
findings-about = Theo dõi tồn tại phát hiện qua kiểm tra: quá hạn trước
findings-unit = Chỉ tồn tại của một đơn vị
findings-only-open = Chỉ tồn tại chưa khắc phục, chưa kiến nghị
findings-none = chưa có sổ theo dõi: không thấy { $path }
findings-title = Tồn tại, hạn chế phát hiện qua kiểm tra năm { $year }
findings-by = { $issuer } · tính đến hết ngày { $on }
findings-heading = Tồn tại, hạn chế phát hiện qua kiểm tra
findings-by-unit = Theo đơn vị
findings-all-units = Cộng
findings-open = Chưa khắc phục, chưa kiến nghị
findings-closed = Đã khắc phục hoặc kiến nghị
findings-partial = Có dòng của sổ chưa đọc được (chạy `reform check` để biết), nên các con số dưới đây có thể còn thiếu.
findings-total = { $found ->
    [0] Đến hết ngày { $on }, chưa phát hiện tồn tại, hạn chế nào qua kiểm tra.
   *[other] Đến hết ngày { $on }, phát hiện { $found } tồn tại, hạn chế: đã khắc phục { $mended }, đã kiến nghị cấp có thẩm quyền { $referred }, chưa xử lý { $open }{ $overdue ->
        [0] {"."}
       *[other] {", "}trong đó quá hạn { $overdue }.
    }
}
findings-sentence = { $overdue ->
    [0] { $total }
   *[other] { $total } Quá hạn ở: { $whose }.
}
findings-more = và { $count } tồn tại khác chưa xử lý; `reform findings` liệt kê đủ.
findings-of = { $unit } ({ $count })
finding-state = { $state ->
    [overdue] quá hạn { $days } ngày
    [open] chưa khắc phục
    [referred] { $dated ->
        [yes] đã kiến nghị ngày { $day }
       *[no] đã kiến nghị
    }
   *[mended] { $dated ->
        [yes] đã khắc phục ngày { $day }
       *[no] đã khắc phục
    }
}
column-findings-found = Phát hiện
column-findings-mended = Đã khắc phục
column-findings-referred = Đã kiến nghị
column-findings-open = Chưa xử lý
column-findings-overdue = Trong đó quá hạn
xlsx-findings = Tồn tại qua kiểm tra
column-findings-inspection = Cuộc kiểm tra
column-findings-date = Ngày phát hiện
column-findings-what = Tồn tại, hạn chế
column-findings-action = Kiến nghị xử lý
column-findings-evidence = Tài liệu kiểm chứng

# R845
shared-folder = mã kỳ “{ $found }” trùng với tên một thư mục dùng chung của năm
    .label = reports/<năm>/{ $found }/ không phải của kỳ nào
    .help = đặt mã khác cho kỳ báo cáo
    .explain = Mỗi kỳ báo cáo có thư mục mang mã của kỳ trong reports/<năm>/. Thư mục proposals (đề xuất của các đơn vị) và scores (điểm tự chấm, thẩm định) là của cả năm, nên không kỳ nào mang hai tên đó.
    .before = id = "scores"
    .after = id = "cham-diem"

# Báo cáo trình ký
signed-findings = { $any ->
    [0] Từ đầu năm đến hết ngày { $on }, công tác kiểm tra chưa phát hiện tồn tại, hạn chế nào.
   *[other] Từ đầu năm đến hết ngày { $on }, qua kiểm tra phát hiện { $found } tồn tại, hạn chế; đã khắc phục { $mended }{ $any-referred ->
        [0] {""}
       *[other] {", "}kiến nghị cấp có thẩm quyền xử lý { $referred }
    }{ $any-open ->
        [0] {"."}
       *[other] {", "}còn { $open } chưa xử lý{ $any-overdue ->
            [0] {"."}
           *[other] {", "}trong đó { $overdue } đã quá hạn khắc phục: { $whose }.
        }
    }
}

# R846
finding-of-unknown-unit = kế hoạch không có đơn vị nào là “{ $found }”
    .label = không có đơn vị này
    .expected = mã hoặc tên của một đơn vị trong units.toml
    .help = ghi đúng mã hoặc tên đơn vị phải khắc phục
    .help-nearest = sửa thành “{ $nearest }”
    .explain = Mỗi tồn tại, hạn chế phải nêu đơn vị có trách nhiệm khắc phục, bằng mã hoặc tên trong units.toml. Không biết của đơn vị nào thì không tính được cho ai, và số liệu đếm từ sổ theo dõi này bỏ trống cho đến khi sửa xong.
    .before = TT-01,…,van-fong,…
    .after = TT-01,…,van-phong,…
