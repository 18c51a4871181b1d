/** Opens the scene of a stop: its run, its cycle, the numbers one can name in its sentences. */
package sparsescope.lesson.moment;
