# The report for signature, in the form of Decree 30/2020/NĐ-CP.

unknown-placeholder = `{ $key }` has a placeholder that means nothing: “{ $found }”
    .label = in this sentence
    .expected = the placeholders { $known }
    .help = use one of the placeholders { $known }
    .help-nearest = if “{ $nearest }” is meant, correct it
    .explain = The subject and the opening and closing sentences of the signed report may have placeholders in braces, the report’s name for instance. One that is not on the list would be printed as it is, so it counts as an error.
    .before = closing.en = "This is the report, {"{"}reprot{"}"}"
    .after = closing.en = "This is the report, {"{"}report{"}"}"

signed-motto-state = Socialist Republic of Viet Nam
signed-motto = Independence - Freedom - Happiness
signed-number = No.: { $blank }/BC-{ $symbol }
signed-number-bare = No.: { $blank }/BC
signed-place-date = { $place }date: { $blank } / { $blank } / { $year }
signed-place = { $place },{ " " }
signed-to = To:
signed-to-leaders = the leaders of { $issuer }
signed-blank = …………………………………
signed-as-above = As above
signed-archive = Archive: { $unit }
signed-part-area = (area: { $area })
signed-part-focal = (areas: { $areas })
signed-recipients = Recipients:
signed-heading = { $number }. { $heading }
signed-end = { $text }.
signed-none = (nothing stated yet)
signed-unfilled = Nobody has said anything yet under these headings of the report for signature: { $headings }. Write in the units’ .md files, or in department.md for the department itself; where there is nothing, write “None.”
signed-ad-hoc = – report: { $report }
signed-nothing = Reported as none: { $units }.
signed-in-period = In { $periods }
signed-next-passed = What was to come after { $periods } lies in the past and is not told again.
signed-not-known = Figures are lacking, so this cannot be assessed yet.
signed-remark = { $periods }: { $text }
signed-remark-by = { $unit } – { $text }
signed-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
signed-document = { $titled ->
    [yes] “{ $title }” (No. { $number }{ $dated ->
        [yes] { " " }of { $date }
       *[no] { "" }
    })
   *[no] document No. { $number }{ $dated ->
        [yes] { " " }of { $date }
       *[no] { "" }
    }
}

signed-document-of = { $kind } No. { $number }{ $dated ->
    [yes] { " " }of { $date }
   *[no] { "" }
}{ $issued ->
    [yes] { " " }by { $issuer }
   *[no] { "" }
}{ $titled ->
    [yes] { " " }on { $about }
   *[no] { "" }
}
signed-gap = { $side ->
    [least] short by { $gap } ({ $what })
   *[most] over by { $gap } ({ $what })
}

signed-measure = { $figure }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-fraction = { $kind ->
    [same] { " " }({ $above } of { $below } { $what })
    [both] { " " }({ $above } { $what } over { $below } { $per })
   *[bare] { " " }({ $above } of { $below })
}
signed-published = { " " }(as published by { $publishers })
signed-sentence = { $text }.
signed-provisional = { $which ->
    [periods] ; provisional, with { $periods } of { $all } periods reported
   *[units] ; provisional, with { $units } of { $expected } units fully reported
}
signed-indicator = { $name }: { $verdict ->
    [met] { $value }{ $fraction }, { $direction ->
        [cap] within the target of { $goal }
       *[floor] { $margin ->
            [over] above
           *[even] reaching
        } the target of { $goal }
    }
    [not-met] { $value }{ $fraction }, missing the target of { $goal } { $direction ->
        [cap] by { $gap } ({ $what }) too many
       *[floor] by { $gap } ({ $what })
    }
    [on-track] { $value }{ $fraction }, { $stepped ->
        [yes] on track for this period’s { $mark } ({ $step }); the year’s target is { $goal }
       *[no] within the year’s target of { $goal }
    }
    [behind] { $value }{ $fraction }, { $stepped ->
        [yes] { $internal ->
            [yes] short of
           *[no] behind
        } this period’s { $mark } ({ $step }) by { $gap } ({ $what }); the year’s target is { $goal }
       *[no] beyond the year’s target of { $goal } by { $gap } ({ $what })
    }
    [in-progress] { $value }{ $fraction }, in progress towards the year’s target of { $goal }
    [small-sample] { $value }{ $fraction }; a small sample (fewer than { $small }: { $per }), so it is not judged against the target of { $goal }
    [no-target] { $value }{ $fraction }; { $common ->
        [yes] the target is that of all units together
       *[no] the plan sets no target
    }
    [no-activity] did not arise in the period
    [no-data] no figures yet{ $silent ->
        [yes] , as { $units } did not report
       *[no] { "" }
    }
   *[not-applicable] not applicable yet{ $waits ->
        [yes] , as the task “{ $after }” is not done
       *[no] { "" }
    }
}
signed-step = { $internal ->
    [yes] internal step
   *[no] step
}
signed-noted = { $own ->
    [yes] Note
   *[no] Note by { $unit }
}: { $note }.
signed-lapsed = Taken period by period it missed the target in { $periods }.
signed-categories = Of these: { $categories }.
signed-category = { $name } { $value } ({ $above }/{ $below })
signed-in-force = { $kind ->
    [from] The figure runs from { $periods } on.
    [to] The figure runs up to { $periods }.
   *[in] The figure is that of { $periods }.
}
signed-short-units = Short in: { $units }.
signed-short-unit = { $unit } ({ $value }{ $noted ->
    [yes] ; note: { $note }
   *[no] { "" }
})

