# The units’ own words: what readers see, and faults of form.

narrative-title = In the units’ own words
narrative-section = { $section ->
    [results] Results worth noting
    [difficulties] Difficulties and their causes
    [proposals] Proposals
   *[next] Next period
}
narrative-by = { $unit }{ $dated ->
    [yes] { " " }({ $period })
   *[no] { "" }
}
narrative-earlier = Said in earlier periods too: { $said }.
narrative-earlier-unit = { $unit } ({ $periods })

unknown-section = “{ $found }” is no section of a narrative
    .label = no section is called so
    .expected = ## Results worth noting, ## Difficulties and their causes, ## Proposals, ## Next period
    .help = move the text into one of the four sections; headings that begin with #### divide a section further
    .help-nearest = if this is the section “{ $nearest }”, correct the heading
    .explain = The units’ narratives are put together under four fixed headings, in Vietnamese or English. Text under any other heading has no place, so it is not in the consolidated report.
    .before = ## Results worth nothing
    .after = ## Results worth noting

text-outside-sections = text stands before the first section
    .label = this belongs to no section
    .help = move the text into one of the four sections
    .explain = Only text under the four fixed headings goes into the consolidated report. Text before the first of them belongs to no section and is left out.
    .before = The unit settled 320 dossiers this quarter.
    .after =
        ## Results worth noting
        The unit settled 320 dossiers this quarter.

narrative-encoding = the file is not UTF-8 text
    .label = this file as a whole
    .expected = UTF-8 text
    .help = open the file in Notepad and save it again with the encoding UTF-8
    .explain = A narrative is Markdown text in UTF-8. Another encoding may garble accented letters, so the file must be saved again before it goes into the consolidated report.
    .before = van-phong.md saved as UTF-16
    .after = van-phong.md saved as UTF-8

unknown-section-area = “{ $found }” is no area of the plan
    .label = no area is called so
    .help = write the area’s id, number or name; if it is not meant to be one, begin the heading with ####
    .help-nearest = if this is the area “{ $nearest }”, correct the heading
    .explain = A heading that begins with ### within a section says which area the text below it is about, so that it comes into that part of the consolidated report. Where the area is not known, the text is kept with the section as a whole.
    .before = ### Reform of procedure
    .after = ### Reform of administrative procedures

repeated-section = the section “{ $found }” is there twice
    .label = this section is above already
    .first = it is here first
    .help = join the texts in one section and delete the other heading
    .explain = The texts of two sections of the same name are joined in the order of the file. Check whether one of the headings is a slip.
    .before =
        ## Proposals
        More scanners, please.
        ## Proposals
        Hold a training course.
    .after =
        ## Proposals
        More scanners, please; hold a training course.

missing-section = the narrative lacks the section “{ $heading }”
    .label = this file has no section “{ $heading }” (or “{ $also }”)
    .help = add the line “## { $heading }”; if there is nothing to report, write “None.” below it
    .explain = A narrative has four fixed sections. Where one is absent, nobody can tell whether there is nothing to report or something was forgotten.
    .before =
        ## Results worth noting
        …
    .after =
        ## Results worth noting
        …
        ## Proposals
        None.

empty-section = the section “{ $heading }” is empty
    .label = nothing stands below this heading
    .help = write the text; if there is nothing to report, write “None.”
    .explain = An empty section may be unfinished. “None.” confirms that there is nothing to report.
    .before = ## Proposals
    .after =
        ## Proposals
        None.

long-section = the section “{ $heading }” has { $length } characters, more than { $limit }
    .label = this section is too long
    .help = make it shorter; long lists and figures belong in the submission or the evidence
    .explain = The texts of all units come into one report, so each should be brief. The plan sets the limit as `narrative_limit` in `[report_form]`.
    .before = (a section of 6,000 characters)
    .after = (a section of fewer than 4,000 characters)

deep-nesting = lists stand in one another more than { $levels } levels deep
    .label = it goes deeper here
    .help = write what is deeper as items of a list further out
    .explain = A list may stand in an item of another list, up to eight levels deep. Text that stands deeper is kept, but as text of the item around it: the consolidated report shows no mark and no indent for it.
    .before =
        - Results
          - of the first half (and seven levels more)
    .after =
        - Results of the first half

wide-table = a table has more than { $columns } columns
    .label = this table is too wide
    .help = split the table, or give the rows as a list
    .explain = No page holds a table of more than 63 columns, and Word opens none. Its rows are kept as lines of text.
    .before = (a table of 365 columns)
    .after = (a list of the days)

# Internal text.
unclosed-comment = a comment begins and never ends
    .label = from here to the next heading nothing is printed
    .help = write the mark whole: {"<!-- internal -->"} before what is internal, {"<!-- end internal -->"} after it
    .explain = A comment in a narrative is never printed, and {"<!-- internal -->"} keeps what follows it in the office, up to the next heading or {"<!-- end internal -->"}. Of a mark that is not closed nobody can tell what may be printed, so all that follows it up to the next heading is kept back.
    .before = {"<!-- internal"}
        Not yet published.
    .after = {"<!-- internal -->"}
        Not yet published.

unclear-internal-mark = is this comment a mark of what is internal?
    .label = from here to the next heading nothing is printed
    .help = write {"<!-- internal -->"} exactly to keep back what follows; put any other comment in other words
    .explain = A comment that is like the mark but not quite the mark is taken for it, lest something be told that was not meant to be. The marks are {"<!-- internal -->"} and {"<!-- end internal -->"} (or nội bộ, hết nội bộ).
    .before = {"<!-- internal: wait for comments -->"}
    .after = {"<!-- internal -->"}
