package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.analysis.life.LayerValue;
import sparsescope.analysis.life.Life;
import sparsescope.analysis.life.OutputLife;
import sparsescope.analysis.life.PartialSumLife;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.view.StageView;
import sparsescope.scnn.stage.ScnnLife;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.Product;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.picture.LifeStory;

class LifeTest extends WindowTestCase {
    private LifeStory story() {
        return onScreen(() -> workbench.life().storyProperty().get());
    }

    private LifeStory awaitLife(Class<? extends LayerValue> kind) {
        return await(() -> {
            LifeStory now = workbench.life().storyProperty().get();
            return !now.isEmpty()
                            && !workbench.life().busyProperty().get()
                            && kind.isInstance(now.lead().orElseThrow().value())
                    ? now
                    : null;
        });
    }

    private void clickOn(String id) {
        DrawingList.Part part = await(() -> frame().stage().find(id).orElse(null));
        Point2D at = onScreen(() -> find("stage", DrawingView.class)
                .localToScreen(part.x() + part.width() / 2, part.y() + part.height() / 2));
        robot.clickOn(at);
    }

    private String outputCell() {
        // An output of the PE in focus: the busiest, so there is something to add up.
        StageView at = camera();
        var owned = session()
                .scnn()
                .orElseThrow()
                .plan()
                .passes()
                .get(0)
                .pes()
                .get(at.row()
                                * session()
                                        .scnn()
                                        .orElseThrow()
                                        .plan()
                                        .accelerator()
                                        .columns()
                        + at.column());
        return "plane/owned/" + at.column() + "/" + at.row() + "/"
                + owned.owned().x() + "/" + owned.owned().y();
    }

    private static Life life(LifeStory told) {
        return ((ScnnLife) told.life().orElseThrow()).life();
    }

    @SuppressWarnings("unchecked")
    private ListView<LifeLine> lines() {
        return find("life-lines", ListView.class);
    }

    @Test
    void anOutputsContributionsAreListedAndAddUp() {
        opened();
        clickOn(outputCell());

        LifeStory told = awaitLife(LayerValue.Output.class);
        OutputLife output = life(told).output().orElseThrow();
        assertThat(output.contributions()).isPositive();
        assertThat(output.agrees()).isTrue();
        List<LifeLine> shown = onScreen(() -> List.copyOf(lines().getItems()));
        assertThat(shown).filteredOn(line -> line.kind() == LifeLine.Kind.HOLDS).hasSize(1);
        assertThat(shown)
                .filteredOn(line -> line.kind() == LifeLine.Kind.PRODUCT)
                .hasSize(output.contributions());
        assertThat(onScreen(() -> find("life-title", Label.class).getText())).isEqualTo(told.title());
        assertThat(onScreen(() -> lines().getAccessibleText())).contains(told.title());
        until(
                "the path on the stage",
                () -> frame().stage().size() > 0
                        && story().run() == frame().scnn().orElseThrow().run());
    }

    @Test
    void aLineLeadsToItsCycleAndPe() {
        opened();
        clickOn(outputCell());
        LifeStory told = awaitLife(LayerValue.Output.class);
        LifeLine product = told.lines().stream()
                .filter(line -> line.kind() == LifeLine.Kind.PRODUCT)
                .findFirst()
                .orElseThrow();
        LifeLine.Place place = product.place().orElseThrow();

        onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().select(product);
            return null;
        });
        strike(KeyCode.ENTER);

        awaitCycle(place.cycle());
        until(
                "the PE",
                () -> camera().depth() == StageView.PE
                        && frame().look().camera().depth() == StageView.PE
                        && camera().column() == place.pe().column()
                        && camera().row() == place.pe().row());
        PartialSumLife.Contribution contribution = life(told).output().orElseThrow().parts().stream()
                .flatMap(part -> part.contributions().stream())
                .findFirst()
                .orElseThrow();
        PeDetail detail = frame().scnn().orElseThrow().detail(place.pe());
        assertThat(detail.status().state()).isEqualTo(PeState.ISSUE);
        assertThat(detail.slots()).contains(contribution.product().product());
        assertThat(story()).isSameAs(told);
    }

    @Test
    void oneFollowsTheChainToTheNextLayerAndBack() {
        opened();
        clickOn(outputCell());
        LifeStory first = awaitLife(LayerValue.Output.class);
        LifeLine taken = first.lines().stream()
                .filter(line -> line.leads().filter(lead -> lead.layer() == 1).isPresent())
                .findFirst()
                .orElseThrow();

        onScreen(() -> {
            lines().requestFocus();
            lines().getSelectionModel().select(taken);
            return null;
        });
        strike(KeyCode.SHIFT, KeyCode.ENTER);
        LifeStory next = awaitLife(LayerValue.Activation.class);
        assertThat(session().scenario().layer()).isEqualTo(1);
        assertThat(life(next).origin().orElseThrow().layer()).isZero();

        strike(KeyCode.SHIFT, KeyCode.V);
        LifeStory again = awaitLife(LayerValue.Output.class);
        assertThat(again.lead()).isEqualTo(first.lead());
        assertThat(session().scenario().layer()).isZero();
    }

    @Test
    void aProductIsChosenByKeysAndEscapeClears() {
        opened();
        strike(KeyCode.DIGIT3);
        until("the PE", () -> frame().look().camera().depth() == StageView.PE);
        onScreen(() -> {
            workbench.inspector().inspect("detail/slot/0");
            return null;
        });
        Product product =
                frame().scnn().orElseThrow().detail(camera().pe()).slots().get(0);
        until(
                "the inspector",
                () -> workbench.inspector().inspectionProperty().get().id().equals("detail/slot/0"));
        strike(KeyCode.V);

        LifeStory told = awaitLife(LayerValue.Product.class);
        assertThat(life(told).number()).isEqualTo(product.value());
        until("the list has the keys", () -> lines().isFocused());
        strike(KeyCode.ESCAPE);
        until("no life", () -> story().isEmpty());
        assertThat(camera().depth()).isEqualTo(StageView.PE);
        assertThat(onScreen(() -> find("stage", DrawingView.class).isFocused())).isTrue();
    }

    @Test
    void aChangedSettingTellsTheSameValueAnew() {
        opened();
        clickOn(outputCell());
        LifeStory before = awaitLife(LayerValue.Output.class);

        onScreen(() -> {
            workbench.setup().chooseInput(workbench.setup().inputs().get(5));
            return null;
        });
        LifeStory after = await(() -> {
            LifeStory now = workbench.life().storyProperty().get();
            return now.run() != null && now.run() != before.run() ? now : null;
        });
        assertThat(after.lead()).isEqualTo(before.lead());
        assertThat(after.run()).isSameAs(session().scnn().orElseThrow());
        assertThat(life(after).output().orElseThrow().agrees()).isTrue();
    }
}
