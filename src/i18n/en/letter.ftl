# Letters that remind a unit of what it owes (reform remind).

remind-about = Draw up a letter to each unit that owes, is late or wrong
remind-period = The report to remind of, for instance q2 or 6m (default: the last quarter whose data have ended)
remind-unit = Only the letter to this unit
remind-all = The letters to all units that owe anything; with -o: a file a unit and a list in the folder
remind-output = Write into this folder (a file a unit and a list) or, with --unit, into this file
remind-nobody = Nobody is to be reminded of the report { $report }: all units have submitted in full and without errors.
remind-not-begun = Nobody is to be reminded of the report { $report } yet: its data begin on { $from }.
remind-clear = { $unit } owes nothing of the report { $report }, so there is no letter.
remind-done = { $count ->
    [one] One letter
   *[other] { $count } letters
} drawn up{ $written ->
    [yes] { " " }in { $path }
   *[no] { "" }
}; { $clear ->
    [one] one unit need
   *[other] { $clear } units need
} not be reminded.
remind-stale = { $path } is an old letter: { $unit } owes nothing any more, do not send it.
remind-needs-folder = several { $format } letters go into a folder: add -o FOLDER; or one letter alone: add --unit UNIT -o FILE.{ $extension }
remind-is-folder = “{ $path }” is a folder; one unit's letter goes into a file, several want --all
remind-is-file = “{ $path }” is a file; several letters go into a folder

letter-list-file = list
letter-list = Units reminded of the report { $report } ({ $as-of })
letter-list-sent = File
letter-list-state = State
letter-list-owes = Owes
letter-list-clear = Not to be reminded: { $units }.
letter-owes-form = the report of { $period }
letter-owes-rows = { $count ->
    [one] one row
   *[other] { $count } rows
} lacking ({ $period })
letter-owes-faults = { $count ->
    [one] one thing
   *[other] { $count } things
} wrong ({ $period })
letter-owes-sign-off = the sign-off of { $period }
letter-owes-scores = { $count ->
    [one] one thing
   *[other] { $count } things
} wrong in its self-assessment
letter-owes-findings = { $count ->
    [one] one finding
   *[other] { $count } findings
} overdue
letter-list-late = late
letter-list-ahead = not due yet

letter-header = Subject: { $subject }
letter-number = No. { $blank }/{ $symbol }
letter-number-bare = No. { $blank }
letter-about = Re: { $subject }
letter-title = Letter
letter-to = To: { $unit }
letter-archive = Archive: VT{ $named ->
    [yes] , { $office }
   *[no] { "" }
}
letter-regards = With kind regards.
letter-subject = { $begins ->
    [yes] { $late ->
        [yes] Overdue report
       *[no] Reminder of the report
    }
   *[no] { $late ->
        [yes] overdue report
       *[no] reminder of the report
    }
} on administrative reform, { $report }
letter-opening = Under the { $plan }, and { $late ->
    [yes] to complete
   *[no] to draw up in time
} the report on administrative reform, { $report }, the { $issuer } asks { $unit } { $late ->
    [yes] for the following without delay
   *[no] kindly for the following
}:
letter-period = { $state ->
    [missing] Submit the report of { $period }
    [incomplete] Complete the report of { $period }
   *[invalid] Correct the report of { $period }
}
letter-term = { $when ->
    [late] it was due on { $due } and is { $days ->
        [one] one day
       *[other] { $days } days
    } overdue
    [today] { $grace ->
        [yes] it was due on { $due }, and today is the last day of grace
       *[no] it is due today, { $due }
    }
   *[ahead] { $grace ->
        [yes] it is due on { $due }, with days of grace until { $deadline } ({ $days ->
            [one] one day
           *[other] { $days } days
        } left)
       *[no] it is due on { $due } ({ $days ->
            [one] one day
           *[other] { $days } days
        } left)
    }
}
letter-state = { $state ->
    [missing] As of { $as-of } the { $issuer } has not received the report of { $period } from { $unit } (data from { $from } to { $to }, { $rows } rows); { $term }.
    [incomplete] The { $issuer } has received the report of { $period } from { $unit }{ $dated ->
        [yes] { " " }on { $submitted }
       *[no] { "" }
    }, but it is not complete; { $term }.
   *[invalid] The { $issuer } has received the report of { $period } from { $unit }{ $dated ->
        [yes] { " " }on { $submitted }
       *[no] { "" }
    }, but some of its figures are wrong and cannot be consolidated; { $term }.
}
letter-row = { $numbered ->
    [yes] No. { $number }:{ " " }
   *[no] { "" }
}{ $name }{ $dated ->
    [yes] { " " }(due { $due })
   *[no] { "" }
}
letter-lacking = Rows without a figure ({ $count }); write 0 where there was none, n/a with a reason where it does not arise in the unit:
letter-tasks = Tasks on which nothing is reported ({ $count }):
letter-tasks-due = Tasks that came due in the period, to be reported on with the document that proves them ({ $count }):
letter-wrong = To be corrected ({ $count }):
letter-doubtful = To be looked at once more, and to be explained in the note where it is right ({ $count }):
letter-more = and { $count } more
letter-fault = { $place ->
    [row] No. { $number } (“{ $name }”):{ " " }
    [number] No. { $number }:{ " " }
    [name] “{ $name }”:{ " " }
    [line] Line { $line } of the file:{ " " }
   *[none] { "" }
}{ $what }{ $stands ->
    [yes] { " " }(it says “{ $found }”)
   *[no] { "" }
}{ $mends ->
    [yes] . To mend it: { $mend }
   *[no] { "" }
}
letter-sign-offs = Sign for the figures of your areas
letter-sign-off = { $state ->
    [void] Sign anew for { $period } ({ $areas }): { $changed ->
        [one] one figure has
       *[other] { $changed } figures have
    } changed since it was signed
    [invalid] Sign anew for { $period } ({ $areas }): what was signed is faulty
   *[lacking] Sign for { $period } ({ $areas })
}; { $when ->
    [late] it was due on { $due } and is { $days ->
        [one] one day
       *[other] { $days } days
    } overdue
    [today] it is due today, { $due }
   *[ahead] it is due on { $due } ({ $days ->
        [one] one day
       *[other] { $days } days
    } left)
}
letter-scores = Correct your self-assessment
letter-overdue = Mend what inspections found, which is overdue
letter-finding = { $found } (no. { $id }; due { $due }, { $days ->
    [one] one day
   *[other] { $days } days
} overdue){ $acts ->
    [yes] : { $action }
   *[no] { "" }
}
letter-received = The { $issuer } has received in full: { $periods }.
letter-came = the report of { $period }{ $dated ->
    [yes] { " " }({ $day })
   *[no] { "" }
}
letter-send = { $unit } is asked to { $what ->
    [form] fill in the form and send it to { $where }
   *[mended] complete and correct the form that it sent, and to send it again to { $where }
} { $when ->
    [ahead] by { $due }
   *[late] as soon as this letter is received
}.
letter-questions = { $known ->
    [yes] { $office } answers any questions that { $unit } may have
   *[no] { $unit } is welcome to ask where anything is unclear
}
