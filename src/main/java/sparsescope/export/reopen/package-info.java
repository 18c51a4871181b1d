/** Reads exported files back: the scenario that each format carries. */
package sparsescope.export.reopen;
