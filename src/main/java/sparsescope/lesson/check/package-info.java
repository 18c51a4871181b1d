/** Goes through a lesson without a window and tells what does not hold. */
package sparsescope.lesson.check;
