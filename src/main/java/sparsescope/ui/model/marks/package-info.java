/** Marks on cycles and conditions kept as breakpoints. */
package sparsescope.ui.model.marks;
