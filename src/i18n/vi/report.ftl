# Báo cáo, tình hình nộp và kế hoạch: nội dung người đọc thấy.

report-plain = { $text }

report-title = { $ad-hoc ->
    [yes] Báo cáo { $report } về công tác cải cách hành chính
   *[no] Báo cáo cải cách hành chính { $report }
}{ $whose ->
    [unit] { " " }của { $unit }
    [unit-area] { " " }của { $unit }, lĩnh vực { $area }
    [focal] { " " }của { $unit } về các lĩnh vực làm đầu mối
    [area] , lĩnh vực { $area }
   *[department] { "" }
}
report-dated = { $report }{ $ending ->
    [dated] { "" }
    [word] { " " }{ $year }
   *[bare] { " " }năm { $year }
}
report-plan = { $issuer } – { $plan }
report-window = Số liệu từ { $from } đến { $to }; lập ngày { $as-of }.
report-scope-unit = Phạm vi: riêng { $unit }.
report-scope-area = Phạm vi: lĩnh vực { $area }.
report-scope-focal = Phạm vi: các lĩnh vực do { $unit } làm đầu mối ({ $areas }).
report-to = Kính gửi: { $to }.
report-internal = Mốc, thời hạn và phân công ghi “nội bộ” do { $issuer } tự xác định để theo dõi, đôn đốc; văn bản nguồn của kế hoạch không quy định.
report-illustrative = SỐ LIỆU MINH HỌA – không phải số liệu thật của đơn vị nào.
report-incomplete = CHƯA ĐẦY ĐỦ: { $lacking }. Các kết quả ghi “tạm tính” còn có thể thay đổi.
report-lacking = { $count } đơn vị { $state ->
    [incomplete] còn thiếu số liệu
    [invalid] có số liệu sai
   *[missing] chưa nộp
} ({ $units })
report-excluded-notice = { $count } dòng có lỗi không được tính vào số liệu; xem danh sách bên dưới.
report-summary = Tóm tắt
report-summary-indicators = { $count } chỉ tiêu: { $verdicts }.
report-summary-tasks = { $count } nhiệm vụ: { $verdicts }.
report-summary-units = Đơn vị nộp đầy đủ: { $complete }/{ $count }.
report-count = { $count } { $verdict }
report-of-which = { $text } ({ $more })
report-internal-count = { $count } theo { $by ->
    [step] mốc
   *[date] hạn
} nội bộ
report-attention = Nội dung cần lưu ý
report-nothing-pressing = Không có chỉ tiêu chưa đạt, nhiệm vụ quá hạn hay số liệu còn thiếu.
report-tasks-behind = Nhiệm vụ quá hạn hoặc chưa triển khai ({ $count })
report-tasks-late = Nhiệm vụ hoàn thành chậm so với thời hạn ({ $count })
report-absent = Đơn vị chưa nộp đủ ({ $count })
report-excluded = Dòng không được tính vì có lỗi ({ $count })
report-area = { $number }. { $name }
report-own-tasks = Nhiệm vụ riêng của các đơn vị
report-submissions = Tình hình nộp báo cáo
report-by-unit = Chi tiết theo đơn vị
report-and-others = { $named } và { $count } mục khác
report-several-units = { $count } đơn vị
report-all-units = cả { $count } đơn vị
report-fingerprints = Kế hoạch SHA-256 { $plan } · số liệu SHA-256 { $data } · { $tool } · ngày { $as-of }.
report-plan-errors = kế hoạch có lỗi nên chưa thể tính số liệu; hãy sửa các lỗi nêu trên rồi chạy lại

column-number = TT
column-indicator = Chỉ tiêu
column-fraction = Tử số/Mẫu số
column-value = Kết quả
column-target = Mục tiêu
column-verdict = Đánh giá
column-gap = So với mục tiêu
column-who = Đơn vị
column-task = Nhiệm vụ
column-lead = Chủ trì
column-due = Hạn
column-status = Tình hình
column-unit = Đơn vị
column-category = Phân tổ
column-complete-periods = Số kỳ đầy đủ
column-amiss = Các kỳ khác
column-period = Kỳ
column-state = Trạng thái
column-timeliness = Đúng/quá hạn
column-file = Tệp và dòng
column-metric = Mã số liệu
column-given = Giá trị
column-rows = Số dòng
column-code = Mã lỗi
column-source = Mục
column-id = Mã
column-judged = Đánh giá
column-clause = Nội dung
column-cited-by = Được cụ thể hóa ở

