# Thư nhắc, đôn đốc báo cáo gửi từng đơn vị (reform remind).

remind-about = Lập thư nhắc từng đơn vị còn thiếu, chậm hoặc sai
remind-period = Kỳ báo cáo cần đôn đốc, ví dụ q2 hoặc 6m (mặc định: quý gần nhất đã hết kỳ số liệu)
remind-unit = Chỉ thư gửi đơn vị này
remind-all = Thư gửi mọi đơn vị còn nợ báo cáo; cùng với -o: mỗi đơn vị một tệp và một danh sách trong thư mục
remind-output = Ghi vào thư mục này (mỗi đơn vị một tệp và một danh sách), hoặc với --unit: ghi vào tệp này
remind-nobody = Không phải nhắc đơn vị nào về báo cáo { $report }: các đơn vị đã nộp đầy đủ, không có lỗi.
remind-not-begun = Chưa phải nhắc đơn vị nào về báo cáo { $report }: kỳ số liệu bắt đầu từ ngày { $from }.
remind-clear = { $unit } không còn nợ gì trong báo cáo { $report } nên không có thư.
remind-done = Đã lập { $count } thư{ $written ->
    [yes] { " " }trong { $path }
   *[no] { "" }
}; { $clear } đơn vị không phải nhắc.
remind-stale = { $path } là thư cũ: { $unit } không còn nợ gì, không gửi thư này.
remind-needs-folder = nhiều thư { $format } thì phải ghi vào một thư mục: thêm -o THƯ MỤC; hoặc chỉ một thư: thêm --unit ĐƠN VỊ -o TỆP.{ $extension }
remind-is-folder = “{ $path }” là thư mục; thư của một đơn vị ghi vào một tệp, nhiều thư thì dùng --all
remind-is-file = “{ $path }” là tệp; nhiều thư thì ghi vào một thư mục

letter-list-file = danh-sach
letter-list = Danh sách đơn vị được nhắc báo cáo { $report } (ngày { $as-of })
letter-list-sent = Tệp
letter-list-state = Tình trạng
letter-list-owes = Còn nợ
letter-list-clear = Không phải nhắc: { $units }.
letter-owes-form = báo cáo { $period }
letter-owes-rows = { $count } dòng thiếu ({ $period })
letter-owes-faults = { $count } nội dung sai ({ $period })
letter-owes-sign-off = xác nhận số liệu { $period }
letter-owes-scores = { $count } nội dung sai trong bảng tự chấm điểm
letter-owes-findings = { $count } tồn tại quá hạn khắc phục
letter-list-late = quá hạn
letter-list-ahead = chưa đến hạn

