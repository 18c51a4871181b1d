package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import sparsescope.scene.words.BeatWords;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;

/** A group's end in motion: sums travel, are finished and written, and all of it is what the simulation says. */
class GroupEndMotionTest {
    private static final StageView ARRAY = StageView.at(StageView.ARRAY, 0, 0);
    private static final StageView PE = StageView.at(StageView.PE, 0, 0);

    /** A cycle in which the sums that leave PE (0,0) to the right can be told from others. */
    private static Moment exchanging() {
        return MotionPictures.first(
                SceneRuns.teaching(),
                moment -> MotionPictures.exchanges(moment)
                        && crossing(moment, new PePosition(0, 0), new PePosition(1, 0)).stream()
                                .anyMatch(sum -> sum.value() > 0));
    }

    private static List<HaloTransfer> crossing(Moment moment, PePosition from, PePosition to) {
        PostMoment post = moment.post().orElseThrow();
        LinkLoad link = post.links().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .findFirst()
                .orElseThrow();
        return HaloTraffic.crossing(moment, link);
    }

    private static double centre(Part part) {
        return part.x() + part.width() / 2;
    }

    @Test
    void aSumIsHalfWayBetweenItsPesWhenItsBeatIs() {
        Moment moment = exchanging();
        DrawingList half = MotionPictures.half(moment, ARRAY, Beat.EXCHANGE);
        double from = centre(half.find("pe/0/0").orElseThrow());
        double to = centre(half.find("pe/1/0").orElseThrow());
        String value = PaintContext.number(crossing(moment, new PePosition(0, 0), new PePosition(1, 0))
                .get(0)
                .value());
        DrawingList whole = MotionPictures.paint(moment, ARRAY, Beats.WHOLE);
        assertThat(MotionPictures.more(half, whole)).anySatisfy(text -> {
            assertThat(text.text()).isEqualTo(value);
            assertThat(text.x() + text.width() / 2).isBetween((from + to) / 2 - 2, (from + to) / 2 + 2);
        });
    }

    @Test
    void everySumThatCrossesIsOnItsWayAndNoOther() {
        Moment moment = exchanging();
        List<String> crossing = new ArrayList<>();
        for (LinkLoad link : moment.post().orElseThrow().links()) {
            crossing(moment, link.from(), link.to()).forEach(sum -> crossing.add(PaintContext.number(sum.value())));
        }
        DrawingList half = MotionPictures.half(moment, ARRAY, Beat.EXCHANGE);
        DrawingList begun =
                MotionPictures.paint(moment, ARRAY, MotionPictures.during(moment, ARRAY, Beat.EXCHANGE, 0.01));
        double right = half.find("pe/1/0").map(part -> part.x() + part.width()).orElseThrow();
        assertThat(MotionPictures.more(half, begun).stream()
                        .filter(text -> text.x() < right)
                        .map(PlacedText::text))
                .containsExactlyInAnyOrderElementsOf(crossing);
    }

    @ParameterizedTest
    @EnumSource(
            value = Beat.class,
            names = {"ISSUE", "LAND", "EXCHANGE", "FINISH", "COMPRESS", "SWAP"})
    void atItsEndAPictureIsThatOfTheWholeCycle(Beat beat) {
        for (double landing : new double[] {StageView.PLANE, StageView.ARRAY, StageView.PE}) {
            if (!beat.isShownOn(StageView.at(landing, 0, 0).detail())) {
                continue;
            }
            StageView view = StageView.at(landing, 3, 1);
            Moment moment = MotionPictures.first(
                    SceneRuns.digits("conv1"),
                    one -> Beats.order(one, view).contains(beat) && (beat != Beat.COMPRESS || writes(one, view)));
            List<Beat> order = Beats.order(moment, view);
            DrawingList whole = MotionPictures.paint(moment, view, Beats.WHOLE);
            DrawingList end = MotionPictures.paint(moment, view, new Beats(order, order.size()));
            assertThat(end.texts()).isEqualTo(whole.texts());
            assertThat(end.parts()).isEqualTo(whole.parts());
            assertThat(end.size()).isEqualTo(whole.size());
            DrawingList half = MotionPictures.half(moment, view, beat);
            assertThat(half.texts().equals(whole.texts())
                            && half.size() == whole.size()
                            && half.parts().equals(whole.parts()))
                    .as("%s is seen on landing %s", beat, landing)
                    .isFalse();
        }
    }

