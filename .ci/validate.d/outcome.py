"""One line a check: what was held against what, how many files, what came of it."""


class Outcome:
    """What the checks of one script have come to."""

    def __init__(self):
        self.failed = False

    def told(self, what, files, faults, text=""):
        """A check is over. Of no files it proves nothing, which is a fault too."""
        is_well = not faults and files > 0
        self.failed |= not is_well
        said = "ok" if is_well else f"{faults} FAULTS" if files else "FAULT: nothing to look at"
        print(f"{what}: {files} files: {said}", flush=True)
        if not is_well and text:
            print("\n".join("    " + line for line in text.splitlines()[:40]))

    def look(self, what, files, look, root, most):
        """Holds each file to what `look` finds in it, of one file at most so many."""
        found = []
        for file in files:
            try:
                found += [f"{file.relative_to(root)}: {fault}" for fault in look(file)[:most]]
            except Exception as error:  # A reader that gives up is a fault of the file's, too.
                found.append(f"{file.relative_to(root)}: {type(error).__name__}: {str(error)[:300]}")
        self.told(what, len(files), len(found), "\n".join(found[:30]))

    def end(self):
        """The exit status."""
        return 1 if self.failed else 0
