/** What the accelerator is: PE grid, multipliers, banks and policies; the presets and the accelerator file. */
package sparsescope.accelerator;
