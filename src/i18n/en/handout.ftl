# Forms that go out to units (reform template --all).

template-all = Make the forms of all units that still owe something, a file each, with a list of them; the period may be a report of several
handout-needs-folder = say which folder the forms go into: add -o FOLDER
handout-title = Forms to send out: { $report } (as of { $as-of })
handout-nothing = No unit owes anything for { $report }: there is no form to send out.
handout-file = File
handout-id = Unit id
handout-owed = Rows to fill in
handout-lacking = Still owed
handout-state = { $state ->
    [missing] not submitted
    [invalid] has errors; { $lacking } rows do not count yet
   *[incomplete] { $lacking ->
        [one] { $lacking } row
       *[other] { $lacking } rows
    }
}
handout-of = { $unit } ({ $period })
handout-complete = { $count ->
    [one] { $count } submission is complete and needs no form: { $units }
   *[other] { $count } submissions are complete and need no form: { $units }
}{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
handout-list = list.csv
handout-done = { $count ->
    [one] { $count } form is in the folder { $folder }, the list in { $list }.
   *[other] { $count } forms are in the folder { $folder }, the list in { $list }.
}
progress-forms = Making forms…
