# Lịch sử của kho: báo cáo nộp khi nào, một nhánh được sửa những gì.

type-days = số ngày nguyên, từ 0 đến 366
    .example = { $key } = 2
type-offset = múi giờ viết theo độ lệch so với UTC
    .example = { $key } = "+07:00"

# R406
late-submission = { $unit } nộp báo cáo { $period } ngày { $submitted }, trễ { $days } ngày
    .label = { $by } đưa vào kho (commit) lần đầu ngày { $submitted }
    .due = hạn nộp { $due }{ $grace ->
        [0] { "" }
       *[other] , được gia hạn { $grace } ngày
    }
    .help = không cần sửa tệp; nếu đơn vị được phép nộp muộn, hãy miễn trừ trong waivers.toml với at = “kỳ/đơn vị” và value là ngày nộp này
    .explain = Ngày nộp là ngày tệp có mặt lần đầu trong một commit trên nhánh chính của kho, tính theo múi giờ của kế hoạch. Nộp đúng ngày hạn, hoặc trong số ngày gia hạn của kế hoạch, vẫn là đúng hạn. Sửa đổi về sau không làm báo cáo thành trễ, và số liệu nộp trễ vẫn có giá trị; vì thế đây chỉ là cảnh báo.
    .before =
        due = 2022-03-17, commit lần đầu ngày 18/03/2022
    .after =
        due = 2022-03-17, commit lần đầu ngày 17/03/2022

# R407
unknown-history = không xác định được thời điểm nộp báo cáo: { $reason ->
        [no-repository] thư mục này không nằm trong kho git
        [no-git] máy chưa cài git
        [shallow] bản sao này chỉ có các commit gần nhất
       *[refused] git từ chối ({ $detail })
    }
    .label = không đánh giá được đúng hạn hay trễ hạn
    .help = { $reason ->
        [no-repository] hãy làm việc trong bản sao (clone) của kho, hoặc tạo kho mới bằng lệnh: git init
        [no-git] hãy cài git và bảo đảm lệnh git chạy được
        [shallow] tải toàn bộ lịch sử bằng lệnh: git fetch --unshallow
       *[refused] khắc phục điều git nêu rồi chạy lại
    }
    .explain = Lịch sử của kho là sổ theo dõi nộp báo cáo: ngày của commit đầu tiên chứa tệp là ngày nộp. Khi không có lịch sử, hoặc chỉ có phần cuối, ngày tháng sẽ sai nên chương trình không nêu ngày nào cả. Mọi nội dung khác vẫn được kiểm tra như thường. Trong CI phải tải toàn bộ lịch sử (fetch-depth: 0).
    .before = git clone --depth 1 …
    .after = git clone …

# R408
uncommitted-submission = báo cáo { $period } của { $unit } chưa được đưa vào kho (commit)
    .label = tệp này mới chỉ có trên máy này
    .due = đúng hạn nếu commit chậm nhất ngày { $due }
    .help = hãy commit tệp rồi đẩy (push) lên; khi đó mới tính là đã nộp
    .explain = Tệp chỉ được tính là đã nộp khi có trong một commit. Trước đó không ai khác thấy tệp và không thể ghi ngày nộp. Số liệu vẫn được kiểm tra và hiển thị trên máy này.
    .before = đã lưu reports/2022/q1/thanh-tra.csv
    .after = đã lưu, commit và push reports/2022/q1/thanh-tra.csv

# R409
uncommitted-change = báo cáo { $period } của { $unit } đã thay đổi so với bản đã nộp
    .label = tệp ở đây không phải bản đã nộp
    .help = commit phần thay đổi, hoặc bỏ thay đổi bằng lệnh: git restore
    .explain = Số liệu hiển thị ở đây là của tệp đã thay đổi, không phải của bản đã nộp. Người khác vẫn thấy bản đã nộp cho đến khi phần thay đổi được commit và push.
    .before = sửa reports/2022/q1/thanh-tra.csv sau khi đã commit
    .after = phần sửa đã được commit

