/** The sparse machine's stage as the registry of stages has it: the landings of the scene, seen as any machine's. */
package sparsescope.scnn.stage;
