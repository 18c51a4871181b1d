/** The parts that several commands share: groups of options, tables, progress, and JSON output. */
package sparsescope.cli.options;
