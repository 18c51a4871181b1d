/** Holds themes, palettes, pens and easing. */
package sparsescope.scene.style;
