package sparsescope.scene.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.analysis.compare.TwinClock.Alignment;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.file.Progress;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.compare.FirstDivergence;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;

class TwinPainterTest {
    private static Twins twins(LayerRun first, LayerRun second, Alignment alignment) {
        return Twins.of(TwinClock.of(first, second, Progress.NONE), alignment, 0);
    }

    private static Twins digits(Alignment alignment) {
        return twins(SceneRuns.digits("conv2"), SceneRuns.digits("conv2", "contention=lockstep"), alignment);
    }

    private static Twins teaching(Alignment alignment) {
        return twins(SceneRuns.teaching(), SceneRuns.teaching("operands=dense"), alignment);
    }

    private static DrawingList paint(
            Twins twins, Moment at, StageView view, Theme theme, double width, double height, TypeScale lettering) {
        return TwinPainter.paint(twins, at, twins.second(at), view, theme, width, height, lettering);
    }

    private static String sentence(Twins twins, Moment at, PePosition pe) {
        return TwinWords.sentence(twins, at, twins.second(at), StageView.at(StageView.ARRAY, pe));
    }

    @ParameterizedTest
    @CsvSource({"958,430", "1600,790", "3200,1750"})
    void everythingCanBeRead(double width, double height) {
        for (Alignment alignment : Alignment.values()) {
            for (Twins twins : List.of(digits(alignment), teaching(alignment))) {
                LayerRun run = twins.clock().first();
                for (long cycle : new long[] {0, run.cycles() / 3, run.cycles()}) {
                    for (double depth : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
                        DrawingList drawing = paint(
                                twins,
                                run.at(cycle),
                                StageView.at(depth, 1, 1),
                                Theme.values()[(int) (cycle % Theme.values().length)],
                                width,
                                height,
                                TypeScale.DESK);
                        DrawingChecks.assertReadable(drawing, width, height);
                    }
                }
            }
        }
    }