# R410
period-not-begun = { $unit } đã có tệp cho { $period }, nhưng kỳ này chưa bắt đầu
    .label = kiểm tra ngày { $as-of }
    .from = kỳ này bắt đầu từ ngày { $from }
    .help = chuyển tệp vào thư mục của kỳ đang báo cáo; nếu là bản nháp thì để ngoài kho đến khi kỳ bắt đầu
    .explain = Không ai có thể có số liệu của một kỳ chưa bắt đầu. Thường là tệp được lưu nhầm thư mục, hoặc là biểu chép sẵn cho kỳ sau. Mọi dòng trong tệp đều không được tính cho đến khi kỳ bắt đầu, tính theo múi giờ của kế hoạch hoặc theo --as-of.
    .before =
        reports/2022/q4/thanh-tra.csv        (ngày 01/07/2022)
    .after =
        reports/2022/q2/thanh-tra.csv        (ngày 01/07/2022)

# R411
early-submission = { $unit } nộp báo cáo { $period } ngày { $submitted }, khi còn { $days } ngày nữa mới hết kỳ
    .label = bản mới nhất được đưa vào kho (commit) ngày { $submitted }
    .to = kỳ này đến hết ngày { $to }
    .help = nộp lại số liệu đủ kỳ; nếu số liệu đã chắc chắn không đổi, xác nhận bỏ qua trong waivers.toml với at = “kỳ/đơn vị” và value là ngày nộp này
    .explain = Số liệu chốt trước khi hết kỳ thì chưa thể đủ cả kỳ: những ngày còn lại chưa được tính. Khi tệp được commit lại từ ngày cuối kỳ trở đi thì cảnh báo này không còn. Ngày tính theo múi giờ của kế hoạch.
    .before =
        to = 2022-06-14, commit ngày 02/06/2022
    .after =
        to = 2022-06-14, số liệu bổ sung được commit ngày 15/06/2022

# R412
stale-report = báo cáo tổng hợp { $report } đã ghi trước đây không còn khớp: { $reason ->
        [data] số liệu đã thay đổi từ khi ghi
        [plan] kế hoạch đã thay đổi từ khi ghi
        [both] kế hoạch và số liệu đã thay đổi từ khi ghi
        [absent] thiếu tệp { $file }
       *[unreadable] không đọc được { $file }
    }
    .label = { $reason ->
        [unreadable] tệp này phải ghi rõ báo cáo lập từ số liệu nào
       *[other] báo cáo được ghi ngày { $as-of }
    }
    .help = ghi lại bằng lệnh “reform report --period { $report-id } --write”
    .explain = Lệnh “reform report --write” ghi báo cáo vào thư mục consolidated/ cùng tệp written.toml, trong đó có mã SHA-256 của kế hoạch và số liệu lúc ghi. Nếu kế hoạch hoặc số liệu của các kỳ trong báo cáo thay đổi sau đó, các tệp đã ghi là của số liệu cũ: người đọc chúng sẽ thấy con số khác với kho. Nội dung các tệp báo cáo không bao giờ được đọc lại.
    .before =
        sửa reports/2022/q1/thanh-tra.csv sau khi ghi báo cáo quý I
    .after =
        reform report --period q1 --write

# R315
foreign-file = { $unit } không được { $change ->
        [deleted] xóa
       *[changed] sửa
    } “{ $path }”
    .label = “{ $path }” thuộc về: { $owner }
    .help = bỏ tệp này khỏi lần thay đổi; đơn vị có tệp sẽ tự sửa
    .explain = Mỗi đơn vị chỉ sửa báo cáo, phần thuyết minh và kế hoạch của chính mình. Sửa tệp của đơn vị khác hoặc báo cáo tổng hợp thường là do nhầm, ví dụ lưu nhầm thư mục.
    .before = thanh-tra sửa cả reports/2022/q1/van-phong.csv
    .after = thanh-tra chỉ sửa reports/2022/q1/thanh-tra.csv

