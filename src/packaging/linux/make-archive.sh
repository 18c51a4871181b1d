#!/bin/sh
# Makes the archive of the classes that a start loads, beside this file; the launcher then maps them instead of reading them.
set -e
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$here/start.jsa" ] || exit 0
# The class path must be the launcher's: the program's jar, which names the others.
made="$here/start.jsa.$$"
trap 'rm -f "$made"' EXIT
"$here/../runtime/bin/java" -Xshare:dump -XX:SharedClassListFile="$here/start.classes" -XX:SharedArchiveFile="$made" \
    -cp "$here/sparsescope.jar" >/dev/null 2>&1
mv "$made" "$here/start.jsa"
