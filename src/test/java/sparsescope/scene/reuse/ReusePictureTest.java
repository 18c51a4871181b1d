package sparsescope.scene.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** The pictures of reuse say what is counted and what is true at a step. */
class ReusePictureTest {
    private static final ConvShape SMALL = new ConvShape(4, 6, 7, 7, 3, 3, 1, 1, 1);
    private static final ReuseMachine MACHINE = new ReuseMachine(24, 600, 96);

    private static ReuseView view(Preset preset, int step) {
        return ReuseView.count("small", SMALL, MACHINE, LevelCosts.EYERISS, preset.mapping(SMALL, MACHINE), step);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everythingIsReadableAndInside(Preset preset) {
        ReuseView view = view(preset, 18);
        for (Theme theme : Theme.values()) {
            for (double[] size : new double[][] {{1260, 560}, {1280, 720}, {1920, 1080}, {711, 362}}) {
                DrawingList list = new ReuseReport(view).paint(theme, size[0], size[1]);
                assertThat(list.texts()).allSatisfy(text -> {
                    assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(12);
                    assertThat(text.x()).as(text.text()).isGreaterThanOrEqualTo(0);
                    assertThat(text.x() + text.width()).as(text.text()).isLessThanOrEqualTo(size[0]);
                    assertThat(text.y() + text.size()).as(text.text()).isLessThanOrEqualTo(size[1] + 4);
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPartHasSomethingToSay(Preset preset) {
        ReuseView view = view(preset, 18);
        ReuseReport report = new ReuseReport(view);
        DrawingList list = report.paint(Theme.LIGHT, 1280, 640);
        int loops = view.chosen().mapping().loops().size();
        for (int loop = 0; loop < loops; loop++) {
            assertThat(list.find("loop/" + loop)).isPresent();
        }
        for (DrawingList.Part part : list.parts()) {
            if (!List.of("headline", "steps").contains(part.id()) && !part.id().startsWith("plane/")) {
                assertThat(report.about(part.id())).as(part.id()).isNotEmpty();
            }
        }
        for (int pe = 0; pe < view.chosen().mapping().pes(); pe++) {
            assertThat(list.find("pe/" + pe)).isPresent();
        }
    }

    @Test
    void theTableHasTheCounts() {
        ReuseView view = view(Preset.WEIGHT_STATIONARY, 0);
        List<String> texts = new ReuseReport(view)
                .paint(Theme.LIGHT, 1920, 1080).texts().stream()
                        .map(DrawingList.PlacedText::text)
                        .toList();
        for (Operand operand : Operand.values()) {
            OperandCounts counts = view.chosen().counts().of(operand);
            assertThat(texts)
                    .contains(
                            PaintContext.number(counts.bufferReads() + counts.bufferWrites()),
                            PaintContext.number(counts.arrayTransfers()),
                            PaintContext.number(counts.registerReads() + counts.registerWrites()));
        }
    }

    @Test
    void aStepIsToldAsItIs() {
        ReuseView view = view(Preset.OUTPUT_STATIONARY, 0);
        Running running = view.running().orElseThrow();
        for (int step = 0; step <= running.walk().steps(); step++) {
            Running now = running.to(step, 1);
            String words = ReuseWords.step(view.at(Optional.of(now)));
            int working = now.moment().working();
            if (now.atEnd()) {
                assertThat(words)
                        .startsWith("The end: ")
                        .contains("leave for the buffer")
                        .doesNotContain("multipl");
            } else {
                assertThat(words)
                        .startsWith("Step " + step + ": ")
                        .contains(working == 0 ? "no PE multiplies" : working + " PE");
            }
            assertThat(words).endsWith(".").doesNotContain(": ;").doesNotContain(", ;");
        }
    }

    @Test
    void whatMovesFliesBetweenItsCellAndItsPe() {
        Running running = view(Preset.WEIGHT_STATIONARY, 180).running().orElseThrow();
        PaintContext rest = pen();
        PaintContext half = pen();
        new LayerRunPainter(rest, running).paint(new Box(0, 0, 600, 400));
        new LayerRunPainter(half, running.to(running.step(), 0.7)).paint(new Box(0, 0, 600, 400));
        assertThat(half.list.size()).isGreaterThan(rest.list.size());
    }

    private static PaintContext pen() {
        return new PaintContext(new DrawingList(), Theme.LIGHT, 1280, 640, 1);
    }

    @Test
    void aLargeLayerShowsWhatIsHeld() {
        ConvShape large = new ConvShape(256, 384, 13, 13, 3, 3, 1, 1, 1);
        ReuseMachine machine = ReuseMachine.DEFAULT;
        ReuseView view = ReuseView.count(
                "conv3", large, machine, LevelCosts.EYERISS, Preset.ROW_STATIONARY.mapping(large, machine), 0);
        assertThat(view.running()).isEmpty();
        assertThat(ReuseWords.step(view)).contains("too large");
        assertThat(new ReuseReport(view).paint(Theme.DARK, 1280, 640).texts())
                .extracting(DrawingList.PlacedText::text)
                .contains("2304 in the buffer", "39 of 64 work");
    }

    @Test
    void aDroppedLoopIsWeighedBeforehand() {
        ReuseView view = view(Preset.WEIGHT_STATIONARY, 0);
        ReuseView proposing =
                view.proposing(Optional.of(view(Preset.ROW_STATIONARY, 0).chosen()));
        assertThat(ReuseWords.headline(proposing)).contains("energy falls");
        assertThat(new ReuseReport(proposing).paint(Theme.LIGHT, 1280, 640).find("bar/proposed"))
                .isPresent();
    }
}
