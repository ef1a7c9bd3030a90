# The repository's history: when submissions came, what a branch may change.

type-days = a whole number of days, 0 to 366
type-offset = a time zone as its offset from UTC

# R406
late-submission = { $unit } submitted for { $period } on { $submitted }, { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
    .label = first committed on { $entered } by { $by }
    .sent = sent on { $submitted }
    .due = due on { $due }{ $grace ->
        [0] { "" }
        [one] , with { $grace } day of grace
       *[other] , with { $grace } days of grace
    }
    .help = leave the file as it is; if the unit had leave to be late, waive it in waivers.toml with at = ‘period/unit’ and that day as its value
    .explain = A submission comes on the day on which its unit sent it, where received/ tells that, or else on the day of the first commit that holds it on the repository's main line, told in the plan's time zone. The due date itself is still on time, and so are the plan's days of grace. Later revisions do not make it late, and lateness leaves its figures valid: that is why it is a warning.
    .before =
        due = 2022-03-17, first committed on 2022-03-18
    .after =
        due = 2022-03-17, first committed on 2022-03-17

# R407
unknown-history = when submissions came cannot be told: git is not installed
    .label = timeliness is not judged
    .help = install git and see that it is on the PATH
    .explain = The repository's history is the register of submissions: the first commit of a file is the day it came. Without git the history cannot be read, so no date is given. Everything else is checked as usual. Only a git in a folder of PATH outside the repository is used.
    .before = git: command not found
    .after = git --version

# R408
uncommitted-submission = { $unit }’s submission for { $period } is not committed yet
    .label = this file is only on this computer
    .due = on time if committed by { $due }
    .help = send the file to whoever consolidates, or put it into the repository: git add { $path } && git commit -m "{ $period-id } { $unit-id }" && git push; only then does it count as submitted
    .explain = A file counts as submitted once a commit holds it. Until then nobody else sees it and no date can be given for it. Its figures are checked and shown on this computer all the same.
    .before = reports/2022/q1/thanh-tra.csv saved
    .after = reports/2022/q1/thanh-tra.csv saved, committed and pushed

# R409
uncommitted-change = { $unit }’s submission for { $period } has changed since its last commit
    .label = the file here is not the one that was submitted
    .help = send the new version to whoever consolidates, or put it into the repository: git add { $path } && git commit -m "{ $period-id } { $unit-id }" && git push; to take the change back: git restore { $path }
    .explain = The figures shown here are those of the changed file, not of the one that was submitted. Others see the submitted one until the change is committed and pushed.
    .before = reports/2022/q1/thanh-tra.csv changed after the commit
    .after = the change committed

# R410
period-not-begun = { $unit } has filed for { $period }, which has not begun
    .label = checked as of { $as-of }
    .from = this period begins on { $from }
    .help = move the file into the folder of the period it is about; keep a draft out of the repository until its period begins
    .explain = Nobody can have figures of a period that has not begun. Such a file was most likely saved in the wrong folder, or is a form copied for later. None of its rows counts until the period begins, by the plan's time zone or --as-of.
    .before =
        reports/2022/q4/thanh-tra.csv        (on 2022-07-01)
    .after =
        reports/2022/q2/thanh-tra.csv        (on 2022-07-01)

# R411
early-submission = { $unit } submitted for { $period } on { $submitted }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } before the period ended
    .label = { $sent ->
        [yes] its latest version was sent on { $submitted }
       *[no] its latest version was committed on { $submitted }
    }
    .to = this period runs until { $to }
    .help = submit the figures of the whole period; if they are certain not to change, waive this in waivers.toml with at = ‘period/unit’ and this day as the value
    .explain = Figures drawn up before a period has ended cannot be those of the whole period: the days that were left are not in them. Once the file is committed again on the period's last day or later this warning is gone. Days are told in the plan's time zone.
    .before =
        to = 2022-06-14, committed on 2022-06-02
    .after =
        to = 2022-06-14, the completed figures committed on 2022-06-15

# R412
stale-report = the written report of { $report } is out of date: { $reason ->
        [data] the figures have changed since
        [plan] the plan has changed since
        [both] the plan and the figures have changed since
        [absent] { $file } is not there
       *[unreadable] { $file } cannot be read
    }
    .label = { $reason ->
        [unreadable] this file must say of which figures the report was made
       *[other] it was written on { $as-of }
    }
    .help = write it anew: ‘reform report --period { $report-id } --write’
    .explain = ‘reform report --write’ writes the report into the folder consolidated/, and beside it written.toml with the SHA-256 of the plan and of the data it was made of. Once the plan or the data of the report's periods change, the written files are those of the old figures, and whoever reads them sees other numbers than the repository has. What the report's files say is never read back.
    .before =
        reports/2022/q1/thanh-tra.csv changed after the report of quarter I was written
    .after =
        reform report --period q1 --write

