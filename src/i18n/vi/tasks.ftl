# Nhiệm vụ làm nhiều lần, nhiều đợt, mỗi kỳ; các bước và sản phẩm của nhiệm vụ.

task-times = { $done }/{ $of } lần
task-dates = { $done }/{ $of } đợt
task-periods = { $done }/{ $of } kỳ
task-date = đợt { $due }
task-missed = chưa thực hiện { $which }
task-date-late = { $which } { $known ->
    [yes] chậm { $days } ngày
   *[no] sau thời hạn
}
task-output = sản phẩm: { $output }
task-step = – { $name }
task-step-of = { $name } (bước của nhiệm vụ “{ $task }”)
task-verdict-missed = có kỳ chưa thực hiện
task-verdict-fewer = chưa đủ số lần
due-each-period = mỗi kỳ
due-several = { $dates }
due-times = { $due } ({ $times } lần trong năm)
