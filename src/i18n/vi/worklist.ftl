# Danh sách việc của một đơn vị.
worklist = VIỆC CẦN LÀM – { $unit } (ngày { $as-of })
worklist-unreadable = Sửa { $path } trước tiên: chưa đọc được số liệu nào (dòng { $lines })
worklist-wrong = Sửa { $count } dòng có lỗi trong { $path } (dòng { $lines })
worklist-absent = Điền { $count } dòng còn thiếu trong { $path }: { $names }
worklist-doubtful = Xem lại { $count } cảnh báo trong { $path } (dòng { $lines })
worklist-plan = Báo người quản lý kế hoạch: { $path } có vấn đề (dòng { $lines })
worklist-submit = { $when ->
        [late] Nộp ngay báo cáo { $period }: đã quá hạn { $days } ngày (hạn { $due })
       *[ahead] Nộp báo cáo { $period } chậm nhất ngày { $due } ({ $days ->
            [0] hạn cuối là hôm nay
           *[other] còn { $days } ngày
        })
    }
worklist-next = Không còn việc gì phải làm. Kỳ tiếp theo: { $period }, số liệu từ { $from } đến { $to }, nộp chậm nhất ngày { $due }.
worklist-last = Không còn việc gì phải làm. Năm { $year } không còn kỳ nào phải báo cáo.
worklist-sign = { $when ->
    [again] Xác nhận lại số liệu { $period }: số liệu đã khác từ khi xác nhận{ $reader ->
        [visitor] {""}
       *[other] { " " }(reform sign --period { $period-id } --unit { $unit-id })
    }
    [late] Xác nhận ngay số liệu { $period }: đã quá hạn { $days } ngày (hạn { $due }{ $reader ->
        [visitor] {""}
       *[other] ; reform sign --period { $period-id } --unit { $unit-id }
    })
   *[ahead] Xác nhận số liệu { $period } chậm nhất ngày { $due } ({ $days ->
        [0] hạn cuối là hôm nay
       *[other] còn { $days } ngày
    }{ $reader ->
        [visitor] {""}
       *[other] ; reform sign --period { $period-id } --unit { $unit-id }
    })
}
worklist-commit = { $reader ->
    [unit] Gửi { $path }: tệp mới chỉ có trên máy này, chưa tính là đã nộp
    [visitor] Đưa { $path } vào kho số liệu chung
   *[office] Ghi vào kho { $path }: tệp đã có nhưng chưa commit
}

# Việc đầu tiên, với lệnh hoặc nơi gửi.
worklist-first = { $reader ->
    [office] { $do ->
        [commit] Trước hết, ghi vào kho: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [look] Trước hết, hỏi lại đơn vị về cảnh báo; nếu số liệu đúng thì ghi vào plan/{ $year }/waivers.toml
        [plan] Trước hết, sửa { $path }
       *[other] Trước hết, gửi thư nhắc: reform remind --period { $period-id } --unit { $unit-id }
    }
    [own] { $do ->
        [mend] Trước hết: sửa { $path }, kiểm tra lại bằng reform check --unit { $unit-id }.
        [fill] Trước hết: điền nốt các dòng còn thiếu trong { $path }.
        [submit] Trước hết: điền biểu mẫu { $period } (reform template --unit { $unit-id } --period { $period-id } -o { $unit-id }.xlsx) rồi nhập: reform import { $unit-id }.xlsx
        [commit] Trước hết, ghi vào kho: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [sign] Trước hết, xác nhận số liệu { $period }: reform sign --period { $period-id } --unit { $unit-id }
        [look] Trước hết: xem lại cảnh báo; nếu số liệu đúng thì ghi vào plan/{ $year }/waivers.toml.
       *[plan] Trước hết, sửa { $path }.
    }
   *[unit] { $do ->
        [mend] Trước hết: sửa { $path }, kiểm tra lại bằng reform check --unit { $unit-id }, hết lỗi thì gửi cho { $where }.
        [fill] Trước hết: điền nốt các dòng còn thiếu trong { $path } rồi gửi cho { $where }.
        [submit] Trước hết: điền biểu mẫu { $period } (reform template --unit { $unit-id } --period { $period-id } -o { $unit-id }.xlsx) rồi gửi cho { $where }.
        [commit] Trước hết: gửi { $path } cho { $where }; nếu tự đưa lên kho: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [sign] Trước hết: xác nhận số liệu { $period } (reform sign --period { $period-id } --unit { $unit-id }) rồi gửi cho { $where }.
        [look] Trước hết: xem lại cảnh báo; nếu số liệu đúng thì báo lý do cho { $where }.
       *[plan] Trước hết: báo { $where } về lỗi trong { $path }.
    }
}

# Việc tiếp theo của đơn vị tổng hợp, ở cuối bảng tình hình.
office-step = Việc tiếp theo: { $step }
office-idle = chưa có; kế hoạch chưa giao cho ai việc gì, hãy ghi số liệu, nhiệm vụ vào plan/{ $year }/areas (reform explain R183).
office-wait = chưa có; kỳ số liệu { $report } bắt đầu từ ngày { $from } ({ $report-id }).
office-commit = ghi vào kho { $count } báo cáo { $period } đã nhận: git add { $folder } && git commit -m "{ $period-id }" && git push
office-hand-out = phát biểu mẫu { $period } cho các đơn vị: reform template --all --period { $period-id } -o { $folder }
office-remind = nhập các tệp đơn vị gửi về (reform import THƯ MỤC), rồi nhắc { $count } đơn vị còn nợ báo cáo { $report }: reform remind --period { $report-id } -o { $folder }
office-signed = nhắc đơn vị đầu mối xác nhận số liệu { $period }: reform remind --period { $report-id }
office-settle = xem lại { $count } điểm đáng ngờ trong số liệu { $report }: reform check --period { $report-id }; số đúng thì ghi vào waivers.toml kèm lý do
office-report = { $again ->
    [yes] lập lại báo cáo { $report } vì số liệu đã khác: reform report --period { $report-id } --write
   *[no] lập báo cáo { $report }: reform report --period { $report-id } --write
}
office-running = chưa có; các kỳ đã bắt đầu đều đủ báo cáo, kỳ số liệu { $report } kết thúc ngày { $to } ({ $report-id }).
office-close = khóa số liệu { $period }: reform close --period { $period-id }
office-next = { $begun ->
    [yes] báo cáo { $report } đã xong; xem { $period }: reform status --period { $period-id }
   *[no] báo cáo { $report } đã xong; { $period } bắt đầu từ ngày { $from }.
}
office-last = báo cáo { $report } đã xong; lập kế hoạch năm sau: reform plan new-year (năm { $year } không còn kỳ nào).
