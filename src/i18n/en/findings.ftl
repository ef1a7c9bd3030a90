# The register of what inspections found: findings.csv.

# R830
unreadable-day = `{ $found }` is no day
    .label = no day can be read here
    .expected = a day such as 2022-06-14 or ngày 14 tháng 6 năm 2022
    .help = write the day as year-month-day, such as 2022-06-14
    .explain = Deadlines and the figures of periods are counted from the days in the register, so each of them has to be a day that the calendar has, with its month and year. A row whose day cannot be read does not count.
    .before = KL-01,KT-02,31/02/2022,…
    .after = KL-01,KT-02,2022-02-28,…

# R831
ambiguous-day = `{ $found }` may be { $day } or { $other }
    .label = is the day first, or the month?
    .expected = a day such as 2022-12-05
    .help = write `{ $day-typed }` for { $day }, or `{ $other-typed }` for { $other }
    .explain = In Vietnam the day is written first, but Excel with American settings writes the month first, and the two look alike where neither number is above 12. Nothing is guessed, so this row does not count. Year-month-day has one reading only.
    .before = KL-01,KT-02,5/12/2022,…
    .after = KL-01,KT-02,2022-12-05,…
