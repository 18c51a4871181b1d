package sparsescope.ui.model.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import sparsescope.drawing.DrawingList;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineMoment;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.scene.machine.RacePainter;
import sparsescope.scene.twin.TwinPainter;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.LayerRun;
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

    /** What most ask for: the sparse machine beside the dense one. */
    public static final TwinChoice OTHER_MACHINE = new TwinChoice(TwinChoice.MACHINE, "dcnn");

    private static final long REPORT_NANOS = 100_000_000L;

    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<TwinChoice> choice = new SimpleObjectProperty<>(OTHER_MACHINE);
    private final ObjectProperty<TwinClock.Alignment> alignment = new SimpleObjectProperty<>(TwinClock.Alignment.TIME);
    private final ReadOnlyObjectWrapper<Optional<Twins>> twins = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MachineTwins>> race = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NOT_BUSY);
    private final Background<Runnable> openings;
    private final AtomicLong asked = new AtomicLong();
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final Supplier<Frame> frame;
    private MachineRun run;
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
            realigned();
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

    /** The run on another machine beside the one that is open, once both are timed. */
    public ReadOnlyObjectProperty<Optional<MachineTwins>> raceProperty() {
        return race.getReadOnlyProperty();
    }

    /** How far timing is, 0…1, or {@link #NOT_BUSY}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What it takes to see the twins again; empty when there are none on show. */
    public Optional<FigureTwin> figure() {
        return twins.get()
                .map(of -> new FigureTwin(choice.get(), of.alignment(), of.over()))
                .or(() -> race.get().map(of -> new FigureTwin(choice.get(), of.alignment(), of.over())));
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
        run = open;
        if (active.get() && !fits(choice.get())) {
            // What differs must be something that the open run's machine has.
            others(open).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            machine -> choice.set(new TwinChoice(TwinChoice.MACHINE, machine.name())),
                            () -> active.set(false));
        }
        open();
    }

    private void open() {
        long mine = asked.incrementAndGet();
        over = 0;
        twins.set(Optional.empty());
        race.set(Optional.empty());
        if (!active.get() || run == null) {
            progress.set(NOT_BUSY);
            // What waits for its turn is asked for no more.
            return;
        }
        if (!fits(choice.get())) {
            others(run).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            machine -> choice.set(new TwinChoice(TwinChoice.MACHINE, machine.name())),
                            () -> active.set(false));
            return;
        }
        progress.set(0);
        MachineRun first = run;
        TwinChoice wanted = choice.get();
        openings.ask(
                () -> {
                    Reports reports = new Reports(mine);
                    if (wanted.isMachine()) {
                        MachineRun second = new FigureTwin(wanted, TwinClock.Alignment.TIME, 0).beside(first);
                        MachineTwins made =
                                MachineTwins.of(first, second, TwinClock.Alignment.TIME, 0, reports::report);
                        return () -> race.set(Optional.of(made.aligned(alignment.get(), over)));
                    }
                    LayerRun own = (LayerRun) first;
                    TwinClock clock = TwinClock.of(own, wanted.of(own), reports::report);
                    Twins made = Twins.of(clock, TwinClock.Alignment.TIME, 0).named(wanted);
                    return () -> twins.set(Optional.of(made.aligned(alignment.get(), over)));
                },
                show -> {
                    if (mine == asked.get()) {
                        progress.set(NOT_BUSY);
                        over = overWanted;
                        overWanted = 0;
                        show.run();
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

    private void realigned() {
        twins.set(twins.get().map(of -> of.aligned(alignment.get(), over)));
        race.set(race.get().map(of -> of.aligned(alignment.get(), over)));
    }

    /** Whether the open run can have a twin that differs so. */
    private boolean fits(TwinChoice wanted) {
        return wanted.isMachine()
                ? others(run).stream().anyMatch(machine -> machine.name().equals(wanted.value()))
                : run instanceof LayerRun;
    }

    /** The machines on which a run's layer can run too. */
    public static List<Machine> others(MachineRun of) {
        return Machines.all().stream()
                .filter(machine -> !machine.equals(of.settings().machine()))
                .filter(machine -> LayerTypes.runs(machine, of.layer()))
                .toList();
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
        realigned();
    }

    /** Both runs, whatever differs between them. */
    record Pair(MachineRun first, MachineRun second) {}

    /** Both runs, once they are timed. */
    Optional<Pair> pair() {
        return twins.get()
                .map(of -> new Pair(of.clock().first(), of.clock().second()))
                .or(() -> race.get().map(of -> new Pair(of.first(), of.second())));
    }

    /** The cycle of the common clock at a place on a lane that is on show; empty when there is no second run. */
    public OptionalLong cycleAt(DrawingList.Part lane, double x) {
        return Stream.of(
                        twins.get().map(of -> TwinPainter.cycleAt(lane, x, of.clock())),
                        race.get().map(of -> RacePainter.cycleAt(x, lane, of)))
                .flatMap(Optional::stream)
                .mapToLong(cycle -> cycle)
                .findFirst();
    }

    /** Goes to a cycle after the open run has ended. */
    public void goOver(long cycle) {
        pair().ifPresent(of -> setOver(Math.max(0, Math.min(cycle, of.second.cycles()) - of.first.cycles())));
    }

    /** Time goes on after the open run has ended, as long as its twin runs. */
    public AfterLastCycle afterLastCycle() {
        return new TwinSteps(this, frame);
    }

    /** How many cycles the twin is on after the open run has ended. */
    long over() {
        return over;
    }

    @Override
    public void close() {
        asked.incrementAndGet();
        openings.close();
    }
}
