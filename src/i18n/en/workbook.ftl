# The XLSX workbook: names of sheets, headers of columns, page headers and footers.

xlsx-summary = Summary
xlsx-indicators = Indicators
xlsx-by-unit = By unit
xlsx-tasks = Tasks
xlsx-submissions = Submissions
xlsx-data = Data

xlsx-area = Area
xlsx-numerator = Numerator
xlsx-denominator = Denominator
xlsx-ratio = As worked out (unrounded)
xlsx-interim = Step for this report
xlsx-gap = Short (−) / to spare
xlsx-coverage = Units with figures
xlsx-indicator-id = Indicator id
xlsx-unit-id = Unit id
xlsx-evidence = Evidence
xlsx-due-basis = Set by
xlsx-due-source = source
xlsx-due-internal = internal
xlsx-remarks = As each unit says

xlsx-illustrative = ILLUSTRATIVE FIGURES
xlsx-page = Page { $page } of { $pages }
xlsx-verdict-of = Verdict: { $indicator }
xlsx-many = This report is on { $count } units. So that it can be worked with, the sheet “By unit” has one row for each unit, with the result and the verdict of every indicator. All the figures behind them are in the CSV form of this report, and what each unit says of its tasks is in the JSON form as well: reform report --period { $period } --format csv
xlsx-columns = “Result” is the figure of the report, rounded so that a miss never shows as the target itself. “As worked out” is the formula numerator over denominator and follows these two cells; “Result” and “Verdict” do not.

report-write = Write every format into reports/<year>/<report>/consolidated/
