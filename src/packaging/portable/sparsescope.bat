@echo off
rem Starts SparseScope with the Java of JAVA_HOME, or the first on the path.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo sparsescope: found no Java, expected 17 or newer; set JAVA_HOME, or take the package with a runtime inside 1>&2
    exit /b 1
)
rem Only newer Javas know this option; JavaFX 21 draws with memory that they warn about.
set "quiet="
"%java%" --sun-misc-unsafe-memory-access=allow -version >nul 2>&1 && set "quiet=--sun-misc-unsafe-memory-access=allow"
"%java%" %quiet% -jar "%~dp0sparsescope.jar" %*
exit /b %errorlevel%
