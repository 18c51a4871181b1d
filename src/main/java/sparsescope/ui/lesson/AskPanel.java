package sparsescope.ui.lesson;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.AskNow;
import sparsescope.ui.model.lesson.QuestionModel;

/** Shows a question about the moment on the stage, in a panel beside it. */
public final class AskPanel extends VBox {
    /** A panel for a workbench; {@code another} asks once more. */
    public AskPanel(Workbench workbench, Runnable another) {
        QuestionModel question = workbench.lessons().question();
        AskNow asking = workbench.lessons().asking();
        setId("ask-panel");
        getStyleClass().addAll("side", "lesson-panel");
        Label title = new Label(Messages.text("ask.title"));
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        VBox inside = new VBox(
                new QuestionPane(question, part -> workbench.inspector().inspect(part)));
        inside.getStyleClass().add("lesson-inside");
        ScrollPane words = new ScrollPane(inside);
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(words, Priority.ALWAYS);
        Button leave = button("ask-close", "ask.close", asking::end);
        Button show = button("ask-show", "lesson.show-me", question::showMe);
        Button next = button("ask-another", "ask.another", another);
        question.stateProperty().addListener((o, before, now) -> show.setDisable(!now.waits()));
        getChildren().addAll(title, words, new HBox(6, leave, show, next));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(Messages.text(text));
        button.setId(id);
        button.setOnAction(e -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