# R413
shallow-history = this clone holds only the last commits, too few to tell { $what ->
        [seal] whether the seal of { $period } is the one it was closed with
        [both] when { $count ->
            [one] 1 submission
           *[other] { $count } submissions
        } for { $period } came, and whether its seal is the one it was closed with
       *[dates] when { $count ->
            [one] 1 submission
           *[other] { $count } submissions
        } for { $period } came
    }
    .label = this period needs the history that is lacking
    .help = fetch the whole history with: git fetch --unshallow
    .explain = A submission comes on the day of the first commit that holds it, and a seal is held against the one that was committed first. A shallow clone does not have these commits: a late submission or an altered seal could not be seen, so this is an error. Files that came in the part of the history that is there are judged as usual. In CI the whole history has to be fetched (fetch-depth: 0).
    .before = git clone --depth 1 …
    .after = git clone …

# R414
unreadable-history = the history cannot be read, so nothing tells { $what ->
        [seal] whether the seal of { $period } is the one it was closed with
        [both] when { $count ->
            [one] 1 submission
           *[other] { $count } submissions
        } for { $period } came, and whether its seal is the one it was closed with
       *[dates] when { $count ->
            [one] 1 submission
           *[other] { $count } submissions
        } for { $period } came
    }: { $reason ->
        [unexpected] git answered in an unknown form (git { $detail })
        [silent] git gave no answer
        [no-temporary] no temporary folder can be made ({ $detail })
        [too-much] it is too large
        [shallow] this clone holds only the last commits
       *[refused] git refused ({ $detail })
    }
    .label = this period needs the history
    .help = { $reason ->
        [no-temporary] let the machine’s temporary folder be written to, or set TMPDIR (on Windows TEMP) to a folder that can be, and run again; the repository is not broken
       *[other] clone the repository anew and run again; if that is no help, look it over with: git fsck
    }
    .explain = There is a history, and git cannot read it: part of it is lacking or broken, or git answers otherwise than it does. A late submission or a removed seal could not be seen then, so this cannot pass for clean. Everything else is checked as usual.
    .before = a file of .git/objects lost
    .after = git clone …

# R415
impossible-date = commit { $commit } by { $by } has a date that cannot be { $date ->
        [empty] (none)
       *[other] (“{ $date }”)
    }: nothing tells when it added or changed “{ $path }”
    .label = commit { $commit } added or changed this file
    .help = if the commit is not on the main branch yet, make it anew where the clock is right: git commit --amend --reset-author --no-edit; if it is, find out when the file came and waive this in waivers.toml with at = ‘period/unit’ and “{ $commit }” as the value
    .help-seal = find out when the period was really closed; if the commit is not on the main branch yet, make it anew where the clock is right: git commit --amend --reset-author --no-edit
    .explain = The date of a commit is what the machine that made it wrote. One that cannot be read, is before 1970 or after 9999, or has an offset that no time zone has is no real date: a wrong clock, a faulty program, or somebody's hand. What the commit brought is not taken to be on time; other commits keep their dates. While a branch is under review this is an error, since the commit can still be made anew; once it is on the main branch it is a warning.
    .before =
        committer … 99999999999999 +0700
    .after =
        committer … 1647489600 +0700

# R416
doubtful-date = commit { $commit } by { $by } is dated { $day }, { $reason ->
        [future] which is after today ({ $other })
        [period] while the period still ran
       *[parent] before commit { $parent }, which it follows (of { $other })
    }: the date of “{ $path }” may be wrong
    .label = commit { $commit } added or changed this file
    .to = this period runs until { $other }
    .help = find out when the file really came; if the date is right, waive this in waivers.toml with at = ‘period/unit’ and “{ $found }” as the value
    .help-seal = find out when the period was really closed; if the commit is not on the main branch yet, make it anew where the clock is right: git commit --amend --reset-author --no-edit
    .explain = The date of a commit is what the machine that made it wrote, so it may be wrong, or put back to make a late submission pass for one on time. A commit cannot be older than the one it follows, nor of the future; a seal cannot be older than its period's end, and a submission that came before that end and was completed after the deadline was not whole in time. Clocks that differ by up to 24 hours are let pass. Only commits that added or changed a submission or seal of this year are looked at.
    .before =
        commit before: 2022-03-20; the submission's commit: dated 2022-03-16
    .after =
        commit before: 2022-03-20; the submission's commit: dated 2022-03-21

