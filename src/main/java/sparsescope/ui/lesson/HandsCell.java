package sparsescope.ui.lesson;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sparsescope.lesson.question.Option;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.lesson.QuestionModel;
import sparsescope.ui.model.lesson.RoomCount;

/** An answer that is offered to a room, with the hands for it: a number to type or click, and a bar. */
final class HandsCell extends VBox {
    private static final PseudoClass TRUTH = PseudoClass.getPseudoClass("truth");
    private static final int DIGITS = 4;
    /** Parts of the type's size. */
    private static final double GAP = 0.4;

    private static final double BAR = 0.5;

    private final QuestionModel model;
    private final RoomCount room;
    private final int number;
    private final Option option;
    private final TextField field = new TextField();
    private final Label share = new Label();
    private final Bar bar = new Bar();
    /** Kept here: the room, which outlives every question, knows it only weakly. */
    private final ChangeListener<Object> counted = (o, before, now) -> show();

    /**
     * A cell.
     *
     * @param number the answer's place among those that are offered
     * @param over whether the truth is shown
     * @param type size of the letters, in pixels: gaps and bars are parts of it
     */
    HandsCell(QuestionModel model, int number, Option option, boolean over, double type) {
        this.model = model;
        this.room = model.room();
        this.number = number;
        this.option = option;
        getStyleClass().add("hands-cell");
        pseudoClassStateChanged(TRUTH, over && option.right());
        Region answer = over ? truth() : choice();
        HBox.setHgrow(answer, Priority.ALWAYS);
        HBox row = new HBox(answer);
        row.setSpacing(GAP * type);
        setSpacing(GAP / 2 * type);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        if (room.countingProperty().get()) {
            row.getChildren().add(over ? share : typed());
            share.getStyleClass().add("hands-share");
            bar.setMinHeight(BAR * type);
            bar.setMaxHeight(BAR * type);
            getChildren().add(bar);
            room.handsProperty().addListener(new WeakChangeListener<>(counted));
            show();
        }
    }

    /** The answer, to be clicked: once for every hand, or to answer. */
    private Button choice() {
        Button choice = new Button((number + 1) + "   " + option.label());
        choice.setId("hands-choice-" + (number + 1));
        choice.setMnemonicParsing(false);
        choice.setWrapText(true);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("question-option");
        choice.setOnAction(e -> model.choose(number));
        choice.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.SECONDARY && model.counts()) {
                room.add(number, -1);
            }
        });
        return choice;
    }

    private Label truth() {
        Label truth = new Label((option.right() ? "✓  " : number + 1 + "   ") + option.label());
        truth.getStyleClass().add("hands-truth");
        truth.setWrapText(true);
        truth.setMaxWidth(Double.MAX_VALUE);
        return truth;
    }

    private TextField typed() {
        field.setId("hands-" + (number + 1));
        field.getStyleClass().add("hands-field");
        field.setPrefColumnCount(DIGITS - 1);
        field.setAccessibleText(Messages.text("room.field", option.label()));
        field.textProperty().addListener((o, before, now) -> {
            if (!now.matches("\\d{0," + DIGITS + "}")) {
                field.setText(before);
            } else if (field.isFocused()) {
                room.set(number, now.isEmpty() ? 0 : Integer.parseInt(now));
            }
        });
        field.setOnAction(e -> model.showMe());
        return field;
    }

    /** The cursor goes into the number. */
    void type() {
        field.requestFocus();
        field.selectAll();
    }

    private void show() {
        if (number >= room.handsProperty().get().size()) {
            return;
        }
        int hands = room.handsProperty().get().get(number);
        boolean typing =
                field.isFocused() && (field.getText().isEmpty() ? 0 : Integer.parseInt(field.getText())) == hands;
        if (!typing) {
            field.setText(hands == 0 ? "" : String.valueOf(hands));
        }
        share.setText(Messages.text("room.share", hands, Math.round(100 * room.share(number))));
        setAccessibleText(option.label() + ": " + share.getText());
        bar.show(room.share(number));
    }

    /** A bar as long as the part of all hands. */
    private static final class Bar extends Region {
        private final Region filled = new Region();
        private double part;

        Bar() {
            getStyleClass().add("hands-bar");
            filled.getStyleClass().add("hands-filled");
            filled.setManaged(false);
            getChildren().add(filled);
        }

        void show(double now) {
            part = now;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, getWidth() * part, getHeight());
        }
    }
}
