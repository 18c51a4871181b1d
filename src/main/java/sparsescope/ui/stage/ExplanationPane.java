package sparsescope.ui.stage;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sparsescope.scene.words.Explanation;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;

/** The idea of what happens over an example of it, whose things are underlined, light up on the stage and can be traced. */
public final class ExplanationPane extends VBox {
    private static final double ROOM_FOR_WORDS = 800;
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    private final Label headline = new Label();
    private final TextFlow example = new TextFlow();
    private Consumer<String> light = part -> {};
    private Consumer<String> trace = part -> {};
    private Explanation shown = Explanation.of("", "");

    /** An empty pane. */
    public ExplanationPane() {
        setId("explanation");
        getStyleClass().add("explanation");
        headline.setId("headline");
        headline.setWrapText(true);
        headline.setMaxWidth(Double.MAX_VALUE);
        headline.setMinHeight(USE_PREF_SIZE);
        example.setId("example");
        getChildren().addAll(headline, example);
        VBox.setVgrow(example, Priority.ALWAYS);
        // Between panels there is less room for the same words.
        widthProperty()
                .addListener((o, before, now) -> pseudoClassStateChanged(SLIM, now.doubleValue() < ROOM_FOR_WORDS));
    }

    /**
     * Tells what is pointed at and clicked.
     *
     * @param lit takes the part of the picture whose name the pointer is on
     * @param traced takes the part whose name was clicked
     */
    void listen(Consumer<String> lit, Consumer<String> traced) {
        light = lit;
        trace = traced;
    }

    /** Shows an explanation. */
    void show(Explanation words) {
        if (words.equals(shown)) {
            return;
        }
        shown = words;
        headline.setText(words.headline());
        example.getChildren().clear();
        words.example()
                .forEach(
                        phrase -> example.getChildren().add(phrase.term().isPresent() ? named(phrase) : plain(phrase)));
    }

    private static Text plain(Phrase phrase) {
        Text text = new Text(phrase.text());
        text.getStyleClass().add("plain");
        return text;
    }

    private Label named(Phrase phrase) {
        Term term = phrase.term().orElseThrow();
        Label name = new Label(phrase.text());
        name.getStyleClass().addAll("term", "term-" + Ids.of(term.kind()));
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(Messages.text("term.help")));
        name.setOnMouseEntered(e -> light.accept(term.part()));
        name.setOnMouseClicked(e -> trace.accept(term.part()));
        return name;
    }
}
