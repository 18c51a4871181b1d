package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.lesson.Lesson;
import sparsescope.ui.model.help.HelpPlace;
import sparsescope.ui.model.help.HelpSearch;

/** The help is found by key, searched, and leads from a word to the moment that shows it. */
class HelpTest extends WindowTestCase {
    private boolean isThere(String id) {
        return lookup("#" + id).tryQuery().isPresent();
    }

    @SuppressWarnings("unchecked")
    private ListView<HelpSearch.Hit> found() {
        return find("help-list", ListView.class);
    }

    @Test
    void aWordIsSearchedAndShownOnTheStage() {
        opened();
        strike(KeyCode.SHIFT, KeyCode.F1);
        until("the help", () -> isThere("help-search"));
        assertThat(onScreen(() -> found().getItems().get(0).place())).isEqualTo(new HelpPlace("glossary", ""));

        onScreen(() -> {
            find("help-search", TextField.class).setText("placeholder");
            return null;
        });
        until(
                "what was found",
                () -> onScreen(() -> found().getItems().get(0).place())
                        .equals(new HelpPlace("glossary", "placeholder")));
        onScreen(() -> {
            find("show-placeholder", Hyperlink.class).fire();
            return null;
        });
        until(
                "the glossary beside the stage",
                () -> onScreen(() -> workbench.lessons().lessonProperty().get())
                        .map(Lesson::name)
                        .equals(Optional.of("glossary")));
        until(
                "its moment",
                () -> onScreen(() -> workbench.lessons().stopProperty().get())
                        .filter(stop -> stop.stop().title().equals("placeholder"))
                        .isPresent());
    }

    @Test
    void whatIsInspectedLeadsToItsWord() {
        opened();
        strike(KeyCode.DIGIT3);
        onScreen(() -> {
            workbench.inspector().inspect("detail/bank/0");
            return null;
        });
        until("the question", () -> isThere("what-is-accumulator-bank"));
        onScreen(() -> {
            find("what-is-accumulator-bank", Hyperlink.class).fire();
            return null;
        });
        until("the help", () -> isThere("show-accumulator-bank"));
        assertThat(onScreen(() -> workbench.help().askedProperty().get()))
                .isEqualTo(new HelpPlace("glossary", "accumulator-bank"));
    }
}