signed-area-indicators = Indicators ({ $count }): { $verdicts }.
signed-alike = All { $count } { $what ->
    [indicators] indicators
   *[tasks] tasks
}: { $verdict }{ $listed ->
    [yes] :
   *[no] .
}
signed-area-task = One task: { $verdict }.
signed-area-tasks = Tasks ({ $count }): { $verdicts }.
signed-indicators-counted = { $count } { $verdict }
signed-tasks-counted = { $count } { $verdict }
signed-task-verdict = { $verdict ->
    [met] done
    [not-met] { $internal ->
        [yes] overdue by an internal date
       *[no] overdue
    }
    [on-track] under way as a standing duty
    [behind] not begun
    [in-progress] { $internal ->
        [yes] in time by an internal date
       *[no] in time
    }
    [no-data] not reported on
    [no-activity] did not arise
   *[not-applicable] not applicable yet
}
signed-tasks = { $verdict ->
    [met] Done
    [not-met] { $internal ->
        [yes] Overdue by an internal date
       *[no] Overdue
    }
    [behind] Standing duties not begun
   *[no-data] Not reported on
} ({ $count }): { $tasks }.
signed-task-done = { $name }{ $shown ->
    [yes] { " " }({ $evidence }{ $late ->
        [yes] ; { $lateness }
       *[no] { "" }
    })
   *[no] { $late ->
        [yes] { " " }({ $lateness })
       *[no] { "" }
    }
}
signed-lead-status = { $unit } ({ $status })
signed-task-left = { $name } ({ $units })
signed-left-with = not done: { $units }
signed-late-tasks = Done, but after their due date ({ $count }): { $tasks }.
signed-late-task = { $name } ({ $lateness })
signed-task-open = { $name } (lead: { $leads }{ $assigned ->
    [yes] , assigned internally
   *[no] { "" }
}{ $timed ->
    [yes] ; due { $due }{ $internal ->
        [yes] { " " }(internal)
       *[no] { "" }
    }
   *[no] { "" }
}{ $said ->
    [yes] ; { $status }
   *[no] { "" }
}{ $noted ->
    [yes] ; cause: { $note }
   *[no] { "" }
})
signed-last-year = A year before it was { $value }{ $direction ->
    [up] , now up by { $by }
    [down] , now down by { $by }
    [same] , now the same
   *[none] { "" }
}.
signed-points = { $figure } percentage points
signed-task-said = { $name } ({ $said })
signed-tasks-under-way = Of tasks under way: { $tasks }.
signed-documents = Documents issued or made: { $documents }.
signed-said = { $own ->
    [yes] { $section ->
        [results] Results worth noting
        [difficulties] Difficulties
        [proposals] Proposals
       *[next] Next period
    }
   *[no] { $section ->
        [results] Results worth noting, as the units report them
        [difficulties] Difficulties, as the units report them
        [proposals] Proposals of the units
       *[next] The units propose
    }
}:

signed-all-indicators = Of { $count } indicators: { $verdicts }.
signed-all-tasks = Of { $count } tasks: { $verdicts }.
signed-all-units = { $complete } of { $count } units have submitted completely.
signed-short = { $verdict ->
    [not-met] Indicators not met
    [behind] { $internal ->
        [yes] Indicators behind an internal step
       *[no] Indicators behind
    }
   *[no-data] Indicators without figures
} ({ $count }): { $indicators }.
signed-lapsed-indicators = Met on the whole, but missed in a period ({ $count }): { $indicators }.
signed-lapsed-indicator = { $name }: { $periods }
signed-short-indicator = { $name }{ $known ->
    [yes] { " " }({ $value }; { $stepped ->
        [yes] { $mark }
       *[no] target
    } { $goal })
   *[no] { "" }
}
signed-units = { $kind ->
    [lacking] Units without complete and correct submissions
   *[late] Units that submitted late
} ({ $count }): { $units }.
signed-to-mend = Make up for the indicators that are not met or behind ({ $count }):
signed-mend-indicator = { $name }{ $known ->
    [yes] , { $gap }
   *[no] { "" }
}
signed-to-finish = Finish the overdue tasks:
signed-to-come = Finish the tasks due in the next period:
signed-tasks-of = { $leads }{ $assigned ->
    [yes] { " " }(assigned internally)
   *[no] { "" }
}: { $tasks }.
signed-task-due = { $name }{ $timed ->
    [yes] { " " }(due { $due }{ $internal ->
        [yes] , internal
       *[no] { "" }
    })
   *[no] { "" }
}

signed-annex = Annex { $number }
signed-annex-title = { $annex ->
    [indicators] Indicators
    [by-unit] Indicators by unit
    [tasks] Tasks
   *[submissions] Submissions by unit
}
signed-annex-of = (To the { $title } No. { $number } dated { $blank } / { $blank } / { $year } of the { $issuer })
signed-annex-many = (Of { $count } units; each of them is in the Excel and CSV forms of this report)
column-units = Units
column-measure = Measure
column-step = This period’s step
column-note = Note
column-unit-note = The unit’s remarks
column-evidence = Evidence, remarks

usage-binary = the format “{ $format }” cannot be shown on a terminal; write it to a file, for instance -o report.{ $extension }
