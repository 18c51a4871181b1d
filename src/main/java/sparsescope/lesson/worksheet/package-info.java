/** Lays out printable exercises: pages to write on, each different by its number, and the same pages filled in. */
package sparsescope.lesson.worksheet;
