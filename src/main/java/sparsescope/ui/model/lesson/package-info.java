/** View-models of lessons: where one is, what plays, what is asked, what was answered. */
package sparsescope.ui.model.lesson;
