/** Exercises on paper: worksheets as PDF files, with their answers in a book. */
package sparsescope.export.paper;
