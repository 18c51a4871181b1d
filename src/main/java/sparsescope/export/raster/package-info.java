/** Writes pixels: drawings on Java2D, PNG files, and folders of frames. */
package sparsescope.export.raster;