verdict = { $verdict ->
    [met] đạt
    [not-met] chưa đạt
    [on-track] đúng tiến độ
    [behind] chậm tiến độ
    [in-progress] đang thực hiện
    [small-sample] mẫu nhỏ
    [no-target] không đặt mục tiêu
    [no-activity] không phát sinh
    [no-data] chưa có số liệu
   *[not-applicable] chưa áp dụng
}
verdict-internal = { $verdict ->
    [on-track] đúng tiến độ (mốc nội bộ)
   *[behind] chậm tiến độ (mốc nội bộ)
}
verdict-provisional = { $text } (tạm tính)
task-verdict = { $verdict ->
    [met] hoàn thành
    [not-met] quá hạn
    [on-track] đúng tiến độ
    [behind] chưa triển khai
    [in-progress] trong hạn
    [no-data] chưa báo cáo
    [no-activity] không phát sinh
   *[not-applicable] chưa áp dụng
}
task-late = { $known ->
    [yes] hoàn thành chậm { $days } ngày
   *[no] hoàn thành sau thời hạn
}{ $internal ->
    [yes] { " " }so với hạn nội bộ
   *[no] { "" }
}
task-late-unit = { $unit }: { $late }
task-verdict-internal = { $verdict ->
    [in-progress] trong hạn (hạn nội bộ)
   *[not-met] quá hạn (hạn nội bộ)
}

state = { $state ->
    [complete] đầy đủ
    [incomplete] còn thiếu
    [invalid] có lỗi
   *[missing] chưa nộp
}
report-units-and = { $units } và { $last }
report-unit-change = Từ { $period } ({ $from }), { $kind ->
    [merged] { $before } hợp nhất thành { $after }
    [absorbed] { $before } sáp nhập vào { $after }
    [split] { $before } được chia tách thành { $after }
    [renamed] { $before } chuyển thành { $after }
    [parted] { $after } được tách ra từ { $before }
    [handed-over] { $after } báo cáo { $metrics } thay { $before }
    [given-up] { $before } không còn báo cáo { $metrics }
    [taken-up] { $after } cũng báo cáo { $metrics }
    [ended] { $before } kết thúc hoạt động, không còn báo cáo
   *[begun] { $after } bắt đầu báo cáo
}.
state-none = không phải nộp
state-in = { $period }: { $state }
timeliness-on-time = đúng hạn
timeliness-late = { $days ->
    [0] chậm
   *[other] chậm { $days } ngày
}
timeliness-excused = { $days ->
    [0] được chấp nhận nộp sau hạn
   *[other] được chấp nhận nộp sau hạn { $days } ngày
}

status-title = Tình hình nộp báo cáo { $report } (ngày { $as-of })
status-totals = Phải nộp { $expected } · đã nộp { $received } · đầy đủ { $complete } · còn thiếu { $incomplete } · có lỗi { $invalid } · chưa nộp { $missing }
status-not-started = chưa thực hiện
status-in-progress = đang thực hiện
status-done = hoàn thành
due-ongoing = thường xuyên
due-internal = { $due } (nội bộ)
lead-internal = { $text } (phân công nội bộ)

gap = { $which ->
    [needed] cần thêm { $figure } { $what }
    [excess] vượt { $figure } { $what }
    [room] còn được thêm { $figure } { $what }
    [none] vừa đủ
   *[margin] dư { $figure } { $what }
}
published = số do { $publishers } công bố
counted-tasks = nhiệm vụ
gap-nameless = đơn vị tính
gap-nameless-per = trường hợp
gap-interim = mốc { $target }
gap-interim-internal = mốc nội bộ { $target }
step-internal = { $target } (nội bộ)
gap-coverage = { $which ->
    [periods] mới có { $periods }/{ $all } kỳ
   *[units] { $units }/{ $expected } đơn vị
}
carried = giữ số đã báo trước đó: { $units }
carried-unit = { $unit } ({ $period })
lapsed = không đạt ở { $periods }
lapsed-period = { $period } ({ $value }{ $ratio ->
    [yes] ; { $above }/{ $below }
   *[no] { "" }
})
in-force = { $kind ->
    [from] tính từ { $periods }
    [to] tính đến hết { $periods }
   *[in] số liệu { $periods }
}

plan-totals = { $indicators } chỉ tiêu · { $metrics } số liệu · { $tasks } nhiệm vụ · { $units } đơn vị
plan-no-target = không đặt
judged-every-period = từng kỳ
judged-year-end = cuối năm
judged-path = cuối năm, theo mốc
judged-path-internal = cuối năm, theo mốc nội bộ
judged-when = { $judged }, { $when }
coverage-title = Kế hoạch cụ thể hóa văn bản nguồn
coverage-totals = { $clauses } mục: { $cited } đã cụ thể hóa · { $excused } có lý do không cụ thể hóa · { $open } chưa cụ thể hóa.
coverage-excused = (không cụ thể hóa: { $why })
coverage-settled = (đã giải quyết xong ở năm trước)
coverage-open = CHƯA CỤ THỂ HÓA
coverage-no-source = Kho này chưa có văn bản nguồn trong thư mục seeds/.
