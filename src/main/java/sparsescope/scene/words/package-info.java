/** Words captions: one exact sentence for a cycle, a beat or a stop. */
package sparsescope.scene.words;