letter-header = Tiêu đề: { $subject }
letter-number = Số: { $blank }/{ $symbol }
letter-number-bare = Số: { $blank }
letter-about = V/v { $subject }
letter-title = Công văn
letter-to = Kính gửi: { $unit }
letter-archive = Lưu: VT{ $named ->
    [yes] , { $office }
   *[no] { "" }
}
letter-regards = Trân trọng.
letter-subject = { $begins ->
    [yes] { $late ->
        [yes] Đôn đốc
       *[no] Nhắc nộp
    }
   *[no] { $late ->
        [yes] đôn đốc
       *[no] nhắc nộp
    }
} báo cáo cải cách hành chính { $report }
letter-opening = Thực hiện { $plan }, để { $late ->
    [yes] hoàn thành việc
   *[no] kịp
} tổng hợp báo cáo cải cách hành chính { $report }, { $issuer } đề nghị { $unit } { $late ->
    [yes] khẩn trương thực hiện
   *[no] quan tâm thực hiện
} các nội dung sau:
letter-period = { $state ->
    [missing] Nộp báo cáo { $period }
    [incomplete] Bổ sung báo cáo { $period }
   *[invalid] Chỉnh sửa báo cáo { $period }
}
letter-term = { $when ->
    [late] hạn nộp là ngày { $due }, đến nay đã quá hạn { $days } ngày
    [today] { $grace ->
        [yes] hạn nộp là ngày { $due }, hôm nay là ngày gia hạn cuối cùng
       *[no] hạn nộp là hôm nay, ngày { $due }
    }
   *[ahead] { $grace ->
        [yes] hạn nộp là ngày { $due }, gia hạn đến hết ngày { $deadline } (còn { $days } ngày)
       *[no] hạn nộp là ngày { $due } (còn { $days } ngày)
    }
}
letter-state = { $state ->
    [missing] Đến ngày { $as-of }, { $issuer } chưa nhận được báo cáo { $period } của { $unit } (số liệu từ ngày { $from } đến ngày { $to }, { $rows } dòng); { $term }.
    [incomplete] { $issuer } đã nhận báo cáo { $period } của { $unit }{ $dated ->
        [yes] { " " }ngày { $submitted }
       *[no] { "" }
    }, nhưng báo cáo chưa đầy đủ; { $term }.
   *[invalid] { $issuer } đã nhận báo cáo { $period } của { $unit }{ $dated ->
        [yes] { " " }ngày { $submitted }
       *[no] { "" }
    }, nhưng báo cáo có số liệu chưa đúng nên chưa tổng hợp được; { $term }.
}
letter-row = { $numbered ->
    [yes] STT { $number }:{ " " }
   *[no] { "" }
}{ $name }{ $dated ->
    [yes] { " " }(hạn { $due })
   *[no] { "" }
}
letter-lacking = { $count } dòng chưa có số liệu (không có thì ghi 0; đơn vị không có việc này thì ghi n/a và lý do):
letter-tasks = { $count } nhiệm vụ chưa báo cáo kết quả:
letter-tasks-due = { $count } nhiệm vụ đến hạn trong kỳ, cần báo cáo kết quả và tài liệu kiểm chứng:
letter-wrong = { $count } nội dung phải sửa:
letter-doubtful = { $count } nội dung cần kiểm tra lại; nếu đúng thì ghi rõ lý do ở cột ghi chú:
letter-more = và { $count } dòng khác
letter-fault = { $place ->
    [row] STT { $number } (“{ $name }”):{ " " }
    [number] STT { $number }:{ " " }
    [name] “{ $name }”:{ " " }
    [line] Hàng { $line } của tệp:{ " " }
   *[none] { "" }
}{ $what }{ $stands ->
    [yes] { " " }(đang ghi: “{ $found }”)
   *[no] { "" }
}{ $mends ->
    [yes] . Cách sửa: { $mend }
   *[no] { "" }
}
letter-sign-offs = Xác nhận số liệu với tư cách đơn vị đầu mối
letter-sign-off = { $state ->
    [void] Xác nhận lại số liệu { $period } ({ $areas }): { $changed } số liệu đã khác từ khi xác nhận
    [invalid] Xác nhận lại số liệu { $period } ({ $areas }): bản xác nhận bị lỗi
   *[lacking] Xác nhận số liệu { $period } ({ $areas })
}; hạn xác nhận { $when ->
    [late] là ngày { $due }, đã quá hạn { $days } ngày
    [today] là hôm nay, ngày { $due }
   *[ahead] là ngày { $due } (còn { $days } ngày)
}
letter-scores = Chỉnh sửa bảng tự chấm điểm
letter-overdue = Khắc phục tồn tại qua kiểm tra đã quá hạn
letter-finding = { $found } (số { $id }; hạn khắc phục { $due }, quá hạn { $days } ngày){ $acts ->
    [yes] : { $action }
   *[no] { "" }
}
letter-received = { $issuer } đã nhận đầy đủ: { $periods }.
letter-came = báo cáo { $period }{ $dated ->
    [yes] { " " }(ngày { $day })
   *[no] { "" }
}
letter-send = Đề nghị { $unit } { $what ->
    [form] điền đủ biểu mẫu, gửi về { $where }
   *[mended] bổ sung, chỉnh sửa ngay trên biểu mẫu đã gửi rồi gửi lại về { $where }
} { $when ->
    [ahead] chậm nhất ngày { $due }
   *[late] ngay khi nhận được văn bản này
}.
letter-questions = Trong quá trình thực hiện, nếu có vướng mắc, đề nghị { $unit } { $known ->
    [yes] liên hệ { $office } để được hướng dẫn
   *[no] phản ánh kịp thời để được hướng dẫn
}
