# Closing a period: seals, what has changed since, amendments (R706–R715, R722).

# R706
sealed-file-changed = “{ $path }” has changed since { $period } was closed on { $closed }{ $known ->
        [yes] : { $count ->
            [one] line { $lines }
           *[other] lines { $lines }
        }
        [bytes] : line ends or encoding only, no text
       *[no] ; what it held is not in the history
    }
    .label = { $known ->
        [no] not the file that was sealed
       *[other] changed since
    }
    .seal = sealed here
    .help = restore the file from the commit that closed the period; if the new figures are right, amend: reform close --period { $id } --amend --reason "…"
    .explain = A closed period's figures have been reported and stand. Every submission and narrative was sealed with its SHA-256, so any change shows, down to a space. If a figure was wrong, the coordinator amends the period with a reason: the earlier seal and its figures are kept beside the new ones. “reform diff” shows what a change would move.
    .before = reports/2022/q1/thanh-tra.csv edited after q1 was closed
    .after = reform close --period q1 --amend --reason "…"

# R707
sealed-file-missing = “{ $path }” is gone, though { $period } was closed with it on { $closed }
    .label = this file is not there any more
    .help = restore the file from the commit that closed the period; if it was no submission, amend: reform close --period { $id } --amend --reason "…"
    .explain = The closed figures rest on this file, and without it nobody can trace them. A renamed file is gone too: its name says whose it is. Take it back from the history, or amend the period with a reason.
    .before = git rm reports/2022/q1/thanh-tra.csv
    .after = git restore --source <commit> reports/2022/q1/thanh-tra.csv

# R708
file-after-seal = “{ $path }” came after { $period } was closed on { $closed }
    .label = not among the sealed files
    .seal = the period was closed here
    .help = take the file away; if it belongs to the period, amend: reform close --period { $id } --amend --reason "…"
    .explain = A submission or narrative that comes after a period is closed would change figures that have been reported. Whoever coordinates the reform decides whether it is taken in, by an amendment with a reason.
    .before = reports/2022/q1/van-phong.md added after q1 was closed
    .after = reform close --period q1 --amend --reason "…"

# R709
target-after-seal = { $flips ->
        [yes] under today’s plan ‘{ $indicator }’ would be { $after } in { $period }, which was closed as { $before } ({ $same ->
            [yes] the target is still { $is }, but what it is measured from has changed
           *[no] target then { $was }, now { $is }
        })
       *[no] the target of ‘{ $indicator }’ has changed since { $period } was closed, from { $was } to { $is }; the verdict stays: { $before }
    }
    .label = now { $is }
    .seal = closed with { $was }
    .help = { $flips ->
        [yes] restore the target, or amend: reform close --period { $id } --amend --reason "…"
       *[no] nothing needs doing; reports of the period show the new target
    }
    .explain = The plan may change during the year, but a verdict that was reported rests on the target of then. Where another target would turn a closed verdict, that is a warning; where it would not, a note. Amending the period takes the new target in and keeps the earlier verdict on record.
    .before = target = {"{"} at_least = 99 {"}"}  (q1 closed: met)
    .after = reform close --period q1 --amend --reason "target raised by decision …"

# R710
broken-seal = { $reason ->
        [period] this seal is for period ‘{ $found }’, but lies in another period's folder
        [line] this line is not a SHA-256, two blanks and a path
        [twice] “{ $found }” is listed twice
        [path] “{ $found }” is neither of this period's folder nor of its year's plan
        [verdict] there is no verdict ‘{ $found }’
       *[figure] ‘{ $found }’ is not an exact figure
    }
    .label = the seal cannot be trusted
    .help = restore closed.toml from the history: git restore closed.toml, or from the commit that closed the period
    .explain = A seal is written by “reform close” and not by hand. One that cannot be read whole seals nothing, so it is an error until it is restored. Its list of files can be verified without this tool; the command stands at its top.
    .before = numerator = "1.996,5"
    .after = numerator = "1996.5"

# R711
figure-after-seal = ‘{ $indicator }’ { $gone ->
        [yes] is no longer worked out for { $period }, which was closed with { $before }
       *[no] comes to { $after } in { $period }, which was closed with { $before } on { $closed }, though no submission has changed
    }
    .label = defined here
    .seal = sealed here
    .help = undo the plan's change, or amend: reform close --period { $id } --amend --reason "…"
    .explain = Of the plan a seal holds what its figures rest on: the numerators and denominators, the rules that decide which rows count, who reports what. Where they change so that a closed figure comes out otherwise, the published figure no longer follows from the repository. Names, tasks, new metrics and new indicators may change freely.
    .before = numerator = ["settled-on-time"]
    .after = reform close --period q1 --amend --reason "numerator redefined by decision …"

