/** The command {@code lesson}: lists lessons and checks lesson files. */
package sparsescope.cli.lesson;
