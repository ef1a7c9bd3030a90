# Chốt số liệu một kỳ: niêm phong, thay đổi sau khi chốt, điều chỉnh (R706–R715, R722).

# R706
sealed-file-changed = “{ $path }” đã thay đổi sau khi chốt số liệu { $period } ngày { $closed }{ $known ->
        [yes] : { $count ->
           *[other] dòng { $lines }
        }
        [bytes] : chỉ khác dấu xuống dòng hoặc bảng mã, nội dung không đổi
       *[no] ; lịch sử không còn lưu nội dung khi chốt
    }
    .label = { $known ->
        [no] không phải tệp đã chốt
       *[other] đã thay đổi
    }
    .seal = được chốt ở đây
    .help = khôi phục tệp từ lần ghi nhận (commit) đã chốt kỳ; nếu số liệu mới là đúng, hãy điều chỉnh: reform close --period { $id } --amend --reason "…"
    .explain = Số liệu của kỳ đã chốt là số liệu đã báo cáo. Mọi báo cáo và thuyết minh đều được chốt bằng mã SHA-256, nên thay đổi nào cũng bị phát hiện, dù chỉ một dấu cách. Nếu số liệu sai, bộ phận đầu mối điều chỉnh kỳ và nêu lý do: bản chốt trước cùng số liệu của nó vẫn được lưu bên cạnh bản mới. Lệnh “reform diff” cho biết thay đổi làm kết quả xê dịch ra sao.
    .before = sửa reports/2022/q1/thanh-tra.csv sau khi đã chốt q1
    .after = reform close --period q1 --amend --reason "…"

# R707
sealed-file-missing = không còn “{ $path }”, trong khi { $period } được chốt ngày { $closed } cùng với tệp này
    .label = tệp này không còn nữa
    .help = khôi phục tệp từ lần ghi nhận (commit) đã chốt kỳ; nếu tệp không phải báo cáo, hãy điều chỉnh: reform close --period { $id } --amend --reason "…"
    .explain = Số liệu đã chốt dựa trên tệp này; không có tệp thì không ai truy được nguồn số liệu. Tệp bị đổi tên cũng coi như mất, vì tên tệp cho biết đơn vị. Hãy lấy lại tệp từ lịch sử, hoặc điều chỉnh kỳ và nêu lý do.
    .before = git rm reports/2022/q1/thanh-tra.csv
    .after = git restore --source <commit> reports/2022/q1/thanh-tra.csv

# R708
file-after-seal = “{ $path }” được thêm vào sau khi chốt số liệu { $period } ngày { $closed }
    .label = không có trong danh sách tệp đã chốt
    .seal = kỳ được chốt ở đây
    .help = bỏ tệp này; nếu tệp thuộc kỳ báo cáo, hãy điều chỉnh: reform close --period { $id } --amend --reason "…"
    .explain = Báo cáo hoặc thuyết minh thêm vào sau khi chốt sẽ làm thay đổi số liệu đã báo cáo. Bộ phận đầu mối quyết định có tiếp nhận hay không, bằng một lần điều chỉnh có nêu lý do.
    .before = thêm reports/2022/q1/van-phong.md sau khi đã chốt q1
    .after = reform close --period q1 --amend --reason "…"

