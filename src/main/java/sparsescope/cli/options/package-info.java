/** Shares what several commands have: groups of options, tables, progress, and JSON output. */
package sparsescope.cli.options;
