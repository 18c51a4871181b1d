package sparsescope.ui.lesson;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sparsescope.file.InputException;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.file.LessonFile;
import sparsescope.lesson.file.Lessons;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.lesson.LessonProgress;
import sparsescope.ui.model.task.Notice;

/** The page that lists the lessons: what each teaches, how long it takes, how far one is. */
public final class LessonsPage extends ScrollPane {
    private final Workbench workbench;
    private final FilePicker files;
    private final LessonModel model;
    private final VBox list = new VBox();

    /** The lessons of a workbench. */
    public LessonsPage(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.files = files;
        model = workbench.lessons();
        setId("lessons-page");
        setFitToWidth(true);
        getStyleClass().add("lessons-page");
        list.getStyleClass().add("lessons-list");
        setContent(list);
        model.progressProperty().addListener((o, before, now) -> fill());
        fill();
    }

    /** The keyboard goes to the first lesson. */
    public void focus() {
        list.lookupAll(".lesson-primary").stream().findFirst().ifPresent(node -> node.requestFocus());
    }

    private void fill() {
        Label title = new Label(Messages.text("lessons.title"));
        title.getStyleClass().add("lesson-title");
        Label about = new Label(Messages.text("lessons.about"));
        about.setWrapText(true);
        list.getChildren().setAll(title, about);
        Lessons.all().forEach(lesson -> list.getChildren().add(card(lesson)));
        Lessons.found().stream().flatMap(found -> found.problem().stream()).forEach(problem -> {
            Label broken = new Label(problem);
            broken.setWrapText(true);
            list.getChildren().add(broken);
        });
        list.getChildren().add(own());
    }

    private Button own() {
        Button open = new Button(Messages.text("lessons.open"));
        open.setId("lesson-open");
        open.setOnAction(e -> files.toOpen(getScene().getWindow(), Messages.text("file.lesson"), "*.md")
                .ifPresent(this::open));
        return open;
    }

    private void open(Path file) {
        try {
            model.begin(LessonFile.read(file), 0);
        } catch (InputException e) {
            workbench.tell(Notice.problem(e.getMessage()));
        }
    }

    private HBox card(Lesson lesson) {
        LessonProgress.OfLesson progress = model.progressProperty().get().of(lesson);
        Label number = new Label(lesson.number() > 0 ? String.valueOf(lesson.number()) : "");
        number.getStyleClass().add("lesson-number");
        Label name = new Label(lesson.title());
        name.getStyleClass().add("lesson-heading");
        Label idea = new Label(lesson.idea());
        idea.setWrapText(true);
        Label place = new Label(
                Messages.text("lessons.size", lesson.minutes(), lesson.stops().size(), lesson.questions())
                        + (progress.reached() == 0
                                ? ""
                                : Messages.text(
                                        "lessons.reached",
                                        progress.reached(),
                                        lesson.stops().size(),
                                        progress.right())));
        place.getStyleClass().add("hint");
        VBox words = new VBox(2, name, idea, place);
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean within =
                progress.reached() > 1 && progress.reached() < lesson.stops().size();
        Button begin = new Button(Messages.text(within ? "lessons.go-on" : "lessons.begin"));
        begin.setId("lesson-" + lesson.name());
        begin.setAccessibleText(begin.getText() + " " + lesson.title());
        begin.getStyleClass().add("lesson-primary");
        begin.setMinWidth(USE_PREF_SIZE);
        begin.setOnAction(e -> model.begin(lesson, within ? progress.reached() - 1 : 0));
        Button paper = new Button(Messages.text("lessons.paper"));
        paper.setId("paper-" + lesson.name());
        paper.setAccessibleText(Messages.text("paper-out.title", lesson.title()));
        paper.setMinWidth(USE_PREF_SIZE);
        paper.setOnAction(
                e -> new LessonPaperDialog(workbench, files, lesson, getScene().getWindow()).show());
        HBox card = new HBox(14, number, words, paper, begin);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("card");
        return card;
    }
}
