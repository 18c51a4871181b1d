package sparsescope.ui.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.lesson.question.Verdict;
import sparsescope.scene.words.Phrase;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.lesson.QuestionModel;
import sparsescope.ui.model.lesson.RoomCount;

/** A question: what is asked, how it is answered, and afterwards what is right and why. */
final class QuestionPane extends VBox {
    /** Size of the letters beside bars, in pixels. */
    private static final double TYPE = 14;

    private final QuestionModel model;
    private final Consumer<String> light;

    QuestionPane(QuestionModel model, Consumer<String> light) {
        this.model = model;
        this.light = light;
        setId("question");
        getStyleClass().add("question");
        model.stateProperty().addListener((o, before, now) -> show(now));
        model.room()
                .countingProperty()
                .addListener((o, before, now) -> show(model.stateProperty().get()));
        show(model.stateProperty().get());
    }

    private void show(QuestionModel.State now) {
        getChildren().clear();
        boolean asked = now.question().isPresent();
        setVisible(asked);
        setManaged(asked);
        if (asked && !now.over()) {
            ask(now.question().get());
        } else if (asked) {
            tell(now);
        }
    }

    private void ask(Question question) {
        large(Question.text(question.prompt()), "question-prompt");
        ProseFlow situation = new ProseFlow(light);
        situation.add(question.situation(), "question-situation");
        getChildren().add(situation);
        boolean counts = model.room().countingProperty().get();
        strong(Messages.text(
                counts
                        ? "room.how"
                        : switch (question.form().getClass().getSimpleName()) {
                            case "Click" -> "question.how.click";
                            case "Choice" -> "question.how.choice";
                            default -> "question.how.type";
                        }));
        if (counts) {
            hands(question, false);
        } else if (question.form() instanceof AnswerForm.Choice || question.form() instanceof AnswerForm.Click) {
            options(question.options());
        } else {
            field(question.form());
        }
        getChildren().add(room(counts));
        if (!question.steps().isEmpty()) {
            small(Messages.text("question.steps"));
            for (int i = 0; i < question.steps().size(); i++) {
                plain((i + 1) + "   " + question.steps().get(i), "question-step");
            }
        }
    }

    /** Switches between one person's answer and the hands of a room. */
    private ToggleButton room(boolean counts) {
        ToggleButton room = new ToggleButton(Messages.text("room.ask"), new FontIcon(Command.ROOM.icon()));
        room.setId("question-room");
        room.setSelected(counts);
        room.setTooltip(new Tooltip(Commands.nameWithKey(Command.ROOM)));
        room.setOnAction(e -> model.room().countingProperty().set(room.isSelected()));
        return room;
    }

    private void hands(Question question, boolean over) {
        List<Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            getChildren().add(new HandsCell(model, i, options.get(i), over, TYPE));
        }
    }

    private void options(List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            int number = i;
            Button option = new Button((i + 1) + "   " + options.get(i).label());
            option.setId("option-" + (i + 1));
            option.setMnemonicParsing(false);
            option.getStyleClass().add("question-option");
            option.setMaxWidth(Double.MAX_VALUE);
            option.setWrapText(true);
            option.setOnAction(e -> model.choose(number));
            getChildren().add(option);
        }
    }

    private void field(AnswerForm form) {
        TextField field = new TextField();
        field.setId("answer");
        String unit = form instanceof AnswerForm.Number number ? number.unit() : "";
        String prompt = form instanceof AnswerForm.Sequence sequence
                ? Messages.text("question.sequence", String.join(" ", sequence.fields()))
                : Messages.text("question.number", unit);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        Button commit = new Button(Messages.text("question.commit"));
        commit.setId("commit");
        Label refused = new Label();
        refused.setId("refused");
        refused.setWrapText(true);
        Runnable answer = () -> {
            if (!model.answer(field.getText())) {
                refused.setText(Messages.text("question.refused", prompt));
            }
        };
        commit.setOnAction(e -> answer.run());
        field.setOnAction(e -> answer.run());
        HBox row = new HBox(8, field, commit, new Label(unit));
        row.getStyleClass().add("question-answer");
        getChildren().addAll(row, refused);
    }

    private void tell(QuestionModel.State now) {
        Question question = now.question().orElseThrow();
        now.verdict()
                .ifPresentOrElse(
                        verdict -> small(Messages.text("question." + verdict.mark(), verdict.label())),
                        () -> small(Messages.text("question.shown")));
        large(question.right().label(), "question-truth");
        RoomCount room = model.room();
        if (room.countingProperty().get() && room.total() > 0) {
            int right = question.options().indexOf(question.right());
            strong(Messages.text("room.right", room.handsProperty().get().get(right), room.total()));
            hands(question, true);
        }
        reason(question.reason());
        now.verdict()
                .filter(verdict -> verdict.mark() != Verdict.Mark.RIGHT
                        && !verdict.reason().isEmpty())
                .ifPresent(verdict -> {
                    strong(Messages.text("question.why-not", verdict.label()));
                    reason(verdict.reason());
                });
    }

    private void reason(List<Phrase> words) {
        ProseFlow reason = new ProseFlow(light);
        reason.add(words, "question-reason");
        getChildren().add(reason);
    }

    private void small(String words) {
        plain(words, "hint");
    }

    private void strong(String words) {
        plain(words, "question-strong");
    }

    private void large(String words, String style) {
        plain(words, style);
    }

    private void plain(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.setFocusTraversable(false);
        getChildren().add(label);
    }
}
