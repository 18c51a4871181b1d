package sparsescope.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Stop;
import sparsescope.lesson.file.Lessons;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.lesson.LessonModel.Phase;
import sparsescope.ui.model.lesson.LessonProgress;
import sparsescope.ui.model.lesson.ShownStop;

/** The panel beside the stage: where one is, the sentences or the question of the stop, back and on. */
public final class LessonPanel extends VBox {
    private final LessonModel model;
    private final Label number = new Label();
    private final Label title = new Label();
    private final FlowPane places = new FlowPane(3, 3);
    private final Label heading = new Label();
    private final ProseFlow prose;
    private final VBox end = new VBox();
    private final Button check = new Button(Messages.text("lesson.check"));
    private final Label goal = new Label();
    private final Button back = new Button(Messages.text("lesson.back"));
    private final Button again = new Button(Messages.text("lesson.return"));
    private final Button next = new Button(Messages.text("lesson.next"));
    private final ScrollPane words;

    /** A panel for the lessons of a workbench. */
    public LessonPanel(Workbench workbench) {
        model = workbench.lessons();
        prose = new ProseFlow(part -> workbench.inspector().inspect(part));
        setId("lesson-panel");
        getStyleClass().addAll("side", "lesson-panel");
        Hyperlink leave = new Hyperlink(Messages.text("lesson.leave"));
        leave.setId("lesson-leave");
        leave.setOnAction(e -> model.leave());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox top = new HBox(number, between, leave);
        top.setAlignment(Pos.BASELINE_LEFT);
        number.setId("lesson-place");
        number.getStyleClass().add("hint");
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        places.setId("lesson-places");
        heading.setId("lesson-heading");
        heading.getStyleClass().add("lesson-heading");
        heading.setWrapText(true);
        prose.setId("lesson-prose");
        check.setId("lesson-check");
        check.setOnAction(e -> model.checkGoal());
        goal.setId("lesson-goal");
        goal.setWrapText(true);
        goal.getStyleClass().add("question-strong");
        goal.setMinHeight(USE_PREF_SIZE);
        end.setId("lesson-end");
        end.getStyleClass().add("lesson-prose");
        VBox inside = new VBox(
                heading,
                prose,
                check,
                goal,
                new QuestionPane(model.question(), part -> workbench.inspector().inspect(part)),
                end);
        inside.getStyleClass().add("lesson-inside");
        words = new ScrollPane(inside);
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(words, Priority.ALWAYS);
        getChildren().addAll(top, title, places, words, buttons());
        model.phaseProperty().addListener((o, before, now) -> show());
        model.stopProperty().addListener((o, before, now) -> show());
        model.lessonProperty().addListener((o, before, now) -> show());
        model.missingProperty().addListener((o, before, now) -> goal());
        show();
    }

