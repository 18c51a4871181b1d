/** The order in which a layer's work is done on four levels of memory: loops, mappings, the mapping file. */
package sparsescope.reuse.mapping;
