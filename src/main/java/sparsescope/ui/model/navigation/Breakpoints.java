package sparsescope.ui.model.navigation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sparsescope.file.InputException;
import sparsescope.ui.model.marks.ConditionBreakpoint;
import sparsescope.ui.model.marks.CycleMark;
import sparsescope.ui.model.marks.Marks;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.task.Notice;

/** Sets and clears breakpoints where one is, and goes from one to the other. */
public final class Breakpoints {
    private final Marks marks;
    private final ConditionRunner finder;
    private final RunNavigator travel;
    private final Supplier<Frame> shown;
    private final Consumer<Notice> tell;

    public Breakpoints(
            Marks marks, ConditionRunner finder, RunNavigator travel, Supplier<Frame> shown, Consumer<Notice> tell) {
        this.marks = marks;
        this.finder = finder;
        this.travel = travel;
        this.shown = shown;
        this.tell = tell;
    }

    /** Marks the cycle on show, or clears its mark. */
    public void markOrClear() {
        Frame frame = shown.get();
        if (frame != null) {
            marks.toggle(frame.moment().cycle());
        }
    }

    /** Goes to the next mark, or to the one before. */
    public void go(boolean onwards) {
        Frame frame = shown.get();
        if (frame == null) {
            return;
        }
        long cycle = frame.moment().cycle();
        Optional<CycleMark> mark = onwards ? marks.next(cycle) : marks.previous(cycle);
        mark.ifPresentOrElse(
                to -> {
                    travel.goTo(to.cycle());
                    tell.accept(Notice.info(sentence(to.cycle())));
                },
                () -> tell.accept(Notice.info("No mark " + (onwards ? "after" : "before") + " cycle " + cycle + ".")));
    }

    /** Keeps the typed condition as a breakpoint, or lets go of it. */
    public void keepOrLetGo() {
        try {
            ConditionBreakpoint condition = ConditionBreakpoint.of(finder.condition());
            boolean kept = marks.toggle(condition);
            tell.accept(Notice.info(
                    kept
                            ? "Playing stops where " + condition.text() + " is met."
                            : "Playing no longer stops where " + condition.text() + " is met."));
        } catch (InputException e) {
            tell.accept(Notice.problem(e.getMessage()));
        }
    }

    /** What the mark on a cycle is called, in one sentence. */
    public String sentence(long cycle) {
        return marks.at(cycle)
                .map(mark -> "Cycle " + cycle + ": mark " + marks.number(mark)
                        + (mark.name().isEmpty() ? "." : ", " + mark.name() + "."))
                .orElse("Cycle " + cycle + ": a mark.");
    }
}
