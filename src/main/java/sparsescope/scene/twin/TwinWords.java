package sparsescope.scene.twin;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.dataflow.LayerPlan;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.PeStatus;
import sparsescope.simulation.state.Product;
import sparsescope.simulation.state.SlotCause;

/** Words the difference of twins in one exact sentence. */
public final class TwinWords {
    private final Twins twins;
    private final Moment first;
    private final Moment second;

    private TwinWords(Twins twins, Moment first, Moment second) {
        this.twins = twins;
        this.first = first;
        this.second = second;
    }

    /** Which of the two takes how long, and what differs now. */
    public static Explanation explanation(Twins twins, Moment first, Moment second, StageView view) {
        String now = sentence(twins, first, second, view);
        String times = twins.firstName() + ": " + cycles(first) + "; " + twins.secondName() + ": " + cycles(second)
                + ", " + ratio(twins.clock());
        return first.finished() && second.finished()
                ? Explanation.of(now.substring(0, now.length() - 1), "")
                : Explanation.of(Words.capital(times), now);
    }

    /** What differs now, of the PE in focus when that one does, else of the first that does. */
    public static String sentence(Twins twins, Moment first, Moment second, StageView view) {
        return new TwinWords(twins, first, second)
                .sentence(
                        FirstDivergence.between(first, second),
                        view.within(first.run().plan().accelerator()));
    }

    private String sentence(List<FirstDivergence> different, StageView view) {
        if (first.finished() && second.finished()) {
            return "Both have finished: " + twins.firstName() + " after " + cycles(first) + ", " + twins.secondName()
                    + " after " + cycles(second) + ", " + ratio(twins.clock()) + ".";
        }
        if (first.finished() || second.finished()) {
            Moment behind = first.finished() ? second : first;
            Moment done = first.finished() ? first : second;
            long left = behind.run().cycles() - behind.cycle();
            return Words.capital(name(done)) + " has finished after " + cycles(done) + "; " + name(behind) + " needs "
                    + Words.count(left, "more cycle") + ".";
        }
        Optional<FirstDivergence> shown = different.stream()
                .filter(at -> at.pe().equals(Optional.of(view.pe())))
                .findFirst()
                .or(() -> different.stream().findFirst());
        if (shown.isEmpty()) {
            return "Every PE does the same on both sides.";
        }
        PeStatus a = first.pe(shown.get().pe().get());
        PeStatus b = second.pe(shown.get().pe().get());
        String one = doing(first, a);
        String other = doing(second, b);
        if (one.equals(other)) {
            one += " for " + slots(first, a);
            other += " for " + slots(second, b);
        }
        return Captions.name(a) + " " + one + " (" + twins.firstName() + "), but " + other + " (" + twins.secondName()
                + ")" + others(different.size()) + ".";
    }

    private String others(int different) {
        return different == 1
                ? "; no other PE differs"
                : "; " + (different - 1) + " more PE" + (different == 2 ? " differs" : "s differ");
    }

    private String name(Moment moment) {
        return moment == first ? twins.firstName() : twins.secondName();
    }

    private static String cycles(Moment moment) {
        return Words.count(moment.run().cycles(), "cycle");
    }

    private String doing(Moment moment, PeStatus pe) {
        int index = moment.group(pe.position()).index();
        int otherIndex = (moment == first ? second : first).group(pe.position()).index();
        String group = index == otherIndex
                ? ""
                : " in " + Words.group(moment.group(pe.position()), moment.run().plan());
        String vectors = " channel " + pe.channel() + ", activation vector " + pe.activationVector() + " (one of "
                + pe.activationVectors() + "), weight vector " + pe.weightVector() + " (one of " + pe.weightVectors()
                + ")";
        return switch (pe.state()) {
                    case ISSUE -> "issues" + vectors;
                    case STALL -> "stalls on" + vectors;
                    case DRAIN -> "empties its bank queues";
                    case IDLE -> "waits at the barrier";
                    case WAITING -> "waits for post-processing";
                    case FINISHED -> "has finished";
                }
                + group;
    }

    private static String slots(Moment moment, PeStatus pe) {
        if (pe.state() != PeState.ISSUE && pe.state() != PeState.STALL) {
            return "other filters";
        }
        Map<SlotCause, Long> causes = moment.detail(pe.position()).slots().stream()
                .collect(Collectors.groupingBy(
                        Product::cause, () -> new EnumMap<>(SlotCause.class), Collectors.counting()));
        return causes.entrySet().stream()
                .map(of -> of.getValue() + " × " + of.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** What comes out, the longest wording first: "Skipping zeros: 459 instead of 1250 cycles, 2.7×". */
    static List<String> result(Twins twins) {
        TwinClock clock = twins.clock();
        long one = clock.first().cycles();
        long other = clock.second().cycles();
        if (one == other) {
            String same = "Both take " + Words.count(one, "cycle");
            return List.of(
                    twins.firstName() + " or " + twins.secondName() + ": both take " + Words.count(one, "cycle"), same);
        }
        boolean firstWins = one < other;
        LayerPlan faster = (firstWins ? clock.first() : clock.second()).plan();
        LayerPlan slower = (firstWins ? clock.second() : clock.first()).plan();
        String name = skips(faster) && !skips(slower)
                ? "Skipping zeros"
                : Words.capital(firstWins ? twins.firstName() : twins.secondName());
        double ratio = (double) Math.max(one, other) / Math.max(1, Math.min(one, other));
        String times =
                (ratio < 1.05 || ratio >= 100 ? Words.significant(ratio) : String.format(Locale.ROOT, "%.1f", ratio))
                        + "×";
        String cycles =
                PaintContext.number(Math.min(one, other)) + " instead of " + Words.count(Math.max(one, other), "cycle");
        return List.of(name + ": " + cycles + ", " + times, cycles + ", " + times, times);
    }

    /** Whether a machine leaves out zeros of both operands. */
    private static boolean skips(LayerPlan plan) {
        return PostWords.compresses(plan) && PostWords.compressesWeights(plan);
    }

    /** How the second's time compares with the first's. */
    static String ratio(TwinClock clock) {
        return ratio(clock.second().cycles(), clock.first().cycles());
    }

    private static String ratio(long cycles, long others) {
        if (cycles == others) {
            return "as long";
        }
        return Words.significant((double) cycles / Math.max(1, others)) + " times as long";
    }

    /** What one lane of the race says beside its name, the longest wording first. */
    static String[] finish(TwinClock clock, boolean second) {
        long cycles = second ? clock.second().cycles() : clock.first().cycles();
        long ideal = second ? clock.secondIdeal() : clock.firstIdeal();
        long products = second ? clock.secondProducts() : clock.firstProducts();
        String line = Words.count(cycles, "cycle") + (second ? ", " + ratio(clock) : "");
        return new String[] {
            line + "; ideal " + PaintContext.number(ideal) + ": " + Words.count(products, "product")
                    + " over all multipliers",
            line + "; ideal " + PaintContext.number(ideal),
            line,
            Words.count(cycles, "cycle")
        };
    }
}
