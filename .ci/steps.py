"""Writes each script of some workflows to a file of its own, for shellcheck.

    python3 steps.py FOLDER WORKFLOW…
"""

import pathlib
import sys

from ruamel.yaml import YAML

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
count = 0


def write(name, shell, script):
    global count
    count += 1
    # As servers run them: until something fails. Variables are the workflow's.
    text = f"#!/usr/bin/env {shell}\n# shellcheck disable=SC2154\nset -e\n{script}\n"
    (folder / f"{count:02}-{name}").write_text(text, encoding="utf-8")


for path in map(pathlib.Path, sys.argv[2:]):
    workflow = YAML(typ="safe", pure=True).load(path)
    if "jobs" in workflow:
        for name, job in workflow["jobs"].items():
            for step in job.get("steps", []):
                shell = step.get("shell", "bash")
                if "run" in step and shell in ("bash", "sh"):
                    write(name, shell, step["run"])
        continue
    # GitLab runs what comes before and the script itself as one.
    shared = workflow.get("default", {})
    for name, job in workflow.items():
        if isinstance(job, dict) and "script" in job:
            lines = []
            for part in (job.get("before_script", shared.get("before_script", [])), job["script"]):
                lines += [part] if isinstance(part, str) else part
            write(name.strip(".").replace(":", "-"), "sh", "\n".join(lines))
print(f"{count} scripts in workflows")
