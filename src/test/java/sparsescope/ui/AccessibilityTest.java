package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.model.Command;

class AccessibilityTest extends WindowTestCase {
    private List<Control> controls() {
        return onScreen(() -> {
            List<Control> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
    }

    /** Controls people reach, not the parts that controls are made of. */
    private static void collect(Node node, List<Control> found) {
        boolean whole = node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof Spinner<?>
                || node instanceof Slider
                || node instanceof TextInputControl;
        boolean partOfANotice = node.getStyleClass().contains("close-button");
        if (whole && !partOfANotice) {
            found.add((Control) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Test
    void everyControlHasATooltipAndAName() {
        opened();
        strike(KeyCode.B);

        assertThat(controls()).hasSizeGreaterThan(50).allSatisfy(control -> {
            assertThat(control.getTooltip()).as("tooltip of %s", control).isNotNull();
            assertThat(control.getTooltip().getText()).isNotBlank();
            String text = control instanceof Labeled labeled ? labeled.getText() : null;
            String name = control.getAccessibleText() == null ? text : control.getAccessibleText();
            assertThat(name).as("name of %s", control).isNotBlank();
        });
    }

    @Test
    void theStageSaysItsStepInWords() {
        opened();
        String before = find("stage", DrawingView.class).getAccessibleText();

        strike(KeyCode.RIGHT);
        awaitCycle(1);
        // The step is in motion, a sentence for each beat: both are read at once.
        onScreen(() -> {
            assertThat(find("stage", DrawingView.class).getAccessibleText())
                    .isNotEqualTo(before)
                    .contains(workbench.frameProperty().get().caption());
            return null;
        });
    }

    @Test
    void tabReachesTheStageTheTimelineAndEveryControl() {
        opened();
        Set<String> reached = new java.util.HashSet<>();
        for (int i = 0; i < 60; i++) {
            type(KeyCode.TAB);
            reached.add(onScreen(() -> stage.getScene().getFocusOwner().getId()));
        }
        assertThat(reached).contains("stage", "timeline", "play", "step", "speed", "cycle", "theme", "save", "unit");
    }

    @Test
    void helpShowsTheKeyOfEveryCommand() {
        opened();

        strike(KeyCode.F1);
        until("the keys", () -> lookup("#keys-window").tryQuery().isPresent());
        Set<String> texts = new java.util.HashSet<>();
        lookup(".keys-table .label").queryAllAs(Labeled.class).forEach(label -> texts.add(label.getText()));
        for (Command command : Command.values()) {
            assertThat(texts).contains(Commands.name(command), Commands.firstKey(command));
        }
        strike(KeyCode.ESCAPE);
    }
}
