#!/bin/sh
# Starts SparseScope with the Java of JAVA_HOME, or the first on the path.
here=$(cd "$(dirname "$0")" && pwd)
java=java
[ -z "$JAVA_HOME" ] || java="$JAVA_HOME/bin/java"
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case "$version" in
    "" | 1.* | 9 | 1[0-6])
        echo "sparsescope: found Java ${version:-none}, expected 17 or newer; set JAVA_HOME, or take the package with a runtime inside" >&2
        exit 1
        ;;
    1[7-9] | 2[0-2]) exec "$java" -jar "$here/sparsescope.jar" "$@" ;;
    # JavaFX 21 draws with memory that newer Javas warn about.
    *) exec "$java" --sun-misc-unsafe-memory-access=allow -jar "$here/sparsescope.jar" "$@" ;;
esac
