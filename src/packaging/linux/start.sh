#!/bin/sh
# Starts SparseScope; the first start also makes, in the background, the archive that later ones are faster with.
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
if [ ! -e "$here/lib/app/start.jsa" ] && [ -w "$here/lib/app" ]; then
    nice "$here/lib/app/make-archive.sh" >/dev/null 2>&1 &
fi
exec "$here/bin/sparsescope" "$@"
