package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sparsescope.dataflow.PlanException;
import sparsescope.export.reopen.ScenarioFile;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.export.scenario.Reopenable;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.ui.model.session.SessionFile;
import sparsescope.ui.model.session.SessionReopening;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.MachineLayers;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.SessionOpener;
import sparsescope.ui.model.setup.Setup;
import sparsescope.ui.model.study.StudyReopening;
import sparsescope.ui.model.task.Background;

/** Opens runs beside the window's thread, one after the other: scenarios, figures, sessions, and what a brush painted. */
final class Openings implements AutoCloseable {
    /**
     * What was read and opened together.
     *
     * @param session what runs from now on
     * @param accelerator where its settings come from; null when they come from nowhere
     * @param asItComes whether they are those of {@code accelerator}
     * @param figure the figure that shows it
     */
    record Opened(
            LoadedScenario session,
            AcceleratorSource accelerator,
            boolean asItComes,
            Optional<FigureScenario> figure) {}

    private final SessionOpener opener = new SessionOpener();
    private final BrushModel brush = new BrushModel(this::paint);
    private final Background<Runnable> work;
    private final Setup setup;
    private final BiConsumer<Opened, StartPosition> opened;
    private final Consumer<Throwable> failed;
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");

    /**
     * Nothing is open yet.
     *
     * @param screen runs what touches the screen
     * @param opened takes what has been opened, on {@code screen}
     * @param failed takes what went wrong, on {@code screen}
     */
    Openings(Executor screen, BiConsumer<Opened, StartPosition> opened, Consumer<Throwable> failed) {
        this.opened = opened;
        this.failed = failed;
        work = new Background<>("opening", screen);
        setup = new Setup(new Setup.Requests() {
            @Override
            public void open(Scenario scenario) {
                ask(scenario, false, Optional.empty(), StartPosition.START);
            }

            @Override
            public void open(Scenario scenario, boolean reread, Optional<AcceleratorSource> accelerator) {
                ask(scenario, reread, accelerator, StartPosition.START);
            }

            @Override
            public void open(AcceleratorSource accelerator) {
                ask(setup.wanted(), false, Optional.of(accelerator), StartPosition.START);
            }
        });
    }

    /** What can be set up, and what is. */
    Setup setup() {
        return setup;
    }

    /** Paints on the tensors of what is open. */
    BrushModel brush() {
        return brush;
    }

    /** What is being opened; empty when nothing is. */
    ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Opens a scenario, on another accelerator if one is given. */
    void open(Scenario scenario, Optional<AcceleratorSource> accelerator, StartPosition begin) {
        ask(scenario, false, accelerator, begin);
    }

    /** Opens the layer after (+1), at its first cycle, or before (−1), at its last, that the machine runs; false when there is none. */
    boolean changeLayer(int by) {
        LoadedScenario session = setup.sessionProperty().get();
        int layer = session.scenario().layer() + by;
        while (layer >= 0
                && layer < session.network().layers().size()
                && !MachineLayers.runs(session.run(), session.network().layers().get(layer))) {
            layer += by;
        }
        if (layer < 0 || layer >= session.network().layers().size()) {
            return false;
        }
        open(session.scenario().withLayer(layer), Optional.empty(), by < 0 ? StartPosition.END : StartPosition.START);
        return true;
    }

    private void ask(Scenario scenario, boolean reread, Optional<AcceleratorSource> accelerator, StartPosition begin) {
        opening.set(scenario.network().name());
        AcceleratorSource source =
                accelerator.orElse(setup.acceleratorProperty().get());
        ask(() -> {
            Scenario whole = accelerator.isPresent() ? scenario.withAccelerator(source.open()) : scenario;
            Opened found = new Opened(opener.open(whole, reread), source, accelerator.isPresent(), Optional.empty());
            return () -> adopt(found, begin);
        });
    }

    /**
     * Opens what an exported file shows.
     *
     * @param studied takes what a figure of a whole page shows, on the screen's thread
     */
    void openFigure(Path file, Consumer<StudyReopening> studied) {
        opening.set(file.getFileName().toString());
        ask(() -> {
            Reopenable shown = ScenarioFile.any(file);
            if (shown instanceof StudyScenario study) {
                StudyReopening found = StudyReopening.of(file, study);
                return () -> {
                    opening.set("");
                    studied.accept(found);
                };
            }
            return moment(file, (FigureScenario) shown);
        });
    }

    private Runnable moment(Path file, FigureScenario scenario) {
        ScenarioOpener.Opened found = new ScenarioOpener(file).open(scenario);
        LoadedScenario session = opener.open(Scenario.of(found), true);
        List<PaintedTensor> painted = found.scenario().origin().painted();
        if (!painted.isEmpty()) {
            session = opener.restore(brush, painted, problem -> {});
        }
        AcceleratorSource source = AcceleratorSource.of(file, found.scenario().settings());
        Opened shown = new Opened(session, source, true, Optional.of(found.scenario()));
        return () -> adopt(shown, StartPosition.START);
    }

    /**
     * Opens the scene of a lesson.
     *
     * @param there told when it runs
     */
    void openScene(Scenario scenario, AcceleratorSource source, List<PaintedTensor> painted, Runnable there) {
        opening.set(scenario.network().name());
        ask(() -> {
            LoadedScenario session = opener.open(scenario, !painted.isEmpty());
            if (!painted.isEmpty()) {
                session = opener.restore(brush, painted, problem -> {});
            }
            boolean asItComes = source.open().equals(scenario.accelerator());
            Opened shown = new Opened(session, source, asItComes, Optional.empty());
            return () -> {
                adopt(shown, StartPosition.START);
                there.run();
            };
        });
    }

    /** Finds a session again, in turn with everything else that is opened. */
    void reopen(SessionFile.Read read, Path file, Consumer<SessionReopening> found) {
        AcceleratorSource source = setup.acceleratorProperty().get();
        Scenario running = setup.wanted();
        opening.set(file.getFileName().toString());
        ask(() -> {
            SessionReopening back = SessionReopening.of(read, file, running, source, opener, brush);
            return () -> found.accept(back);
        });
    }

    /** What was found again of a session runs from now on. */
    void reopened(SessionReopening back) {
        opening.set("");
        back.session()
                .ifPresentOrElse(
                        session -> adopt(
                                new Opened(session, back.accelerator(), back.asItComes(), Optional.empty()),
                                StartPosition.START),
                        setup::reject);
    }

    /** Paints, unless another run is being opened: that one's tensors are not yet there to paint on. */
    private void paint() {
        if (opening.get().isEmpty() && setup.sessionProperty().get() != null) {
            AcceleratorSource source = setup.acceleratorProperty().get();
            ask(() -> {
                Opened painted = new Opened(opener.paint(brush), source, false, Optional.empty());
                return () -> adopt(painted, StartPosition.START);
            });
        }
    }

    private void ask(Callable<Runnable> task) {
        work.ask(task, Runnable::run, this::notOpened);
    }

    private void adopt(Opened found, StartPosition begin) {
        opening.set("");
        opened.accept(found, begin);
    }

    private void notOpened(Throwable e) {
        opening.set("");
        setup.reject();
        if (e instanceof PlanException) {
            setup.rejectSettings(e.getMessage());
        }
        failed.accept(e);
    }

    @Override
    public void close() {
        work.close();
    }
}
