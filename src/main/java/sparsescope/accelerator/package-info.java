/** Describes an accelerator: its PE grid, multipliers, banks and policies, with presets and the accelerator file. */
package sparsescope.accelerator;
