#!/bin/sh
# Makes the archive of the classes that a start loads, beside this file; the launcher then maps them instead of reading them.
set -e
here=$(cd "$(dirname "$0")" && pwd)
[ ! -e "$here/start.jsa" ] || exit 0
# The class path must be the launcher's.
classes=$(sed -n 's/^app\.classpath=//p' "$here/sparsescope.cfg" | sed "s#\$APPDIR#$here#" | tr '\n' ':' | sed 's/:$//')
made="$here/start.jsa.$$"
trap 'rm -f "$made"' EXIT
"$here/../runtime/bin/java" -Xshare:dump -XX:SharedClassListFile="$here/start.classes" -XX:SharedArchiveFile="$made" \
    -cp "$classes" >/dev/null 2>&1
mv "$made" "$here/start.jsa"
