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

    def end(self):
        """The exit status."""
        return 1 if self.failed else 0
