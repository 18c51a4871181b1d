package sparsescope.ui.stage;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.shape.Rectangle;
import org.controlsfx.control.BreadCrumbBar;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.scene.view.StageView;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.setup.LoadedScenario;

/** The way from the network to where the stage looks; a click goes back along it. */
public final class Breadcrumbs {
    private final BreadCrumbBar<Crumb> bar;
    private final Workbench workbench;

    /** Describes a place on the way to where the stage looks. */
    public record Crumb(String text, Runnable go) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Letters of a name that are shown. */
    private static final int LONGEST = 18;

    public Breadcrumbs(BreadCrumbBar<Crumb> bar, Workbench workbench) {
        this.bar = bar;
        this.workbench = workbench;
        // Where there is little room the way is cut, and no button beside it.
        bar.setMinWidth(0);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(bar.widthProperty());
        room.heightProperty().bind(bar.heightProperty());
        bar.setClip(room);
        bar.setAutoNavigationEnabled(false);
        bar.setCrumbFactory(Breadcrumbs::button);
        bar.setOnCrumbAction(e -> e.getSelectedCrumb().getValue().go().run());
        bar.setAccessibleText(Messages.text("breadcrumb.name"));
    }

    /** Shows the way to where the stage looks. */
    public void show(StageView camera) {
        LoadedScenario session = workbench.setup().sessionProperty().get();
        if (session == null) {
            return;
        }
        CameraModel to = workbench.camera();
        Crumb network = new Crumb(session.network().name(), () -> to.land(0));
        Crumb layer = new Crumb(session.run().layer().name(), () -> to.land(0));
        TreeItem<Crumb> last = BreadCrumbBar.buildTreeModel(network, layer);
        for (int landing = 1;
                landing <= camera.landing() && landing < to.landings().size();
                landing++) {
            int goesTo = landing;
            last = under(last, new Crumb(to.landings().get(landing).name(camera), () -> to.land(goesTo)));
        }
        if (!path(last).equals(path(bar.getSelectedCrumb()))) {
            bar.setSelectedCrumb(last);
        }
    }

    private static TreeItem<Crumb> under(TreeItem<Crumb> parent, Crumb crumb) {
        TreeItem<Crumb> child = new TreeItem<>(crumb);
        parent.getChildren().add(child);
        return child;
    }

    private static Button button(TreeItem<Crumb> crumb) {
        Button button = new Button(shortened(crumb.getValue().text()));
        button.getStyleClass().add("crumb");
        if (crumb.getParent() != null) {
            button.setGraphic(new FontIcon("mdi2c-chevron-right"));
        }
        if (crumb.isLeaf()) {
            button.getStyleClass().add("last");
        }
        button.setAccessibleText(crumb.getValue().text());
        button.setTooltip(
                new Tooltip(Messages.text("breadcrumb.go", crumb.getValue().text())));
        return button;
    }

    /** The beginning and the end of a long name. */
    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2) + "…" + name.substring(name.length() - LONGEST / 3);
    }

    private static String path(TreeItem<Crumb> crumb) {
        return crumb == null ? "" : path(crumb.getParent()) + "/" + crumb.getValue();
    }
}
