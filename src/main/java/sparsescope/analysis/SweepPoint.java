package sparsescope.analysis;

import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;

/**
 * One combination of a sweep's values.
 *
 * @param index its place in the sweep, from 0
 * @param values one of every axis, in their order
 * @param accelerator the accelerator with them
 * @param densities the densities with them
 */
public record SweepPoint(int index, List<String> values, AcceleratorConfig accelerator, SweepDensities densities) {}
