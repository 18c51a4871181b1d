package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sparsescope.scene.view.StageView;

/** Keys work wherever the mouse has been, but in text fields. */
class KeysEverywhereTest extends WindowTestCase {
    @BeforeEach
    void openPanel() {
        opened();
        strike(KeyCode.B);
        until("the panel", () -> find("network", ComboBox.class).isVisible());
    }

    private void keysWork() {
        strike(KeyCode.DIGIT2);
        until("the Array", () -> camera().depth() == StageView.ARRAY);
        strike(KeyCode.DIGIT1);
        until("the Plane", () -> camera().depth() == StageView.PLANE);
        strike(KeyCode.SPACE);
        assertThat(onScreen(() -> workbench.playback().playingProperty().get())).isTrue();
        strike(KeyCode.SPACE);
        assertThat(onScreen(() -> workbench.playback().playingProperty().get())).isFalse();
    }

    private Node focus() {
        return onScreen(() -> stage.getScene().getFocusOwner());
    }

    private void untilTheStageHasTheKeys() {
        until("the keys are the stage's", () -> "stage".equals(focus().getId()));
    }

    @Test
    void afterAChoiceByMouse() {
        clickOn("#input");
        until("the list", () -> onScreen(() -> find("input", ComboBox.class).isShowing()));
        clickOn("digit 5");
        until(
                "the digit",
                () -> session().scenario().input().equals("digit 5")
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        untilTheStageHasTheKeys();
        keysWork();
    }

    @Test
    void afterAListWasOpenedAndClosedByMouse() {
        clickOn("#layer");
        until("the list", () -> onScreen(() -> find("layer", ComboBox.class).isShowing()));
        clickOn("#stage");
        until("no list", () -> onScreen(() -> !find("layer", ComboBox.class).isShowing()));
        untilTheStageHasTheKeys();
        keysWork();
    }

    @Test
    void inAListThatTheKeyboardHasReached() {
        onScreen(() -> {
            find("input", ComboBox.class).requestFocus();
            return null;
        });
        strike(KeyCode.DOWN);
        until("the next digit", () -> session().scenario().input().equals("digit 4"));
        assertThat(focus().getId()).isEqualTo("input");
        keysWork();
    }

    @Test
    void aListOnShowHasItsKeysAndKeepsTheFocusWhenAKeyClosesIt() {
        onScreen(() -> {
            find("input", ComboBox.class).requestFocus();
            find("input", ComboBox.class).show();
            return null;
        });
        strike(KeyCode.DIGIT2);
        assertThat(camera().depth()).isEqualTo(StageView.PLANE);
        strike(KeyCode.DOWN);
        strike(KeyCode.ENTER);
        until("the next digit", () -> session().scenario().input().equals("digit 4"));
        assertThat(focus().getId()).isEqualTo("input");
    }

    @Test
    void afterTheArrowOfASpinner() {
        clickOn(lookup("#setting-columns .decrement-arrow-button").queryAs(Node.class));
        until(
                "fewer columns",
                () -> session().scenario().scnn().columns() == 7
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        untilTheStageHasTheKeys();
        keysWork();
    }

    @Test
    void afterTheSpeed() {
        clickOn("#speed");
        until("the list", () -> onScreen(() -> find("speed", ComboBox.class).isShowing()));
        clickOn("4×");
        until(
                "the speed",
                () -> onScreen(() -> workbench.playback().speedProperty().get()) == 2);
        untilTheStageHasTheKeys();
        keysWork();
    }

    @Test
    void inATextFieldTheyAreText() {
        clickOn(find("setting-columns", Spinner.class).getEditor());
        strike(KeyCode.DIGIT2);
        assertThat(camera().depth()).isEqualTo(StageView.PLANE);
        assertThat(onScreen(
                        () -> find("setting-columns", Spinner.class).getEditor().getText()))
                .contains("2");
    }
}
