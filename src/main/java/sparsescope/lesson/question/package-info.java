/** Questions about what is on the stage: the kinds there are, and a question of a kind with its answer, worked out from the run. */
package sparsescope.lesson.question;
