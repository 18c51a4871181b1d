/** The order in which the dense machine DCNN computes a layer's outputs, and where: PT-IS-DP-dense as arithmetic, no tensor needed. */
package sparsescope.dcnn.plan;
