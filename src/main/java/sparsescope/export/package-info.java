/** Exports of figures: which formats there are and which frames a figure consists of. Each format has a sub-package. */
package sparsescope.export;
