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