# R315
foreign-file = { $unit } may not { $change ->
        [deleted] delete
       *[changed] change
    } “{ $path }”
    .label = “{ $path }” belongs to: { $owner }
    .help = take this file out of the change; whoever it belongs to makes it
    .explain = A unit changes only its own submissions, its own narratives and its own plan, and the files that its submissions cite as evidence. A change to another unit's file, or to the consolidated report, is most often made by mistake, by saving in the wrong folder for instance.
    .before = a change by thanh-tra with reports/2022/q1/van-phong.csv
    .after = a change by thanh-tra with reports/2022/q1/thanh-tra.csv only

# R316
plan-change = { $unit } may not { $change ->
        [deleted] delete
       *[changed] change
    } “{ $path }”, which is part of the department’s plan
    .label = the plan is not the unit’s to change
    .help = take this file out of the change and ask the coordinator to make it
    .explain = Plan and seeds decide what every unit reports and is judged by. Whoever coordinates the reform changes them, in a change of their own. A unit's own plan, plan/<year>/units/<unit>.toml, is the unit's to write.
    .before = a change by thanh-tra with plan/2022/areas/2-procedures.toml
    .after = a change by thanh-tra with reports/2022/q1/thanh-tra.csv only

# R703
closed-period-change = “{ $path }” is { $change ->
        [deleted] deleted
       *[changed] changed
    }, but the period { $period } is closed
    .label = “{ $path }” belongs to a closed period
    .seal = the period was closed here
    .help = take this file out of the change; if the figure was wrong, ask the coordinator to amend the closed period
    .explain = A closed period's figures have been reported and stand. A unit does not change them any more; if one proves wrong, whoever coordinates the reform amends the closed period with a reason, and both figures stay on record.
    .before = a change by thanh-tra with reports/2022/q1/thanh-tra.csv after q1 was closed
    .after = the coordinator's amendment of q1

# Whose a file is that no unit owns.
owner-department = the whole department (consolidated report)

# Failures.
history-unknown-revision = there is no revision “{ $revision }” in this repository; name a branch, tag or commit, such as origin/main, and fetch it first if need be
history-no-common-commit = “{ $revision }” and this branch have no commit in common{ $shallow ->
    [yes] ; this clone holds only the last commits: fetch the whole history with git fetch --unshallow
   *[no] { "" }
}
history-cannot-ask = what has changed cannot be told: { $reason ->
    [no-repository] this folder is not in a git repository
    [later] all of this year was committed after the day that is asked about
    [no-git] git is not installed
    [shallow] this clone holds only the last commits
    [unexpected] git answered in an unknown form (git { $detail })
    [silent] git gave no answer
    [no-temporary] no temporary folder can be made ({ $detail })
    [too-much] there is too much of it
   *[refused] git refused ({ $detail })
}

# Status.
check-changed-since = Only findings in files that this branch changes since it left this revision
check-as-unit = On behalf of this unit: also refuse changes to anything but its own files
value-revision = REVISION

column-submitted = Submitted
column-revised = Revised
column-committer = Committed by
column-expected = Expected
column-received = Received
column-complete = Complete
column-on-time = On time
column-late = Late

timeliness-uncommitted = not committed
timeliness-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
timeliness-ahead = { $days ->
    [0] due today
    [one] { $days } day left
   *[other] { $days } days left
}
timeliness-not-begun = not begun
revised-unsaved = uncommitted change

status-due = Data from { $from } to { $to }; due on { $due }{ $grace ->
    [0] { "" }
   *[other] , with grace until { $deadline }
}.
status-no-history = When submissions came cannot be told: { $reason ->
    [no-repository] this folder is not in a git repository.
    [later] all of this year was committed after the day that is asked about.
    [no-git] git is not installed.
    [shallow] this clone holds only the last commits; fetch the whole history with “git fetch --unshallow”.
    [unexpected] git answered in an unknown form (git { $detail }).
    [silent] git gave no answer.
    [no-temporary] no temporary folder can be made ({ $detail }).
    [too-much] there is too much of it.
   *[refused] git refused ({ $detail }).
}
status-timeliness = On time { $on-time } · late { $late }{ $excused ->
    [0] { "" }
   *[other] { " " }· excused { $excused }
} · not committed { $uncommitted }
status-excused = Excused: { $unit }, { $period } – { $reason } ({ $by }).

# The repository as of a day gone by (--as-of), said with -v.
past-none = There is no commit of { $day } or before: files are taken as they are.
past-stands = The plan of { $year } was committed after { $day }: the year's files are taken as they are.
past-taken = Files are taken as of commit { $commit }, the last of { $day } or before; { $files ->
    [one] { $files } file is
   *[other] { $files } files are
} another today.
