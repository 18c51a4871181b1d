package sparsescope.ui.model.navigation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.InputException;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.StopReasons;
import sparsescope.simulation.condition.Condition;
import sparsescope.simulation.condition.Condition.Where;
import sparsescope.simulation.condition.ConditionParser;
import sparsescope.simulation.condition.PeCondition;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.search.ConditionSearch;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.LongWork;
import sparsescope.ui.model.task.Notice;

/**
 * Runs to the next or last cycle that meets a condition, beside the window's thread. Requests made while one is looked for follow it, each
 * from where the one before ended; moving elsewhere meanwhile gives them up.
 */
public final class ConditionRunner implements AutoCloseable {
    /** Says what the finder needs of the window. */
    public interface Window {
        /** The latest picture; null until there is one. */
        Frame frame();

        /** Where the stage looks. */
        StageView camera();

        /** What is inspected. */
        Inspection inspected();

        /** How many moves through the run have been asked for. */
        long moves();

        /** Stops playing. */
        void pause();
    }

    private static final String NO_ACCUMULATOR =
            "No accumulator is inspected, and the PE in focus has no product for one: inspect a partial sum inside the PE.";
    private static final String ONLY_SCNN =
            "Conditions are about SCNN's PEs and queues: on %s, step, play, or click on the timeline.";
    private static final long REPORT_NANOS = 50_000_000L;

    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(LongWork.NOT_BUSY);
    private final StringProperty text = new SimpleStringProperty("state = stall");
    private final Background<Found> searches;
    private final Executor screen;
    private final Window window;
    private final LongConsumer goTo;
    private final Consumer<Notice> tell;
    private final Consumer<Throwable> failed;
    private final Queue<Request> waiting = new ArrayDeque<>();
    private Request running;
    /** Where the last search led, in the run's cycles: the picture of it may still be under way. */
    private long reached;
    /** The moves asked for when it led there; any more, and one is elsewhere. */
    private long movesThen = -1;

    private record Request(Function<Moment, Optional<Condition>> condition, boolean onwards, Cancel cancel) {}

    private record Found(OptionalLong cycle, String sentence) {}

    private static final class Cancel {
        private volatile boolean asked;
    }

    public ConditionRunner(
            Executor screen, Window window, LongConsumer goTo, Consumer<Notice> tell, Consumer<Throwable> failed) {
        this.searches = new Background<>("search", screen);
        this.screen = screen;
        this.window = window;
        this.goTo = goTo;
        this.tell = tell;
        this.failed = failed;
    }

    /** The condition as it is typed; without a PE it is about the one in focus. */
    public StringProperty textProperty() {
        return text;
    }

    /** How far a search is, 0…1; {@link LongWork#NOT_BUSY} when none runs. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The typed condition, for the PE in focus. Throws {@link InputException} in one line when it cannot be read. */
    public Condition condition() {
        StageView at = window.camera();
        return ConditionParser.parse(text.get(), Where.pe(at.pe()), grid());
    }

    private AcceleratorConfig grid() {
        Frame frame = window.frame();
        return Optional.ofNullable(frame)
                .flatMap(Frame::scnn)
                .map(moment -> moment.run().plan().accelerator())
                .orElse(AcceleratorConfig.DEFAULTS);
    }

    /** Runs to the next cycle that meets the typed condition, or to the last one before; tells when it cannot be read. */
    public void find(boolean onwards) {
        try {
            find(condition(), onwards);
        } catch (InputException e) {
            tell.accept(Notice.problem(e.getMessage()));
        }
    }

    /** Makes a text the condition, and runs to where it is met. */
    public void find(String condition, boolean onwards) {
        text.set(condition);
        find(onwards);
    }

    /** Runs to where a condition is met. */
    public void find(Condition condition, boolean onwards) {
        ask(moment -> Optional.of(condition), onwards);
    }

    /** Runs to the next slot with a cause: in the PE in focus, or anywhere. */
    public void find(SlotCause cause, boolean anywhere, boolean onwards) {
        find((anywhere ? "any." : "") + new PeCondition.HasSlot(cause).text(), onwards);
    }

    /**
     * Runs to where an accumulator changes: the one that is inspected, or the one that the PE in focus adds to next.
     */
    public void findChange(boolean onwards) {
        Inspection inspected = window.inspected();
        StageView at = window.camera();
        ask(moment -> accumulator(inspected.id(), moment, at), onwards);
    }

