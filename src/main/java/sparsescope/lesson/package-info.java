/** Teaching: questions about a run, and what is made of them. */
package sparsescope.lesson;
