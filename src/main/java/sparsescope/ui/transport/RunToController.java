package sparsescope.ui.transport;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.file.InputException;
import sparsescope.scene.view.StageView;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.marks.ConditionBreakpoint;
import sparsescope.ui.model.navigation.ConditionRunner;
import sparsescope.ui.model.navigation.RunToChoice;
import sparsescope.ui.model.picture.Frame;

/** The bar in which a condition is chosen or typed, run to, and kept as a breakpoint. */
public final class RunToController {
    private final Workbench workbench;
    private final ConditionRunner finder;
    private Node back;

    @FXML
    private HBox bar;

    @FXML
    private ComboBox<RunToChoice> choice;

    @FXML
    private TextField condition;

    @FXML
    private Label problem;

    @FXML
    private CommandToggle keep;

    @FXML
    private Button close;

    public RunToController(Workbench workbench) {
        this.workbench = workbench;
        this.finder = workbench.finder();
    }

    @FXML
    private void initialize() {
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        condition.textProperty().bindBidirectional(finder.textProperty());
        condition.textProperty().addListener((o, before, now) -> check());
        workbench.camera().cameraProperty().addListener((o, before, now) -> check());
        workbench.marks().keptProperty().addListener((o, before, now) -> check());
        choice.setConverter(new Names());
        choice.setOnShowing(e -> offer());
        choice.setOnAction(e -> {
            if (choice.getValue() != null) {
                finder.textProperty().set(choice.getValue().text());
            }
        });
        condition.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        choice.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !choice.isShowing()) {
                hide();
                e.consume();
            }
        });
        close.setGraphic(new FontIcon("mdi2c-close"));
        close.setOnAction(e -> hide());
        offer();
    }

    /** Shows the bar with the cursor in it, or hides it; then {@code focus} has the keys. */
    void openOrClose(Node focus) {
        back = focus;
        if (bar.isVisible()) {
            hide();
        } else {
            bar.setVisible(true);
            offer();
            check();
            condition.requestFocus();
            condition.selectAll();
        }
    }

    private void hide() {
        bar.setVisible(false);
        back.requestFocus();
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            finder.find(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }

    /** What can be chosen depends on the PE in focus. */
    private void offer() {
        Frame frame = workbench.frameProperty().get();
        if (frame != null) {
            StageView at = workbench.camera().aim();
            List<RunToChoice> offered = frame.scnn()
                    .map(moment -> RunToChoice.offered(moment.run(), at.pe()))
                    .orElse(List.of());
            if (!offered.equals(choice.getItems())) {
                choice.getItems().setAll(offered);
            }
        }
    }

    private void check() {
        if (!bar.isVisible()) {
            return;
        }
        try {
            ConditionBreakpoint typed = ConditionBreakpoint.of(finder.condition());
            problem.setText("");
            keep.setSelected(workbench.marks().keptProperty().get().contains(typed));
        } catch (InputException e) {
            problem.setText(e.getMessage());
            keep.setSelected(false);
        }
    }

    /** Shows the names of choices. */
    private static final class Names extends StringConverter<RunToChoice> {
        @Override
        public String toString(RunToChoice choice) {
            return choice == null ? "" : Messages.text("runTo." + choice.name(), choice.values());
        }

        @Override
        public RunToChoice fromString(String text) {
            throw new UnsupportedOperationException("nobody types a choice");
        }
    }
}