# R316
plan-change = { $unit } không được { $change ->
        [deleted] xóa
       *[changed] sửa
    } “{ $path }” vì thuộc kế hoạch chung của cơ quan
    .label = đơn vị không tự sửa kế hoạch chung
    .help = bỏ tệp này khỏi lần thay đổi và đề nghị bộ phận đầu mối sửa
    .explain = Kế hoạch và văn bản nguồn quyết định mọi đơn vị báo cáo gì và được đánh giá theo mức nào. Bộ phận đầu mối sửa các tệp này trong một lần thay đổi riêng. Kế hoạch riêng plan/<năm>/units/<đơn vị>.toml thì do đơn vị tự viết.
    .before = thanh-tra sửa plan/2022/areas/2-procedures.toml
    .after = thanh-tra chỉ sửa reports/2022/q1/thanh-tra.csv

# R703
closed-period-change = “{ $path }” bị { $change ->
        [deleted] xóa
       *[changed] sửa
    } trong khi kỳ { $period } đã chốt số liệu
    .label = “{ $path }” thuộc kỳ đã chốt
    .seal = kỳ được chốt ở đây
    .help = bỏ tệp này khỏi lần thay đổi; nếu số liệu sai, đề nghị bộ phận đầu mối điều chỉnh kỳ đã chốt
    .explain = Số liệu của kỳ đã chốt đã được báo cáo và được giữ nguyên. Đơn vị không tự sửa nữa; nếu có sai sót, bộ phận đầu mối điều chỉnh kỳ đã chốt kèm lý do, cả số cũ và số mới đều được lưu lại.
    .before = thanh-tra sửa reports/2022/q1/thanh-tra.csv sau khi kỳ q1 đã chốt
    .after = bộ phận đầu mối điều chỉnh kỳ q1

# Tệp không của riêng đơn vị nào.
owner-department = cả cơ quan (báo cáo tổng hợp)

# Lý do không chạy được.
history-unknown-revision = kho này không có phiên bản “{ $revision }”; hãy nêu tên nhánh, thẻ hoặc commit, ví dụ origin/main, và tải về trước nếu cần
history-no-common-commit = “{ $revision }” và nhánh này không có commit chung{ $shallow ->
    [yes] ; bản sao này chỉ có các commit gần nhất: tải toàn bộ lịch sử bằng lệnh git fetch --unshallow
   *[no] { "" }
}
history-cannot-ask = không xác định được những gì đã thay đổi: { $reason ->
    [no-repository] thư mục này không nằm trong kho git
    [no-git] máy chưa cài git
    [shallow] bản sao này chỉ có các commit gần nhất
   *[refused] git từ chối ({ $detail })
}

# Tình hình nộp.
check-changed-since = Chỉ nêu vấn đề trong các tệp mà nhánh này thay đổi kể từ khi tách khỏi phiên bản nêu ra
check-as-unit = Thay mặt đơn vị này: không cho sửa tệp nào ngoài tệp của chính đơn vị
value-revision = PHIÊN BẢN

column-submitted = Ngày nộp
column-revised = Sửa lần cuối
column-committer = Người nộp
column-expected = Phải nộp
column-received = Đã nộp
column-complete = Đầy đủ
column-on-time = Đúng hạn
column-late = Trễ hạn

timeliness-uncommitted = chưa commit
timeliness-overdue = quá hạn { $days } ngày
timeliness-ahead = { $days ->
    [0] hôm nay đến hạn
   *[other] còn { $days } ngày
}
timeliness-not-begun = chưa đến kỳ
revised-unsaved = có sửa, chưa commit

status-due = Số liệu từ { $from } đến { $to }; hạn nộp { $due }{ $grace ->
    [0] { "" }
   *[other] , gia hạn đến { $deadline }
}.
status-no-history = Không xác định được thời điểm nộp: { $reason ->
    [no-repository] thư mục này không nằm trong kho git.
    [no-git] máy chưa cài git.
    [shallow] bản sao này chỉ có các commit gần nhất; tải toàn bộ lịch sử bằng lệnh “git fetch --unshallow”.
   *[refused] git từ chối ({ $detail }).
}
status-timeliness = Đúng hạn { $on-time } · trễ hạn { $late }{ $excused ->
    [0] { "" }
   *[other] { " " }· được chấp nhận sau hạn { $excused }
} · chưa commit { $uncommitted }
status-excused = Được chấp nhận nộp sau hạn: { $unit }, { $period } – { $reason } ({ $by }).
