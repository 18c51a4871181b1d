/** Runs the command lesson: lists lessons and checks lesson files. */
package sparsescope.cli.lesson;
