package sparsescope.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import sparsescope.lesson.file.Lessons;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.lesson.LessonModel;

/** Invites at the first start: three minutes in which one sees how it all works. Whoever refuses is not asked again. */
public final class LessonInvitation extends HBox {
    /** The lesson it leads to. */
    public static final String FIRST = "first-look";

    /** An invitation; it is not there when it was answered before. */
    public LessonInvitation(LessonModel model) {
        super(12);
        setId("invitation");
        getStyleClass().add("invitation");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Messages.text("invitation.words"));
        words.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button accept = new Button(Messages.text("invitation.accept"));
        accept.setId("invitation-accept");
        accept.getStyleClass().add("lesson-primary");
        accept.setOnAction(e -> {
            model.answerInvitation();
            Lessons.find(FIRST).ifPresent(lesson -> model.begin(lesson, 0));
        });
        Button refuse = new Button(Messages.text("invitation.refuse"));
        refuse.setId("invitation-refuse");
        refuse.setOnAction(e -> model.answerInvitation());
        getChildren().addAll(words, accept, refuse);
        model.progressProperty().addListener((o, before, now) -> show(model));
        model.lessonProperty().addListener((o, before, now) -> show(model));
        show(model);
    }

    private void show(LessonModel model) {
        boolean wanted = !model.active()
                && !model.progressProperty().get().invited()
                && Lessons.find(FIRST).isPresent();
        setVisible(wanted);
        setManaged(wanted);
    }
}
