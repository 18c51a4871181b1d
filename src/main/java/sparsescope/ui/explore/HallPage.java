package sparsescope.ui.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sparsescope.drawing.TypeScale;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.present.Presentation;

/** Leaves a page nothing but its picture while it is presented, and gives the rest back afterwards. */
public final class HallPage {
    private static final PseudoClass HALL = PseudoClass.getPseudoClass("hall");

    private final VBox page;
    private final List<Node> stays;
    private final Map<Node, Boolean> hidden = new HashMap<>();

    private HallPage(VBox page, Node picture, List<Node> more) {
        this.page = page;
        stays = Stream.concat(Stream.of(picture), more.stream()).toList();
    }

    /**
     * Lets a page follow the talk.
     *
     * @param picture what stays, a child of {@code content}
     * @param focus what has the keyboard in a talk
     * @param more what else stays
     */
    public static void follow(Workbench workbench, Page page, VBox content, Node picture, Node focus, Node... more) {
        HallPage hall = new HallPage(content, picture, List.of(more));
        workbench.presentation().presentingProperty().addListener((o, before, now) -> {
            hall.present(now);
            if (workbench.pageProperty().get() == page) {
                focus.requestFocus();
            }
        });
    }

    /** The same of a page whose picture is a finding's figure, with the finding's sentence over it. */
    static void follow(Workbench workbench, Page page, VBox content, FigureView figure, Label sentence) {
        Presentation talk = workbench.presentation();
        follow(workbench, page, content, figure, figure.drawing(), sentence);
        Runnable enlarge = () -> {
            boolean hall = talk.presentingProperty().get();
            figure.enlarge(hall ? talk.lettering(1).scale() : 1);
            sentence.setStyle(
                    hall
                            ? String.format(
                                    Locale.ROOT,
                                    "-fx-font-size: %.1fpx;",
                                    1.1
                                            * TypeScale.LECTURE_FLOOR
                                            * talk.heightProperty().get())
                            : "");
        };
        talk.presentingProperty().addListener((o, before, now) -> enlarge.run());
        talk.heightProperty().addListener((o, before, now) -> enlarge.run());
    }

    private void present(boolean talk) {
        page.pseudoClassStateChanged(HALL, talk);
        for (Node node : page.getChildren()) {
            if (stays.contains(node) || node.managedProperty().isBound()) {
                continue;
            }
            if (talk) {
                hidden.put(node, node.isVisible());
            }
            boolean shown = !talk && hidden.getOrDefault(node, true);
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