# R712
removed-seal = { $period } was closed, and its seal “{ $path }” has been removed
    .label = this period was closed
    .help = restore the seal from the history; a closed period is amended, never reopened
    .explain = The history holds a seal of this period that is not there any more. Without it any change would pass unseen. To correct a closed period, restore its seal and amend it with a reason.
    .before = git rm reports/2022/q1/closed.toml
    .after = git restore --source <commit> reports/2022/q1/closed.toml

# R713
redrawn-seal = { $fault ->
        [dropped] the seal of { $period } lacks amendments that were on record
        [rewritten] the seal of { $period } tells earlier amendments otherwise than they were on record
        [misquoted] an amendment of the seal of { $period } says of the seal before it what that did not say
        [unreadable] earlier versions of the seal of { $period } cannot be read from the history, so nothing vouches for this one
       *[redrawn] the seal of { $period } was drawn anew: no amendment leads to it from the seal on record
    }{ $committed ->
        [yes] { " " }(since commit { $commit } of { $on }, by { $by })
       *[no] { " " }(not committed yet)
    }
    .label = this does not follow from the seal on record
    .help = put the seal on record back: git restore --source { $sealed } -- { $path }; then, if figures were wrong: reform close --period { $id } --amend --reason "…"
    .help-unreadable = fetch the whole repository (git fetch --refetch), then check again
    .explain = A seal can be drawn for any files, so by itself it proves nothing; that it was committed first does. Every later version must say what it changes: “reform close --amend” writes an amendment with a reason, the figures before and the SHA-256 of the whole seal before (byte-order mark and carriage returns aside). A seal that was replaced, edited, deleted and added again or put back to an older version without that is an error, and what it says is not to be relied on: “reform diff” compares with the seal on record. Putting that one back mends it.
    .before = a new closed.toml for edited files, committed over the old one
    .after = git restore --source <commit> -- reports/2022/q1/closed.toml

# R714
unlinked-amendment = { $reason ->
        [form] this amendment of the seal of { $period } has no SHA-256 of 64 digits where one belongs
        [order] this amendment of the seal of { $period } is of { $on }, but what follows it follows another day
        [twice] two amendments of the seal of { $period } name the same seal as the one before
       *[missing] this amendment of the seal of { $period } does not say by its SHA-256 which seal it amends
    }
    .label = the chain of amendments ends here
    .help = put closed.toml back from the history; an amendment is made by “reform close --amend”, never by hand
    .help-earlier = nothing needs doing: the next amendment names the seal that it amends
    .explain = Each amendment names the seal before it, by the day it was set and by the SHA-256 of the whole file (seal_sha256), so that none can be left out, exchanged or put in. The first amendments that were ever made lack the SHA-256: of these it is a warning only, since their list of files and figures still tells the seal before.
    .before = seal_sha256 = "…"
    .after = seal_sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

# R715
early-seal = { $period } was closed on { $day }, before its last day, { $to }{ $how ->
        [committed] { " " }(by the day of its commit)
       *[dated] { "" }
    }
    .label = closed too early
    .help = take the seal back if nobody has reported yet; otherwise amend when the period is over: reform close --period { $id } --amend --reason "…"
    .explain = A period is closed when its figures stand, and they cannot before it is over: whoever closes it earlier locks out those who still have to report. “reform close” refuses; a seal written some other way is told by its day and by the day of its commit.
    .before = as_of = 2022-03-01  (q1 ends on 2022-03-14)
    .after = reform close --period q1, after its last day

# R722
sealed-line-ends = { $count ->
        [1] “{ $first }” differs
       *[other] { $count } files that were closed with { $period } (“{ $first }” …) differ
    } from what was closed on { $closed } in line ends only; no figure has changed
    .label = the period was closed here
    .help = git on Windows may have changed the line ends as it wrote the files out (core.autocrlf): put the line “* -text” into a file .gitattributes at the root, commit it and clone the repository again; nothing needs to be amended
    .explain = Windows ends a line with two characters (CRLF), other systems with one (LF). Git on Windows may turn one into the other, so that one repository holds other bytes on two computers, which do not have the SHA-256 that was sealed. The files have been tried with the other line ends and are what was closed: nobody has changed a figure, and reports and the fingerprints of the data are the same. The .gitattributes that “reform init” writes keeps git from changing any file; a repository made by hand needs it too.
    .before = git clone with core.autocrlf = true and no .gitattributes
    .after = .gitattributes with the line “* -text”

