# What in the repository is not read (R317–R319): no regular files, too large, too many.

# R317
irregular-file = { $what ->
        [link] this is a symbolic link, not a file; links are never read
        [pipe] this is a named pipe, not a file
        [socket] this is a socket, not a file
        [device] this is a device, not a file
        [folder] this is a folder where a file belongs
        [file] this is a file where a folder belongs
       *[denied] nobody here may read this
    }
    .label = not read
    .help = { $what ->
        [link] put the file or folder itself in the place of the link, or delete the link
        [folder] delete or rename this folder; if a file is missing, put it here
        [file] delete or rename this file; if a folder is missing, make it
        [denied] allow whoever runs reform to read it
       *[other] delete it; if a file is missing, put it here
    }
    .explain = In plan, seeds and reports only regular files and folders are read. A link may lead out of the repository and give away what other files say; a pipe or a device may never end. So such a thing is not opened, what stands there counts as absent, and the rest is checked all the same.
    .before = reports/2022/q1/van-phong.csv → ../q2/van-phong.csv
    .after = reports/2022/q1/van-phong.csv

# R318
too-large-file = the file is too large to be read: { $size } MB, at most { $limit } MB
    .label = not read
    .help = see whether this is the right file; remove pictures, empty rows and whatever is no part of the form
    .explain = No submission needs a file of this size: figures have at most 8 MB, narratives 1 MB, TOML files and workbooks 32 MB. A larger one is mostly the wrong file, or a sheet with thousands of empty rows, so it is not read; as a submission it is not valid.
    .before = van-phong.csv: 41 MB
    .after = van-phong.csv: 12 KB

# R319
overfull-folder = { $what ->
        [deep] the folder lies too deep to be looked into: more than { $limit } levels
        [unclaimed] from here on there are { $limit } more files that are no unit's submission
       *[crowded] the folder has too many entries to be looked through: more than { $limit }
    }
    .label = not looked into
    .help = { $what ->
        [deep] move what is needed to a folder above and delete this one
        [unclaimed] move what is no submission out of reports
       *[crowded] move what is no submission out of this folder
    }
    .explain = A repository is looked through down to 12 levels, with at most 50,000 entries in a folder and 500,000 in all. No department or nation needs more; beyond that the folder is not looked into and what is in it counts as absent. Of files that are no unit's submission 1,000 are listed and the rest are counted.
    .before = reports/2022/q1/a/b/c/d/e/f/g/h/i/k/van-phong.pdf
    .after = reports/2022/q1/evidence/van-phong.pdf
