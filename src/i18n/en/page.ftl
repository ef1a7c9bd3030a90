# Course, comparison and the report as a page (HTML).

column-course = Course
column-previous = Against { $report }
column-last-year = Against a year before

change = { $direction ->
    [up] ▲ +{ $figure } { $unit }
    [down] ▼ −{ $figure } { $unit }
   *[same] = unchanged
}
change-points = points

page-last-year-faulty = The plan of { $year } has errors, so nothing can be compared with the year before.

page-skip = Skip to the content
page-contents = Contents
page-indicators = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
page-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
page-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}, by submission
page-focal = Focal unit:
page-caption-indicators = Indicators
page-caption-tasks = Tasks
page-caption-submissions = Submissions by unit and period
page-caption-units = By unit
page-caption-categories = By category
page-caption-trail = Where the figures come from: { $name }
page-caption-unit-indicators = Indicators
page-caption-unit-tasks = Tasks
page-column-change = Change
page-column-bar = Result against target
page-column-metric = Metric
page-column-use = Counts in
page-column-whole = Overall verdict
page-column-note = Note, evidence

page-more = Details
page-numerator = Numerator
page-denominator = Denominator
page-publishers = Published by
page-combined = Combined
page-combined-how = Units are summed within each period, periods combined, and only then divided; percentages are never averaged.
page-combined-value = Units are added up within each period, then periods are combined.
page-sum = periods add up
page-last = the last period counts
page-first = the first period counts
page-running-total = the running total of the year
page-reported = Reported
page-coverage = { $units } of { $expected } units, { $periods } of { $all } periods

page-chart = Course: { $name }
page-chart-point = { $period }: { $value }
page-chart-said = { $basis }: { $points }{ $target ->
    [none] { "." }
   *[other] ; target { $target }.
}
page-by-period = Each period
page-to-date = Year to date
page-by-year = Each year
page-target = Target
page-steps = Steps on the path
page-steps-internal = Internal steps on the path
page-step-now = ; this report { $target }
page-axis-cut = The axis does not begin at 0
page-provisional = Provisional

page-trail = Where the figures come from ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
})
page-above = numerator
page-below = denominator
page-both = numerator, denominator
contributes = { $standing ->
    [counted] { $side }
    [not-applicable] no: did not arise
    [unchanged] no: nothing new, what was stated before stands
    [other-period] no: another period counts
    [handed-over] no: the unit has ended and its successor states it
    [optional] no: left out (optional)
    [withheld] no: another figure of the indicator is lacking for this period
    [unopened] no: the opening balance is lacking
    [waiting] no: the indicator does not apply yet
    [faulty] no: errors { $codes }
    [absent] no: absent from the submission
    [unreadable] no: the submission cannot be read
   *[not-submitted] no: nothing submitted
}

# The page of a report on many units, whose figures are drawn when they are asked for.
page-many = This report is on { $count } units. So that the page opens quickly, the figures of a unit are shown once it is chosen, or once an indicator's details are opened.
page-many-no-script = JavaScript is off in this browser, so the figures of single units cannot be shown. The department's figures above are complete; those of each unit are in the Excel and CSV forms of this report.
page-find = Find a unit by its name
page-none-found = No unit has such a name
page-more-rows = Show more
page-caption-totals = Submissions by period
page-trail-elsewhere = Every line behind this figure: reform why { $indicator } --period { $period }

page-print-illustrative = ILLUSTRATIVE FIGURES
page-print-incomplete = INCOMPLETE
page-reading = Each figure unfolds to its numerator, denominator, units and the line of the file. Targets are dashed; an open dot is a provisional result. A change is the difference of two results, for percentages in percentage points.