# A period of a year without a plan here.
seal-period = { $id } of { $year }

# Below a seal that was drawn anew: in what it differs from the one on record.
redrawn-what = differs
redrawn-file = { $kind ->
    [added] lists { $path }, which the seal on record does not
    [missing] no longer lists { $path }
   *[changed] lists { $path } with other content
}
redrawn-figure = ‘{ $indicator }’: { $was } → { $is }
redrawn-other = also differs in: { $keys }
redrawn-more = and in { $count } more

# What stands below a changed file.
sealed-was = sealed
sealed-line = { $kind ->
    [added] line { $line }: « { $now } » is new
    [removed] line { $line }: « { $was } » is gone
   *[changed] line { $line }: « { $was } » → « { $now } »
}
sealed-fraction = { $above }/{ $below }
sealed-value = { $value }
sealed-nothing = –
sealed-no-target = none

# The head of a seal.
seal-head = The seal of { $period }, { $year }. Written by “reform close”; do not edit it.
    To verify the files without reform, from the root of the repository as it was closed:
    {"  "}grep -E '^[0-9a-f]{"{"}64{"}"}  ' { $path } | sha256sum -c
    (files of the plan may have been written on since; those under reports/ may not)

# reform close
close-about = Close a period: seal its files and figures
close-period = The period, for instance q1
close-amend = Put a new seal in place of the present one, which is kept
close-reason = Why the closed figures change; it stays on record
value-text = TEXT
usage-several-periods = “{ $report }” is a report of several periods; name one of them: { $periods }
close-closed = { $period } is closed; to correct it, amend it with --amend --reason "…"
close-not-closed = { $period } is not closed yet, so there is nothing to amend
close-not-ended = { $period } is not over yet: it can be closed from its last day on, { $to }
close-of-example = { $why }; of invented figures it is closed all the same
close-no-reason = an amendment needs a reason
close-unchanged = nothing has changed since { $period } was closed, so there is nothing to amend
close-not-clean = { $period } cannot be closed: mend the errors above, and mend or waive the warnings about figures
close-done = { $amends ->
    [yes] { $period } is amended
   *[no] { $period } is closed
}: { $path } ({ $files } files, { $indicators } indicators, { $waivers ->
    [one] one waiver
   *[other] { $waivers } waivers
}).
    Commit it together with the files that it seals.

# reform diff
diff-about = Show what has changed since a period was closed, and what that moves
diff-period = The closed period, for instance q1
diff-not-closed = { $broken ->
    [yes] the seal “{ $path }” cannot be read; “reform check” says why
   *[no] { $period } is not closed, so there is nothing to compare with
}
diff-title = What has changed since { $period } was closed on { $closed }
diff-amendment = Amended on { $as-of }: { $reason }
diff-none = No change.
diff-redrawn = “{ $path }” is gone or does not follow from the seal on record. What follows compares with the seal on record; see “reform check”.
diff-unknown = What { $paths } held when the period was closed is not in the history, so { $count ->
    [one] its
   *[other] their
} rows cannot be compared; the sealed figures below can.
diff-files = Files
diff-rows = Rows
diff-indicators = Indicators
diff-tasks = Tasks
diff-fate = { $fate ->
    [changed] changed
    [missing] gone
    [added] new
   *[plan] plan, written on since
}
diff-no-row = no row
diff-excluded = { $value } (in error, left out)
diff-from-to = { $was } → { $is }
diff-value = { $figure }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
diff-moved = { $up ->
    [yes] +
   *[no] { "" }
}{ $figure } { $percent ->
    [yes] pp
    [permille] ‰
   *[no] { $unit }
}
column-path = File
column-fate = Change
column-row = Row
column-was = Closed with
column-is = Now
column-moved = Moved by

# In report and status.
report-closed = Closed: { $periods }.
report-closed-period = { $period } on { $closed }{ $amendments ->
    [0] { "" }
    [one] , amended once
   *[other] , amended { $amendments } times
}
report-changed-since = CHANGED SINCE CLOSING: { $period }. These are not the figures that were closed; see “reform diff --period { $id }”.
report-seal-in-doubt = SEAL IN DOUBT: { $period }. Its seal is gone, was drawn anew or cannot be read, so it does not vouch for these figures; see “reform check” and “reform diff --period { $id }”.

# Beside a written report.
written-head = Written by ‘reform report --write’: of which plan and data the report in this folder was made.
    Do not edit; ‘reform check’ tells by it when the figures have changed.
