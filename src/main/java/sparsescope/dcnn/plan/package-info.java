/** Where and in which order the dense machine DCNN computes a layer's outputs: PT-IS-DP-dense as arithmetic, no tensor needed. */
package sparsescope.dcnn.plan;
