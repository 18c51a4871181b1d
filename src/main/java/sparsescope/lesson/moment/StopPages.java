package sparsescope.lesson.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.analysis.cost.OutputDensities;
import sparsescope.file.InputException;
import sparsescope.file.Progress;
import sparsescope.lesson.Scene;
import sparsescope.network.ConvShape;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.published.StationaryCheck;
import sparsescope.scene.memory.MemoryReport;
import sparsescope.scene.memory.MemoryView;
import sparsescope.scene.report.Report;
import sparsescope.scene.reuse.ReuseReport;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.scene.reuse.Running;

/** Finds what stops show on pages beside the stage. */
public final class StopPages {
    private StopPages() {}

    /** The picture of the page; empty on the stage, and where a page's picture has to be counted by its own means. */
    public static Optional<Report> report(StopMoment stop, Progress progress) {
        return switch (stop.stop().scene().page()) {
            case REUSE -> Optional.of(new ReuseReport(reuse(stop)));
            case MEMORY -> Optional.of(new MemoryReport(memory(stop, progress)));
            default -> Optional.empty();
        };
    }

    /** The order of the loops on the page of reuse. */
    public static Scene.Nest nest(StopMoment stop) {
        return stop.stop()
                .scene()
                .sheet()
                .nest()
                .orElseGet(() -> new Scene.Nest(Preset.WEIGHT_STATIONARY, AskedAbout.MACHINE, -1));
    }

    /** The layer as loops order it: one filter group. */
    public static ConvShape shape(StopMoment stop) {
        return StationaryCheck.oneGroup(stop.run().layer().shape());
    }

    /** What the page calls the layer. */
    public static String layer(StopMoment stop) {
        return stop.run().tensors().network().name() + ", " + stop.run().layer().name();
    }

    /** The loops, tiled for the layer; an {@link InputException} says when they do not fit. */
    public static Mapping mapping(StopMoment stop) {
        Scene.Nest nest = nest(stop);
        try {
            return nest.order().mapping(shape(stop), nest.machine());
        } catch (MappingException e) {
            throw new InputException(
                    "scene.loops: found " + nest.order().word() + ", expected an order that fits: " + e.getMessage(),
                    e);
        }
    }

    /** The step shown of the layer; 0 where it is too large to be gone through. */
    public static int step(StopMoment stop) {
        return ReuseView.walk(shape(stop), mapping(stop), nest(stop).step())
                .map(Running::step)
                .orElse(0);
    }

    private static ReuseView reuse(StopMoment stop) {
        Scene.Nest nest = nest(stop);
        return ReuseView.count(
                layer(stop), shape(stop), nest.machine(), LevelCosts.EYERISS, mapping(stop), nest.step());
    }

    private static MemoryView memory(StopMoment stop, Progress progress) {
        NetworkTensors tensors = stop.run().tensors();
        AcceleratorConfig machine = AcceleratorConfig.of(stop.run().settings());
        List<LayerFigures> counted = new ArrayList<>();
        int layers = tensors.network().layers().size();
        for (int i = 0; i < layers; i++) {
            int before = i;
            counted.add(LayerFigures.of(
                    tensors.layer(i),
                    OutputDensities.of(tensors, i),
                    machine,
                    EnergyTable.standard(),
                    part -> progress.report((before + part) / layers)));
        }
        return new MemoryView(
                EnergyTable.standard(),
                Map.copyOf(stop.stop().scene().sheet().memories()),
                tensors.network().name(),
                counted,
                null);
    }
}
