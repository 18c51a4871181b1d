package sparsescope.ui.model.inspect;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.AfterLastCycle;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.task.Background;

/**
 * A second run beside the one that is open, differing in one thing. The open run is stepped and played as ever; the twin follows. It is
 * opened and timed beside the window's thread.
 */
public final class TwinModel implements AutoCloseable {
    /** Nothing is being timed. */
    public static final double NOT_BUSY = -1;

    private static final long REPORT_NANOS = 100_000_000L;

    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<TwinChoice> choice = new SimpleObjectProperty<>(TwinChoice.DENSE);
    private final ObjectProperty<TwinClock.Alignment> alignment = new SimpleObjectProperty<>(TwinClock.Alignment.TIME);
    private final ReadOnlyObjectWrapper<Optional<Twins>> twins = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOT_BUSY);
    private final Background<Twins> openings;
    private final AtomicLong asked = new AtomicLong();
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final Supplier<Frame> frame;
    private LayerRun run;
    private long over;
    /** Cycles over that the next twins begin with. */
    private long overWanted;

    private boolean wasFinished;

    public TwinModel(Executor screen, Supplier<Frame> frame, Consumer<Throwable> failed) {
        this.screen = screen;
        this.frame = frame;
        this.failed = failed;
        openings = new Background<>("twin", screen);
        active.addListener((o, before, now) -> open());
        choice.addListener((o, before, now) -> open());
        alignment.addListener((o, before, now) -> {
            over = 0;
            twins.set(twins.get().map(this::alignedNow));
        });
    }

    /** Whether there is to be a twin. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** In what it differs. */
    public ObjectProperty<TwinChoice> choiceProperty() {
        return choice;
    }

    /** Which cycles belong together. */
    public ObjectProperty<TwinClock.Alignment> alignmentProperty() {
        return alignment;
    }

    /** Both runs, once they are timed. */
    public ReadOnlyObjectProperty<Optional<Twins>> twinsProperty() {
        return twins.getReadOnlyProperty();
    }

    /** How far timing is, 0…1, or {@link #NOT_BUSY}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What it takes to see the twins again; empty when there are none on show. */
    public Optional<FigureTwin> figure() {
        return twins.get().map(of -> new FigureTwin(choice.get(), of.alignment(), of.over()));
    }

    /** What it takes to have the twin again, timed or not yet; empty when there is to be none. */
    public Optional<FigureTwin> wanted() {
        return active.get() ? Optional.of(new FigureTwin(choice.get(), alignment.get(), over)) : Optional.empty();
    }

    /** As a figure had it. */
    public void show(FigureTwin figure) {
        overWanted = figure.over();
        choice.set(figure.choice());
        alignment.set(figure.alignment());
        active.set(true);
    }

    /** Another run is open: its twin differs from it in the same thing. */
    public void show(MachineRun open) {
        run = open instanceof LayerRun own ? own : null;
        open();
    }

    private void open() {
        long mine = asked.incrementAndGet();
        over = 0;
        twins.set(Optional.empty());
        if (!active.get() || run == null) {
            progress.set(NOT_BUSY);
            // What waits for its turn is asked for no more.
            return;
        }
        progress.set(0);
        LayerRun first = run;
        TwinChoice wanted = choice.get();
        openings.ask(
                () -> {
                    LayerRun second = wanted.of(first);
                    Reports reports = new Reports(mine);
                    TwinClock clock = TwinClock.of(first, second, reports::report);
                    return Twins.of(clock, TwinClock.Alignment.TIME, 0).named(wanted);
                },
                made -> {
                    if (mine == asked.get()) {
                        progress.set(NOT_BUSY);
                        over = overWanted;
                        overWanted = 0;
                        twins.set(Optional.of(alignedNow(made)));
                    }
                },
                e -> {
                    if (mine == asked.get()) {
                        progress.set(NOT_BUSY);
                        active.set(false);
                        failed.accept(e);
                    }
                });
    }

    private Twins alignedNow(Twins of) {
        return of.aligned(alignment.get(), over);
    }

    /** Tells how far it is, not too often, and cancels what is wanted no more. */
    private final class Reports {
        private final long mine;
        private long reported = System.nanoTime();

        Reports(long mine) {
            this.mine = mine;
        }

        synchronized boolean report(double done) {
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS) {
                reported = now;
                screen.execute(() -> {
                    if (mine == asked.get() && progress.get() != NOT_BUSY) {
                        progress.set(done);
                    }
                });
            }
            return mine == asked.get();
        }
    }

    /** Where the twins part; cycles are compared from then on. Empty when they never do, or are not there. */
    public Optional<FirstDivergence> difference() {
        Optional<FirstDivergence> at = twins.get().flatMap(of -> of.clock().difference());
        if (at.isPresent()) {
            alignment.set(TwinClock.Alignment.TIME);
        }
        return at;
    }

    /** Aligns the other way. */
    public void realign() {
        alignment.set(
                alignment.get() == TwinClock.Alignment.TIME ? TwinClock.Alignment.WORK : TwinClock.Alignment.TIME);
    }

    /** The open run has moved on: as long as it runs there is no time over. */
    public void show(MachineMoment now) {
        if (wasFinished && !now.finished() && over != 0) {
            setOver(0);
        }
        wasFinished = now.finished();
    }

    private void setOver(long cycles) {
        over = cycles;
        twins.set(twins.get().map(this::alignedNow));
    }

    /** Goes to a cycle after the open run has ended. */
    public void goOver(long cycle) {
        twins.get()
                .ifPresent(of -> setOver(Math.max(
                        0,
                        Math.min(cycle, of.clock().second().cycles())
                                - of.clock().first().cycles())));
    }

    /** Time goes on after the open run has ended, as long as its twin runs. */
    public AfterLastCycle overtime() {
        return new AfterLastCycle() {
            @Override
            public boolean step(StepKind unit, int steps) {
                if (!hasMore()) {
                    return false;
                }
                LayerRun second = twins.get().orElseThrow().clock().second();
                var view = frame.get().look().camera().within(second.plan().accelerator());
                long cycle = at();
                if (unit == StepUnit.CYCLE || unit == StepUnit.PRODUCT) {
                    cycle += steps;
                } else {
                    for (int step = 0; step < steps && cycle < second.cycles(); step++) {
                        cycle = second.next(cycle, (StepUnit) unit, view.pe());
                    }
                }
                goOver(cycle);
                return true;
            }

            @Override
            public boolean back(StepKind unit) {
                if (over == 0) {
                    return false;
                }
                LayerRun second = twins.get().orElseThrow().clock().second();
                var view = frame.get().look().camera().within(second.plan().accelerator());
                goOver(
                        unit == StepUnit.CYCLE || unit == StepUnit.PRODUCT
                                ? at() - 1
                                : second.previous(at(), (StepUnit) unit, view.pe()));
                return true;
            }

            @Override
            public boolean toEnd() {
                boolean more = hasMore();
                goOver(Long.MAX_VALUE);
                return more;
            }

            @Override
            public boolean hasMore() {
                return frame.get() != null
                        && twins.get()
                                .filter(of -> of.alignment() == TwinClock.Alignment.TIME
                                        && of.clock().first()
                                                == frame.get().moment().run()
                                        && at() < of.clock().second().cycles())
                                .isPresent();
            }

            private long at() {
                return twins.get().orElseThrow().clock().first().cycles() + over;
            }
        };
    }

    @Override
    public void close() {
        asked.incrementAndGet();
        openings.close();
    }
}
