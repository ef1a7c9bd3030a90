# Chuỗi báo cáo: đơn vị đầu mối xác nhận số liệu của lĩnh vực mình theo dõi (R716–R721).

# R716
void-sign-off = xác nhận ngày { $on } của { $unit } về số liệu { $period } không còn giá trị: { $count } số liệu đã khác
    .label = đã xác nhận dòng này
    .help = kiểm tra số liệu mới rồi xác nhận lại: reform sign --period { $period-id } --unit { $unit-id }
    .explain = Đơn vị đầu mối xác nhận những con số cụ thể, không phải những tệp. Khi một con số trong lĩnh vực của đơn vị đầu mối được sửa, thêm hay bớt, không ai còn chịu trách nhiệm về tổng số, nên xác nhận mất giá trị cho đến khi được ký lại. Viết lại tệp mà số không đổi (đảo dòng, đổi bảng mã, reform fmt) thì xác nhận vẫn nguyên giá trị. Số 0 và n/a là hai số liệu khác nhau.
    .before = quan-ly-nang-luong sửa settled-late từ 3 thành 5 sau khi thanh-tra đã xác nhận q1
    .after = reform sign --period q1 --unit thanh-tra

# R717
unasked-sign-off = { $unit } xác nhận số liệu { $period }, nhưng kế hoạch không giao đơn vị xác nhận
    .label = không có [[sign_off]] nào cần đến tệp này
    .help = xóa tệp, hoặc thêm [[sign_off]] với unit = "{ $unit-id }" vào plan.toml
    .explain = Chỉ đơn vị được giao trong plan.toml ([[sign_off]]) mới xác nhận số liệu của lĩnh vực, và chỉ ở kỳ có hỏi số liệu của lĩnh vực đó. Tệp của đơn vị khác dễ bị hiểu nhầm là số liệu đã có người chịu trách nhiệm.
    .before =
        reports/2022/q1/signed/quan-ly-cong-nghiep.toml
    .after =
        {"["}[sign_off]]
        unit = "quan-ly-cong-nghiep"
        areas = ["industry"]

# R718
broken-sign-off = { $reason ->
        [unit] xác nhận này là của đơn vị “{ $found }” nhưng tên tệp là của đơn vị khác
        [period] xác nhận này là của kỳ “{ $found }” nhưng nằm trong thư mục của kỳ khác
        [line] “{ $found }” không có dạng đơn vị/số liệu, dấu cách, giá trị
        [order] dòng “{ $found }” đứng sai thứ tự hoặc lặp lại
        [future] ngày ký { $found } ở sau ngày tệp được đưa lên kho
        [early] ngày ký { $found } ở trước ngày cuối kỳ
        [count] tệp ghi { $found } số liệu nhưng số dòng không phải như vậy
       *[hash] mã SHA-256 không phải là mã của các dòng số liệu trong tệp
    }
    .label = xác nhận không còn tin cậy được
    .help = ký lại bằng lệnh reform sign, hoặc lấy lại tệp từ lịch sử
    .explain = Tệp xác nhận do lệnh “reform sign” ghi, không sửa bằng tay: mỗi số liệu một dòng, xếp theo thứ tự, kèm mã SHA-256 của các dòng đó. Tệp bị sửa, chép từ kỳ khác hay từ đơn vị khác thì không xác nhận gì cả.
    .before = period = "q1"  (trong reports/2022/q2/signed/)
    .after = reform sign --period q2 --unit thanh-tra

# R719
lacking-sign-off = { $when ->
        [late] { $unit } chưa xác nhận số liệu { $period }, đã quá hạn { $days } ngày
       *[ahead] { $unit } chưa xác nhận số liệu { $period }; { $days ->
            [0] hôm nay là hạn cuối
           *[other] còn { $days } ngày đến hạn
        }
    }
    .label = được giao xác nhận
    .due = hạn nộp báo cáo; hạn xác nhận { $due }
    .expected = tệp { $path }
    .help = khi các đơn vị đã nộp đủ: reform sign --period { $period-id } --unit { $unit-id }
    .explain = Các phòng, đơn vị báo cáo cho đơn vị đầu mối; đơn vị đầu mối kiểm tra, xác nhận số liệu của lĩnh vực mình theo dõi rồi gửi Văn phòng tổng hợp. Kế hoạch ghi ai xác nhận lĩnh vực nào, sau hạn nộp bao nhiêu ngày. Trước hạn, đây chỉ là lời nhắc; quá hạn thì thành lỗi, và kỳ chưa chốt được.
    .before =
        reports/2022/q1/
    .after =
        reports/2022/q1/signed/thanh-tra.toml

