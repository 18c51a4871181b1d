package sparsescope.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.walk.Walk;
import sparsescope.reuse.walk.WalkCounts;
import sparsescope.simulation.run.LayerRun;
import sparsescope.tensor.TensorDrawing;

/** The answers that need no cycle, worked out by hand. */
class LayerQuestionsTest {
    private static final int ENOUGH = 1000;
    private static final Focus ANY = Focus.pe(0, 0);

    private static Subject layer(Random random) {
        ConvShape shape = new ConvShape(2, 3, 6, 5, 3, 3, 1, 1, 1);
        LayerOperands layer = new LayerOperands(
                "drawn",
                shape,
                TensorDrawing.activations(2, 5, 6, 0.05 + 0.9 * random.nextDouble(), random.nextLong()),
                TensorDrawing.weights(3, 2, 3, 3, 0.05 + 0.9 * random.nextDouble(), random.nextLong()),
                Finish.NONE);
        return new Subject.Run(LayerRun.of(layer, Presets.get("teaching")).at(0));
    }

    /** Every multiplication of a layer gone through, each input and weight counted where it is used. */
    @Test
    void usesAreThoseOfAllMultiplications() {
        Random random = new Random(11);
        for (int i = 0; i < ENOUGH; i++) {
            ConvShape shape = new ConvShape(
                    2 * (1 + random.nextInt(2)),
                    2 * (1 + random.nextInt(2)),
                    4 + random.nextInt(4),
                    4 + random.nextInt(4),
                    1 + random.nextInt(4),
                    1 + random.nextInt(4),
                    1 + random.nextInt(3),
                    random.nextInt(3),
                    1 + random.nextInt(2));
            Subject subject = new Subject.Run(LayerRun.of(
                            new LayerOperands(
                                    "drawn",
                                    shape,
                                    TensorDrawing.activations(
                                            shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), 0.5, i),
                                    TensorDrawing.weights(
                                            shape.outputChannels(),
                                            shape.inputChannels() / shape.groups(),
                                            shape.filterHeight(),
                                            shape.filterWidth(),
                                            0.5,
                                            i),
                                    Finish.NONE),
                            Presets.get("teaching"))
                    .at(0));
            int weight = random.nextInt(shape.filterWidth() * shape.filterHeight());
            int input = random.nextInt(shape.inputWidth() * shape.inputHeight());
            long weightUses = 0;
            long inputUses = 0;
            for (int k = 0; k < shape.outputChannels() / shape.groups(); k++) {
                for (int yo = 0; yo < shape.outputHeight(); yo++) {
                    for (int xo = 0; xo < shape.outputWidth(); xo++) {
                        for (int place = 0; place < shape.filterWidth() * shape.filterHeight(); place++) {
                            int x = xo * shape.stride() - shape.padding() + place % shape.filterWidth();
                            int y = yo * shape.stride() - shape.padding() + place / shape.filterWidth();
                            if (x >= 0 && y >= 0 && x < shape.inputWidth() && y < shape.inputHeight()) {
                                weightUses += k == 0 && place == weight ? 1 : 0;
                                inputUses += y * shape.inputWidth() + x == input ? 1 : 0;
                            }
                        }
                    }
                }
            }
            assertAnswer(subject, ANY.on(weight), "weight-uses", i, weightUses);
            assertAnswer(subject, ANY.on(input), "input-uses", i, inputUses);
            long all = (long) shape.inputChannels() / shape.groups() * shape.filterWidth() * shape.filterHeight();
            assertAnswer(subject, ANY, "inputs-of-output", i, all);
            if (shape.outputWidth() > 1) {
                long columns = 0;
                for (int column = 0; column < shape.filterWidth(); column++) {
                    columns += column + shape.stride() < shape.filterWidth() ? 0 : 1;
                }
                assertAnswer(subject, ANY, "new-inputs", i, all / shape.filterWidth() * columns);
            }
        }
    }

    private static void assertAnswer(Subject subject, Focus focus, String kind, long seed, long answer) {
        Question question = Questions.at(subject, focus, kind, seed).orElseThrow();
        SoundQuestions.check(question);
        assertThat(question.right().answer()).as(kind).isEqualTo("" + answer);
    }

    private static double percent(short[] values) {
        int nonZero = 0;
        for (short value : values) {
            nonZero += value == 0 ? 0 : 1;
        }
        return Math.rint(100.0 * nonZero / values.length);
    }

    @Test
    void theWorkThatIsLeftIsTheProductOfTheShares() {
        Random random = new Random(3);
        int asked = 0;
        while (asked < ENOUGH) {
            Subject.Run subject = (Subject.Run) layer(random);
            LayerOperands layer = subject.moment().run().layer();
            double a = percent(layer.input().values());
            double w = percent(layer.weights().values());
            Optional<Question> left = Questions.at(subject, ANY, "work-left", asked);
            Optional<Question> ideal = Questions.at(subject, ANY, "ideal", asked);
            assertThat(left.isPresent()).isEqualTo(ideal.isPresent());
            if (left.isPresent()) {
                asked++;
                SoundQuestions.check(left.get());
                SoundQuestions.check(ideal.get());
                assertThat(Double.parseDouble(left.get().right().answer())).isCloseTo(a * w / 100, offset(1e-9));
                double times = 10_000 / (a * w);
                assertThat(Double.parseDouble(ideal.get().right().answer()))
                        .isCloseTo(times, offset(times >= 100 ? 0.5 : 0.05001));
                assertThat(ideal.get()
                                .judge(String.format(Locale.ROOT, "%.4f", times))
                                .mark())
                        .isEqualTo(Verdict.Mark.RIGHT);
            }
        }
    }

    @Test
    void theTwinWithFewerCyclesWinsByTheirRatio() {
        Random random = new Random(4);
        for (int i = 0; i < ENOUGH; i++) {
            long first = 1 + random.nextInt(400);
            long second = random.nextInt(10) == 0 ? first : 1 + random.nextInt(400);
            Optional<Question> asked = Questions.at(new Subject.Twins("SCNN", first, "DCNN", second), ANY, "twin", i);
            boolean near =
                    first != second && Math.round(100.0 * Math.max(first, second) / Math.min(first, second)) == 100;
            assertThat(asked.isEmpty()).isEqualTo(near);
            if (near) {
                continue;
            }
            Question question = asked.get();
            SoundQuestions.check(question);
            Matcher said = Pattern.compile("(\\w+), (\\S+) times as fast")
                    .matcher(question.right().label());
            if (first == second) {
                assertThat(question.right().answer()).isEqualTo("tie");
            } else {
                assertThat(said.matches()).isTrue();
                assertThat(said.group(1)).isEqualTo(first < second ? "SCNN" : "DCNN");
                assertThat(Double.parseDouble(said.group(2)))
                        .isCloseTo(first < second ? 1.0 * second / first : 1.0 * first / second, offset(0.005001));
            }
        }
    }

    /** Each order gone through word by word. */
    @Test
    void theOrderThatReadsLeastIsFoundByWalkingThemAll() {
        Random random = new Random(6);
        int asked = 0;
        while (asked < 120) {
            ConvShape shape = new ConvShape(
                    1 + random.nextInt(3),
                    1 + random.nextInt(4),
                    3 + random.nextInt(3),
                    3 + random.nextInt(3),
                    2,
                    2,
                    1,
                    0,
                    1);
            ReuseMachine machine = new ReuseMachine(1 + random.nextInt(6), 4096, 64);
            Optional<Question> question = Questions.at(new Subject.Orders(shape, machine), ANY, "loop-order", asked);
            if (question.isEmpty()) {
                continue;
            }
            asked++;
            SoundQuestions.check(question.get());
            long right = reads(shape, machine, question.get().right());
            assertThat(question.get().wrong())
                    .allSatisfy(option -> assertThat(reads(shape, machine, option))
                            .as(option.label())
                            .isGreaterThan(right));
        }
    }

    /** The walk counts every read of every value: what it reads most is the answer. */
    @Test
    void whatIsReadMostIsWhatTheWalkReadsMost() {
        Random random = new Random(29);
        int asked = 0;
        while (asked < ENOUGH) {
            ConvShape shape = new ConvShape(
                    1 + random.nextInt(3),
                    1 + random.nextInt(4),
                    3 + random.nextInt(2),
                    3 + random.nextInt(2),
                    2,
                    2,
                    1,
                    0,
                    1);
            ReuseMachine machine = new ReuseMachine(1 + random.nextInt(6), 4096, 64);
            Preset order = Preset.values()[random.nextInt(Preset.values().length)];
            Optional<Question> question =
                    Questions.at(new Subject.Nest(shape, machine, order), ANY, "most-read", asked);
            if (question.isEmpty()) {
                continue;
            }
            asked++;
            SoundQuestions.check(question.get());
            ReuseCounts counts = WalkCounts.of(Walk.of(shape, order.mapping(shape, machine)));
            long right = reads(counts, question.get().right());
            assertThat(question.get().wrong())
                    .allSatisfy(option -> assertThat(reads(counts, option)).isLessThan(right));
        }
    }

    private static long reads(ReuseCounts counts, Option option) {
        Operand operand = Arrays.stream(Operand.values())
                .filter(each -> each.word().equals(option.answer()))
                .findFirst()
                .orElseThrow();
        return counts.of(operand).bufferReads();
    }

    private static long reads(ConvShape shape, ReuseMachine machine, Option option) {
        Preset preset = List.of(Preset.values()).stream()
                .filter(each -> each.word().equals(option.answer()))
                .findFirst()
                .orElseThrow();
        return WalkCounts.of(Walk.of(shape, preset.mapping(shape, machine)))
                .total()
                .bufferReads();
    }

    @Test
    void whatFetchingCostsIsInTheTable() {
        EnergyTable table = EnergyTable.standard();
        Question dram =
                Questions.at(new Subject.Memory(), ANY.on(0), "fetch-cost", 1).orElseThrow();

        SoundQuestions.check(dram);
        assertThat(Double.parseDouble(dram.right().answer()))
                .isCloseTo(table.of(EnergyEntry.DRAM) / table.of(EnergyEntry.MULTIPLY), offset(0.5));
        for (int place = 1; place < 4; place++) {
            SoundQuestions.check(Questions.at(new Subject.Memory(), ANY.on(place), "fetch-cost", 1)
                    .orElseThrow());
        }
        for (int place = 0; place < 6; place++) {
            Question size = Questions.at(new Subject.Memory(), ANY.on(place), "memory-size", 1)
                    .orElseThrow();
            SoundQuestions.check(size);
            Matcher factor = Pattern.compile("made (\\d+) times").matcher(Question.text(size.prompt()));
            assertThat(factor.find()).isTrue();
            double right = Double.parseDouble(size.right().answer());
            assertThat(right * right).isEqualTo(Double.parseDouble(factor.group(1)));
        }
    }
}