    @Test
    void inAHallTypeIsAsLargeAsEverythingElseThere() {
        Twins twins = digits(Alignment.TIME);
        DrawingList drawing = paint(
                twins,
                twins.clock().first().at(60),
                StageView.at(StageView.ARRAY, 3, 3),
                Theme.LIGHT,
                1920,
                960,
                TypeScale.lecture(1080));
        assertThat(drawing.texts())
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.size()).isGreaterThanOrEqualTo(1080 * TypeScale.LECTURE_FLOOR - 0.01));
        assertThat(drawing.texts())
                .extracting(DrawingList.PlacedText::text)
                .contains("contention queue", "contention lockstep", "finish", "ideal");
    }

    @Test
    void eachHalfIsThatOfItsOwnRunAndPartsOfTheSecondAreNeverTakenForTheFirst() {
        Twins twins = digits(Alignment.TIME);
        DrawingList drawing = paint(
                twins,
                twins.clock().first().at(60),
                StageView.at(StageView.ARRAY, 3, 3),
                Theme.DARK,
                1600,
                800,
                TypeScale.DESK);
        for (DrawingList.Part part : drawing.parts()) {
            if (!TwinPainter.isRace(part.id())) {
                boolean right = part.x() > 800;
                assertThat(part.id().startsWith(TwinPainter.PREFIX))
                        .as(part.id())
                        .isEqualTo(right);
            }
        }
        DrawingList.Part left = drawing.find("pe/3/3").orElseThrow();
        DrawingList.Part right = drawing.find("twin/pe/3/3").orElseThrow();
        assertThat(right.x() - left.x()).isCloseTo(800, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(drawing.hit(right.x() + right.width() / 2, right.y() + right.height() / 2))
                .hasValueSatisfying(part -> assertThat(part.id()).startsWith("twin/pe/3/3"));
    }

    @Test
    void cellsOfTheSecondPlaneCanBePointedAtToo() {
        Twins twins = digits(Alignment.TIME);
        DrawingList drawing = paint(
                twins,
                twins.clock().first().at(60),
                StageView.at(StageView.PLANE, 3, 3),
                Theme.LIGHT,
                1600,
                800,
                TypeScale.DESK);
        DrawingList.Part cell = drawing.find("plane/tile/3/3/6/6").orElseThrow();
        DrawingList.Part other = drawing.find("twin/plane/tile/3/3/6/6").orElseThrow();
        assertThat(other.x() - cell.x()).isCloseTo(800, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aPlaceOnALaneIsACycle() {
        Twins twins = digits(Alignment.TIME);
        TwinClock clock = twins.clock();
        DrawingList drawing =
                paint(twins, clock.first().at(60), StageView.at(1, 3, 3), Theme.LIGHT, 1600, 800, TypeScale.DESK);
        DrawingList.Part lane = drawing.find("race/first").orElseThrow();
        assertThat(TwinPainter.cycleAt(lane, lane.x(), clock)).isZero();
        assertThat(TwinPainter.cycleAt(lane, lane.x() + lane.width(), clock))
                .isEqualTo(Math.max(clock.first().cycles(), clock.second().cycles()));
    }

    @Test
    void theSentenceSaysWhatThePeInFocusDoesOnEitherSide() {
        Twins twins = digits(Alignment.TIME);
        Moment at = twins.clock().first().at(60);
        Moment beside = twins.clock().second().at(60);
        FirstDivergence one = FirstDivergence.between(at, beside).get(0);
        int more = FirstDivergence.between(at, beside).size() - 1;
        assertThat(more).isGreaterThan(1);
        assertThat(sentence(twins, at, one.pe().orElseThrow()))
                .startsWith("PE " + one.pe().orElseThrow() + " ")
                .contains("(contention queue), but ")
                .endsWith("(contention lockstep); " + more + " more PEs differ.");
    }

    @Test
    void whereOnlySlotsDifferTheSentenceCountsThem() {
        LayerRun sparse = SceneRuns.example();
        Twins twins = twins(sparse, SceneRuns.example("operands=dense"), Alignment.TIME);
        FirstDivergence first = twins.clock().difference().orElseThrow();
        Moment at = sparse.at(first.cycle());
        String words = sentence(twins, at, first.pe().orElseThrow());
        assertThat(words).doesNotContain("same");
        String[] sides = words.substring(0, words.indexOf(';')).split("\\), but ");
        assertThat(sides).hasSize(2);
        assertThat(sides[0]).isNotEqualTo(sides[1]);
    }

    @Test
    void theSentenceSaysWhoHasFinished() {
        Twins twins = digits(Alignment.TIME);
        TwinClock clock = twins.clock();
        long left = clock.second().cycles() - clock.first().cycles();
        assertThat(left).isPositive();
        Moment end = clock.first().at(clock.first().cycles());
        assertThat(sentence(twins, end, new PePosition(0, 0)))
                .isEqualTo("Contention queue has finished after "
                        + clock.first().cycles() + " cycles; contention lockstep needs " + left + " more cycles.");
        assertThat(sentence(twins.aligned(Alignment.TIME, left), end, new PePosition(0, 0)))
                .startsWith("Both have finished: ");
        assertThat(sentence(twins.aligned(Alignment.WORK, 0), end, new PePosition(0, 0)))
                .startsWith("Both have finished: ");
    }

    @Test
    void theSameSetUpNeverDiffers() {
        LayerRun run = SceneRuns.teaching();
        Twins twins = twins(run, SceneRuns.teaching("columns=2"), Alignment.TIME);
        assertThat(twins.firstName()).isEqualTo("the same set-up");
        assertThat(sentence(twins, run.at(5), new PePosition(0, 0))).isEqualTo("Every PE does the same on both sides.");
    }

    @Test
    void manyDifferencesAreCounted() {
        Twins twins = twins(
                SceneRuns.teaching(),
                SceneRuns.teaching("contention=none", "barrier=layer", "operands=dense", "postProcessing=serial"),
                Alignment.TIME);
        assertThat(twins.secondName()).endsWith(" and 2 more settings");
    }
}