# R709
target-after-seal = { $flips ->
        [yes] theo kế hoạch hiện nay, “{ $indicator }” trong { $period } sẽ là “{ $after }”, trong khi đã chốt là “{ $before }” ({ $same ->
            [yes] mục tiêu vẫn là { $is } nhưng số gốc để so sánh đã khác
           *[no] mục tiêu khi chốt { $was }, nay { $is }
        })
       *[no] mục tiêu của “{ $indicator }” đã thay đổi sau khi chốt { $period }, từ { $was } thành { $is }; đánh giá giữ nguyên: { $before }
    }
    .label = nay là { $is }
    .seal = đã chốt với { $was }
    .help = { $flips ->
        [yes] khôi phục mục tiêu cũ, hoặc điều chỉnh: reform close --period { $id } --amend --reason "…"
       *[no] không phải làm gì; báo cáo của kỳ nêu mục tiêu mới
    }
    .explain = Kế hoạch có thể thay đổi trong năm, nhưng đánh giá đã báo cáo dựa trên mục tiêu lúc đó. Mục tiêu mới làm đổi đánh giá đã chốt thì có cảnh báo; không làm đổi thì chỉ có ghi chú. Điều chỉnh kỳ là tiếp nhận mục tiêu mới và vẫn lưu đánh giá cũ.
    .before = target = {"{"} at_least = 99 {"}"}  (đã chốt q1: đạt)
    .after = reform close --period q1 --amend --reason "nâng mục tiêu theo Quyết định số …"

# R710
broken-seal = { $reason ->
        [period] bản chốt này là của kỳ “{ $found }” nhưng nằm trong thư mục của kỳ khác
        [line] dòng này không có dạng mã SHA-256, hai dấu cách rồi đường dẫn
        [twice] “{ $found }” được liệt kê hai lần
        [path] “{ $found }” không nằm trong thư mục của kỳ này, cũng không thuộc kế hoạch của năm
        [verdict] không có mức đánh giá “{ $found }”
       *[figure] “{ $found }” không phải là một con số chính xác
    }
    .label = bản chốt không còn tin cậy được
    .help = khôi phục closed.toml từ lịch sử: git restore closed.toml, hoặc từ lần ghi nhận (commit) đã chốt kỳ
    .explain = Bản chốt do lệnh “reform close” ghi, không sửa bằng tay. Bản chốt không đọc được trọn vẹn thì không bảo vệ được gì, nên là lỗi cho đến khi được khôi phục. Danh sách tệp trong đó kiểm tra được mà không cần công cụ này; câu lệnh ghi ở đầu tệp.
    .before = numerator = "1.996,5"
    .after = numerator = "1996.5"

# R711
figure-after-seal = { $gone ->
        [yes] “{ $indicator }” không còn được tính cho { $period }, trong khi đã chốt là { $before }
       *[no] “{ $indicator }” trong { $period } nay là { $after }, trong khi đã chốt ngày { $closed } là { $before }, dù không báo cáo nào thay đổi
    }
    .label = được quy định ở đây
    .seal = được chốt ở đây
    .help = bỏ thay đổi trong kế hoạch, hoặc điều chỉnh: reform close --period { $id } --amend --reason "…"
    .explain = Đối với kế hoạch, bản chốt giữ những gì số liệu dựa vào: tử số, mẫu số, các quy tắc quyết định dòng nào được tính, đơn vị nào báo cáo chỉ tiêu nào. Khi chúng thay đổi làm số đã chốt tính ra khác đi, số đã công bố không còn khớp với kho dữ liệu. Tên gọi, nhiệm vụ, chỉ tiêu mới thì được thay đổi tự do.
    .before = numerator = ["settled-on-time"]
    .after = reform close --period q1 --amend --reason "quy định lại tử số theo Quyết định số …"

# R712
removed-seal = { $period } đã được chốt số liệu, nhưng bản chốt “{ $path }” đã bị xóa
    .label = kỳ này đã được chốt
    .help = khôi phục bản chốt từ lịch sử; kỳ đã chốt chỉ được điều chỉnh, không mở lại
    .explain = Lịch sử có bản chốt của kỳ này nhưng nay không còn. Không có bản chốt thì mọi thay đổi sẽ không bị phát hiện. Muốn sửa kỳ đã chốt, hãy khôi phục bản chốt rồi điều chỉnh và nêu lý do.
    .before = git rm reports/2022/q1/closed.toml
    .after = git restore --source <commit> reports/2022/q1/closed.toml

