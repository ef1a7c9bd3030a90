# Lịch sử của kho: báo cáo nộp khi nào, một nhánh được sửa những gì.

type-days = số ngày nguyên, từ 0 đến 366
type-offset = múi giờ viết theo độ lệch so với UTC

# R406
late-submission = { $unit } nộp báo cáo { $period } ngày { $submitted }, chậm { $days } ngày
    .label = { $by } đưa vào kho (commit) lần đầu ngày { $entered }
    .sent = đơn vị gửi ngày { $submitted }
    .due = hạn nộp { $due }{ $grace ->
        [0] { "" }
       *[other] , được gia hạn { $grace } ngày
    }
    .help = không cần sửa tệp; nếu đơn vị được phép nộp muộn, hãy xác nhận bỏ qua trong waivers.toml với at = “kỳ/đơn vị” và value là ngày nộp này
    .explain = Ngày nộp là ngày đơn vị gửi tệp, nếu có ghi trong received/; nếu không thì là ngày tệp có mặt lần đầu trong một commit trên nhánh chính của kho, tính theo múi giờ của kế hoạch. Nộp đúng ngày hạn, hoặc trong số ngày gia hạn của kế hoạch, vẫn là đúng hạn. Sửa đổi về sau không làm báo cáo thành nộp chậm, và số liệu nộp chậm vẫn có giá trị; vì thế đây chỉ là cảnh báo.
    .before =
        due = 2022-03-17, commit lần đầu ngày 18/03/2022
    .after =
        due = 2022-03-17, commit lần đầu ngày 17/03/2022

# R407
unknown-history = không xác định được thời điểm nộp báo cáo: máy chưa cài git
    .label = không đánh giá được đúng hạn hay quá hạn
    .help = hãy cài git và bảo đảm lệnh git chạy được
    .explain = Lịch sử của kho là sổ theo dõi nộp báo cáo: ngày của commit đầu tiên chứa tệp là ngày nộp. Máy không có git thì không đọc được lịch sử, nên chương trình không nêu ngày nào cả. Mọi nội dung khác vẫn được kiểm tra như thường. Chương trình chỉ dùng git trong các thư mục của PATH nằm ngoài kho.
    .before = git: command not found
    .after = git --version

# R408
uncommitted-submission = báo cáo { $period } của { $unit } chưa được đưa vào kho (commit)
    .label = tệp này mới chỉ có trên máy này
    .due = đúng hạn nếu commit chậm nhất ngày { $due }
    .help = gửi tệp cho đơn vị tổng hợp, hoặc tự đưa lên kho: git add { $path } && git commit -m "{ $period-id } { $unit-id }" && git push; khi đó mới tính là đã nộp
    .explain = Tệp chỉ được tính là đã nộp khi có trong một commit. Trước đó không ai khác thấy tệp và không thể ghi ngày nộp. Số liệu vẫn được kiểm tra và hiển thị trên máy này.
    .before = đã lưu reports/2022/q1/thanh-tra.csv
    .after = đã lưu, commit và push reports/2022/q1/thanh-tra.csv

# R409
uncommitted-change = báo cáo { $period } của { $unit } đã thay đổi so với bản đã nộp
    .label = tệp ở đây không phải bản đã nộp
    .help = gửi bản sửa cho đơn vị tổng hợp, hoặc tự đưa lên kho: git add { $path } && git commit -m "{ $period-id } { $unit-id }" && git push; bỏ phần sửa: git restore { $path }
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
    .label = { $sent ->
        [yes] bản mới nhất đơn vị gửi ngày { $submitted }
       *[no] bản mới nhất được đưa vào kho (commit) ngày { $submitted }
    }
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

# R413
shallow-history = bản sao này chỉ có các commit gần nhất, không đủ để xác định { $what ->
        [seal] bản chốt { $period } có còn nguyên như lúc đầu hay không
        [both] ngày nộp của { $count } báo cáo { $period } và bản chốt có còn nguyên như lúc đầu hay không
       *[dates] ngày nộp của { $count } báo cáo { $period }
    }
    .label = kỳ này cần phần lịch sử còn thiếu
    .help = tải toàn bộ lịch sử bằng lệnh: git fetch --unshallow
    .explain = Ngày nộp là ngày của commit đầu tiên chứa tệp; bản chốt được đối chiếu với bản được commit đầu tiên. Bản sao bị cắt bớt (shallow clone) không có các commit đó: báo cáo nộp chậm hay bản chốt bị sửa đều không thể phát hiện, vì vậy đây là lỗi. Tệp được đưa vào kho trong phần lịch sử đã có thì vẫn được xét như thường. Trong CI phải tải toàn bộ lịch sử (fetch-depth: 0).
    .before = git clone --depth 1 …
    .after = git clone …

