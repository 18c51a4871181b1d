package sparsescope.eie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import sparsescope.drawing.PartId;
import sparsescope.eie.question.EieKinds;
import sparsescope.eie.simulation.EieMoment;
import sparsescope.eie.simulation.EieRun;
import sparsescope.lesson.question.Focus;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.question.SoundQuestions;
import sparsescope.lesson.question.Subject;

/** The answer to every question about EIE is what going through every cycle finds, whatever the layer and the settings. */
class EieQuestionsTest {
    private static final int ENOUGH = 1000;
    private static final int MOST_LAYERS = 10 * ENOUGH;
    private static final int LOOKS = 30;
    private static final List<QuestionKind> KINDS = new EieKinds().kinds();

    private final Map<String, Integer> asked = new HashMap<>();

    @Example
    void answersAreTheReferences() {
        RandomGenerator<EieCase> cases = EieCase.any().generator(ENOUGH, false);
        Random random = new Random(5);
        List<QuestionKind> lacking = KINDS;
        for (int tried = 0; !lacking.isEmpty(); tried++) {
            assertThat(tried).as("layers tried; asked so far: %s", asked).isLessThan(MOST_LAYERS);
            ask(cases.next(random).value(), lacking, random);
            lacking = lacking.stream()
                    .filter(kind -> asked.getOrDefault(kind.name(), 0) < ENOUGH)
                    .toList();
        }
    }

    private void ask(EieCase small, List<QuestionKind> kinds, Random random) {
        ReferenceEie reference = new ReferenceEie(small.matrix(), small.inputs(), small.config());
        if (reference.cycles.isEmpty()) {
            return;
        }
        EieRun run = EieRun.of(small.layer(), small.config());
        int[] waiting = IntStream.range(0, reference.cycles.size())
                .filter(cycle -> reference.cycles.get(cycle).full().size() == 1)
                .toArray();
        for (int i = 0; i < LOOKS; i++) {
            int cycle = i % 2 == 0 && waiting.length > 0
                    ? waiting[random.nextInt(waiting.length)]
                    : random.nextInt(reference.cycles.size());
            int pe = random.nextInt(small.config().pes());
            EieMoment moment = run.at(cycle);
            for (QuestionKind kind : kinds) {
                Optional<Question> question =
                        kind.ask(new Subject.OnMachine(moment), Focus.pe(pe, 0), random.nextLong());
                if (question.isPresent()) {
                    asked.merge(kind.name(), 1, Integer::sum);
                    SoundQuestions.check(question.get());
                    assertThat(question.get().right().answer())
                            .as("%s of %s", question.get(), small)
                            .isEqualTo(expected(small, reference, cycle, pe, question.get()));
                }
            }
        }
    }

    private static String expected(EieCase small, ReferenceEie reference, int cycle, int pe, Question question) {
        ReferenceEie.Cycle now = reference.cycles.get(cycle);
        return switch (question.kind()) {
            case "row-owner" -> "pe/" + dealt(small, part(question, "y").number(0)) + "/0";
            case "next-column" -> "x/" + nextBroadcast(reference, cycle);
            case "accumulator" -> "y/" + changed(small, reference, cycle, pe);
            case "code" -> "code/" + nearest(small, reference, part(question, "w"));
            case "full-queue" -> {
                assertThat(now.full()).hasSize(1);
                yield "pe/" + now.full().get(0) + "/0";
            }
            default -> throw new AssertionError(question.kind());
        };
    }

    /** The part of a kind that the question's words name. */
    private static PartId part(Question question, String kind) {
        return PartId.parse(question.situation().stream()
                .flatMap(phrase -> phrase.term().stream())
                .map(term -> term.part())
                .filter(part -> part.startsWith(kind + "/"))
                .findFirst()
                .orElseThrow());
    }

    /** Deals the rows out one by one. */
    private static int dealt(EieCase small, int row) {
        int pe = 0;
        for (int before = 0; before < row; before++) {
            pe = pe + 1 == small.config().pes() ? 0 : pe + 1;
        }
        return pe;
    }

    private static int nextBroadcast(ReferenceEie reference, int cycle) {
        int at = reference.cycles.get(cycle).detector().equals("broadcast") ? cycle + 1 : cycle;
        while (!reference.cycles.get(at).detector().equals("broadcast")) {
            at++;
        }
        assertThat(reference.cycles.get(at).pass())
                .isEqualTo(reference.cycles.get(cycle).pass());
        return reference.cycles.get(at).column();
    }

    /** The output whose sum is another one after the cycle: no product of an entry is zero. */
    private static int changed(EieCase small, ReferenceEie reference, int cycle, int pe) {
        List<Long> after = reference.cycles.get(cycle).pes().get(pe).sums();
        int pass = reference.cycles.get(cycle).pass();
        boolean first = cycle == 0 || reference.cycles.get(cycle - 1).pass() != pass;
        for (int local = 0; local < after.size(); local++) {
            long before = first
                    ? 0
                    : reference.cycles.get(cycle - 1).pes().get(pe).sums().get(local);
            if (after.get(local) != before) {
                return (pass * small.config().registers() + local)
                                * small.config().pes()
                        + pe;
            }
        }
        throw new AssertionError("no sum changes");
    }

    private static int nearest(EieCase small, ReferenceEie reference, PartId weight) {
        int value = small.matrix()[weight.number(0)][weight.number(1)];
        int best = 1;
        for (int code = 2; code < reference.table.size(); code++) {
            if (Math.abs(reference.table.get(code) - value) < Math.abs(reference.table.get(best) - value)) {
                best = code;
            }
        }
        return best;
    }
}
