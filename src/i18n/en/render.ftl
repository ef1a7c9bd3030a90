# The words around findings, shared by every format of `reform check`.

severity-error = error
severity-warning = warning
severity-note = note

render-expected = expected
render-found = found
render-help = help
render-letter = mind
render-letter-of = “{ $letter }” ({ $number }) only looks like a key of the keyboard: type it anew
# What was found is an empty text.
render-empty = (empty)

render-clean = No problems found.
render-summary = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }
render-hidden = { $hidden ->
        [one] { $hidden } warning or note not shown: -q
       *[other] { $hidden } warnings and notes not shown: -q
    }
render-waived = { $waived ->
        [one] { $waived } warning waived
       *[other] { $waived } warnings waived
    }
# GitHub shows only the first annotations of each kind.
render-github-limit = GitHub shows only the first { $limit } annotations of each kind; this log has them all
# Too many places with the same fault in one file: counted, not listed.
beyond = more
beyond-count = { $more } of the same kind in this file, only counted in the total

render-explain-before = Wrong
render-explain-after = Mended

# An example, for the tests of the layout.
render-example = there is no metric ‘{ $found }’
    .label = this code is not in the plan
    .expected = the code of a metric or task
    .help = correct the code as the plan has it, or delete this row
    .help-nearest = write ‘{ $nearest }’
    .related = the plan lists the codes here
    .explain = Every row of a submission must use a code that the plan has. A misspelt code is added to nothing.
    .before =
        metric,value
        setled,1520
    .after =
        metric,value
        settled,1520
render-example-bare = the file cannot be read