# R414
unreadable-history = không đọc được lịch sử của kho nên không xác định được { $what ->
        [seal] bản chốt { $period } có còn nguyên như lúc đầu hay không
        [both] ngày nộp của { $count } báo cáo { $period } và bản chốt có còn nguyên như lúc đầu hay không
       *[dates] ngày nộp của { $count } báo cáo { $period }
    }: { $reason ->
        [unexpected] git trả lời không đúng dạng (git { $detail })
        [silent] git không trả lời
        [no-temporary] không tạo được thư mục tạm ({ $detail })
        [too-much] lịch sử quá lớn
        [shallow] bản sao này chỉ có các commit gần nhất
       *[refused] git từ chối ({ $detail })
    }
    .label = kỳ này cần lịch sử của kho
    .help = { $reason ->
        [no-temporary] cho phép ghi vào thư mục tạm của máy, hoặc đặt biến môi trường TMPDIR (trên Windows: TEMP) trỏ tới thư mục ghi được, rồi chạy lại; kho dữ liệu không hỏng
       *[other] tạo lại bản sao (clone) đầy đủ của kho rồi chạy lại; nếu vẫn vậy, kiểm tra kho bằng lệnh: git fsck
    }
    .explain = Kho có lịch sử nhưng git không đọc được: thiếu hoặc hỏng một phần, hoặc git trả lời khác thường. Khi đó báo cáo nộp chậm hay bản chốt bị xóa đều không thể phát hiện, nên không thể coi là không có vấn đề. Mọi nội dung khác vẫn được kiểm tra.
    .before = thiếu một tệp trong .git/objects
    .after = git clone …

# R415
impossible-date = commit { $commit } của { $by } có ngày không thể có { $date ->
        [empty] (để trống)
       *[other] (“{ $date }”)
    }: không xác định được commit này thêm hoặc sửa “{ $path }” khi nào
    .label = tệp này do commit { $commit } thêm hoặc sửa
    .help = nếu commit chưa được đưa vào nhánh chính, hãy tạo lại commit trên máy có đồng hồ đúng: git commit --amend --reset-author --no-edit; nếu đã đưa vào, hãy xác minh ngày nộp rồi xác nhận bỏ qua trong waivers.toml với at = “kỳ/đơn vị” và value là “{ $commit }”
    .help-seal = xác minh kỳ này thực sự được chốt khi nào; nếu commit chưa được đưa vào nhánh chính, hãy tạo lại commit trên máy có đồng hồ đúng: git commit --amend --reset-author --no-edit
    .explain = Ngày của commit do máy tạo ra nó ghi. Ngày không đọc được, trước năm 1970, sau năm 9999 hoặc có múi giờ không tồn tại thì không thể là ngày thật: đồng hồ sai, phần mềm lỗi, hoặc có người sửa tay. Báo cáo do commit đó đưa vào không được coi là đúng hạn; các commit khác vẫn giữ ngày của mình. Khi kiểm tra một nhánh, đây là lỗi vì commit còn tạo lại được; khi commit đã nằm trong nhánh chính thì chỉ là cảnh báo.
    .before =
        committer … 99999999999999 +0700
    .after =
        committer … 1647489600 +0700

