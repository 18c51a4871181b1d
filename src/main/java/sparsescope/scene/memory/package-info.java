/** What an access to a memory costs, by its size, and what a network's energy is made of. */
package sparsescope.scene.memory;
