package sparsescope.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.machine.MachineRun;
import sparsescope.scene.chart.ChartPainter;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.ui.model.navigation.RunWorker;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.RenderOptions;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.MachineLayers;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.Indexing;
import sparsescope.ui.model.task.Notice;

/** Puts a run that was opened on show: every view-model is told of it, and the run moves to the cycle it begins at. */
final class RunArrival implements AutoCloseable {
    private final Workbench bench;
    private final FramePainter painter;
    private final RunWorker<RenderOptions, Frame> worker;
    private final Indexing indexing;
    private final Background<List<ChartPainter.LayerDensity>> densities;

    /**
     * Shows runs on a workbench.
     *
     * @param painter paints their moments
     * @param worker moves through them
     * @param indexing times them
     * @param screen runs what touches the screen
     */
    RunArrival(
            Workbench bench,
            FramePainter painter,
            RunWorker<RenderOptions, Frame> worker,
            Indexing indexing,
            Executor screen) {
        this.bench = bench;
        this.painter = painter;
        this.worker = worker;
        this.indexing = indexing;
        this.densities = new Background<>("densities", screen);
    }

    /** What was opened runs from now on, from its beginning, its end or the cycle it was left at. */
    void opened(Openings.Opened opened, StartPosition begin) {
        LoadedScenario before = bench.setup().sessionProperty().get();
        MachineRun run = opened.session().run();
        bench.setup().adopt(opened.session(), opened.accelerator(), opened.asItComes());
        painter.densities(List.of());
        densities.ask(
                () -> ChartPainter.LayerDensity.all(
                        opened.session().tensors(), opened.session().layer().name()),
                this::show,
                bench::failed);
        bench.camera().layer(run);
        bench.brush().show(opened.session().tensors());
        bench.marks()
                .layer(opened.session().network().name() + "/" + run.layer().name());
        bench.life().show(opened.session());
        bench.twin().show(run);
        bench.playback().steps(run.settings().machine().stepKinds());
        tellOfAnotherLayer(before, opened.session());
        boolean same = isSameLayer(before, opened.session());
        if (!same) {
            bench.timeline().showAll();
        }
        if (opened.figure().isPresent()) {
            show(opened.figure().get());
        } else if (!same) {
            bench.camera().focus(opened.session().busiest());
        }
        if (opened.figure().isPresent()) {
            worker.open(run, CycleMove.to(opened.figure().get().cycle()));
        } else if (begin == StartPosition.END) {
            worker.open(run, CycleMove.END);
        } else if (same) {
            // A setting or an input is changed to see its effect here and now, wherever the steps asked for lead.
            worker.change(run);
        } else {
            worker.open(run, CycleMove.to(0));
        }
        indexing.start(run);
        bench.timingBegins();
    }

    /** A machine that does not run the layer that was on show begins with another one: that is said. */
    private void tellOfAnotherLayer(LoadedScenario before, LoadedScenario now) {
        if (before != null
                && before.scenario().network().equals(now.scenario().network())
                && !MachineLayers.runs(now.run(), before.layer())) {
            bench.tell(Notice.info(MachineLayers.instead(now.run().settings().machine(), before.layer(), now.layer())));
        }
    }

    /** As a figure was seen. */
    private void show(FigureScenario figure) {
        bench.camera().look(figure.view());
        bench.appearance().themeProperty().set(figure.theme());
        figure.twin().ifPresent(bench.twin()::show);
        Chart.of(figure.subject()).ifPresent(bench.screen().chosenChartProperty()::set);
        if (Chart.of(figure.subject()).equals(Optional.of(Chart.STRAGGLERS))) {
            bench.wholeLayerProperty().set(figure.subject() == FigureSubject.LAYER_STRAGGLERS);
        }
    }

    private static boolean isSameLayer(LoadedScenario before, LoadedScenario now) {
        return before != null
                && before.scenario().network().equals(now.scenario().network())
                && before.scenario().layer() == now.scenario().layer();
    }

    private void show(List<ChartPainter.LayerDensity> layers) {
        painter.densities(layers);
        worker.refresh();
    }

    @Override
    public void close() {
        densities.close();
    }
}
