/** The sparse machine SCNN as the registry of machines has it; what it does stands in the packages of its dataflow and simulation. */
package sparsescope.scnn;
