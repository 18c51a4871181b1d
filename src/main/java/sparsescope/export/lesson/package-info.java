/** Lessons as slides, pages and a page that plays: a picture for each stop, a question before its answer. */
package sparsescope.export.lesson;
