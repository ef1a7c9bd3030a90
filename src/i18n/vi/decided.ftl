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
plan-unit-target = { $indicator }: giao riêng { $unit } { $target }{ $known ->
    [yes] { " " }theo { $basis }
   *[no] { "" }
}.

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
