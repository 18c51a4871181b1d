/** The figures that runs add up to. The sub-packages hold costs, comparisons, sweeps, the paper's figures and the lives of values. */
package sparsescope.analysis;
