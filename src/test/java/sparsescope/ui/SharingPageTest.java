package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import sparsescope.drawing.DrawingList.Part;
import sparsescope.eie.codebook.WeightHistogram;
import sparsescope.eie.sharing.SharingView;
import sparsescope.export.FigureExporter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.study.Finding;

/** The page Shared weights as a person uses it. */
class SharingPageTest extends PageTestCase {
    private SharingView view() {
        return onScreen(() -> workbench.pages().sharing().viewProperty().get());
    }

    private void turnTo() {
        opened();
        strike(KeyCode.F8);
        assertThat(onScreen(() -> workbench.pageProperty().get())).isEqualTo(Page.SHARING);
        until("a table", () -> view() != null);
    }

    /** Its bar is tall enough to be met. */
    private static int common(WeightHistogram histogram) {
        int best = 0;
        for (int i = 0; i < histogram.size(); i++) {
            best = histogram.count(i) > histogram.count(best) ? i : best;
        }
        return best;
    }

    @Test
    void roundsStepAndPlayAndAWeightIsFollowed() throws Exception {
        turnTo();
        assertThat(view().settled()).isTrue();
        int rounds = view().round();
        strike(KeyCode.HOME);
        assertThat(view().round()).isZero();
        strike(KeyCode.RIGHT);
        clickOn("#sharing-step");
        assertThat(view().round()).isEqualTo(2);
        clickOn("#sharing-play");
        until("a round by itself", () -> view().round() > 2);
        clickOn("#sharing-play");
        assertThat(onScreen(() -> workbench.pages().sharing().playingProperty().get()))
                .isFalse();
        clickOn("#sharing-end");
        assertThat(view().round()).isEqualTo(rounds);

        DrawingView picture = find("sharing-picture", DrawingView.class);
        int common = common(view().layer().weights().histogram());
        Part bar = onScreen(() -> picture.drawing().find("weight/" + common).orElseThrow());
        Point2D place = onScreen(() -> picture.localToScreen(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2));
        moveTo(place);
        String told = find("sharing-about", Label.class).getText();
        assertThat(told).startsWith("Weight ").contains(", code ");
        clickOn(place, MouseButton.PRIMARY);
        int followed = view().weight();
        assertThat(told).startsWith("Weight " + PaintContext.number(view().value()) + ":");
        onScreen(() -> {
            picture.requestFocus();
            return null;
        });
        strike(KeyCode.UP);
        assertThat(view().weight()).isEqualTo(followed + 1);
        assertThat(onScreen(picture::getAccessibleText)).contains("Weight " + PaintContext.number(view().value()));

        Path file = folder.resolve("table.svg");
        onScreen(() -> {
            workbench.pages().sharing().go(3);
            return null;
        });
        int value = view().value();
        Finding finding =
                onScreen(() -> workbench.pages().sharing().findingProperty().get());
        FigureExporter.write(finding.report(), Theme.DARK, 1280, 720, finding.study(), file);
        onScreen(() -> {
            workbench.pages().sharing().choose(2);
            return null;
        });
        until("three weights", () -> view().layer().config().codeBits() == 2);
        onScreen(() -> {
            workbench.openFigure(file);
            return null;
        });
        until("the figure", () -> view().round() == 3 && view().value() == value);
        assertThat(view().layer().config().codeBits()).isEqualTo(4);
    }
}
