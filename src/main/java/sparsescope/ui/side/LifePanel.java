package sparsescope.ui.side;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.scene.life.LifeLine;
import sparsescope.ui.kit.CommandButton;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.LifeStory;

/** Lists the life of a value; each line leads to where it happens. Only the lines on screen are made. */
final class LifePanel extends VBox {
    /** What is told sooner than this needs no sign of waiting. */
    private static final Duration SOON = Duration.millis(250);

    private final Workbench workbench;
    private final Label title = new Label();
    private final ListView<LifeLine> lines = new ListView<>();
    private final BooleanProperty slow = new SimpleBooleanProperty();

    LifePanel(Workbench workbench) {
        this.workbench = workbench;
        setId("life");
        getStyleClass().addAll("card", "life");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        title.setId("life-title");
        title.getStyleClass().add("what");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label hint = new Label(Messages.text("life.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        lines.setId("life-lines");
        lines.setMinHeight(0);
        lines.setCellFactory(list -> new LifeCell(workbench));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head(), title, lines, hint);
        waitForSlowOnes();
        workbench.life().storyProperty().addListener((o, before, now) -> show(now));
        visibleProperty().bind(shown());
        managedProperty().bind(visibleProperty());
        show(workbench.life().storyProperty().get());
    }

    /** Whether there is a life to show, or one that takes its time. */
    BooleanBinding shown() {
        return Bindings.createBooleanBinding(
                        () -> !workbench.life().storyProperty().get().isEmpty(),
                        workbench.life().storyProperty())
                .or(slow);
    }

    private HBox head() {
        Label name = new Label(Messages.text("life.title"));
        name.getStyleClass().add("card-title");
        HBox room = new HBox();
        HBox.setHgrow(room, Priority.ALWAYS);
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setPrefSize(16, 16);
        waiting.setMaxSize(16, 16);
        waiting.setAccessibleText(Messages.text("life.busy"));
        waiting.visibleProperty().bind(slow);
        CommandButton back = new CommandButton(Command.LIFE_BACK);
        back.disableProperty().bind(workbench.life().returningProperty().not());
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId("life-close");
        close.getStyleClass().add("command-button");
        close.setTooltip(new Tooltip(Messages.text("life.close") + "  (Esc)"));
        close.setAccessibleText(Messages.text("life.close"));
        close.setOnAction(e -> workbench.life().clear());
        HBox head = new HBox(name, room, waiting, back, close);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void waitForSlowOnes() {
        PauseTransition soon = new PauseTransition(SOON);
        soon.setOnFinished(e -> slow.set(workbench.life().busyProperty().get()));
        workbench.life().busyProperty().addListener((o, before, now) -> {
            if (now) {
                soon.playFromStart();
            } else {
                soon.stop();
                slow.set(false);
            }
        });
    }

    private void show(LifeStory story) {
        if (story.isEmpty() && lines.isFocused() && getScene().lookup("#stage") != null) {
            getScene().lookup("#stage").requestFocus();
        }
        title.setText(story.title());
        lines.setItems(FXCollections.observableList(story.lines()));
        lines.setAccessibleText(Messages.text("life.name", story.title()));
        if (!story.lines().isEmpty()) {
            lines.getSelectionModel().selectFirst();
            lines.scrollTo(0);
            if (workbench.life().takesKeys()) {
                Platform.runLater(lines::requestFocus);
            }
        }
    }

    private void pressed(KeyEvent event) {
        LifeLine line = lines.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            if (event.isShiftDown()) {
                line.leads().ifPresent(workbench.life()::follow);
            } else {
                line.place()
                        .ifPresentOrElse(
                                workbench.values()::goTo, () -> line.leads().ifPresent(workbench.life()::follow));
            }
            event.consume();
        }
    }
}
