package sparsescope.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** Finds what a window shows in part only: texts that end in dots, fields too narrow for what they hold, controls that stick out. */
final class CutContent {
    /** What rounding to whole pixels may take away. */
    private static final double ROUNDING = 1.5;

    private final Scene scene;
    private final List<String> found = new ArrayList<>();

    private CutContent(Scene scene) {
        this.scene = scene;
    }

    /** What is cut in {@code scene} as it is laid out now, one line each; empty when nothing is. */
    static List<String> in(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        CutContent cut = new CutContent(scene);
        cut.look(scene.getRoot(), false);
        return cut.found;
    }

    private void look(Node node, boolean scrolled) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            lookAt(labeled);
        }
        if (node instanceof TextField field) {
            lookAt(field);
        }
        if (node instanceof Control && !scrolled) {
            lookWhetherInside(node);
        }
        if (node instanceof Parent parent) {
            boolean scrolls = scrolled || node instanceof ScrollPane;
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scrolls));
        }
    }

    private void lookAt(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null || whole.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        labeled.lookupAll(".text").stream()
                .filter(each -> each instanceof Text && each.getParent() == labeled)
                .forEach(each -> lookAt(labeled, (Text) each));
    }

    private void lookAt(Labeled labeled, Text text) {
        String whole = labeled.getText();
        if (!text.getText().equals(whole)) {
            found.add("\"" + whole + "\" reads \"" + text.getText() + "\" in " + where(labeled));
        }
        double room = labeled.getHeight() - labeled.snappedTopInset() - labeled.snappedBottomInset();
        if (text.getLayoutBounds().getHeight() > room + ROUNDING) {
            found.add("\"" + whole + "\" is " + text.getLayoutBounds().getHeight() + " high and has " + room + " in "
                    + where(labeled));
        }
    }

    private void lookAt(TextField field) {
        double needed = new TextWidth(field).pixels();
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (needed > room + ROUNDING) {
            found.add("\"" + field.getText() + "\" needs " + needed + " and has " + room + " in " + where(field));
        }
    }

    private void lookWhetherInside(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return;
        }
        boolean inside = bounds.getMinX() >= -ROUNDING
                && bounds.getMinY() >= -ROUNDING
                && bounds.getMaxX() <= scene.getWidth() + ROUNDING
                && bounds.getMaxY() <= scene.getHeight() + ROUNDING;
        if (!inside) {
            found.add(where(node) + " sticks out of the window");
        }
        Parent around = node.getParent();
        if (around != null && !(around instanceof Control) && node.isManaged()) {
            Bounds room = around.localToScene(around.getLayoutBounds());
            if (bounds.getMaxX() > room.getMaxX() + ROUNDING || bounds.getMinX() < room.getMinX() - ROUNDING) {
                found.add(where(node) + " sticks out of " + where(around));
            }
        }
    }

    private static String where(Node node) {
        String name = node.getId() == null ? node.getStyleClass().toString() : "#" + node.getId();
        Node named = node.getParent();
        while (node.getId() == null && named != null && named.getId() == null) {
            named = named.getParent();
        }
        return node.getClass().getSimpleName() + " " + name
                + (node.getId() != null || named == null ? "" : " in #" + named.getId());
    }

    /** How wide the text of a field is in its type. */
    private record TextWidth(TextField field) {
        double pixels() {
            Text text = new Text(field.getText());
            text.setFont(field.getFont());
            return text.getLayoutBounds().getWidth();
        }
    }
}
