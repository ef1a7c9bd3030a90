# What a unit has left to do.
worklist = TO DO – { $unit } ({ $as-of })
worklist-unreadable = Mend { $path } first: no figure in it can be read (line { $lines })
worklist-wrong = Mend { $count ->
        [one] the faulty line
       *[other] { $count } faulty lines
    } in { $path } ({ $count ->
        [one] line
       *[other] lines
    } { $lines })
worklist-absent = Fill in { $count ->
        [one] the missing row
       *[other] { $count } missing rows
    } in { $path }: { $names }
worklist-doubtful = Look again at { $count ->
        [one] the warning
       *[other] { $count } warnings
    } in { $path } (line { $lines })
worklist-plan = Tell whoever keeps the plan: something is wrong in { $path } (line { $lines })
worklist-submit = { $when ->
        [late] Submit { $period } now: it was due on { $due }, { $days ->
            [one] a day ago
           *[other] { $days } days ago
        }
       *[ahead] Submit { $period } by { $due } ({ $days ->
            [0] today
            [one] one day left
           *[other] { $days } days left
        })
    }
worklist-next = Nothing is left to do. Next: { $period }, figures from { $from } to { $to }, due on { $due }.
worklist-last = Nothing is left to do. No period of { $year } is left to report.
worklist-sign = { $when ->
    [again] Sign again for { $period }: figures have changed since{ $reader ->
        [visitor] {""}
       *[other] { " " }(reform sign --period { $period-id } --unit { $unit-id })
    }
    [late] Sign for { $period } now: { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue (due { $due }{ $reader ->
        [visitor] {""}
       *[other] ; reform sign --period { $period-id } --unit { $unit-id }
    })
   *[ahead] Sign for { $period } by { $due } ({ $days ->
        [0] today is the last day
        [one] { $days } day left
       *[other] { $days } days left
    }{ $reader ->
        [visitor] {""}
       *[other] ; reform sign --period { $period-id } --unit { $unit-id }
    })
}
worklist-commit = { $reader ->
    [unit] Send { $path }: it is on this machine only, and does not count as submitted
    [visitor] Put { $path } into the common records
   *[office] Commit { $path }: it is there, but not in the repository
}

# The first thing, with its command or where to send it.
worklist-first = { $reader ->
    [office] { $do ->
        [commit] First, put it into the repository: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [look] First, ask the unit about the warnings; where the figures are right, say so in plan/{ $year }/waivers.toml
        [plan] First, mend { $path }
       *[other] First, send a letter: reform remind --period { $period-id } --unit { $unit-id }
    }
    [own] { $do ->
        [mend] First: mend { $path } and look again with reform check --unit { $unit-id }.
        [fill] First: fill in the rows that are lacking in { $path }.
        [submit] First: fill in the form of { $period } (reform template --unit { $unit-id } --period { $period-id } -o { $unit-id }.xlsx) and take it in: reform import { $unit-id }.xlsx
        [commit] First, put it into the repository: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [sign] First, sign for { $period }: reform sign --period { $period-id } --unit { $unit-id }
        [look] First: look at the warnings again; where the figures are right, say so in plan/{ $year }/waivers.toml.
       *[plan] First, mend { $path }.
    }
   *[unit] { $do ->
        [mend] First: mend { $path }, look again with reform check --unit { $unit-id }, and send it to { $where } once there is no error.
        [fill] First: fill in the rows that are lacking in { $path } and send it to { $where }.
        [submit] First: fill in the form of { $period } (reform template --unit { $unit-id } --period { $period-id } -o { $unit-id }.xlsx) and send it to { $where }.
        [commit] First: send { $path } to { $where }; or put it into the repository: git add { $files } && git commit -m "{ $period-id } { $unit-id }" && git push
        [sign] First: sign for { $period } (reform sign --period { $period-id } --unit { $unit-id }) and tell { $where }.
        [look] First: look at the warnings again; where the figures are right, tell { $where } why.
       *[plan] First: tell { $where } of what is wrong in { $path }.
    }
}

# What the Office does next, below the status.
office-step = Next: { $step }
office-idle = nothing yet; the plan asks nobody for anything: write metrics and tasks into plan/{ $year }/areas (reform explain R183).
office-wait = nothing yet; the data of { $report } begin on { $from } ({ $report-id }).
office-commit = put { $count ->
    [one] the submission
   *[other] { $count } submissions
} of { $period } that came in into the repository: git add { $folder } && git commit -m "{ $period-id }" && git push
office-hand-out = hand out the forms of { $period }: reform template --all --period { $period-id } -o { $folder }
office-remind = take in the files that units have sent (reform import FOLDER), then remind { $count ->
    [one] the unit
   *[other] the { $count } units
} that still { $count ->
    [one] owes
   *[other] owe
} the report { $report }: reform remind --period { $report-id } -o { $folder }
office-signed = remind the focal units to sign for { $period }: reform remind --period { $report-id }
office-settle = look again at { $count ->
    [one] one doubtful thing
   *[other] { $count } doubtful things
} in the figures of { $report }: reform check --period { $report-id }; where they are right, say why in waivers.toml
office-report = { $again ->
    [yes] draw the report { $report } up again, since its figures have changed: reform report --period { $report-id } --write
   *[no] draw up the report { $report }: reform report --period { $report-id } --write
}
office-running = nothing yet; all that has begun is complete, and the data of { $report } end on { $to } ({ $report-id }).
office-close = close { $period }: reform close --period { $period-id }
office-next = { $begun ->
    [yes] the report { $report } is done; look at { $period }: reform status --period { $period-id }
   *[no] the report { $report } is done; { $period } begins on { $from }.
}
office-last = the report { $report } is done; draw up next year's plan: reform plan new-year (no period of { $year } is left).