    /** The accumulator of a PE that a part of the stage is about; else that of what the PE has in hand or in its queues. */
    static Optional<Condition> accumulator(String part, Moment moment, StageView at) {
        Where pe = Where.pe(at.pe());
        List<String> sum = StagePart.SUM.is(part) ? StagePart.SUM.fields(part) : List.of();
        if (sum.size() == 3) {
            return Optional.of(new Condition.Adds(
                    pe, Integer.parseInt(sum.get(0)), Integer.parseInt(sum.get(1)), Integer.parseInt(sum.get(2))));
        }
        PeDetail detail = moment.detail(at.pe());
        Optional<Product> product = detail.status().state() == PeState.DRAIN
                ? detail.queues().stream()
                        .filter(queue -> !queue.isEmpty())
                        .map(queue -> queue.get(0))
                        .findFirst()
                : detail.slots().stream()
                        .filter(slot -> slot.cause().isUseful())
                        .findFirst();
        return product.map(of -> new Condition.Adds(pe, of.k(), of.xo(), of.yo()));
    }

    private void ask(Function<Moment, Optional<Condition>> condition, boolean onwards) {
        window.pause();
        waiting.add(new Request(condition, onwards, new Cancel()));
        if (running == null) {
            startNext();
        }
    }

    private void startNext() {
        running = waiting.poll();
        Frame frame = window.frame();
        Optional<Moment> now = Optional.ofNullable(frame).flatMap(Frame::scnn);
        if (running != null && frame != null && now.isEmpty()) {
            tell.accept(Notice.info(ONLY_SCNN.formatted(
                    frame.moment().run().settings().machine().title())));
        }
        if (running == null || now.isEmpty()) {
            waiting.clear();
            running = null;
            progress.set(LongWork.NOT_BUSY);
            return;
        }
        Request request = running;
        LayerRun run = now.get().run();
        long moves = window.moves();
        long from = moves == movesThen ? reached : frame.moment().cycle();
        progress.set(0);
        searches.submit(
                () -> search(request, run, from), found -> ended(request, run, moves, found), e -> gaveUp(request, e));
    }

    private Found search(Request request, LayerRun run, long from) {
        Moment here = run.at(from);
        Optional<Condition> condition = request.condition().apply(here);
        if (condition.isEmpty()) {
            return new Found(OptionalLong.empty(), NO_ACCUMULATOR);
        }
        long[] reported = {System.nanoTime()};
        ConditionSearch search = new ConditionSearch(run, condition.get(), done -> {
            report(request, done, reported);
            return !request.cancel().asked;
        });
        OptionalLong cycle = request.onwards() ? search.next(from) : search.previous(from);
        String sentence = cycle.isPresent()
                ? StopReasons.found(condition.get(), run.at(cycle.getAsLong()))
                : StopReasons.notFound(condition.get(), from, request.onwards());
        return new Found(cycle, sentence);
    }

    private void report(Request request, double done, long[] reported) {
        long now = System.nanoTime();
        synchronized (reported) {
            if (now - reported[0] < REPORT_NANOS) {
                return;
            }
            reported[0] = now;
        }
        screen.execute(() -> {
            if (running == request) {
                progress.set(done);
            }
        });
    }

    private void ended(Request request, LayerRun run, long moves, Found found) {
        if (running != request) {
            return;
        }
        if (window.frame().moment().run() == run && window.moves() == moves) {
            found.cycle().ifPresent(cycle -> {
                goTo.accept(cycle);
                reached = cycle;
                movesThen = window.moves();
            });
            tell.accept(Notice.info(found.sentence()));
        } else {
            waiting.clear();
        }
        startNext();
    }

    private void gaveUp(Request request, Throwable e) {
        if (running == request) {
            waiting.clear();
            startNext();
        }
        if (!(e instanceof CancellationException)) {
            failed.accept(e);
        }
    }

    /** Gives up what is being looked for. */
    public void cancel() {
        waiting.clear();
        if (running != null) {
            running.cancel().asked = true;
            running = null;
            progress.set(LongWork.NOT_BUSY);
        }
    }

    @Override
    public void close() {
        cancel();
        searches.close();
    }
}
