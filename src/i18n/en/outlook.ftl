# The rest of the year: what is still to be done, and what comes of it at this pace.

outlook-title = The rest of the year ({ $periods } left)
outlook-risk = The year's target is at risk ({ $count })
outlook-counts = The year's target, if the periods left are like the year so far: { $counts }.
outlook-assumption = The forecast takes each period that is left to be like the average of those reported this year, in how much happens and in how it comes out; stocks are taken to stay as they are.
outlook-of-all = What is to be done here is for all units together; what each has to do stands in the details of the indicator (reform why).
outlook-whose = For each unit: what it has to do so that its own figure reaches its own target, not its share of what all lack together.

outlook-short = Targets at risk
xlsx-outlook = Outlook
xlsx-at-least = At least
xlsx-at-most = At most
xlsx-of = Of
xlsx-all-units = All units

column-forecast = Forecast of the year
column-year-target = Target of the year
column-prospect = Prospect
column-to-do = To do by the end of the year
column-so-far = Year so far

outlook-prospect = { $prospect ->
    [impossible] out of reach
    [at-risk] at risk
    [lacking] lacking
    [on-course] on course
    [reached] enough as it is
   *[unknown] no forecast
}
outlook-silence = { $silence ->
    [no-data] nothing has been reported
    [no-activity] nothing has arisen this year
    [waits] it does not apply yet
    [one-sided] the unit has no numerator or no denominator, so it is not told by itself
    [windows] numerator and denominator are not asked for in the same periods, so it cannot be told
    [mixed] numerator and denominator combine periods in different ways, so it cannot be told
    [no-baseline] last year's figures of the whole year are not all there to measure growth from
    [small-sample] too few cases to be judged
    [stock] it says how much there is at a period's end, and has no pace
    [tasks] tasks are done by their dates, not at a pace
   *[incomplete] figures of a period that is over are lacking, so the pace is not known
}
outlook-expected = { $value } ({ $met ->
    [yes] met
   *[no] not met
})
outlook-target = Target of the year { $target }; the year so far { $known ->
    [yes] { $value }
   *[no] has no figure
}.
outlook-needed = To do: { $needed }.
outlook-forecast = Forecast of the year: { $expected }.
outlook-no-forecast = No forecast of the year: { $silence }.

outlook-of = { $bounds ->
    [all] all of the { $of } { $per } expected in the { $left ->
        [1] period
       *[other] { $left } periods
    } left
    [least] at least { $least } { $what } of { $of } { $per } expected in the { $left ->
        [1] period
       *[other] { $left } periods
    } left ({ $named ->
        [yes] { $low } or more on average
       *[no] { $low } or more
    })
    [most] at most { $most } { $what } for { $of } { $per } expected in the { $left ->
        [1] period
       *[other] { $left } periods
    } left ({ $named ->
        [yes] { $high } or less on average
       *[no] { $high } or less
    })
    [both] from { $least } to { $most } { $what } of { $of } { $per } expected in the { $left ->
        [1] period
       *[other] { $left } periods
    } left ({ $named ->
        [yes] { $low } to { $high } on average
       *[no] { $low } to { $high }
    })
   *[none] nothing more, if the { $left ->
        [1] period
       *[other] { $left } periods
    } left bring the { $of } { $per } expected
}
outlook-beside = { $bounds ->
    [least] at least { $least } more { $what }, with { $of } more { $per } expected in the periods left ({ $left })
    [most] at most { $most } more { $what }, with { $of } more { $per } expected in the periods left ({ $left })
    [both] from { $least } to { $most } more { $what }, with { $of } more { $per } expected in the periods left ({ $left })
   *[none] nothing more, with { $of } more { $per } expected in the periods left ({ $left })
}
outlook-more = { $bounds ->
    [least] at least { $least } more { $what } in the { $left ->
        [1] period left
       *[other] { $left } periods left ({ $each } each on average)
    }
    [most] at most { $most } more { $what } in the { $left ->
        [1] period left
       *[other] { $left } periods left
    }
    [both] from { $least } to { $most } more { $what } in the { $left ->
        [1] period left
       *[other] { $left } periods left
    }
   *[none] nothing more
}
outlook-still = { $bounds ->
    [least] { $least } more { $what }
    [fewer] { $most } { $what } fewer
    [both] from { $least } to { $most } more { $what }
   *[none] keep what there is
}
outlook-impossible = { $kind ->
    [over] out of reach, since { $all ->
        [yes] what was missed cannot be made up for
       *[no] what is in excess stays
    }
    [volume] out of reach with as many { $per } as so far; the periods left need at least { $volume } { $per }, { $all ->
        [yes] and all of them to count
       *[no] and no more { $what } at all
    }
   *[so] out of reach with as many { $per } as so far
}
outlook-each = { $left ->
    [1] { $target } in the period left
   *[other] { $target } in each of the { $left } periods left
}{ $rest ->
    [enough] { "" }
    [impossible] ; over the whole year { $more }
   *[more] ; for the whole year: { $more }
}

signed-at-risk = If the periods left are like the year so far, { $count } indicators are at risk of missing the year's target{ $told ->
    [0] : { $indicators }
   *[other] : { $again } of those named above{ $more ->
        [yes] { " " }and { $indicators }
       *[no] { "" }
    }
}.
signed-at-risk-indicator = { $name } ({ $known ->
    [yes] forecast { $value }
   *[no] out of reach
}; target { $goal })
