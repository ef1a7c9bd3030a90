### reform site: the year to look up.

site-about = Make pages to look up the year, its indicators and units
site-folder = The folder for the site: not there yet, empty, or made by this command before
site-public = For the public: without notes, names of people, findings of inspections and all that is internal
site-written = Made a site of { $count } files in “{ $path }”; open index.html in a browser
site-occupied = “{ $path }” holds other files and is no site that this command has made, so it is left as it is; choose another folder
site-marker = A site made by reform. When it is made again the files below are replaced; all others are left.

site-title = { $issuer }: administrative reform in { $year }
site-basis = Figures of the report for { $report }, as of { $as-of }.
site-headline = { $met } of { $count } indicators met{ $on-track ->
    [0] {""}
   *[other] , { $on-track } on track or in progress
}{ $missed ->
    [0] {""}
   *[other] , { $missed } missed or behind
}{ $unjudged ->
    [0] {""}
   *[other] , { $unjudged } not applicable or not judged
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } without figures
}{ $at-risk ->
    [0] .
   *[other] ; { $at-risk } at risk of missing the year's target.
}
site-changed-since = CHANGED SINCE CLOSING: { $period }. These are not the figures that were closed.
site-seal-in-doubt = SEAL IN DOUBT: { $period }. Its seal is gone, was drawn anew or cannot be read, so it does not vouch for these figures.
site-incomplete = The figures are not complete: submissions are absent or lack figures.

site-where = Where you are
site-pages = Pages
site-overview = Overview
site-indicators = Indicators
site-units = Units
site-what = What is measured
site-column-in-time = In time
site-pressing-indicators = Indicators missed, behind or provisional ({ $count })
site-changes = What has changed since the report before
site-changed = Since { $report }: { $better } indicators better, { $worse } worse, { $same } unchanged or not comparable.
site-other-verdict = Indicators with another verdict than before
site-same-verdicts = No indicator has come to another verdict.
site-column-verdict-then = Verdict then
site-column-now = Result now
site-column-department = Department
site-column-place = Place
site-column-year = Year
site-place = { $place } of { $of }
site-ranked = The unit with the best result comes first. Units that have not sent all their figures are marked “provisional” and not placed among those that have; those without figures stand last.
site-between = … { $count } units in between; the figures of all are in the data files below.
site-many = The plan has { $count } units, so they have no pages of their own. Below are the totals by period; the figures of each unit are in the data files on the page of each indicator.
site-standing = Result
site-course = Course over the year
site-years = Results over the years
site-clauses = What the source asks for
site-lines = Where the figures come from
site-lines-elsewhere = There are too many lines for this page; the figures of each unit are in the data files above.
site-tasks = Tasks
site-owed = Still to do
site-owes-nothing = Nothing is left to do.
