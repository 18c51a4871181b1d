/** Lessons in the window: the page that lists them, the panel beside the stage, questions and their answers. */
package sparsescope.ui.lesson;
