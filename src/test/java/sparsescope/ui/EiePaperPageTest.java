package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.PublishedPaper;

/** The Paper page with EIE's figures. */
class EiePaperPageTest extends PageTestCase {
    @Test
    void eiesFiguresAreChosenComputedAndStopped() {
        opened();
        strike(KeyCode.F4);
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.PAPER);
        // The list has the keys when one turns to the page.
        strike(KeyCode.DOWN);
        assertThat(onScreen(() -> workbench.pages().publishedPaperProperty().get()))
                .isEqualTo(PublishedPaper.EIE);
        assertThat(find("paper-sentence", Label.class).getText()).contains("Table IV");
        assertThat(onScreen(() -> lookup("#paper-quick").query().isVisible())).isFalse();

        clickOn("#paper-eie-start");
        until(
                "a layer",
                () -> onScreen(() ->
                                workbench.pages().eiePaper().findingProperty().get())
                        != null);
        onScreen(() -> {
            workbench.pages().eiePaper().work().cancel();
            return null;
        });

        assertThat(find("paper-sentence", Label.class).getText()).contains("published times are met within a tenth");
        onScreen(() -> {
            workbench.pages().publishedPaperProperty().set(PublishedPaper.SCNN);
            return null;
        });
        assertThat(find("paper-sentence", Label.class).getText()).contains("SCNN paper");
        assertThat(onScreen(() -> lookup("#paper-quick").query().isVisible())).isTrue();
    }
}
