package sparsescope.ui.model.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sparsescope.export.ExportEstimate;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.file.InputException;
import sparsescope.file.Reason;
import sparsescope.file.TimeLeft;
import sparsescope.machine.MachineRun;
import sparsescope.scene.view.StageView;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Background;

/** An export on its way: what it will look like, how large it will be, how far it is. Properties change on the window's thread. */
public final class ExportModel implements AutoCloseable {
    /**
     * Shows a frame as it will be.
     *
     * @param frame the frame
     * @param index which one it is, from 0
     * @param frames how many there are
     */
    public record Preview(ExportFrame frame, int index, int frames) {}

    /** Nothing is being exported. */
    public static final double NOT_BUSY = -1;

    private static final String NO_NUMBER = "cycles, sizes and seconds: found a text, expected numbers";

    private final LoadedScenario session;
    private final StageView view;
    private final Optional<FigureTwin> twin;
    private final Executor screen;
    private final Background<Preview> previews;
    private final Background<ExportEstimate> estimates;
    private final Background<Path> exports;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ExportEstimate> estimate = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOT_BUSY);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean cancelled;

    public ExportModel(LoadedScenario session, StageView view, Optional<FigureTwin> twin, Executor screen) {
        this.session = session;
        this.view = view;
        this.twin = twin;
        this.screen = screen;
        previews = new Background<>("export preview", screen);
        estimates = new Background<>("export estimate", screen);
        exports = new Background<>("export", screen, false);
    }

    /** Whether there is a second run to export beside it. */
    public boolean hasTwin() {
        return twin.isPresent();
    }

    /** The run that is exported. */
    public MachineRun run() {
        return session.run();
    }

    /** A frame as it will be; null until one could be painted. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** How large it will be and how long it will take; null as long as nobody knows. */
    public ReadOnlyObjectProperty<ExportEstimate> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /** What is wrong, in one line; empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How far the export is, 0…1, or {@link #NOT_BUSY}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How long it will still take, in words; empty when nothing can be said. */
    public ReadOnlyStringProperty timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /** What was written last; null as long as nothing was. */
    public ReadOnlyObjectProperty<Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Paints frame {@code index} of what is asked for, or its last one, and reckons how large all will be. */
    public void look(ExportRequest request, int index) {
        int mine = asked.incrementAndGet();
        estimate.set(null);
        previews.ask(
                () -> {
                    FrameSequence frames = request.frames(session, view, twin);
                    int shown = Math.max(0, Math.min(index, frames.size() - 1));
                    return new Preview(frames.frame(shown), shown, frames.size());
                },
                now -> {
                    problem.set("");
                    preview.set(now);
                },
                this::failed);
        estimates.ask(
                () -> ExportEstimate.of(
                        request.frames(session, view, twin),
                        request.format(),
                        request.options(),
                        System::nanoTime,
                        done -> mine == asked.get()),
                estimate::set,
                // What is wrong with the request the preview says; what is wrong with a sample says nothing yet.
                e -> estimate.set(null));
    }

    /** What is asked for has something that is no number. */
    public void refuseNumbers() {
        asked.incrementAndGet();
        estimate.set(null);
        problem.set(NO_NUMBER);
    }

    /** Exports to {@code target}, which may be replaced. */
    public void start(ExportRequest request, Path target) {
        // An estimate is not worth a core any more.
        asked.incrementAndGet();
        cancelled = false;
        written.set(null);
        problem.set("");
        progress.set(0);
        TimeLeft left = new TimeLeft(System::nanoTime);
        exports.submit(
                () -> {
                    request.format()
                            .write(request.frames(session, view, twin, target), request.options(), target, done -> {
                                String time = left.at(done);
                                screen.execute(() -> went(done, time));
                                return !cancelled;
                            });
                    return target;
                },
                file -> {
                    ended();
                    written.set(file);
                },
                e -> {
                    ended();
                    failed(e);
                });
    }

    private void went(double done, String time) {
        if (progress.get() != NOT_BUSY) {
            progress.set(done);
            timeLeft.set(time.isEmpty() ? "" : time.substring(", ".length()));
        }
    }

    private void ended() {
        progress.set(NOT_BUSY);
        timeLeft.set("");
    }

    /** Gives up the export that runs; what was there before is there still. */
    public void cancel() {
        cancelled = true;
    }

    private void failed(Throwable e) {
        Optional<String> line = e instanceof CancellationException
                ? Optional.empty()
                : Optional.of(
                        e instanceof InputException
                                ? e.getMessage()
                                : e instanceof IOException io ? Reason.of(io) : e.toString());
        problem.set(line.orElse(""));
    }

    @Override
    public void close() {
        cancel();
        asked.incrementAndGet();
        previews.close();
        estimates.close();
        exports.finish();
    }
}
