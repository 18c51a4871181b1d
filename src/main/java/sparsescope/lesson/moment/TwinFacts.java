package sparsescope.lesson.moment;

import java.util.function.Supplier;
import sparsescope.lesson.Scene;

/** Gathers the facts of a run and the one beside it. */
final class TwinFacts {
    private TwinFacts() {}

    static void put(Facts facts, SceneRun run, Scene.Twin twin) {
        Supplier<Long> cycles = () -> run.twinCycles(twin);
        facts.said("twin", () -> twin.value());
        facts.whole("twin.cycles", cycles::get);
        facts.real(
                "twin.times",
                () -> Facts.share(Math.max(cycles.get(), run.cycles()), Math.min(cycles.get(), run.cycles())));
        facts.said("twin.ahead", () -> cycles.get() < run.cycles() ? "second" : "first");
        facts.whole("twin.cyclesBetween", () -> Math.abs(cycles.get() - run.cycles()));
    }
}
