/** The stationary dataflows held against what has been published of them. */
package sparsescope.reuse.published;
