package sparsescope.analysis.sweep;

import java.util.List;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.Redrawing;

/**
 * Describes one combination of a sweep's values.
 *
 * @param index its place in the sweep, from 0
 * @param values one of every axis, in their order
 * @param settings the machine with them
 * @param redrawing how tensors are drawn with them
 */
public record SweepPoint(int index, List<String> values, MachineSettings settings, Redrawing redrawing) {}
