package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerNeighbours;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.Lives;
import sparsescope.analysis.life.OutputLife;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.life.LifeOverlay;
import sparsescope.scene.life.LifeSubject;
import sparsescope.scene.life.LifeText;
import sparsescope.scene.stage.StagePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.LinkLoad;
import sparsescope.simulation.state.PostMoment;
import sparsescope.simulation.state.Product;

class LifeSceneTest {
    private static final StageView PE = StageView.at(StageView.PE, 0, 0);
    private static final StageView PLANE = StageView.at(StageView.PLANE, 0, 0);

    private static Life life(LayerValue value, LayerRun run) {
        return Lives.of(value, run, LayerNeighbours.NONE, () -> false);
    }

    @Test
    void everySlotAndQueuedProductIsAValue() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = run.at(10);
        List<Product> slots = moment.detail(new PePosition(0, 0)).slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            Product product = slots.get(slot);
            Optional<LayerValue> value = LifeSubject.of("detail/slot/" + slot, moment, PE);
            assertThat(value.isPresent()).isEqualTo(product.activation() != null);
            value.ifPresent(of -> assertThat(life(of, run).number()).isEqualTo(product.value()));
        }
        for (int bank = 0; bank < moment.detail(new PePosition(0, 0)).queues().size(); bank++) {
            for (int place = 0;
                    place
                            < moment.detail(new PePosition(0, 0))
                                    .queues()
                                    .get(bank)
                                    .size();
                    place++) {
                Product queued =
                        moment.detail(new PePosition(0, 0)).queues().get(bank).get(place);
                assertThat(LifeSubject.of("detail/queue/" + bank + "/" + place, moment, PE))
                        .isEqualTo(LifeSubject.product(queued));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "detail",
                "detail/slot/999",
                "detail/slot/x",
                "detail/bank/3",
                "detail/sum/0/99/0",
                "plane/tile/0/0",
                "plane/owned/0/0/900/0",
                "plane/weight/0/99/0/0",
                "transfer/0/0/0",
                "pe/0/0",
                "nonsense/1/2"
            })
    void whatShowsNoValueHasNone(String id) {
        assertThat(LifeSubject.of(id, SceneRuns.teaching().at(10), PE)).isEmpty();
    }

    @Test
    void aSumOnALinkIsAHaloSumWithItsValue() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = exchange(run);
        PostMoment post = moment.post().orElseThrow();
        LinkLoad link = HaloTraffic.shownLink(post, PE).orElseThrow();
        HaloTransfer sum = moment.transfers(link.from(), link.to()).get(0);

        LayerValue value = LifeSubject.of("transfer/" + sum.k() + "/" + sum.xo() + "/" + sum.yo(), moment, PE)
                .orElseThrow();

        assertThat(value).isInstanceOf(LayerValue.HaloSum.class);
        assertThat(life(value, run).number()).isEqualTo(sum.value());
    }

    private static Moment exchange(LayerRun run) {
        for (long cycle = 0; cycle < run.cycles(); cycle++) {
            Moment moment = run.at(cycle);
            if (moment.post()
                    .filter(post -> post.stage() == PostMoment.Stage.EXCHANGE)
                    .isPresent()) {
                return moment;
            }
        }
        throw new AssertionError("no exchange");
    }

    @Test
    void aLifesLinesNameEveryContributionAndTheCheck() {
        LayerRun run = SceneRuns.teaching();
        Life life = life(new LayerValue.Output(1, 1, 0), run);
        OutputLife output = life.output().orElseThrow();

        List<LifeLine> lines = LifeText.of(life, run, 0);

        assertThat(lines)
                .filteredOn(line -> line.kind() == LifeLine.Kind.PRODUCT)
                .hasSize(output.contributions());
        assertThat(lines.get(0).kind()).isEqualTo(LifeLine.Kind.HOLDS);
        assertThat(lines.get(0).text())
                .isEqualTo("✓ " + output.contributions() + " products add up to " + PaintContext.number(output.sum())
                        + "; the direct convolution of its taps gives " + PaintContext.number(output.direct()) + ".");
    }

    @Test
    void aSumThatIsWrongIsSaidLoudly() {
        LayerRun run = SceneRuns.teaching();
        Life life = life(new LayerValue.Output(1, 1, 0), run);
        OutputLife o = life.output().orElseThrow();
        OutputLife wrong = new OutputLife(
                o.output(),
                o.owner(),
                o.parts(),
                o.sum() + 1,
                o.direct(),
                o.pairs(),
                o.leaving(),
                o.leaves(),
                o.finished(),
                o.handed());
        Life told =
                new Life(life.value(), wrong.sum(), life.origin(), List.of(), List.of(), List.of(), Optional.of(wrong));

        LifeLine check = LifeText.of(told, run, 0).get(0);

        assertThat(check.kind()).isEqualTo(LifeLine.Kind.FAILS);
        assertThat(check.text()).startsWith("✗").contains("the simulation is wrong");
    }

    @Test
    void thePathGoesOverThePictureAndHidesNoPart() {
        LayerRun run = SceneRuns.teaching();
        Moment moment = run.at(10);
        Product product = moment.detail(new PePosition(0, 0)).slots().get(0);
        List<LayerValue> values = List.of(
                LifeSubject.activation(product.activation()),
                LifeSubject.weight(product.weight()),
                LifeSubject.product(product).orElseThrow(),
                new LayerValue.PartialSum(0, new PePosition(0, 0), 1, 1, 0),
                new LayerValue.Output(1, 1, 0));
        for (LayerValue value : values) {
            Life life = life(value, run);
            for (StageView view : List.of(PLANE.channels(0, 1), StageView.at(StageView.ARRAY, 0, 0), PE)) {
                for (Theme theme : Theme.values()) {
                    DrawingList stage = StagePainter.paint(moment, view, theme, 960, 500);
                    int size = stage.size();
                    List<DrawingList.Part> parts = stage.parts();

                    LifeOverlay.paint(stage, life, moment, view, theme);

                    assertThat(stage.size())
                            .as("%s at depth %s", value, view.depth())
                            .isGreaterThan(size);
                    assertThat(stage.parts()).isEqualTo(parts);
                }
            }
        }
    }
}
