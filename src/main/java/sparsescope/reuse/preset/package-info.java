/** The stationary dataflows as mappings, tiled for any layer and for the PEs and memories there are. */
package sparsescope.reuse.preset;
