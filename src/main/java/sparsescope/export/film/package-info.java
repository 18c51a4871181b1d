/** Writes films: GIF, animated PNG and MP4, with their palettes and encoders. */
package sparsescope.export.film;
