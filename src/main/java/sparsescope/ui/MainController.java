package sparsescope.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.scene.StageView;
import sparsescope.ui.model.CameraModel;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Session;
import sparsescope.ui.model.Workbench;

/** The whole window: header, status, and where commands end up. */
public final class MainController {
    /** Narrower windows begin without the setup panel, so that the stage has room. */
    private static final double ROOM_FOR_SETUP = 1500;

    private static final String DARK = "dark";

    private final Workbench workbench;
    private final FilePicker files;

    @FXML
    private BorderPane root;

    @FXML
    private CommandToggle setupToggle;

    @FXML
    private CommandToggle brushToggle;

    @FXML
    private CommandToggle motionToggle;

    @FXML
    private CommandToggle themeToggle;

    @FXML
    private BreadCrumbBar<Crumb> crumbs;

    @FXML
    private HBox landings;

    @FXML
    private StatusBar status;

    @FXML
    private Node setupView;

    @FXML
    private Node stageView;

    @FXML
    private SetupController setupViewController;

    @FXML
    private StageController stageViewController;

    @FXML
    private TransportController transportViewController;

    private final NotificationPane notifications = new NotificationPane();
    private final List<CommandToggle> landingToggles =
            List.of(new CommandToggle(Command.PLANE), new CommandToggle(Command.ARRAY), new CommandToggle(Command.PE));
    private Stage stage;
    private PictureSaver pictures;

    MainController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.files = files;
    }

    @FXML
    private void initialize() {
        landingToggles.get(0).setText(Messages.text("landing.plane"));
        landingToggles.get(1).setText(Messages.text("landing.array"));
        landingToggles.get(2).setText(Messages.text("landing.pe"));
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null);
        segments.getButtons().addAll(landingToggles);
        landings.getChildren().setAll(segments);
        CameraModel camera = workbench.camera();
        camera.cameraProperty().addListener((o, before, now) -> showCamera(now));
        brushToggle.selectedProperty().bind(workbench.brush().activeProperty());
        motionToggle.selectedProperty().bind(camera.reduceMotionProperty());
        themeToggle.selectedProperty().bind(workbench.darkProperty());
        setupToggle.selectedProperty().bind(setupView.visibleProperty());
        setupView.managedProperty().bind(setupView.visibleProperty());
        workbench.darkProperty().addListener((o, before, now) -> {
            root.getStyleClass().remove(DARK);
            if (now) {
                root.getStyleClass().add(DARK);
            }
        });
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setCrumbFactory(MainController::button);
        crumbs.setOnCrumbAction(e -> e.getSelectedCrumb().getValue().go().run());
        crumbs.setAccessibleText(Messages.text("breadcrumb.name"));
        workbench.setup().sessionProperty().addListener((o, before, now) -> {
            showCamera(camera.cameraProperty().get());
            status.setText(summary(now));
        });
        workbench.noticeProperty().addListener((o, before, now) -> {
            if (now != null) {
                Notices.show(notifications, now);
            }
        });
        root.setCenter(null);
        notifications.setContent(stageView);
        root.setCenter(notifications);
        new BusyIndicator(status, workbench);
        showCamera(camera.cameraProperty().get());
    }

    /** Joins the window: keys and commands. */
    Parent attach(Stage window) {
        stage = window;
        pictures = new PictureSaver(workbench, files, window);
        root.addEventHandler(CommandEvent.COMMAND, e -> perform(e.command()));
        KeyboardCommands keys = new KeyboardCommands(this::perform);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        root.addEventFilter(KeyEvent.KEY_TYPED, keys);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> Platform.runLater(this::giveFocusBack));
        return root;
    }

    /** The window is on screen. */
    void shown() {
        setupView.setVisible(stage.getScene().getWidth() >= ROOM_FOR_SETUP);
        stageViewController.focus();
    }

    /** After a click on a button the keys are the stage's again: Space plays, and does not press that button once more. */
    private void giveFocusBack() {
        if (stage.getScene().getFocusOwner() instanceof ButtonBase) {
            stageViewController.focus();
        }
    }

    private void perform(Command command) {
        if (workbench.perform(command)) {
            return;
        }
        switch (command) {
            case SETUP -> setupView.setVisible(!setupView.isVisible());
            case OPEN -> setupViewController.openNetwork();
            case SAVE -> pictures.ask();
            case KEYS -> new KeysDialog(stage).show();
            case GO_TO -> transportViewController.askForCycle();
            case INSPECT_NEXT -> stageViewController.inspect(+1);
            case INSPECT_PREVIOUS -> stageViewController.inspect(-1);
            default -> throw new IllegalStateException("nobody carries out " + command);
        }
    }

    private void showCamera(StageView camera) {
        for (int landing = 0; landing < landingToggles.size(); landing++) {
            landingToggles.get(landing).setSelected(landing == camera.landing());
        }
        showCrumbs(camera);
    }

    private void showCrumbs(StageView camera) {
        Session session = workbench.setup().sessionProperty().get();
        if (session == null) {
            return;
        }
        CameraModel to = workbench.camera();
        Crumb network = new Crumb(session.network().name(), () -> to.land(StageView.PLANE));
        Crumb layer = new Crumb(session.run().layer().name(), () -> to.land(StageView.PLANE));
        TreeItem<Crumb> last = BreadCrumbBar.buildTreeModel(network, layer);
        if (camera.landing() >= StageView.ARRAY) {
            last = under(last, new Crumb(Messages.text("crumb.array"), () -> to.land(StageView.ARRAY)));
        }
        if (camera.landing() >= StageView.PE) {
            String pe = Messages.text("crumb.pe", camera.column(), camera.row());
            last = under(last, new Crumb(pe, () -> to.land(StageView.PE)));
        }
        if (!path(last).equals(path(crumbs.getSelectedCrumb()))) {
            crumbs.setSelectedCrumb(last);
        }
    }

    private static TreeItem<Crumb> under(TreeItem<Crumb> parent, Crumb crumb) {
        TreeItem<Crumb> child = new TreeItem<>(crumb);
        parent.getChildren().add(child);
        return child;
    }

    private static Button button(TreeItem<Crumb> crumb) {
        Button button = new Button(crumb.getValue().text());
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

    private static String path(TreeItem<Crumb> crumb) {
        return crumb == null ? "" : path(crumb.getParent()) + "/" + crumb.getValue();
    }

    private static String summary(Session session) {
        var accelerator = session.run().plan().accelerator();
        String input = session.input().map(choice -> " · " + choice.name()).orElse("");
        return Messages.text(
                "status.summary",
                session.network().name() + input,
                session.run().layer().name(),
                accelerator.columns(),
                accelerator.rows(),
                accelerator.f(),
                accelerator.i(),
                Messages.text("status.groups", session.run().plan().runs().size()));
    }

    /** A place on the way to where the stage looks. */
    private record Crumb(String text, Runnable go) {
        @Override
        public String toString() {
            return text;
        }
    }
}
