/** Runs a layer on the dense machine DCNN as a function of time: moments, causes of its multipliers' slots, outputs. */
package sparsescope.dcnn.run;
