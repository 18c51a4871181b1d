/** Pictures of the energy of an access to a memory, by its size, and of what a network's energy is made of. */
package sparsescope.scene.memory;
