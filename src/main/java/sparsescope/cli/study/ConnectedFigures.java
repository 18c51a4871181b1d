package sparsescope.cli.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.MachineFigures;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.file.Progress;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Rival;
import sparsescope.machine.RivalCount;
import sparsescope.network.LayerOperands;

/**
 * Holds what fully connected layers take on a machine of their own, beside what all machines of the comparison take.
 *
 * @param settings that machine
 * @param layers cycles and products of each of these layers, by name
 */
record ConnectedFigures(MachineSettings settings, Map<String, RivalCount> layers) {
    /** None counted yet. */
    ConnectedFigures(MachineSettings settings) {
        this(settings, new LinkedHashMap<>());
    }

    /** Counts a layer. */
    void add(LayerOperands layer, Progress progress) {
        Machine machine = settings.machine();
        Optional<RivalCount> told = machine.compare(layer, settings, progress).stream()
                .filter(count -> count.rival().word().equals(machine.name()))
                .findFirst();
        layers.put(layer.name(), told.orElseGet(() -> counted(layer, progress)));
    }

    /** A machine without rivals tells less. */
    private RivalCount counted(LayerOperands layer, Progress progress) {
        Machine machine = settings.machine();
        MachineReport report = machine.count(layer, settings, progress);
        long cycles = report.counters().get(machine.cyclesCounter());
        return new RivalCount(
                new Rival(machine.name(), machine.title(), machine.meaning()),
                cycles,
                report.counters().getOrDefault("products", 0L),
                0);
    }

    /** {@code EIE}. */
    String title() {
        return settings.machine().title();
    }

    /** What a layer takes, if it is one of these. */
    Optional<MachineFigures> of(SideBySide layer) {
        return Optional.ofNullable(layers.get(layer.name()))
                .map(count -> new MachineFigures(
                        count.cycles(), count.cycles(), count.products(), count.slots(), Optional.empty()));
    }

    /** {@code SCNN + EIE}. */
    String totalTitle() {
        return ComparedMachine.SCNN.title() + " + " + title();
    }

    /** What all layers take: these on their machine, the others on SCNN. */
    MachineFigures total(List<SideBySide> all) {
        return all.stream()
                .map(layer -> of(layer).orElseGet(() -> layer.on(ComparedMachine.SCNN)))
                .map(figures -> new MachineFigures(
                        figures.cycles(),
                        figures.computeCycles(),
                        figures.products(),
                        figures.slots(),
                        Optional.empty()))
                .reduce(MachineFigures::plus)
                .orElseThrow();
    }
}