    private HBox buttons() {
        back.setId("lesson-back");
        again.setId("lesson-return");
        next.setId("lesson-next");
        next.getStyleClass().add("lesson-primary");
        back.setTooltip(new Tooltip(Messages.text("lesson.back.help")));
        again.setTooltip(new Tooltip(Messages.text("lesson.return.help")));
        next.setTooltip(new Tooltip(Messages.text("lesson.next.help")));
        back.setOnAction(e -> model.back());
        again.setOnAction(e -> model.returnToStop());
        next.setOnAction(e -> model.next());
        HBox row = new HBox(6, back, again, next);
        row.getChildren().forEach(button -> {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Button) button).setMaxWidth(Double.MAX_VALUE);
            ((Button) button).setMinWidth(USE_PREF_SIZE);
        });
        return row;
    }

    private void show() {
        if (model.lessonProperty().get().isEmpty()) {
            return;
        }
        Lesson lesson = model.lessonProperty().get().get();
        Phase phase = model.phaseProperty().get();
        String which = lesson.number() > 0
                ? Messages.text("lesson.number", lesson.number())
                : Messages.text(Lessons.names().contains(lesson.name()) ? "lesson.first" : "lesson.own");
        number.setText(Messages.text(
                "lesson.place",
                which,
                Math.min(model.index() + 1, lesson.stops().size()),
                lesson.stops().size()));
        title.setText(lesson.title());
        dots(lesson);
        boolean over = phase == Phase.END;
        boolean asks =
                phase == Phase.ASKING || model.question().stateProperty().get().over();
        heading.setText(over ? Messages.text("lesson.end") : stop(lesson).title());
        prose.show(
                asks || over
                        ? Prose.NONE
                        : model.stopProperty().get().map(ShownStop::prose).orElse(Prose.NONE));
        heading.setVisible(!asks);
        heading.setManaged(!asks);
        end.getChildren().clear();
        if (over) {
            ended(lesson);
        }
        goal();
        back.setDisable(model.index() == 0);
        again.setDisable(over);
        next.setDisable(over || phase == Phase.OPENING);
        next.setText(Messages.text(
                switch (phase) {
                    case READ -> "lesson.play";
                    case PLAYING -> "lesson.finish";
                    case ASKING -> "lesson.show-me";
                    default -> "lesson.next";
                }));
        words.setVvalue(0);
    }

    /** What is to be brought about: whether it is, or what is missing. */
    private void goal() {
        boolean asked = model.stopProperty()
                .get()
                .map(found -> !found.stop().goal().isEmpty())
                .orElse(false);
        check.setVisible(asked);
        check.setManaged(asked);
        goal.setVisible(asked);
        goal.setManaged(asked);
        goal.setText(model.missingProperty()
                .get()
                .map(lines -> lines.isEmpty() ? Messages.text("lesson.reached") : String.join("\n", lines))
                .orElse(""));
    }

    private Stop stop(Lesson lesson) {
        return lesson.stops().get(Math.min(model.index(), lesson.stops().size() - 1));
    }

    private void dots(Lesson lesson) {
        places.getChildren().clear();
        LessonProgress.OfLesson progress = model.progressProperty().get().of(lesson);
        for (int i = 0; i < lesson.stops().size(); i++) {
            int at = i;
            Stop stop = lesson.stops().get(i);
            boolean asks = stop.ask().isPresent();
            boolean seen = i < Math.max(model.index(), progress.reached());
            Button dot = new Button(asks ? seen ? "◆" : "◇" : seen ? "●" : "○");
            dot.getStyleClass().add("lesson-dot");
            if (i == model.index()) {
                dot.getStyleClass().add("lesson-here");
            }
            String name = Messages.text(asks ? "lesson.dot.question" : "lesson.dot", i + 1, stop.title());
            dot.setTooltip(new Tooltip(name));
            dot.setAccessibleText(name);
            dot.setFocusTraversable(false);
            dot.setOnAction(e -> model.goTo(at));
            places.getChildren().add(dot);
        }
    }

    /** What was predicted right, and the way back to what was not. */
    private void ended(Lesson lesson) {
        LessonProgress.OfLesson progress = model.progressProperty().get().of(lesson);
        Label sum = new Label(
                lesson.questions() == 0
                        ? lesson.idea()
                        : Messages.text("lesson.right", progress.right(), lesson.questions()) + "\n\n" + lesson.idea());
        sum.setWrapText(true);
        end.getChildren().add(sum);
        for (int i = 0; i < lesson.stops().size(); i++) {
            Stop stop = lesson.stops().get(i);
            if (stop.ask().isPresent()) {
                int at = i;
                Boolean right = progress.answers().get(stop.id());
                String key = right == null ? "lesson.open" : right ? "lesson.was-right" : "lesson.was-wrong";
                Hyperlink link = new Hyperlink(Messages.text(key, stop.title()));
                link.setWrapText(true);
                link.setOnAction(e -> model.goTo(at));
                end.getChildren().add(link);
            }
        }
    }
}
