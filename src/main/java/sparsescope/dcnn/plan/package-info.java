/** Orders the outputs of a layer as the dense machine DCNN computes them, and says where: PT-IS-DP-dense as arithmetic, no tensor needed. */
package sparsescope.dcnn.plan;
