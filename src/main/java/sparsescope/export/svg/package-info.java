/** Writes SVG files and the HTML player. */
package sparsescope.export.svg;