# R720
repeated-sign-off = { $what ->
        [unit] “{ $found }” được giao xác nhận hai lần
       *[area] lĩnh vực “{ $found }” được giao cho hai đơn vị xác nhận
    }
    .label = ghi lại lần nữa
    .first = đã ghi ở đây
    .help = { $what ->
        [unit] gộp các lĩnh vực của đơn vị vào một [[sign_off]]
       *[area] giữ lĩnh vực ở một đơn vị
    }
    .explain = Mỗi đơn vị đầu mối có một tệp xác nhận cho mỗi kỳ, và mỗi lĩnh vực có một đơn vị chịu trách nhiệm. Ghi hai lần thì không biết hạn nào, đơn vị nào là đúng.
    .before =
        areas = ["procedures"]   # thanh-tra
        areas = ["procedures"]   # van-phong
    .after =
        areas = ["procedures"]   # thanh-tra

# R721
late-sign-off = { $unit } xác nhận số liệu { $period } ngày { $committed }, chậm { $days } ngày
    .label = hạn xác nhận { $due }
    .due = hạn nộp báo cáo
    .help = không phải sửa gì; lần sau xác nhận trước hạn
    .explain = Ngày xác nhận là ngày của lần ghi nhận (commit) đầu tiên có tệp xác nhận. Xác nhận chậm không làm số liệu sai, nên chỉ là cảnh báo, nhưng vẫn được ghi lại. Ký lại vì số liệu được sửa sau hạn thì không tính là chậm.
    .before = reports/2022/q1/signed/thanh-tra.toml, commit ngày 25/3/2022
    .after = reports/2022/q1/signed/thanh-tra.toml, commit ngày 18/3/2022

# Phần bên dưới một xác nhận không còn giá trị.
signed-was = đã khác
signed-line = { $kind ->
    [added] { $unit }, { $metric }: thêm { $now }
    [removed] { $unit }, { $metric }: mất { $was }
   *[changed] { $unit }, { $metric }: { $was } → { $now }
}

# reform sign
sign-about = Đơn vị đầu mối xác nhận số liệu lĩnh vực mình
sign-period = Kỳ cần xác nhận, ví dụ q1
sign-unit = Đơn vị đầu mối xác nhận
sign-by = Người chịu trách nhiệm, ghi vào tệp xác nhận
sign-nobody = kế hoạch không giao đơn vị nào xác nhận số liệu: thêm [[sign_off]] vào plan.toml
sign-not-asked = { $unit } không được giao xác nhận số liệu { $period }; các đơn vị được giao: { $units }
sign-not-ended = { $period } chưa kết thúc: chỉ xác nhận được từ ngày cuối kỳ { $to }
sign-not-complete = chưa xác nhận được { $period }: { $count } đơn vị còn thiếu hoặc sai số liệu của lĩnh vực ({ $units })
sign-unchanged = { $unit } đã xác nhận số liệu { $period } ngày { $on }; số liệu không đổi nên không ghi lại
sign-done = { $unit } xác nhận { $count } số liệu { $period }: đã ghi { $path }. Việc xác nhận có hiệu lực khi tệp được đưa lên kho (commit).
signed-head = Xác nhận số liệu { $period } năm { $year } của { $unit }: { $areas }.
    Do lệnh “reform sign” ghi; không sửa bằng tay. Mỗi dòng: đơn vị/số liệu, dấu cách, giá trị.
    Kiểm tra mã mà không cần reform, chạy từ thư mục gốc của kho dữ liệu:
    {"  "}sed -n 's/^  "\(.*\)",$/\1/p' { $path } | sha256sum

# Trong báo cáo và tình trạng
sign-offs-title = Xác nhận của đơn vị đầu mối
column-sign-areas = Lĩnh vực
column-sign-due = Hạn xác nhận
column-sign-state = Xác nhận
column-sign-on = Ngày ký
column-sign-by = Người ký
sign-state = { $state ->
    [signed] đã xác nhận
    [void] không còn giá trị
    [invalid] tệp xác nhận bị lỗi
   *[lacking] chưa xác nhận
}
sign-state-late = { $text }, chậm { $days } ngày
sign-state-overdue = { $text }, quá hạn { $days } ngày
sign-state-changed = { $text } ({ $count } số liệu đã khác)
sign-not-begun = chưa đến kỳ
sign-off-of = { $unit } ({ $periods })
sign-off-void-of = { $unit } ({ $periods }: số liệu đã khác từ khi xác nhận)
report-unsigned = Chưa có xác nhận của { $units }.
report-signed = Số liệu đã được xác nhận: { $units }.
