### Mục tiêu được quyết định thêm: đổi trong năm, riêng cho một số đơn vị.

target-revised = { $begun ->
    [yes] mục tiêu { $target } từ { $period }{ $known ->
        [yes] { " " }theo { $basis }
       *[no] { "" }
    }{ $changed ->
        [yes] , trước đó { $before }
       *[no] { "" }
    }
   *[no] từ { $period } mục tiêu là { $target }{ $known ->
        [yes] { " " }theo { $basis }
       *[no] { "" }
    }
}
target-basis = mục tiêu riêng theo { $basis }
signed-goal-basis = { $goal } (giao riêng theo { $basis })
signed-goal-decided = { $goal } ({ $decisions })
signed-goal-revised = { $begun ->
    [yes] áp dụng từ { $period }{ $known ->
        [yes] { " " }theo { $basis }
       *[no] { "" }
    }{ $changed ->
        [yes] , trước đó { $before }
       *[no] { "" }
    }
   *[no] từ { $period } là { $target }{ $known ->
        [yes] { " " }theo { $basis }
       *[no] { "" }
    }
}
column-basis = Căn cứ
why-decided = Quyết định: { $said }.
plan-revised = { $indicator }: từ { $period } là { $target }{ $known ->
    [yes] { " " }theo { $basis }
   *[no] { "" }
}.
plan-baseline = { $indicator }: tăng, giảm so với { $given ->
    [yes] { $value } của năm { $year } ({ $source })
   *[no] cùng kỳ năm { $year }
}.
plan-unit-target = { $indicator }: giao riêng { $unit } { $target }{ $known ->
    [yes] { " " }theo { $basis }
   *[no] { "" }
}.

### Tăng, giảm so với số gốc.

growth-change = { $direction ->
    [up] +{ $figure }%
    [down] -{ $figure }%
   *[same] 0%
}
growth = { $direction ->
    [up] tăng { $figure }
    [down] giảm { $figure }
   *[same] không đổi
} so với { $named ->
    [yes] { $report }
   *[no] năm { $year }
} ({ $baseline }{ $sourced ->
    [yes] , theo { $source }
   *[no] { "" }
}{ $partial ->
    [yes] , chưa đủ số liệu
   *[no] { "" }
}){ $left ->
    [yes] ; không so sánh được: { $without }
   *[no] { "" }
}
growth-lack = không tính được tăng, giảm: { $reason ->
    [no-plan] kho dữ liệu không có kế hoạch năm { $year }
    [faulty-plan] kế hoạch năm { $year } còn lỗi
    [no-report] kế hoạch năm { $year } không có báo cáo này
    [no-indicator] kế hoạch năm { $year } không có chỉ tiêu này
    [other-unit] năm { $year } chỉ tiêu có đơn vị tính khác
    [whole] số gốc năm { $year } là của toàn cơ quan
    [zero] số gốc năm { $year } bằng 0
   *[no-figures] năm { $year } không có số liệu để so sánh
}
signed-growth = So với { $named ->
    [yes] { $report }
   *[no] năm { $year }
} ({ $baseline }{ $sourced ->
    [yes] , theo { $source }
   *[no] { "" }
}{ $partial ->
    [yes] , chưa đủ số liệu
   *[no] { "" }
}), chỉ tiêu { $direction ->
    [up] tăng { $figure }
    [down] giảm { $figure }
   *[same] không đổi
}{ $left ->
    [yes] ; chưa có số liệu năm { $year } để so sánh của { $without }
   *[no] { "" }
}.
signed-growth-lack = Chưa tính được mức tăng, giảm do { $reason ->
    [no-plan] kho dữ liệu không có kế hoạch năm { $year }
    [faulty-plan] kế hoạch năm { $year } còn lỗi
    [no-report] kế hoạch năm { $year } không có báo cáo này
    [no-indicator] kế hoạch năm { $year } không có chỉ tiêu này
    [other-unit] năm { $year } chỉ tiêu có đơn vị tính khác
    [whole] số gốc năm { $year } là của toàn cơ quan
    [zero] số gốc năm { $year } bằng 0
   *[no-figures] năm { $year } không có số liệu để so sánh
}.
why-growth = Số gốc: { $said }.
why-grown = So với { $target }: ({ $now } − { $then }) × 100 ÷ { $negative ->
    [yes] |{ $then }|
   *[no] { $then }
} = { $change }%.
growth-column = Tăng, giảm (%)
column-change = Tăng, giảm

# R165
unordered-revision = { $reason ->
        [ad-hoc] kỳ “{ $found }” là kỳ đột xuất nên không thể bắt đầu mục tiêu mới của “{ $indicator }”
        [twice] mục tiêu của “{ $indicator }” được đổi hai lần từ kỳ “{ $found }”
       *[order] lần đổi mục tiêu từ kỳ “{ $found }” của “{ $indicator }” đứng sau một lần đổi muộn hơn
    }
    .label = { $reason ->
        [ad-hoc] kỳ đột xuất
        [twice] đã có mục tiêu mới từ kỳ này
       *[order] sớm hơn lần đổi ghi trước
    }
    .first = lần đổi ghi trước
    .help = { $reason ->
        [ad-hoc] ghi kỳ thường đầu tiên được đánh giá theo mục tiêu mới
        [twice] giữ lại một mục tiêu cho mỗi kỳ
       *[order] xếp các lần đổi theo thứ tự thời gian
    }
    .explain = Khi mục tiêu thay đổi trong năm, mỗi mục của revised ghi kỳ thường đầu tiên (from) được đánh giá theo mức mới; mức trước đó vẫn dùng cho các kỳ trước. Các lần đổi xếp theo thứ tự thời gian, mỗi kỳ chỉ có một mục tiêu.
    .before = revised = [{"{"} from = "q3", target = {"{"} at_least = 98 {"}"} {"}"}, {"{"} from = "q2", target = {"{"} at_least = 96 {"}"} {"}"}]
    .after = revised = [{"{"} from = "q2", target = {"{"} at_least = 96 {"}"} {"}"}, {"{"} from = "q3", target = {"{"} at_least = 98 {"}"} {"}"}]

