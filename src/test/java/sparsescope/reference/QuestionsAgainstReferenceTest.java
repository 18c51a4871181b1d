package sparsescope.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.PartId;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.Questions;
import sparsescope.lesson.question.SoundQuestions;
import sparsescope.lesson.question.Subject;
import sparsescope.lesson.question.run.RunKinds;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.SlotCause;

/** The answer to every question is what stepping through every cycle of the layer finds, whatever the layer and the settings. */
class QuestionsAgainstReferenceTest {
    private static final int ENOUGH = 1000;
    private static final int MOST_LAYERS = 5 * ENOUGH;
    private static final List<QuestionKind> KINDS = new RunKinds().kinds();

    private final Map<String, Integer> asked = new HashMap<>();

    /** Small layers until a thousand questions of every kind were asked. */
    @Example
    void answersAreTheReferences() {
        RandomGenerator<SmallCase> cases =
                SmallCases.ofOnePass().filter(SmallCase::meetsAfterGroups).generator(ENOUGH, false);
        Random random = new Random(17);
        List<String> lacking = KINDS.stream().map(QuestionKind::name).toList();
        for (int tried = 0; !lacking.isEmpty(); tried++) {
            assertThat(tried).as("layers tried; still lacking: %s", lacking).isLessThan(MOST_LAYERS);
            ask(cases.next(random).value(), lacking);
            lacking = lacking.stream()
                    .filter(kind -> asked.getOrDefault(kind, 0) < ENOUGH)
                    .toList();
        }
    }

    private void ask(SmallCase small, List<String> kinds) {
        List<Long> cycles = someCycles(small);
        List<Long> recorded = new ArrayList<>(cycles);
        cycles.forEach(cycle -> recorded.add(cycle + 1));
        ReferenceRecording recording = new ReferenceRecording(small.layer(), small.accelerator(), recorded);
        LayerRun run = LayerRun.of(small.layer(), small.accelerator());
        long seed = small.seed();
        for (long cycle : cycles) {
            Moment moment = run.at(cycle);
            for (int pe : somePes(small, cycle)) {
                int column = pe % small.accelerator().columns();
                int row = pe / small.accelerator().columns();
                for (String kind : kinds) {
                    Optional<Question> question =
                            Questions.at(new Subject.Run(moment), Focus.pe(column, row), kind, seed++);
                    if (question.isPresent()) {
                        asked.merge(kind, 1, Integer::sum);
                        check(small, recording, moment, pe, question.get());
                    }
                }
            }
        }
    }

    private static List<Long> someCycles(SmallCase small) {
        Random random = new Random(small.seed());
        TreeSet<Long> cycles = new TreeSet<>();
        for (ReferenceGroup group :
                ReferenceSimulator.run(small.layer(), small.accelerator()).groups()) {
            if (group.computeCycles > 0 && cycles.size() < 24) {
                cycles.add(group.start);
                for (int i = 0; i < 4; i++) {
                    cycles.add(group.start + random.nextLong(group.computeCycles));
                }
                cycles.add(group.start + group.computeCycles - 1);
                cycles.add(Math.max(group.start, group.start + group.computeCycles - 2));
            }
        }
        return List.copyOf(cycles);
    }

    private static Iterable<Integer> somePes(SmallCase small, long cycle) {
        Random random = new Random(small.seed() + cycle);
        LinkedHashSet<Integer> pes = new LinkedHashSet<>();
        for (int i = 0; i < 6; i++) {
            pes.add(random.nextInt(small.accelerator().pes()));
        }
        return pes;
    }