    private static boolean writes(Moment moment, StageView view) {
        LeavingOutputs leaving = PeInFocus.leaving(moment, view);
        return leaving.stream().size() > leaving.written();
    }

    @Test
    void theAccumulatorsHoldWhatHasComeAndNoMoreWhatHasGone() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = exchanging();
        HaloTransfer out =
                crossing(moment, new PePosition(0, 0), new PePosition(1, 0)).get(0);
        HaloTransfer in =
                crossing(moment, new PePosition(1, 0), new PePosition(0, 0)).get(0);
        DrawingList whole = MotionPictures.paint(moment, PE, Beats.WHOLE);
        assertThat(inside(whole, sum(out))).as("sent").isEmpty();
        long held = ExchangedSums.of(moment, new PePosition(0, 0))
                .orElseThrow()
                .accumulators()
                .at(in.k(), in.xo(), in.yo());
        assertThat(inside(whole, sum(in))).isEqualTo(held == 0 ? List.of() : List.of(PaintContext.number(held)));

        DrawingList half = MotionPictures.half(moment, PE, Beat.EXCHANGE);
        long before = held - in.value();
        assertThat(inside(half, sum(in))).isEqualTo(before == 0 ? List.of() : List.of(PaintContext.number(before)));
        assertThat(MotionPictures.more(half, whole).stream().map(PlacedText::text))
                .contains(PaintContext.number(out.value()));
        assertThat(run.cycles()).isGreaterThan(moment.cycle());
    }

    private static String sum(HaloTransfer transfer) {
        return "detail/sum/" + transfer.k() + "/" + transfer.xo() + "/" + transfer.yo();
    }

    private static List<String> inside(DrawingList picture, String id) {
        Part part = picture.find(id).orElseThrow();
        return picture.texts().stream()
                .filter(text -> part.contains(text.x() + text.width() / 2, text.y() + text.size() / 4))
                .map(PlacedText::text)
                .toList();
    }

    @Test
    void whatReluClearsFadesAndWhatIsLeftGoesDownIntoTheOaram() {
        StageView view = StageView.at(StageView.PE, 3, 1);
        Moment moment = MotionPictures.first(
                SceneRuns.digits("conv3"),
                one -> MotionPictures.leaves(one)
                        && PeInFocus.leaving(one, view).outputs().stream()
                                .anyMatch(output -> output.sum() < 0 && output.finished() == 0)
                        && writes(one, view));
        LeavingOutputs leaving = PeInFocus.leaving(moment, view);
        LeavingOutputs.Output cleared = leaving.outputs().stream()
                .filter(output -> output.sum() < 0 && output.finished() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(Beats.order(moment, view)).containsExactly(Beat.FINISH, Beat.COMPRESS);

        String sum = PaintContext.number(cleared.sum());
        assertThat(opacity(moment, view, 0.2, sum)).isBetween(0.5, 1.0);
        assertThat(opacity(moment, view, 0.49, sum)).isBetween(0.01, 0.9);
        assertThat(MotionPictures.paint(moment, view, MotionPictures.during(moment, view, Beat.FINISH, 1))
                        .texts())
                .noneMatch(text -> text.text().equals(sum));

        LeavingOutputs.Entry entry = leaving.stream().get(leaving.stream().size() - 1);
        String id = "oaram/3/1/" + entry.k() + "/" + entry.x() + "/" + entry.y();
        double half = MotionPictures.half(moment, view, Beat.COMPRESS)
                .find(id)
                .orElseThrow()
                .y();
        double end = MotionPictures.paint(moment, view, Beats.WHOLE)
                .find(id)
                .orElseThrow()
                .y();
        double begin = MotionPictures.paint(moment, view, MotionPictures.during(moment, view, Beat.COMPRESS, 0.01))
                .find(id)
                .orElseThrow()
                .y();
        assertThat(half).isStrictlyBetween(begin, end);
    }

    private static double opacity(Moment moment, StageView view, double progress, String text) {
        return MotionPictures.paint(moment, view, MotionPictures.during(moment, view, Beat.FINISH, progress))
                .texts()
                .stream()
                .filter(placed -> placed.text().equals(text))
                .findFirst()
                .orElseThrow()
                .opacity();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "1, 3", "2, 3"})
    void everyBeatOfAGroupsEndHasItsSentence(double landing, int column) {
        LayerRun run = column == 0 ? SceneRuns.teaching() : SceneRuns.digits("conv3");
        StageView view = StageView.at(landing, column, 0);
        List<String> said = new ArrayList<>();
        for (long cycle = 0; cycle <= run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            for (Beat beat : Beats.order(moment, view)) {
                String sentence = BeatWords.sentence(moment, view, beat);
                assertThat(sentence).endsWith(".").doesNotContain("..").doesNotContain("null");
                said.add(sentence);
            }
        }
        assertThat(said)
                .anyMatch(sentence -> sentence.startsWith("Round 1 of 1: PE ("))
                .anyMatch(sentence -> sentence.contains("goes into the OARAM"))
                .anyMatch(sentence -> sentence.contains("OARAM and IARAM swap roles"));
        if (column == 3) {
            assertThat(said).anyMatch(sentence -> sentence.contains("ReLU = 0"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {StageView.PLANE, StageView.ARRAY, StageView.PE})
    void inAHallWhatMovesIsReadableOrASymbol(double landing) {
        TypeScale hall = TypeScale.lecture(MotionPictures.HEIGHT);
        for (LayerRun run : List.of(SceneRuns.teaching(), SceneRuns.digits("conv1"))) {
            StageView view = StageView.at(landing, run.plan().accelerator().columns() / 2, 1);
            for (Beat beat : Beat.values()) {
                for (long cycle = 0;
                        beat.isShownOn(StageView.at(landing, 0, 0).detail()) && cycle <= run.cycles();
                        cycle++) {
                    Moment moment = run.at(cycle);
                    if (Beats.order(moment, view).contains(beat)) {
                        assertThat(MotionPictures.paint(
                                                moment, view, MotionPictures.during(moment, view, beat, 0.5), hall)
                                        .texts())
                                .allSatisfy(text -> assertThat(text.size())
                                        .as(text.text())
                                        .isGreaterThanOrEqualTo(
                                                MotionPictures.HEIGHT * TypeScale.LECTURE_FLOOR - 1e-6));
                        break;
                    }
                }
            }
        }
    }

    @Test
    void besideAComputationOnlyTheArrayShowsTheExchange() {
        Moment moment = MotionPictures.first(
                SceneRuns.teaching(),
                one -> one.computing()
                        && one.post()
                                .filter(post -> post.stage() == PostMoment.Stage.EXCHANGE)
                                .isPresent()
                        && one.pe(new PePosition(0, 0)).issuedThisCycle());
        assertThat(Beats.order(moment, ARRAY)).containsExactly(Beat.ISSUE, Beat.LAND, Beat.EXCHANGE);
        assertThat(Beats.order(moment, PE)).doesNotContain(Beat.EXCHANGE);
        assertThat(Beats.order(moment, StageView.at(StageView.PLANE, 0, 0))).doesNotContain(Beat.EXCHANGE);
    }

    @Test
    void betweenLandingsNothingMoves() {
        Moment moment = exchanging();
        StageView flying = ARRAY.atDepth(1.3);
        Beats half = MotionPictures.during(moment, ARRAY, Beat.EXCHANGE, 0.5);
        assertThat(flying.landed()).isFalse();
        assertThat(MotionPictures.paint(moment, flying, half).size())
                .isEqualTo(MotionPictures.paint(moment, flying, new Beats(half.order(), 0))
                        .size());
    }
}
