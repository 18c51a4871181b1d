/** The dense machine DCNN as the registry of machines has it. */
package sparsescope.dcnn.machine;
