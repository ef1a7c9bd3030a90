#!/bin/sh
# Written by "reform init --ci pre-commit". Stops a commit that brings errors in, in whichever years
# it changes; looks at the files as they are in the folder. To commit all the same:
#   git commit --no-verify
# It works where it is, but belongs copied to .git/hooks/, where no branch can change it.
set -eu
if ! command -v reform > /dev/null; then
  echo "reform is not on the PATH: its releases have an archive for each system" >&2
  exit 1
fi
if git rev-parse --quiet --verify HEAD > /dev/null; then
  exec reform check --quiet --changed-since HEAD
fi
exec reform check --quiet
