package sparsescope.scene.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.drawing.DrawingList.PlacedText;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Surface;
import sparsescope.scene.DrawingChecks;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.inspect.Inspector;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Captions;
import sparsescope.scene.words.Explanations;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.PeState;

/** What holds for the stage whatever it shows: text is large enough, apart from other text, and inside the picture. */
class StagePainterTest {
    private static final double SMALLEST = 12 - 1e-6;

    private record Scenario(String name, LayerRun run, int column, int row) {
        PePosition pe() {
            return new PePosition(column, row);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scenario> scenarios() {
        return List.of(
                new Scenario("teaching", SceneRuns.teaching(), 0, 0),
                new Scenario("worked example", SceneRuns.example(), 1, 1),
                new Scenario("conv1", SceneRuns.digits("conv1"), 3, 3),
                new Scenario("conv2", SceneRuns.digits("conv2"), 4, 2),
                new Scenario("conv3", SceneRuns.digits("conv3"), 3, 3),
                new Scenario("a photograph", SceneRuns.photographs("conv1"), 3, 3),
                new Scenario("a photograph on few PEs", SceneRuns.photographs("conv1", "columns=2", "rows=3"), 1, 2),
                new Scenario("fc1", SceneRuns.digits("fc1"), 0, 0),
                new Scenario("a PE without a tile", SceneRuns.digits("conv2"), 7, 7),
                new Scenario(
                        "one multiplier, one bank",
                        SceneRuns.example("F=1", "I=1", "banks=1", "bankEntries=4096"),
                        1,
                        1),
                new Scenario("16 × 16 multipliers, 1024 banks", SceneRuns.example("F=16", "I=16", "banks=1024"), 1, 1),
                new Scenario("8 × 8 multipliers, 64 banks", SceneRuns.digits("conv2", "F=8", "I=8", "banks=64"), 3, 3),
                new Scenario("one PE", SceneRuns.digits("conv2", "columns=1", "rows=1"), 0, 0),
                new Scenario("a wide grid", SceneRuns.digits("conv1", "columns=28", "rows=3"), 14, 1),
                new Scenario("a huge grid", SceneRuns.digits("conv1", "columns=64", "rows=64"), 12, 12),
                new Scenario("lockstep", SceneRuns.example("contention=lockstep"), 1, 1),
                new Scenario("stride, discarding", SceneRuns.strided("strides=discard", "columns=2", "rows=2"), 0, 1),
                new Scenario("stride, phases, passes", SceneRuns.strided("columns=2", "rows=1", "bankEntries=8"), 1, 0),
                new Scenario(
                        "one PE, a large tile", SceneRuns.strided("columns=1", "rows=1", "bankEntries=65536"), 0, 0),
                new Scenario("nothing but zeros", SceneRuns.zeros("columns=3", "rows=2"), 1, 1),
                new Scenario("input halos", SceneRuns.teaching("halos=input"), 0, 0),
                new Scenario("serial, small groups", SceneRuns.example("postProcessing=serial", "maxKc=3"), 2, 1));
    }

    /** A moment of every state that the PE comes through, of every stage of post-processing, and the end. */
    private static List<Moment> moments(Scenario scenario) {
        LayerRun run = scenario.run();
        Set<String> seen = new LinkedHashSet<>();
        List<Moment> moments = new ArrayList<>();
        long step = Math.max(1, run.cycles() / 150);
        for (long cycle = 0; cycle <= run.cycles(); cycle += step) {
            Moment moment = run.at(cycle);
            String what = moment.pe(scenario.pe()).state() + " "
                    + moment.post().map(post -> post.stage().toString()).orElse("-") + moment.computing();
            if (seen.add(what)) {
                moments.add(moment);
            }
        }
        moments.add(run.at(run.cycles() / 3));
        moments.add(run.at(run.cycles()));
        return moments;
    }

    private static Stream<StageView> views(Scenario scenario) {
        return Stream.of(StageView.PLANE, StageView.ARRAY, StageView.PE).flatMap(depth -> {
            StageView view = StageView.at(depth, scenario.pe());
            int last = scenario.run().plan().shape().outputChannels() - 1;
            return depth == StageView.ARRAY ? Stream.of(view) : Stream.of(view, view.channels(0, last));
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void textIsLargeApartAndInsideOnAWholePicture(Scenario scenario) {
        for (Moment moment : moments(scenario)) {
            views(scenario).forEach(view -> {
                check(moment, view.withTitle(), 1280, 720);
                check(moment, view.withTitle(), 1920, 1080);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void textIsLargeApartAndInsideBetweenTheWindowsPanels(Scenario scenario) {
        for (Moment moment : moments(scenario)) {
            views(scenario).forEach(view -> {
                check(moment, view, 860, 470);
                check(moment, view, 1000, 400);
                check(moment, view, 700, 620);
            });
        }
    }

    private static void check(Moment moment, StageView view, double width, double height) {
        DrawingList drawing = StagePainter.paint(moment, view, Theme.LIGHT, width, height);
        String where = "landing " + view.landing() + ", cycle " + moment.cycle() + ", " + width + " × " + height;
        List<PlacedText> texts = drawing.texts();
        for (PlacedText text : texts) {
            assertThat(text.size()).as("%s: size of '%s'", where, text.text()).isGreaterThanOrEqualTo(SMALLEST);
            assertThat(text.x() >= 0
                            && text.x() + text.width() <= width + 0.5
                            && text.y() >= 0
                            && text.y() + 0.95 * text.size() <= height + 0.5)
                    .as("%s: '%s' inside", where, text.text())
                    .isTrue();
        }
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(overlap(texts.get(i), texts.get(j)))
                        .as(
                                "%s: '%s' over '%s'",
                                where, texts.get(i).text(), texts.get(j).text())
                        .isFalse();
            }
        }
        for (Part part : drawing.parts()) {
            assertThat(part.x() >= -0.5
                            && part.y() >= -0.5
                            && part.x() + part.width() <= width + 0.5
                            && part.y() + part.height() <= height + 0.5)
                    .as("%s: %s inside", where, part)
                    .isTrue();
        }
    }

    /** Capitals and digits are 0.72 of the type size tall; half a pixel of touching is not seen. */
    private static boolean overlap(PlacedText a, PlacedText b) {
        return a.x() + 0.5 < b.x() + b.width()
                && b.x() + 0.5 < a.x() + a.width()
                && a.y() + 0.5 < b.y() + 0.72 * b.size()
                && b.y() + 0.5 < a.y() + 0.72 * a.size();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPartIsDescribed(Scenario scenario) {
        for (Moment moment : moments(scenario)) {
            views(scenario).forEach(view -> {
                DrawingList drawing = StagePainter.paint(moment, view, Theme.DARK, 1280, 640);
                Set<String> ids = new LinkedHashSet<>();
                drawing.parts().forEach(part -> ids.add(part.id()));
                for (double x = 5; x < 1280; x += 97) {
                    for (double y = 5; y < 640; y += 61) {
                        drawing.hit(x, y).ifPresent(part -> ids.add(part.id()));
                    }
                }
                assertThat(ids).isNotEmpty();
                int stride = Math.max(1, ids.size() / 400);
                List<String> sampled = new ArrayList<>(ids);
                for (int i = 0; i < sampled.size(); i += stride) {
                    String id = sampled.get(i);
                    Inspector.Description said = Inspector.describe(id, moment, view);
                    assertThat(said.title()).as(id).isNotBlank().isNotEqualTo("Not in this cycle");
                    assertThat(said.lines()).as(id).isNotEmpty().allMatch(line -> line.endsWith("."));
                }
            });
        }
    }

    @Test
    void everyPeIsAPartOfThePlaneOfTheArrayAndFindsItsCard() {
        Moment moment = SceneRuns.example().at(40);
        DrawingList array = StagePainter.paint(moment, StageView.at(StageView.ARRAY, 1, 1), Theme.LIGHT, 1280, 640);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                Part card = array.find("pe/" + column + "/" + row).orElseThrow();
                assertThat(array.hit(card.x() + card.width() / 2, card.y() + card.height() / 2))
                        .map(Part::id)
                        .contains("pe/" + column + "/" + row);
            }
        }
        DrawingList plane = StagePainter.paint(moment, StageView.at(StageView.PLANE, 1, 1), Theme.LIGHT, 1280, 640);
        // Input (7, 4) lies in the tile of PE (1, 1), which spans 4…7 in both directions.
        Part cell = plane.find("plane/tile/1/1/7/4").orElseThrow();
        assertThat(plane.hit(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2))
                .map(Part::id)
                .contains("plane/tile/1/1/7/4");
        assertThat(plane.find("plane/tile/1/1/8/4")).isEmpty();
    }

    @Test
    void theMicroscopeShowsEveryPairInHandAndEveryBank() {
        LayerRun run = SceneRuns.example();
        Moment moment = run.at(61);
        DrawingList pe = StagePainter.paint(moment, StageView.at(StageView.PE, 1, 1), Theme.LIGHT, 1280, 640);
        for (int slot = 0; slot < 16; slot++) {
            assertThat(pe.find("detail/slot/" + slot)).as("slot %d", slot).isPresent();
        }
        for (int bank = 0; bank < 32; bank++) {
            assertThat(pe.find("detail/bank/" + bank)).as("bank %d", bank).isPresent();
        }
        List<String> texts = pe.texts().stream().map(PlacedText::text).toList();
        moment.detail(new PePosition(1, 1)).slots().stream()
                .filter(product -> product.cause().isUseful())
                .forEach(product -> assertThat(texts).contains(PaintContext.number(product.value())));
    }

    @Test
    void theHaloExchangeShowsItsSumsOnTheArrayAndItsLinksInTheMicroscope() {
        LayerRun run = SceneRuns.example();
        Moment moment = run.at(run.spans().get(0).postStart() + 10);
        DrawingList array = StagePainter.paint(moment, StageView.at(StageView.ARRAY, 1, 1), Theme.LIGHT, 1280, 640);
        assertThat(array.find("link/1/1/2/1")).isPresent();
        assertThat(array.parts()).anyMatch(part -> part.id().startsWith("transfer/"));
        DrawingList pe = StagePainter.paint(moment, StageView.at(StageView.PE, 1, 1), Theme.LIGHT, 1280, 640);
        assertThat(pe.find("link/1/1/2/1")).isPresent();
        assertThat(pe.find("link/2/1/1/1")).isPresent();
    }

    @Test
    void allStatesOfAPeArePainted() {
        Set<PeState> seen = new LinkedHashSet<>();
        for (Scenario scenario : scenarios()) {
            moments(scenario)
                    .forEach(moment -> seen.add(moment.pe(scenario.pe()).state()));
        }
        assertThat(seen).contains(PeState.ISSUE, PeState.STALL, PeState.DRAIN, PeState.IDLE, PeState.FINISHED);
        assertThat(seen).contains(PeState.WAITING);
    }

    @Test
    void magnifyingMovesAndScalesEveryPart() {
        Moment moment = SceneRuns.teaching().at(12);
        StageView view = StageView.at(StageView.ARRAY, 0, 0);
        Part fitted = StagePainter.paint(moment, view, Theme.LIGHT, 1000, 500)
                .find("pe/1/1")
                .orElseThrow();
        Part larger = StagePainter.paint(moment, view.magnified(2, 0.1, -0.2), Theme.LIGHT, 1000, 500)
                .find("pe/1/1")
                .orElseThrow();
        assertThat(larger.width()).isEqualTo(2 * fitted.width());
        assertThat(larger.x()).isEqualTo(2 * (fitted.x() - 500) + 500 + 100);
        assertThat(larger.y()).isEqualTo(2 * (fitted.y() - 250) + 250 - 100);
    }

    @Test
    void oneLandingGrowsOutOfTheOther() {
        LayerRun run = SceneRuns.example();
        Moment moment = run.at(run.next(50, StepUnit.CYCLE, new PePosition(1, 1)));
        double before = 0;
        for (double depth = 1; depth < 1.7; depth += 0.1) {
            Part card = StagePainter.paint(moment, StageView.at(depth, 1, 1), Theme.LIGHT, 1280, 640)
                    .find("pe/1/1")
                    .orElseThrow();
            assertThat(card.width()).isGreaterThan(before);
            before = card.width();
        }
    }

    @Test
    void aFocusOutsideTheGridIsTheNearestPeInside() {
        Moment moment = SceneRuns.teaching().at(12);
        DrawingList outside = StagePainter.paint(moment, StageView.at(StageView.PE, 9, 9), Theme.LIGHT, 860, 470);
        DrawingList nearest = StagePainter.paint(moment, StageView.at(StageView.PE, 1, 1), Theme.LIGHT, 860, 470);
        assertThat(outside.texts()).isEqualTo(nearest.texts());
        assertThat(Captions.sentence(moment, StageView.at(StageView.PE, 9, 9))).startsWith("PE (1,1)");
    }

    @Test
    void hatchesAreAsLargeAPartOfALargePictureAsOfASmallOne() {
        Moment moment = SceneRuns.digits("conv1").at(140);
        StageView view = StageView.at(StageView.ARRAY, 3, 1);
        assertThat(hatch(StagePainter.paint(moment, view, Theme.LIGHT, 3840, 1920)))
                .isCloseTo(3 * hatch(StagePainter.paint(moment, view, Theme.LIGHT, 1280, 640)), within(1.0));
    }

    /** The widest distance between the lines of hatches. */
    private static double hatch(DrawingList drawing) {
        double[] widest = {0};
        Surface looks = (Surface) java.lang.reflect.Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, args) -> {
                    for (Object argument : args == null ? new Object[0] : args) {
                        if (argument instanceof Hatch hatch) {
                            widest[0] = Math.max(widest[0], hatch.spacing());
                        }
                    }
                    return null;
                });
        drawing.replay(looks);
        return widest[0];
    }

    @Test
    void aLowPictureSaysMoreThanTheIdeaWhereItFits() {
        Moment moment = SceneRuns.digits("conv1").at(140);
        StageView view = StageView.at(StageView.PE, 3, 1);
        DrawingList wide = StagePainter.paint(moment, view.withTitle(), Theme.LIGHT, 1600, 360);
        String example = Explanations.of(moment, view).exampleText();
        assertThat(DrawingChecks.words(wide))
                .anyMatch(words -> words.length() > 40 && example.startsWith(words) && words.endsWith("."));
        DrawingChecks.assertReadable(wide, 1600, 360);
        DrawingChecks.assertReadable(StagePainter.paint(moment, view.withTitle(), Theme.LIGHT, 640, 360), 640, 360);
    }
}