# R713
redrawn-seal = { $fault ->
        [dropped] bản chốt { $period } thiếu lần điều chỉnh đã được lưu
        [rewritten] bản chốt { $period } ghi các lần điều chỉnh trước khác với bản đã lưu
        [misquoted] lần điều chỉnh trong bản chốt { $period } ghi sai nội dung của bản chốt trước đó
        [unreadable] không đọc được các bản chốt trước của { $period } từ lịch sử, nên không có gì bảo đảm cho bản này
       *[redrawn] bản chốt { $period } đã bị lập lại: không có lần điều chỉnh nào nối từ bản đã lưu đến bản này
    }{ $committed ->
        [yes] { " " }(từ lần ghi nhận (commit) { $commit } ngày { $on } của { $by })
       *[no] { " " }(chưa được ghi nhận)
    }
    .label = không nối tiếp bản chốt đã lưu
    .help = khôi phục bản chốt đã lưu: git restore --source { $sealed } -- { $path }; sau đó nếu số liệu sai thì điều chỉnh: reform close --period { $id } --amend --reason "…"
    .help-unreadable = tải lại đầy đủ kho dữ liệu (git fetch --refetch) rồi kiểm tra lại
    .explain = Tệp nào cũng lập được bản chốt, nên tự nó không chứng minh được gì; chỉ bản được ghi nhận trước mới làm chứng được. Mọi bản sau phải nói rõ đã đổi gì: lệnh “reform close --amend” ghi một lần điều chỉnh kèm lý do, kết quả trước đó và mã SHA-256 của toàn bộ bản chốt trước (không kể dấu BOM và ký tự CR cuối dòng). Bản chốt bị thay, bị sửa, bị xóa rồi thêm lại hoặc đưa về bản cũ mà không qua điều chỉnh là lỗi, và không dựa vào nội dung của nó được: “reform diff” đối chiếu với bản đã lưu. Khôi phục bản đó là hết lỗi.
    .before = lập closed.toml mới cho các tệp đã sửa rồi ghi nhận đè lên bản cũ
    .after = git restore --source <commit> -- reports/2022/q1/closed.toml

# R714
unlinked-amendment = { $reason ->
        [form] lần điều chỉnh này trong bản chốt { $period } không có mã SHA-256 đủ 64 chữ số ở chỗ cần có
        [order] lần điều chỉnh này trong bản chốt { $period } ghi ngày { $on }, nhưng phần tiếp theo lại nối vào ngày khác
        [twice] hai lần điều chỉnh trong bản chốt { $period } cùng nêu một bản chốt trước
       *[missing] lần điều chỉnh này trong bản chốt { $period } không nêu mã SHA-256 của bản chốt mà nó điều chỉnh
    }
    .label = chuỗi điều chỉnh bị đứt ở đây
    .help = khôi phục closed.toml từ lịch sử; điều chỉnh bằng lệnh “reform close --amend”, không sửa bằng tay
    .help-earlier = không phải làm gì: lần điều chỉnh sau sẽ nêu bản chốt mà nó điều chỉnh
    .explain = Mỗi lần điều chỉnh nêu bản chốt trước nó: ngày chốt và mã SHA-256 của toàn bộ tệp (seal_sha256), để không ai bỏ bớt, đánh tráo hay chèn thêm được. Những lần điều chỉnh đầu tiên chưa có mã này: với các lần đó chỉ là cảnh báo, vì danh sách tệp và kết quả vẫn cho biết bản chốt trước.
    .before = seal_sha256 = "…"
    .after = seal_sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

