package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beat;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.Accumulators;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.HaloCrossing;
import sparsescope.simulation.state.OutputPlane;
import sparsescope.simulation.state.OutputState;
import sparsescope.simulation.state.SlotCause;

/** The Planes and the Array show what is where at this very cycle, and nothing that is still elsewhere. */
class PlaneTruthTest {
    private static final StageView PLANE = StageView.at(StageView.PLANE, 0, 0);

    /** What is written in a cell; empty when nothing is. */
    private static String in(DrawingList drawing, String id) {
        Part cell = drawing.find(id).orElseThrow();
        return drawing.texts().stream()
                .filter(text -> text.x() >= cell.x()
                        && text.x() + text.width() <= cell.x() + cell.width()
                        && text.y() >= cell.y()
                        && text.y() + text.size() <= cell.y() + cell.height())
                .map(PlacedText::text)
                .reduce("", String::concat);
    }

    private static String owned(int x, int y) {
        return "plane/owned/" + x / 3 + "/" + y / 3 + "/" + x + "/" + y;
    }

    @Test
    void untilTheExchangeAPlaneShowsOnlyWhatOwnersHaveAndTheWindowWhatThePeHas() {
        LayerRun run = SceneRuns.teaching();
        GroupSpan last = run.spans().get(1);
        int elsewhere = 0;
        for (long cycle = last.start(); cycle < last.computeEnd(); cycle += 3) {
            Moment moment = run.at(cycle);
            for (int k = 2; k < 4; k++) {
                DrawingList drawing = MotionPictures.paint(moment, PLANE.channels(StageView.FOLLOW, k), Beats.WHOLE);
                OutputPlane plane = moment.outputs(k);
                Accumulators own = moment.detail(new PePosition(0, 0)).accumulators();
                for (int at = 0; at < 36; at++) {
                    int x = at % 6;
                    int y = at / 6;
                    long expected = own.window().contains(x, y) ? own.at(k, x, y) : plane.sums()[at];
                    assertThat(in(drawing, owned(x, y))).isEqualTo(PaintContext.number(expected));
                    elsewhere += expected != moment.outputSums(k)[at] ? 1 : 0;
                }
            }
        }
        assertThat(elsewhere).isGreaterThan(20);
    }

    @Test
    void aHaloSumIsInItsRimThenOnItsWayThenInItsOwnersSum() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = MotionPictures.first(
                run,
                now -> MotionPictures.exchanges(now)
                        && told(now).filter(sum -> sum.sum().value() != 0).isPresent());
        HaloCrossing sum = told(moment).orElseThrow();
        String place = "/" + sum.sum().xo() + "/" + sum.sum().yo();
        String rim = "plane/halo/0/0" + place;
        String cell = "plane/owned/" + sum.to().column() + "/" + sum.to().row() + place;
        OutputPlane before = run.at(moment.cycle() - 1).outputs(sum.sum().k());
        int at = before.index(sum.sum().xo(), sum.sum().yo());

        DrawingList begin = MotionPictures.paint(moment, PLANE, MotionPictures.during(moment, PLANE, Beat.EXCHANGE, 0));
        assertThat(in(begin, rim)).isEqualTo(PaintContext.number(sum.sum().value()));
        assertThat(in(begin, cell)).isEqualTo(PaintContext.number(before.sums()[at]));

        DrawingList half = MotionPictures.half(moment, PLANE, Beat.EXCHANGE);
        assertThat(in(half, rim)).isEmpty();
        Part from = half.find(rim).orElseThrow();
        Part to = half.find(cell).orElseThrow();
        double middle = (from.x() + from.width() / 2 + to.x() + to.width() / 2) / 2;
        assertThat(half.texts()).anySatisfy(text -> {
            assertThat(text.text()).isEqualTo(PaintContext.number(sum.sum().value()));
            assertThat(text.x() + text.width() / 2).isBetween(middle - 2, middle + 2);
        });