# R166
unfounded-target = { $kind ->
        [revised] lần đổi mục tiêu của “{ $indicator }” chưa ghi căn cứ
       *[unit] mục tiêu giao riêng của “{ $indicator }” chưa ghi căn cứ
    }
    .label = theo văn bản nào?
    .help = thêm basis = "Quyết định số … ngày …"
    .explain = Mục tiêu chỉ được đổi giữa năm hoặc giao riêng cho đơn vị khi có văn bản quyết định. Báo cáo nêu cả hai mức và văn bản ấy, nên cần ghi số và ngày của văn bản vào basis.
    .before = unit_target = [{"{"} unit = "huyen-x", at_least = 70 {"}"}]
    .after = unit_target = [{"{"} unit = "huyen-x", at_least = 70, basis = "Công văn số 15/SNV-CCHC ngày 02/3/2022" {"}"}]

# R167
repeated-unit-target = { $unit } được giao hai mục tiêu riêng cho “{ $indicator }”
    .label = đã có mục tiêu riêng
    .first = mục tiêu ghi trước
    .help = giữ lại một mục tiêu cho mỗi đơn vị; nếu một nhóm gồm cả đơn vị này thì bỏ nhóm và ghi từng đơn vị
    .explain = Mỗi đơn vị chỉ có một mục tiêu được giao riêng cho mỗi chỉ tiêu. Một nhóm (@nhóm) là tất cả các đơn vị trong nhóm, nên không ghi thêm riêng một đơn vị của nhóm đó.
    .before = unit_target = [{"{"} unit = "@huyen", at_least = 70, basis = "…" {"}"}, {"{"} unit = "huyen-x", at_least = 60, basis = "…" {"}"}]
    .after = unit_target = [{"{"} unit = ["huyen-y", "huyen-z"], at_least = 70, basis = "…" {"}"}, {"{"} unit = "huyen-x", at_least = 60, basis = "…" {"}"}]

# R168
idle-unit-target = “{ $found }” không báo số liệu nào của “{ $indicator }” nên mục tiêu riêng không có tác dụng
    .label = không báo số liệu của chỉ tiêu này
    .help = sửa tên đơn vị, hoặc thêm đơn vị vào reported_by của các số liệu
    .explain = Mục tiêu giao riêng (unit_target) chỉ có tác dụng với đơn vị báo số liệu của chỉ tiêu. Đơn vị hoặc nhóm ghi ở đây không báo số liệu nào trong số đó.
    .before = unit_target = [{"{"} unit = "van-phong", at_least = 70, basis = "…" {"}"}]
    .after = unit_target = [{"{"} unit = "huyen-x", at_least = 70, basis = "…" {"}"}]

# R169
loose-growth = { $reason ->
        [no-baseline] chỉ tiêu “{ $indicator }” đòi hỏi mức tăng, giảm nhưng chưa có số gốc
        [no-growth] chỉ tiêu “{ $indicator }” có số gốc nhưng mục tiêu không phải là mức tăng, giảm
        [late] số gốc của “{ $indicator }” là của năm { $found }, không trước năm kế hoạch { $year }
       *[zero] số gốc của “{ $indicator }” bằng 0 nên không tính được tỷ lệ tăng, giảm
    }
    .label = { $reason ->
        [no-baseline] tăng, giảm so với gì?
        [no-growth] không có tác dụng
        [late] năm { $found }
       *[zero] bằng 0
    }
    .help = { $reason ->
        [no-baseline] thêm baseline = "last-year" (cùng chỉ tiêu, cùng báo cáo của năm trước), hoặc baseline = {"{"} value = …, year = …, source = "…" {"}"}
        [no-growth] bỏ baseline, hoặc ghi target = {"{"} grow_at_least = … {"}"} hay {"{"} cut_at_least = … {"}"}
        [late] ghi năm của số gốc, trước năm kế hoạch
       *[zero] ghi số gốc khác 0, hoặc đặt mục tiêu bằng một con số: target = {"{"} at_least = … {"}"}
    }
    .explain = Mục tiêu tăng (grow_at_least) và giảm (cut_at_least) tính bằng % của một số gốc, nên cần baseline: "last-year" là số liệu của cùng chỉ tiêu trong cùng báo cáo của năm trước; {"{"} value, year, source {"}"} là một con số cho trước. Số gốc thuộc về một năm trước năm kế hoạch và khác 0; không có mục tiêu tăng, giảm thì số gốc không có tác dụng.
    .before = target = {"{"} grow_at_least = 5 {"}"}
    .after =
        target = {"{"} grow_at_least = 5 {"}"}
        baseline = "last-year"
