package sparsescope.ui.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.SegmentedButton;
import sparsescope.ui.explore.FigurePage;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Page;

/** Turns from page to page: what is in the middle of the window, and what stands beside it. */
final class PageSwitch {
    private record Sheet(Node content, Runnable focus, Runnable savePicture, Runnable copy) {}

    private final ObjectProperty<Page> page;
    private final Consumer<Node> middle;
    private final Map<Page, CommandToggle> toggles = new EnumMap<>(Page.class);
    private final Map<Page, Sheet> sheets = new EnumMap<>(Page.class);
    private final List<Node> onStage = new ArrayList<>();
    private final SegmentedButton buttons = new SegmentedButton();
    private Runnable beside = () -> {};

    PageSwitch(ObjectProperty<Page> page, Consumer<Node> middle) {
        this.page = page;
        this.middle = middle;
        buttons.setToggleGroup(null);
        for (Page each : Page.values()) {
            CommandToggle toggle = new CommandToggle(each.command());
            toggle.setText(Messages.text("page." + each.name()));
            toggles.put(each, toggle);
        }
        buttons.getButtons().addAll(toggles.values());
        page.addListener((o, before, now) -> {
            show();
            sheets.get(now).focus().run();
        });
    }

    /** The switch itself. */
    Node buttons() {
        return buttons;
    }

    /**
     * Adds a page.
     *
     * @param focus gives it the keyboard focus
     * @param savePicture saves its picture
     * @param copy copies its picture
     */
    void page(Page which, Node content, Runnable focus, Runnable savePicture, Runnable copy) {
        sheets.put(which, new Sheet(content, focus, savePicture, copy));
        show();
    }

    /** Adds a page with a figure. */
    void page(Page which, Node content, FigurePage controller) {
        page(
                which,
                content,
                controller::focus,
                () -> controller.actions().savePicture(),
                () -> controller.actions().copy());
    }

    /** Saves the picture of the page on show. */
    void savePicture() {
        sheets.get(page.get()).savePicture().run();
    }

    /** Copies the picture of the page on show. */
    void copy() {
        sheets.get(page.get()).copy().run();
    }

    /** Shows nodes on the stage's page alone. */
    void onlyOnStage(Node... nodes) {
        onStage.addAll(List.of(nodes));
        show();
    }

    /**
     * Shows panels to the left and right of the stage's page alone.
     *
     * @param instead what stands at the right of every page instead, if anything
     */
    void besideStage(BorderPane root, Node left, Node right, Supplier<Optional<Node>> instead) {
        beside = () -> {
            root.setLeft(page.get() == Page.STAGE ? left : null);
            Optional<Node> other = page.get() == Page.LESSONS ? Optional.empty() : instead.get();
            root.setRight(other.orElse(page.get() == Page.STAGE ? right : null));
        };
        show();
    }

    /** Looks again at what stands beside the page. */
    void refresh() {
        beside.run();
    }

    private void show() {
        toggles.forEach((each, toggle) -> toggle.setSelected(each == page.get()));
        for (Node node : onStage) {
            node.setVisible(page.get() == Page.STAGE);
            node.setManaged(page.get() == Page.STAGE);
        }
        beside.run();
        Sheet sheet = sheets.get(page.get());
        if (sheet != null) {
            middle.accept(sheet.content());
        }
    }
}