        DrawingList end = MotionPictures.paint(moment, PLANE, Beats.WHOLE);
        assertThat(in(end, rim)).as("it has left its rim").isEmpty();
        long after = moment.outputs(sum.sum().k()).sums()[at];
        assertThat(after).isNotEqualTo(before.sums()[at]);
        assertThat(in(end, cell)).isEqualTo(PaintContext.number(after));
    }

    /** In a hall the exchange is the picture: the rim it leaves, the link, the owner's sum, and what that becomes. */
    @Test
    void inAHallOneSumLeavesItsRimAndChangesItsOwnersSum() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = MotionPictures.first(
                run,
                now -> MotionPictures.exchanges(now)
                        && told(now).filter(sum -> sum.sum().value() != 0).isPresent());
        HaloCrossing sum = told(moment).orElseThrow();
        TypeScale hall = TypeScale.lecture(MotionPictures.HEIGHT);
        String place = "/" + sum.sum().xo() + "/" + sum.sum().yo();
        String rim = "plane/halo/0/0" + place;
        String cell = "plane/owned/" + sum.to().column() + "/" + sum.to().row() + place;
        OutputPlane plane = run.at(moment.cycle() - 1).outputs(sum.sum().k());
        String before = PaintContext.number(
                plane.sums()[plane.index(sum.sum().xo(), sum.sum().yo())]);
        String after = PaintContext.number(moment.outputs(sum.sum().k())
                .sums()[plane.index(sum.sum().xo(), sum.sum().yo())]);
        String received = PaintContext.number(sum.sum().value());

        DrawingList begin =
                MotionPictures.paint(moment, PLANE, MotionPictures.during(moment, PLANE, Beat.EXCHANGE, 0), hall);
        assertThat(in(begin, cell)).isEqualTo(before);
        assertThat(in(begin, rim)).contains(received);

        DrawingList end = MotionPictures.paint(moment, PLANE, Beats.WHOLE, hall);
        DrawingChecks.assertReadable(end, MotionPictures.WIDTH, MotionPictures.HEIGHT);
        assertThat(in(end, rim)).as("it has left its rim").isEmpty();
        assertThat(in(end, cell)).isEqualTo(after);
        List<String> words = DrawingChecks.words(end);
        assertThat(words).contains("link", "before", "after", before, received, after);
        assertThat(words).anyMatch(word -> word.startsWith("received"));
        assertThat(words).doesNotContain("Input, channel 0");
    }

    @Test
    void atADeskTheExchangeStandsBesideTheOutputsItCompletes() {
        for (LayerRun run : List.of(SceneRuns.teaching(), SceneRuns.digits("conv1"))) {
            Moment moment = MotionPictures.first(run, MotionPictures::exchanges);
            DrawingList picture = MotionPictures.paint(moment, PLANE, Beats.WHOLE);
            DrawingChecks.assertReadable(picture, MotionPictures.WIDTH, MotionPictures.HEIGHT);
            List<String> words = DrawingChecks.words(picture);
            assertThat(words).contains("link", "before", "after", "computed these", "owns these");
            assertThat(words).anyMatch(word -> word.startsWith("received"));
            assertThat(words).anyMatch(word -> word.startsWith("Output of filter "));
            assertThat(words).doesNotContain("Input, channel 0");
            // The words tell of the sum that the picture shows.
            HaloCrossing shown = HaloTraffic.told(moment.crossing(shown(moment, PLANE)), PLANE)
                    .orElseThrow();
            assertThat(sparsescope.scene.words.Explanations.of(moment, PLANE).exampleText())
                    .contains(PaintContext.number(shown.sum().value()) + " for output ")
                    .contains(Words.pe(shown.to()));
        }
    }

    private static java.util.Optional<HaloCrossing> told(Moment moment) {
        HaloCrossing told = HaloTraffic.told(moment, moment.post().orElseThrow(), PLANE);
        return HaloTraffic.told(moment.crossing(told.sum().k()), PLANE)
                .filter(sum -> sum.from().equals(new PePosition(0, 0)) && sum.arrives());
    }

    @Test
    void negativesTurnToZeroWhenTheyLeaveThroughRelu() {
        LayerRun run = SceneRuns.digits("conv2", "columns=2", "rows=2", "maxKc=4");
        StageView view = PLANE;
        Moment moment = MotionPictures.first(run, now -> MotionPictures.leaves(now) && cleared(now, view) >= 0);
        OutputPlane plane = moment.outputs(shown(moment, view));
        int at = cleared(moment, view);
        String sum = PaintContext.number(plane.sums()[at]);
        DrawingList early = MotionPictures.paint(moment, view, MotionPictures.during(moment, view, Beat.FINISH, 0.01));
        DrawingList late = MotionPictures.paint(moment, view, Beats.WHOLE);
        assertThat(plane.states()[at].compareTo(OutputState.FINISHED)).isNotNegative();
        assertThat(early.texts()).extracting(PlacedText::text).contains(sum);
        assertThat(late.texts()).extracting(PlacedText::text).contains("ReLU", sum);
        String id = "plane/owned/" + at % 14 / 7 + "/" + at / 14 / 7 + "/" + at % 14 + "/" + at / 14;
        assertThat(late.find(id)).isPresent();
        assertThat(in(late, id)).isIn("0", "");
    }

    private static int shown(Moment moment, StageView view) {
        return sparsescope.scene.view.ShownChannels.of(moment, view).outputChannel();
    }

    private static int cleared(Moment moment, StageView view) {
        OutputPlane plane = moment.outputs(shown(moment, view));
        for (int at = 0; at < plane.sums().length; at++) {
            boolean focus = at % 14 < 7 && at / 14 < 7;
            if (focus && plane.leaving()[at] && plane.sums()[at] < 0 && plane.values()[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void channelsAreNotDoneBecauseAnIdlePeHasNothingToDo() {
        LayerRun run = SceneRuns.digits("fc1");
        Moment moment = run.at(run.spans().get(0).computeEnd() / 2);
        int channels = run.plan().shape().groupChannels();
        List<String> texts =
                MotionPictures.paint(moment, StageView.at(StageView.PLANE, 3, 3), Beats.WHOLE).texts().stream()
                        .map(PlacedText::text)
                        .toList();
        assertThat(texts).noneMatch(text -> text.contains(channels + " of " + channels + " channels done"));
        assertThat(texts)
                .anyMatch(text -> text.contains(moment.channelsDone(0) + " of " + channels + " channels done"));
    }

    @Test
    void productsForNeighboursStayInTheirCardUntilTheExchange() {
        LayerRun run = SceneRuns.teaching();
        StageView array = StageView.at(StageView.ARRAY, 0, 0);
        Moment moment = MotionPictures.first(
                run,
                now -> now.computing()
                        && now.issued(new PePosition(0, 0)).stream()
                                .anyMatch(product -> product.cause() == SlotCause.HALO_PRODUCT));
        DrawingList whole = MotionPictures.paint(moment, array, Beats.WHOLE);
        for (double progress : new double[] {0.5, 0.8, 0.98}) {
            DrawingList landing =
                    MotionPictures.paint(moment, array, MotionPictures.during(moment, array, Beat.LAND, progress));
            List<Part> cards = List.of(
                    landing.find("pe/0/0").orElseThrow(),
                    landing.find("pe/1/0").orElseThrow(),
                    landing.find("pe/0/1").orElseThrow(),
                    landing.find("pe/1/1").orElseThrow());
            List<PlacedText> moving = MotionPictures.more(landing, whole);
            assertThat(moving)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(cards).anySatisfy(card -> {
                        assertThat(text.x()).isGreaterThanOrEqualTo(card.x());
                        assertThat(text.x() + text.width()).isLessThanOrEqualTo(card.x() + card.width());
                        assertThat(text.y()).isGreaterThanOrEqualTo(card.y());
                        assertThat(text.y() + text.size()).isLessThanOrEqualTo(card.y() + card.height() + 1);
                    }));
        }
    }

    @Test
    void thePeLookedAtFirstIsOneThatWorks() {
        LayerRun run = SceneRuns.digits("fc1");
        var pe = PeInFocus.unlessChosen(run);
        assertThat(run.at(0).pe(pe.position()).groupOwn()).isPositive();
        var middle = PeInFocus.unlessChosen(SceneRuns.digits("conv2"));
        assertThat(middle.position().column()).isEqualTo(3);
        assertThat(middle.position().row()).isEqualTo(3);
    }
}
