package sparsescope.ui.lesson;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sparsescope.lesson.Prose;
import sparsescope.scene.words.Phrase;
import sparsescope.scene.words.Term;
import sparsescope.ui.kit.Ids;

/** Sentences whose words light the things they name. */
final class ProseFlow extends VBox {
    private final Consumer<String> light;

    /**
     * No sentence yet.
     *
     * @param light takes the part of the picture whose name the pointer is on
     */
    ProseFlow(Consumer<String> light) {
        this.light = light;
        getStyleClass().add("lesson-prose");
    }

    /** Shows sentences. */
    void show(Prose prose) {
        getChildren().clear();
        for (Prose.Block block : prose.blocks()) {
            TextFlow flow = flow(block.text());
            if (block.kind() == Prose.Kind.ITEM) {
                flow.getChildren().add(text("•  ", Prose.Style.PLAIN));
            }
            flow.getStyleClass().add("lesson-" + Ids.of(block.kind()));
            for (Prose.Span span : block.spans()) {
                flow.getChildren()
                        .add(
                                span.term().isPresent()
                                        ? name(span.text(), span.term().get())
                                        : text(span.text(), span.style()));
            }
            getChildren().add(flow);
        }
    }

    /** Adds a paragraph of phrases. */
    void add(List<Phrase> phrases, String style) {
        TextFlow flow = flow(phrases.stream().map(Phrase::text).reduce("", String::concat));
        flow.getStyleClass().add(style);
        for (Phrase phrase : phrases) {
            flow.getChildren()
                    .add(
                            phrase.term().isPresent()
                                    ? name(phrase.text(), phrase.term().get())
                                    : text(phrase.text(), Prose.Style.PLAIN));
        }
        getChildren().add(flow);
    }

    private static TextFlow flow(String words) {
        TextFlow flow = new TextFlow();
        // Read as one sentence, not word by word.
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(words);
        return flow;
    }

    private static Text text(String words, Prose.Style style) {
        Text text = new Text(words);
        text.getStyleClass().addAll("plain", "prose-" + Ids.of(style));
        return text;
    }

    private Label name(String words, Term term) {
        Label name = new Label(words);
        name.getStyleClass().addAll("term", "term-" + Ids.of(term.kind()));
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnMouseEntered(e -> light.accept(term.part()));
        return name;
    }
}
