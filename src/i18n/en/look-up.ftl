### The site: finding, filtering, the time line of tasks, units side by side, data files.

lookup-find = Find indicators, units, tasks, clauses of the source document
lookup-find-hint = Search (press /)
lookup-results = %1 found
lookup-first = %1 of %2 found
lookup-none = Nothing found
lookup-kind-indicator = Indicator
lookup-kind-unit = Unit
lookup-kind-task = Task
lookup-kind-clause = Source
lookup-filter = Filter by text
lookup-all = All
lookup-clear = Clear
lookup-shown = %1 of %2 rows shown
lookup-area = Area
lookup-data = Download the data:
lookup-report = Download the whole report (JSON)

site-left-out = { $count ->
    [one] The public site has only what is committed: { $count } file that is new or changed since is left out.
   *[other] The public site has only what is committed: { $count } files that are new or changed since are left out.
}

lookup-tasks = Tasks
lookup-findings = Inspections
lookup-scores = Reform index
lookup-clauses = Source document

timeline-title = The year’s tasks on a time line
timeline-column = By month
timeline-how = A row a task; on its right when it was due and when it was done, along the months.
timeline-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
timeline-due = due { $day }: { $kept ->
    [done] done
    [missed] not done in time
   *[open] not done yet
}
timeline-done = done on { $day }
timeline-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
timeline-standing = a standing duty
timeline-sign-open = due
timeline-sign-kept = due, and done
timeline-sign-missed = due, and not done
timeline-sign-done = day on which it was done
timeline-sign-late = late
timeline-sign-standing = a standing duty
timeline-sign-today = the day of this page

ranking-title = The units side by side
ranking-how = Ranked by the share of reports that came in time, then of reports that are complete, then of indicators that are met or on track; of the reports that were due by now. Units alike in all three share a rank.
ranking-in-time = Reports in time
ranking-whole = Reports complete
ranking-held = Indicators met or on track
ranking-done = Tasks done
