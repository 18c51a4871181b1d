/** Puts a picture on a sheet with title, caption and scenario code, as exports show it. */
package sparsescope.scene.sheet;