# R715
early-seal = { $period } được chốt ngày { $day }, trước ngày cuối kỳ { $to }{ $how ->
        [committed] { " " }(theo ngày ghi nhận bản chốt)
       *[dated] { "" }
    }
    .label = chốt quá sớm
    .help = nếu chưa đơn vị nào báo cáo thì bỏ bản chốt; nếu không, hết kỳ hãy điều chỉnh: reform close --period { $id } --amend --reason "…"
    .explain = Kỳ chỉ được chốt khi số liệu đã ổn định, tức là không thể trước khi hết kỳ: chốt sớm là không cho các đơn vị còn lại nộp báo cáo. Lệnh “reform close” từ chối; bản chốt lập bằng cách khác bị phát hiện qua ngày chốt và ngày ghi nhận.
    .before = as_of = 2022-03-01  (q1 kết thúc ngày 2022-03-14)
    .after = reform close --period q1, sau ngày cuối kỳ

# R722
sealed-line-ends = { $count ->
        [1] “{ $first }”
       *[other] { $count } tệp đã chốt cùng { $period } (“{ $first }” …)
    } chỉ khác bản chốt ngày { $closed } ở dấu xuống dòng, số liệu không đổi
    .label = kỳ được chốt ở đây
    .help = thường do git trên Windows đổi dấu xuống dòng khi lấy tệp về (core.autocrlf): ghi dòng “* -text” vào tệp .gitattributes ở thư mục gốc, ghi nhận (commit), rồi lấy kho về lại (git clone); không cần điều chỉnh kỳ
    .explain = Windows kết thúc mỗi dòng bằng hai ký tự (CRLF), hệ thống khác bằng một (LF). Git trên Windows có thể tự đổi qua lại, nên cùng một kho mà tệp ở hai máy khác nhau từng byte, không khớp mã SHA-256 đã chốt. Chương trình đã thử lại với dấu xuống dòng kia và thấy đúng tệp đã chốt: không ai sửa số liệu, báo cáo và dấu vân tay của số liệu vẫn như cũ. Tệp .gitattributes do “reform init” ghi giữ cho git không đổi tệp nào; kho tạo bằng tay thì phải tự thêm.
    .before = git clone với core.autocrlf = true, kho không có .gitattributes
    .after = .gitattributes có dòng “* -text”

# Kỳ của một năm không có kế hoạch ở đây.
seal-period = kỳ { $id } năm { $year }

# Bên dưới bản chốt bị lập lại: khác bản đã lưu ở những gì.
redrawn-what = khác
redrawn-file = { $kind ->
    [added] thêm { $path }, bản đã lưu không có
    [missing] không còn { $path }
   *[changed] { $path } có nội dung khác
}
redrawn-figure = “{ $indicator }”: { $was } → { $is }
redrawn-other = còn khác ở: { $keys }
redrawn-more = và { $count } chỗ khác

# Phần bên dưới một tệp đã thay đổi.
sealed-was = khi chốt
sealed-line = { $kind ->
    [added] dòng { $line }: thêm « { $now } »
    [removed] dòng { $line }: mất « { $was } »
   *[changed] dòng { $line }: « { $was } » → « { $now } »
}
sealed-fraction = { $above }/{ $below }
sealed-value = { $value }
sealed-nothing = –
sealed-no-target = không có

# Phần đầu của bản chốt.
seal-head = Bản chốt số liệu { $period } năm { $year }. Do lệnh “reform close” ghi; không sửa bằng tay.
    Kiểm tra các tệp mà không cần reform, chạy từ thư mục gốc của kho dữ liệu khi chốt:
    {"  "}grep -E '^[0-9a-f]{"{"}64{"}"}  ' { $path } | sha256sum -c
    (các tệp kế hoạch có thể đã được viết tiếp; các tệp trong reports/ thì không được đổi)

