package sparsescope.lesson.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import sparsescope.accelerator.Setting;
import sparsescope.file.InputException;
import sparsescope.lesson.Ask;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.practice.PracticeRuns.Drawing;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;
import sparsescope.lesson.question.Subject;
import sparsescope.machine.MachineRun;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;

/** Makes an exercise of any kind: draws small layers until one can be asked about. */
public final class Practice {
    private static final int MOST_LAYERS = 60;
    private static final int LOOKS = 12;

    /** A PE stalls only where banks are few. */
    private static final Map<Setting, String> FEW_BANKS = Map.of(Setting.BANKS, "4", Setting.BANK_ENTRIES, "8");
    /** A gap overflows only where an index is short. */
    private static final Map<Setting, String> SHORT_INDEX = Map.of(Setting.INDEX_BITS, "2");

    private static final Map<String, String> EIE =
            Map.of("pes", "4", "queueDepth", "2", "registers", "4", "indexBits", "1", "codeBits", "3");
    /** What these ask depends on a layer's sides alone: it is another size each time. */
    private static final Set<String> ABOUT_SIDES =
            Set.of("inputs-of-output", "new-inputs", "input-uses", "weight-uses");

    /** A race is no exercise: who wins cannot be worked out from words alone. */
    private static final Set<String> ONLY_WATCHED = Set.of("twin");

    private final QuestionKind kind;
    private final Random dice;

    private Practice(QuestionKind kind, long seed) {
        this.kind = kind;
        this.dice = new Random(seed * 1_000_003L + kind.name().hashCode());
    }

    /** Whether a kind makes exercises. */
    public static boolean canBe(QuestionKind kind) {
        return !ONLY_WATCHED.contains(kind.name());
    }

    /** The kinds that a lesson asks and that make exercises, each once. */
    public static List<QuestionKind> kinds(Lesson lesson) {
        return lesson.stops().stream()
                .flatMap(stop -> stop.ask().stream())
                .map(Ask::kind)
                .distinct()
                .flatMap(word -> Questions.find(word).filter(Practice::canBe).stream())
                .toList();
    }

    /** An exercise of a kind; the same seed makes the same one. An {@link InputException} says when a kind cannot be practised. */
    public static Exercise of(QuestionKind kind, long seed) {
        Practice practice = new Practice(kind, seed);
        for (int layer = 0; layer < MOST_LAYERS && canBe(kind); layer++) {
            Optional<Exercise> found = practice.onNextLayer();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InputException("question kind: found " + kind.name() + ", which can be asked " + kind.when()
                + "; expected one that small drawn layers lead to");
    }

    private Optional<Exercise> onNextLayer() {
        long seed = dice.nextLong();
        Subject.Orders orders = orders();
        for (Subject subject : List.of(orders, new Subject.Memory())) {
            Optional<Exercise> found = ask(subject, Focus.pe(0, 0));
            if (found.isPresent()) {
                return found;
            }
        }
        Preset order = Preset.values()[Math.floorMod(seed, Preset.values().length)];
        Subject nest = new Subject.Nest(orders.shape(), orders.machine(), order);
        Optional<Question> ordered = kind.ask(nest, Focus.pe(0, 0), seed);
        if (ordered.isPresent()) {
            return Optional.of(new Exercise(ordered.get(), nest, Focus.pe(0, 0)));
        }
        Optional<Exercise> found = aboutRun(seed);
        return found.isPresent() ? found : aboutConnected(seed);
    }

    private Optional<Exercise> ask(Subject subject, Focus focus) {
        return kind.ask(subject, focus, dice.nextLong()).map(question -> new Exercise(question, subject, focus));
    }

    private Optional<Exercise> aboutRun(long seed) {
        boolean gaps = Set.of("placeholder").contains(kind.name());
        boolean banks = Set.of("next").contains(kind.name());
        LayerOperands layer = ABOUT_SIDES.contains(kind.name())
                ? PracticeRuns.ofSomeSize(seed)
                : PracticeRuns.convolution(gaps ? Drawing.SPARSE : Drawing.USUAL, seed);
        LayerRun run = PracticeRuns.onFourPes(layer, gaps ? SHORT_INDEX : banks ? FEW_BANKS : Map.of());
        long cycles = run.cycles();
        for (int look = 0; look < LOOKS; look++) {
            Focus focus = Focus.pe(dice.nextInt(2), dice.nextInt(2));
            GroupSpan span = run.spans().get(dice.nextInt(run.spans().size()));
            // Who is last is no question any more when all others are done.
            long cycle = Set.of("last", "barrier").contains(kind.name())
                    ? span.start() + dice.nextLong(1 + span.computeCycles() / 4)
                    : dice.nextLong(Math.max(1, cycles));
            Optional<Exercise> found = ask(new Subject.Run(run.at(cycle)), focus);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Exercise> aboutConnected(long seed) {
        MachineRun run = PracticeRuns.on("eie", PracticeRuns.connected(seed), EIE);
        long cycles = run.cycles();
        for (int look = 0; look < LOOKS; look++) {
            Focus focus = Focus.pe(dice.nextInt(4), 0);
            Optional<Exercise> found = ask(new Subject.OnMachine(run.at(dice.nextLong(Math.max(1, cycles)))), focus);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Subject.Orders orders() {
        return new Subject.Orders(
                new ConvShape(2 + dice.nextInt(7), 2 + dice.nextInt(7), 8, 8, 3, 3, 1, 1, 1),
                new ReuseMachine(16, 4096, 64));
    }
}