# R416
doubtful-date = commit { $commit } của { $by } đề ngày { $day }, { $reason ->
        [future] sau hôm nay ({ $other })
        [period] khi kỳ này còn chưa hết
       *[parent] trước commit { $parent } mà nó tiếp nối (ngày { $other })
    }: “{ $path }” có thể bị ghi sai ngày
    .label = tệp này do commit { $commit } thêm hoặc sửa
    .to = kỳ này đến hết ngày { $other }
    .help = xác minh tệp thực sự được nộp khi nào; nếu ngày đúng, xác nhận bỏ qua trong waivers.toml với at = “kỳ/đơn vị” và value là “{ $found }”
    .help-seal = xác minh kỳ này thực sự được chốt khi nào; nếu commit chưa được đưa vào nhánh chính, hãy tạo lại commit trên máy có đồng hồ đúng: git commit --amend --reset-author --no-edit
    .explain = Ngày của commit do máy tạo ra nó ghi, nên có thể sai hoặc bị lùi để báo cáo nộp chậm thành đúng hạn. Commit không thể có trước commit mà nó tiếp nối, cũng không thể ở tương lai; bản chốt không thể có trước khi hết kỳ, và báo cáo nộp trước khi hết kỳ rồi quá hạn mới bổ sung thì chưa đủ vào lúc đúng hạn. Đồng hồ các máy lệch nhau trong vòng 24 giờ thì bỏ qua. Chỉ xét các commit thêm hoặc sửa báo cáo, bản chốt của năm này.
    .before =
        commit trước: 20/03/2022; commit nộp báo cáo: đề ngày 16/03/2022
    .after =
        commit trước: 20/03/2022; commit nộp báo cáo: đề ngày 21/03/2022

# R315
foreign-file = { $unit } không được { $change ->
        [deleted] xóa
       *[changed] sửa
    } “{ $path }”
    .label = “{ $path }” thuộc về: { $owner }
    .help = bỏ tệp này khỏi lần thay đổi; đơn vị có tệp sẽ tự sửa
    .explain = Mỗi đơn vị chỉ sửa báo cáo, phần thuyết minh, kế hoạch của chính mình và tệp kiểm chứng mà báo cáo của mình dẫn đến. Sửa tệp của đơn vị khác hoặc báo cáo tổng hợp thường là do nhầm, ví dụ lưu nhầm thư mục.
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
    [later] mọi số liệu của năm này được đưa lên kho sau ngày đang xét
    [no-git] máy chưa cài git
    [shallow] bản sao này chỉ có các commit gần nhất
    [unexpected] git trả lời không đúng dạng (git { $detail })
    [silent] git không trả lời
    [no-temporary] không tạo được thư mục tạm ({ $detail })
    [too-much] lịch sử quá lớn
   *[refused] git từ chối ({ $detail })
}

# Tình hình nộp.
check-changed-since = Chỉ nêu vấn đề trong các tệp mà nhánh này thay đổi kể từ khi tách khỏi phiên bản nêu ra
check-as-unit = Thay mặt đơn vị này: không cho sửa tệp nào ngoài tệp của chính đơn vị
value-revision = PHIÊN BẢN

column-submitted = Ngày nộp
column-revised = Sửa lần cuối
column-committer = Người đưa lên kho
column-expected = Phải nộp
column-received = Đã nộp
column-complete = Đầy đủ
column-on-time = Đúng hạn
column-late = Nộp chậm

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
    [later] mọi số liệu của năm này được đưa lên kho sau ngày đang xét.
    [no-git] máy chưa cài git.
    [shallow] bản sao này chỉ có các commit gần nhất; tải toàn bộ lịch sử bằng lệnh “git fetch --unshallow”.
    [unexpected] git trả lời không đúng dạng (git { $detail }).
    [silent] git không trả lời.
    [no-temporary] không tạo được thư mục tạm ({ $detail }).
    [too-much] lịch sử quá lớn.
   *[refused] git từ chối ({ $detail }).
}
status-timeliness = Đúng hạn { $on-time } · nộp chậm { $late }{ $excused ->
    [0] { "" }
   *[other] { " " }· được chấp nhận sau hạn { $excused }
} · chưa commit { $uncommitted }
status-excused = Được chấp nhận nộp sau hạn: { $unit }, { $period } – { $reason } ({ $by }).

# Kho dữ liệu theo một ngày đã qua (--as-of), nêu khi dùng -v.
past-none = Chưa có commit nào từ ngày { $day } trở về trước: tệp được xem như hiện có.
past-stands = Kế hoạch năm { $year } được commit sau ngày { $day }: tệp của năm này được xem như hiện có.
past-taken = Tệp được xem như ở commit { $commit }, commit cuối cùng tính đến ngày { $day }; { $files } tệp khác với hiện nay.
