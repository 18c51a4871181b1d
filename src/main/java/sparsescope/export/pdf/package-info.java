/** Writes PDF documents, one frame a page. */
package sparsescope.export.pdf;
