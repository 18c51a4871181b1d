/** Pictures of any machine's runs: a machine's stage, found by its name, with titles, captions, timeline and causes around it. */
package sparsescope.scene.machine;
