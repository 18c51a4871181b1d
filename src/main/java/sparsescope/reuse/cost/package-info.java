/** Works out the energy of a mapping's accesses by level of memory. */
package sparsescope.reuse.cost;