    private static void check(SmallCase small, ReferenceRecording recording, Moment moment, int pe, Question question) {
        SoundQuestions.check(question);
        ReferenceSnapshot now = recording.at(moment.cycle()).get(pe);
        ReferenceGroup group = recording.reference.groups().get(recording.groupAt(moment.cycle()));
        String answer = question.right().answer();
        String expected = switch (question.kind()) {
            case "bank" -> "detail/bank/" + slot(now, question).bank();
            case "output" -> {
                ReferencePair pair = slot(now, question);
                yield "detail/sum/" + pair.k() + "/" + pair.xo() + "/" + pair.yo();
            }
            case "fate" ->
                slot(now, question).cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case "useful" ->
                "" + now.slots().stream().filter(ReferencePair::isUseful).count();
            case "empty" ->
                ""
                        + now.slots().stream()
                                .filter(pair -> pair.cause() == SlotCause.EMPTY)
                                .count();
            case "next" -> recording.at(moment.cycle() + 1).get(pe).state().word();
            case "value" -> "" + value(now, group, question);
            case "last" -> "pe/" + lastPe(small, group);
            case "barrier" -> "" + (group.computeCycles - (moment.cycle() - group.start) - 1);
            case "neighbour" -> "pe/" + owner(small, question);
            case "stored" -> stored(small, now, pe, question);
            case "placeholder" -> "" + placeholders(now, question);
            default -> throw new AssertionError(question.kind());
        };
        assertThat(answer).as("%s of %s", question, small).isEqualTo(expected);
    }

    private static ReferencePair slot(ReferenceSnapshot now, Question question) {
        return now.slots().get(number(question, "detail/slot", 1));
    }

    /** A field of the first part asked about that is of a kind. */
    private static int number(Question question, String kind, int field) {
        return part(question, kind).number(field);
    }

    private static PartId part(Question question, String kind) {
        return PartId.parse(question.stage().asked().stream()
                .filter(part -> part.startsWith(kind + "/"))
                .findFirst()
                .orElseThrow());
    }

    private static long value(ReferenceSnapshot now, ReferenceGroup group, Question question) {
        PartId sum = part(question, "detail/sum");
        long value = now.sums()[sum.number(1) - group.firstFilter][sum.number(3)][sum.number(2)];
        for (List<ReferencePair> queue : now.queues()) {
            for (ReferencePair pair : queue) {
                if (pair.k() == sum.number(1) && pair.xo() == sum.number(2) && pair.yo() == sum.number(3)) {
                    value += pair.value();
                }
            }
        }
        return value;
    }

    private static String lastPe(SmallCase small, ReferenceGroup group) {
        for (int pe = 0; pe < small.accelerator().pes(); pe++) {
            if (group.own(pe) == group.computeCycles) {
                return place(small, pe);
            }
        }
        throw new AssertionError("nobody is last");
    }

    private static String place(SmallCase small, int pe) {
        return pe % small.accelerator().columns() + "/"
                + pe / small.accelerator().columns();
    }

    private static String owner(SmallCase small, Question question) {
        PartId sum = PartId.parse(question.situation().stream()
                .flatMap(phrase -> phrase.term().stream())
                .map(term -> term.part())
                .filter(part -> part.startsWith("detail/sum/"))
                .findFirst()
                .orElseThrow());
        return place(small, new ReferenceTiles(small.shape(), small.accelerator()).owner(sum.number(2), sum.number(3)));
    }

    private static String stored(SmallCase small, ReferenceSnapshot now, int pe, Question question) {
        assertThat(question.form()).isInstanceOf(AnswerForm.Sequence.class);
        Rect tile = new ReferenceTiles(small.shape(), small.accelerator()).input(pe);
        int rows = question.stage().asked().size() / tile.width();
        StringBuilder row = new StringBuilder();
        for (var one : now.inHand().block().activations()) {
            if (one.y() < tile.y() + rows) {
                row.append(row.isEmpty() ? "" : " ")
                        .append(one.value())
                        .append(':')
                        .append(one.zerosBefore());
            }
        }
        return row.toString();
    }

    /** Stored zeros right before the element that the question is about. */
    private static int placeholders(ReferenceSnapshot now, Question question) {
        PartId part = PartId.parse(question.stage().asked().get(0));
        ReferenceBlock block = now.inHand().block();
        int at = part.number(1);
        int count = 0;
        while (at - 1 - count >= 0
                && (part.sort().equals("activation")
                                ? block.activations().get(at - 1 - count).value()
                                : block.weights().get(at - 1 - count).value())
                        == 0) {
            count++;
        }
        return count;
    }
}
