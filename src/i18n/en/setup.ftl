# A new repository, and what CI needs.

init-about = Make a new repository that works at once, or add what CI needs
init-folder = Make a new repository in this folder
init-ci = Write the checks for each change: github, gitlab or pre-commit
init-codeowners = Write CODEOWNERS from the owners in units.toml
init-schemas = Write the schemas by which editors complete and check the TOML files (schemas/); earlier ones are renewed
init-force = Write over files that are there already
value-ci = CI
init-below-top = “{ $folder }” lies within the git repository “{ $top }”, and servers and git read checks at a repository’s top alone: make the data a git repository of its own (git init in this folder)
init-nothing = name a folder for a new repository, or what to add to this one: --ci, --codeowners or --schemas
init-no-owners = no unit has an owner; name them in units.toml, for instance owner = "@account"
init-bad-owner = the owner “{ $owner }” of the unit { $unit } is neither @account, @organisation/team nor an address
init-done = Written:
init-lines = The first line of each file, by which an editor knows its schema:
world-occupied = { $count ->
    [one] this file is there already: { $paths }; --force writes over it
   *[other] these files are there already: { $paths }; --force writes over them
}

status-todo = Also what each unit has left to do
status-work = Left to do
status-work-none = Nothing is left to do.
column-work = What is left to do