# reform close
close-about = Chốt số liệu một kỳ: niêm phong các tệp và kết quả
close-period = Kỳ cần chốt, ví dụ q1
close-amend = Thay bản chốt hiện tại bằng bản mới; bản cũ vẫn được lưu
close-reason = Lý do điều chỉnh số liệu đã chốt; được lưu lại
value-text = NỘI DUNG
usage-several-periods = “{ $report }” là báo cáo gộp nhiều kỳ; hãy chọn một kỳ: { $periods }
close-closed = { $period } đã được chốt; muốn sửa thì điều chỉnh bằng --amend --reason "…"
close-not-closed = { $period } chưa được chốt nên không có gì để điều chỉnh
close-not-ended = { $period } chưa kết thúc: chỉ chốt được từ ngày cuối kỳ { $to }
close-of-example = { $why }; số liệu minh họa thì vẫn được chốt
close-no-reason = điều chỉnh thì phải nêu lý do
close-unchanged = từ khi chốt { $period } không có gì thay đổi nên không có gì để điều chỉnh
close-not-clean = chưa chốt được { $period }: hãy sửa các lỗi trên; cảnh báo về số liệu thì sửa hoặc xác nhận bỏ qua
close-done = { $amends ->
    [yes] Đã điều chỉnh bản chốt { $period }
   *[no] Đã chốt số liệu { $period }
}: { $path } ({ $files } tệp, { $indicators } chỉ tiêu, { $waivers ->
   *[other] { $waivers } cảnh báo được xác nhận bỏ qua
}).
    Hãy ghi nhận (commit) bản chốt cùng với các tệp mà nó niêm phong.

# reform diff
diff-about = Xem những gì thay đổi sau khi chốt một kỳ và ảnh hưởng của chúng
diff-period = Kỳ đã chốt, ví dụ q1
diff-not-closed = { $broken ->
    [yes] không đọc được bản chốt “{ $path }”; chạy “reform check” để xem lý do
   *[no] { $period } chưa được chốt nên không có gì để đối chiếu
}
diff-title = Những thay đổi sau khi chốt số liệu { $period } ngày { $closed }
diff-amendment = Điều chỉnh ngày { $as-of }: { $reason }
diff-none = Không có thay đổi.
diff-redrawn = Bản chốt “{ $path }” đã mất hoặc không nối tiếp bản đã lưu. Phần dưới đây đối chiếu với bản đã lưu; xem “reform check”.
diff-unknown = { $count ->
   *[other] Lịch sử không còn lưu nội dung khi chốt của { $paths }
}, nên không đối chiếu được từng dòng; các kết quả đã chốt dưới đây vẫn đối chiếu được.
diff-files = Tệp
diff-rows = Dòng số liệu
diff-indicators = Chỉ tiêu
diff-tasks = Nhiệm vụ
diff-fate = { $fate ->
    [changed] đã thay đổi
    [missing] không còn
    [added] mới thêm
   *[plan] kế hoạch, được viết tiếp
}
diff-no-row = không có dòng
diff-excluded = { $value } (có lỗi, không tính)
diff-from-to = { $was } → { $is }
diff-value = { $figure }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
diff-moved = { $up ->
    [yes] +
   *[no] { "" }
}{ $figure } { $percent ->
    [yes] điểm %
    [permille] ‰
   *[no] { $unit }
}
column-path = Tệp
column-fate = Thay đổi
column-row = Dòng
column-was = Khi chốt
column-is = Hiện nay
column-moved = Tăng/giảm

# Trong báo cáo và tình hình nộp.
report-closed = Số liệu đã chốt: { $periods }.
report-closed-period = { $period } ngày { $closed }{ $amendments ->
    [0] { "" }
   *[other] , đã điều chỉnh { $amendments } lần
}
report-changed-since = ĐÃ THAY ĐỔI SAU KHI CHỐT: { $period }. Đây không phải số liệu đã chốt; xem “reform diff --period { $id }”.
report-seal-in-doubt = BẢN CHỐT KHÔNG TIN CẬY: { $period }. Bản chốt đã mất, bị lập lại hoặc không đọc được nên không bảo đảm cho số liệu này; xem “reform check” và “reform diff --period { $id }”.

# Beside a written report.
written-head = Do lệnh “reform report --write” ghi: báo cáo trong thư mục này được lập từ kế hoạch và số liệu nào.
    Không sửa tệp này; “reform check” dùng nó để báo khi số liệu đã thay đổi.
