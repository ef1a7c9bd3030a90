### reform site: the year to look up.

usage-site = reform site <FOLDER> [OPTIONS]
site-about = Make a site of the year to look things up in: an overview for leaders, a page for every indicator and unit
site-folder = The folder for the site: not there yet, empty, or made by this command before
site-public = For the public: without notes, names of people, findings of inspections and all that is internal
site-written = Made a site of { $count } files in “{ $path }”; open index.html in a browser
site-occupied = “{ $path }” holds other files and is no site that this command has made, so it is left as it is; choose another folder
site-in-data = “{ $path }” is where plans or reports are kept; choose another folder
site-marker = A site made by reform. When it is made again the files below are replaced; all others are left.

site-title = { $issuer }: administrative reform in { $year }
site-basis = Figures of the report for { $report }, as of { $as-of }.
site-headline = { $met } of { $count } indicators are met, { $missed } missed ({ $report }, as of { $as-of }).
site-incomplete = The figures are not complete: submissions are absent or lack figures.

site-where = Where you are
site-pages = Pages
site-overview = Overview
site-indicators = Indicators
site-units = Units
site-what = What is measured
site-column-in-time = In time
