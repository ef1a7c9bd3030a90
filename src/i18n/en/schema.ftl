# The forms of the files for editors and other tools, and next year's plan.

usage-schema = reform schema [NAME] [OPTIONS]
value-name = NAME
schema-about = Print the JSON Schema of a TOML file, or the data package of the submissions
schema-name = plan, units, area, unit-plan, waivers, seed or datapackage; leave out to list them
schema-output = Write to this file
schema-left-out = { $count ->
    [one] { $count } submission is not in canonical form and was left out; see “reform fmt”.
   *[other] { $count } submissions are not in canonical form and were left out; see “reform fmt”.
}
usage-schema-name = there is no schema “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} There are: { $known }
