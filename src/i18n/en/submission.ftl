# The department's own figures as a submission for the level above: what its notes say.

handed-illustrative = illustrative figures
handed-not-applicable = did not arise { $count ->
    [one] in the one unit that reports on it
   *[other] in any of { $count } units
}{ $given ->
    [yes] : { $reasons }
   *[no] { "" }
}
handed-unknown = not enough has been reported
handed-left-out = may be left out, and all units did
handed-parts = added up again from { $parts }
handed-lacking-units = provisional: { $reported } of { $expected } units, without { $units }
handed-lacking-periods = provisional: { $reported } of { $expected } periods
handed-waits = not applicable yet, waits for the task “{ $task }”
handed-done = done in { $done } of { $count } units
