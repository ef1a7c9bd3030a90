# Kế hoạch riêng của các đơn vị: ai đã ban hành, ai chưa, chỉ tiêu cao hơn kế hoạch chung (R610–R611).

# R610
idle-own-target = đơn vị không báo cáo “{ $indicator }” nên chỉ tiêu riêng này không bao giờ được đánh giá{ $reason ->
        [never] {""}
        [one-side] : đơn vị chỉ có một vế của tỷ lệ
       *[force] : chỉ tiêu không áp dụng ở kỳ nào trong năm
    }
    .label = chỉ tiêu riêng
    .plan = chỉ tiêu của kế hoạch
    .help = { $reason ->
        [one-side] chọn chỉ tiêu mà đơn vị báo cáo cả tử số và mẫu số, hoặc bỏ dòng này
       *[other] chọn chỉ tiêu mà đơn vị báo cáo, hoặc bỏ dòng này
    }
    .explain = Kế hoạch riêng của đơn vị chỉ có ý nghĩa ở những chỉ tiêu mà đơn vị có số liệu. Chỉ tiêu của việc đơn vị không làm, việc đã chuyển cho đơn vị khác, hay chỉ tiêu không áp dụng trong năm thì không có số nào để so, và báo cáo sẽ không bao giờ nói đạt hay chưa.
    .before =
        {"["}targets]
        rural-roads = {"{"} at_least = 90 {"}"}   # đơn vị không báo cáo số liệu nào của chỉ tiêu
    .after =
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R611
foreign-own-task = nhiệm vụ riêng này thuộc lĩnh vực “{ $area }”, nhưng kế hoạch không giao đơn vị việc gì trong lĩnh vực đó
    .label = nhiệm vụ riêng của { $unit }
    .help = ghi lĩnh vực mà đơn vị có số liệu hoặc nhiệm vụ, hoặc bỏ area
    .explain = Nhiệm vụ riêng của đơn vị được tổng hợp vào lĩnh vực ghi ở area, và đơn vị đầu mối của lĩnh vực đó theo dõi. Nếu kế hoạch không giao đơn vị việc gì trong lĩnh vực thì phần lớn là ghi nhầm mã lĩnh vực.
    .before = area = "public-finance"   # đơn vị chỉ có việc ở lĩnh vực procedures
    .after = area = "procedures"

unit-plans-title = Kế hoạch của các đơn vị
unit-plans-targets = Chỉ tiêu do đơn vị tự đặt
unit-plans-tasks = Nhiệm vụ do đơn vị tự đặt
unit-plans-issued = { $required ->
    [0] { $files } đơn vị có kế hoạch riêng.
   *[other] Đã ban hành { $count }/{ $required } đơn vị; { $files } đơn vị có tệp kế hoạch trong kho.
}
unit-plans-higher = { $units } đơn vị đặt chỉ tiêu cao hơn kế hoạch chung ({ $count } chỉ tiêu).
column-unit-plan = Kế hoạch
column-unit-plan-document = Văn bản
column-unit-plan-day = Ngày
column-unit-plan-file = Tệp
column-unit-plan-higher = Chỉ tiêu cao hơn
column-plan-target = Kế hoạch chung
column-own-target = Đơn vị đặt
unit-plan-state = { $state ->
    [issued] đã ban hành
    [unreported] có tệp, chưa báo cáo ban hành
    [not-applicable] không phải ban hành
   *[absent] chưa ban hành
}
unit-plan-late = { $text }, chậm { $days } ngày{ $internal ->
    [yes] {" "}(hạn nội bộ)
   *[no] {""}
}
unit-plan-overdue = { $text }, quá hạn { $days } ngày{ $internal ->
    [yes] {" "}(hạn nội bộ)
   *[no] {""}
}
unit-plan-late-unit = { $text } (quá hạn{ $internal ->
    [yes] {" "}nội bộ
   *[no] {""}
} { $days } ngày)
unit-plan-there = có
unit-plan-not-there = không có
own-target-outdated = không còn hiệu lực: kế hoạch chung nay cao hơn
own-target-unreported = không có số liệu trong kỳ

# Trong báo cáo trình ký
signed-unit-plans = Về kế hoạch của các phòng, đơn vị: { $issued }/{ $required } phòng, đơn vị đã ban hành kế hoạch cải cách hành chính{ $absent ->
    [0] .
   *[other] ; chưa ban hành: { $units }.
}
signed-own-targets = { $units } phòng, đơn vị đặt { $count } chỉ tiêu cao hơn kế hoạch của cơ quan: { $counts }{ $any ->
    [no] .
   *[yes] ; cụ thể chưa đạt:
}
signed-own-count = { $kind ->
    [met] đạt { $count }
    [on-track] đúng tiến độ, trong hạn { $count }
    [missed] chưa đạt, chậm tiến độ { $count }
   *[unjudged] chưa đánh giá được { $count }
}
signed-own-missed = { $unit }: { $indicator } { $value }, đơn vị đặt { $own }.
xlsx-unit-plans = Kế hoạch đơn vị
xlsx-own-kind = Loại
xlsx-own-target = chỉ tiêu
xlsx-own-task = nhiệm vụ
