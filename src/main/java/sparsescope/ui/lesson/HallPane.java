package sparsescope.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sparsescope.lesson.question.Question;
import sparsescope.scene.words.Explanation;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.QuestionModel;
import sparsescope.ui.model.present.Presentation;

/** Shows what a hall sees of a lesson below the picture: the answers to choose from, the hands for each, and, off the stage, the lesson's words. */
public final class HallPane extends VBox {
    /** Type of the screen's height. */
    private static final double TYPE = 0.0315;
    /** Of the type. */
    private static final double PADDING = 0.35;

    private final Workbench workbench;
    private final QuestionModel question;
    private final Presentation presentation;
    private final HBox answers = new HBox();
    private List<HandsCell> cells = List.of();

    /** The pane of a workbench; it is there only while presenting, and where there is something to say. */
    public HallPane(Workbench workbench) {
        this.workbench = workbench;
        question = workbench.lessons().question();
        presentation = workbench.presentation();
        setId("hall-pane");
        getStyleClass().add("hall-pane");
        answers.getStyleClass().add("hall-answers");
        presentation.presentingProperty().addListener((o, before, now) -> show());
        presentation.heightProperty().addListener((o, before, now) -> show());
        question.stateProperty().addListener((o, before, now) -> show());
        question.room().countingProperty().addListener((o, before, now) -> {
            show();
            if (now) {
                Platform.runLater(() -> cells.stream().findFirst().ifPresent(HandsCell::type));
            }
        });
        workbench.lessons().stopProperty().addListener((o, before, now) -> show());
        workbench.pageProperty().addListener((o, before, now) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        answers.getChildren().clear();
        cells = List.of();
        if (presentation.presentingProperty().get()) {
            if (workbench.pageProperty().get() != Page.STAGE) {
                workbench.lessons().caption().ifPresent(this::say);
            }
            offer(question.stateProperty().get());
        }
        boolean something = !getChildren().isEmpty();
        setVisible(something);
        setManaged(something);
        size();
    }

    private void say(Explanation words) {
        Label headline = new Label(words.headline());
        headline.getStyleClass().add("hall-headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        ProseFlow sentences = new ProseFlow(part -> workbench.inspector().inspect(part));
        sentences.add(words.example(), "hall-words");
        getChildren().addAll(headline, sentences);
    }

    private void offer(QuestionModel.State now) {
        boolean counted =
                question.room().countingProperty().get() && question.room().total() > 0;
        if (now.question().isEmpty() || now.over() && !counted) {
            return;
        }
        Question asked = now.question().get();
        List<HandsCell> made = new ArrayList<>();
        for (int i = 0; i < asked.options().size(); i++) {
            HandsCell cell = new HandsCell(question, i, asked.options().get(i), now.over(), type());
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(1);
            made.add(cell);
        }
        cells = made;
        answers.getChildren().addAll(made);
        getChildren().add(answers);
    }

    /** Size of the letters, in pixels. */
    private double type() {
        return TYPE * presentation.heightProperty().get();
    }

    private void size() {
        double size = type();
        setStyle(size <= 0 ? "" : String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", size));
        setPadding(new Insets(PADDING * size, 2 * PADDING * size, PADDING * size, 2 * PADDING * size));
        setSpacing(PADDING * size);
        answers.setSpacing(2 * PADDING * size);
    }
}
