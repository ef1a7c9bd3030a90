# Scores on paper: the sheet that is handed in, the signed report, the annex.

score-tab-form = Self-assessment
score-tab-ranking = Ranking
score-tab-details = Details
score-tab-losses = Lost points
score-column-number = No.
score-column-evidence = Evidence
score-column-remark = Grounds and argument
score-column-lost = Points lost
score-column-back = What would win them back
score-sum = Total
score-index = Index (total / maximum × 100)
score-list = { $list } – { $card } ({ $when })
score-drawn-up = DRAWN UP BY
score-form-title = { $ranks ->
    [yes] Scores: { $card }
   *[no] Self-assessment: { $card }
}
score-when = { $known ->
    [yes] { $report }, figures from { $from } to { $to }
   *[no] { $report }
}
score-annex-unit = { $title } – { $unit }

score-signed-subject = { $ranks ->
    [yes] Administrative reform scores of the units, { $report }
   *[no] Self-assessment of administrative reform, { $report }
}
score-signed-opening = In carrying out the { $plan }, the { $issuer } reports how it is assessed by { $cards } ({ $when }).
score-signed-closing = This is the report of the { $issuer } on its assessment of administrative reform, { $report }
score-signed-result = Result of the self-assessment
score-signed-losses = Criteria short of their maximum
score-signed-differences = Appraisal and argument
score-signed-ranking = Ranking
score-signed-total = { $known ->
    [yes] The self-assessed total is { $points } of { $maximum } points, { $index }%{ $provisional ->
        [yes] { " " }(provisional)
       *[no] { "" }
    }.
   *[no] No criterion applies.
}
score-signed-groups = By area:
score-signed-group = { $name }: { $points } of { $maximum } points{ $known ->
    [yes] , { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(provisional)
   *[no] { "" }
};
score-signed-out = Not applicable and left out of the maximum: { $criteria }.
score-signed-criterion = { $number } { $name }
score-signed-lost = { $count ->
    [one] One criterion is short of its maximum:
   *[other] { $count } criteria are short of their maximum, the most lost first:
}
score-signed-loss = Criterion { $criterion }: { $lost } of { $maximum } points lost{ $known ->
    [yes] { " " }– { $why }
   *[no] { "" }
}{ $winnable ->
    [yes] . To win them back: { $back }
   *[no] { "" }
}.
score-signed-appraised = The appraised total is { $points } of { $maximum } points{ $known ->
    [yes] , { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(not all criteria have been appraised)
   *[no] { "" }
}.
score-signed-differ = { $count ->
    [0] The appraisal differs from the self-assessment in no criterion.
    [one] The appraisal differs from the self-assessment in one criterion:
   *[other] The appraisal differs from the self-assessment in { $count } criteria:
}
score-signed-difference = Criterion { $criterion }: claimed { $claims ->
    [points] { $own }
    [out] not applicable
   *[none] nothing yet
}, appraised { $gives ->
    [points] { $appraised }
    [out] not applicable
   *[none] nothing yet
}{ $argued ->
    [yes] . Argument: { $note }
   *[no] { "" }
}.
score-signed-unit = { $unit }: { $loss }.

score-section = Reform index
score-column-group = Group
score-points = points
score-signed-scored = By the { $card }: { $totals }{ $lost ->
    [yes] ; most was lost in { $most }
   *[no] { "" }
}.
score-signed-ranked = By the { $card }, of { $count } units scored { $first } came first.
score-signed-sum = { $whose ->
    [self] self-assessed
   *[appraised] appraised
} { $points } of { $maximum } points{ $known ->
    [yes] , { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(provisional)
   *[no] { "" }
}
score-computed-as = { $points } points as computed
