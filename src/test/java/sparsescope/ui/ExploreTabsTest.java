package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.MachineChoice;
import sparsescope.ui.model.study.Study;

/** Explore begins with what is on the stage; each of its studies counts by itself, and what was counted is there again. */
class ExploreTabsTest extends PageTestCase {
    private Finding finding() {
        return onScreen(() -> exploration().findingProperty().get());
    }

    private boolean isRunning(Study study) {
        return onScreen(() -> exploration().work(study).isRunning());
    }

    private String tab(Study study) {
        return onScreen(() -> find("study-" + Ids.of(study), ToggleButton.class).getText());
    }

    private void choose(NetworkSource network) {
        onScreen(() -> {
            exploration().choices().networkProperty().set(network);
            return null;
        });
    }

    @Test
    void whatIsOnTheStageIsCountedAtOnce() {
        opened();
        strike(KeyCode.F3);
        assertThat(onScreen(() -> exploration().choices().networkProperty().get()))
                .isEqualTo(digits());
        assertThat(onScreen(() -> exploration().choices().machineProperty().get()))
                .isEqualTo(MachineChoice.STAGE);
        until("every layer", () -> !isRunning(Study.LAYERS) && finding() != null);
        assertThat(finding().fileName()).isEqualTo("lenet-digits-on-scnn");
        assertThat(find("sentence", Label.class).getText()).contains("lenet-digits");
    }

    @Test
    void itFollowsTheStageUntilAnotherNetworkIsChosen() {
        opened();
        onScreen(() -> {
            workbench.setup().chooseNetwork(new NetworkSource.Sample("teaching"));
            return null;
        });
        until(
                "teaching",
                () -> onScreen(() -> exploration().choices().networkProperty().get())
                        .name()
                        .equals("teaching"));
        choose(digits());
        onScreen(() -> {
            workbench.setup().chooseNetwork(new NetworkSource.Sample("worked-example"));
            return null;
        });
        until("the worked example", () -> session().network().name().equals("worked-example"));
        assertThat(onScreen(() -> exploration().choices().networkProperty().get()))
                .isEqualTo(digits());
    }

    @Test
    void eachStudyCountsAndIsCancelledByItself() {
        explore(new NetworkSource.Sample("vgg-16"), Study.LAYERS);
        start();
        assertThat(isRunning(Study.LAYERS)).isTrue();
        clickOn("#study-curve");
        assertThat(find("explore-start", Node.class).isVisible()).isTrue();
        start();
        assertThat(isRunning(Study.CURVE)).isTrue();
        assertThat(isRunning(Study.LAYERS)).isTrue();
        assertThat(tab(Study.LAYERS)).contains("%");
        assertThat(tab(Study.DENSITIES)).doesNotContain("%");
        assertThat(find("sentence", Label.class).getText()).contains("vgg-16 on scnn");
        clickOn("#explore-cancel");
        assertThat(isRunning(Study.CURVE)).isFalse();
        assertThat(isRunning(Study.LAYERS)).isTrue();
        clickOn("#study-layers");
        clickOn("#explore-cancel");
        assertThat(isRunning(Study.LAYERS)).isFalse();
        assertThat(tab(Study.LAYERS)).isEqualTo(Messages.text("study.LAYERS"));
    }

    @Test
    void whatWasCountedIsThereAgainWhenItIsChosenAgain() {
        NetworkSource drawn = drawn();
        explore(drawn, Study.LAYERS);
        Finding first = count();
        choose(digits());
        until(
                "the other network",
                () -> onScreen(() -> exploration().choices().layerProperty().get() != null));
        Finding second = count();
        assertThat(second).isNotEqualTo(first);
        choose(drawn);
        assertThat(finding()).isSameAs(first);
        choose(digits());
        assertThat(finding()).isSameAs(second);
    }

    @Test
    void aCurveIsThereAgainAndShowsTheMetricThatIsChosenNow() {
        explore(drawn(), Study.CURVE);
        onScreen(() -> {
            exploration().choices().axisProperty().set("banks");
            exploration().choices().valuesProperty().set("4,16");
            return null;
        });
        Finding found = count();
        onScreen(() -> {
            exploration().choices().valuesProperty().set("8");
            exploration().choices().metricProperty().set(sparsescope.analysis.sweep.SweepMetric.CYCLES);
            return null;
        });
        count();
        onScreen(() -> {
            exploration().choices().valuesProperty().set("4,16");
            return null;
        });
        assertThat(finding().table()).isEqualTo(found.table());
        assertThat(finding().report().about("point/1")).startsWith("banks 16: layer cycles");
    }

    @Test
    void anotherAcceleratorOnTheStageIsAnotherQuestion() {
        explore(digits(), Study.LAYERS);
        Finding before = count();
        onScreen(() -> {
            workbench.setup().chooseAccelerator(new sparsescope.ui.model.setup.AcceleratorSource.Preset("scnn-4pe"));
            return null;
        });
        until(
                "the accelerator",
                () -> session().scnn().orElseThrow().plan().accelerator().columns() == 2);
        Finding now = count();
        assertThat(now.table()).isNotEqualTo(before.table());
        onScreen(() -> {
            workbench.setup().chooseAccelerator(new sparsescope.ui.model.setup.AcceleratorSource.Preset("scnn"));
            return null;
        });
        until("the first again", () -> finding() == before);
    }
}
