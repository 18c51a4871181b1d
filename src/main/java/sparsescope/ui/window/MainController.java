package sparsescope.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.StatusBar;
import sparsescope.scene.style.Theme;
import sparsescope.ui.eie.SharingController;
import sparsescope.ui.explore.ExploreController;
import sparsescope.ui.explore.PaperController;
import sparsescope.ui.explore.PictureSaver;
import sparsescope.ui.export.ExportDialog;
import sparsescope.ui.help.HelpWindow;
import sparsescope.ui.kit.CommandEvent;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.lesson.LessonInvitation;
import sparsescope.ui.lesson.LessonKeys;
import sparsescope.ui.lesson.LessonsPage;
import sparsescope.ui.memory.MemoryController;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.help.Glossary;
import sparsescope.ui.model.help.HelpPlace;
import sparsescope.ui.model.navigation.CameraModel;
import sparsescope.ui.model.session.WindowBounds;
import sparsescope.ui.model.task.Notice;
import sparsescope.ui.present.PresenterView;
import sparsescope.ui.present.Screens;
import sparsescope.ui.reuse.ReuseController;
import sparsescope.ui.setup.ChoicesController;
import sparsescope.ui.stage.Breadcrumbs;
import sparsescope.ui.stage.LandingButtons;
import sparsescope.ui.stage.StageController;
import sparsescope.ui.transport.TransportController;

/** Controls the whole window: header, status, and where commands end up. */
public final class MainController {
    private final Workbench workbench;
    private final FilePicker files;

    @FXML
    private BorderPane root;

    @FXML
    private CommandToggle brushToggle;

    @FXML
    private CommandToggle twinToggle;

    @FXML
    private CommandToggle motionToggle;

    @FXML
    private CommandToggle themeToggle;

    @FXML
    private BreadCrumbBar<Breadcrumbs.Crumb> crumbs;

    @FXML
    private HBox landings;

    @FXML
    private MenuButton menu;

    @FXML
    private MenuButton help;

    @FXML
    private StatusBar status;

    @FXML
    private Node setupView;

    @FXML
    private Node choicesView;

    @FXML
    private ChoicesController choicesViewController;

    @FXML
    private Node stageView;

    @FXML
    private Node sideView;

    @FXML
    private Node transportView;

    @FXML
    private Node exploreView;

    @FXML
    private Node paperView;

    @FXML
    private PaperController paperViewController;

    @FXML
    private Node reuseView;

    @FXML
    private ReuseController reuseViewController;

    @FXML
    private Node memoryView;

    @FXML
    private Node sharingView;

    @FXML
    private MemoryController memoryViewController;

    @FXML
    private SharingController sharingViewController;

    @FXML
    private HBox pages;

    @FXML
    private Node zoomOut;

    @FXML
    private Node zoomIn;

    @FXML
    private Node export;

    @FXML
    private Node present;

    @FXML
    private ExploreController exploreViewController;

    @FXML
    private StageController stageViewController;

    @FXML
    private TransportController transportViewController;

    private Notices notices;
    private SidePanels panels;
    private PageSwitch pageSwitch;
    private Stage stage;
    private PresenterView presenter;
    private SessionControl sessions;
    private FileOpening opening;
    /** The keyboard has chosen something that is about to be described. */
    private boolean choosing;

    private ViewKeys views;
    private PictureSaver pictures;

    private final StageCopies copies;
    private HelpWindow helpWindow;
    private WindowStyle style;

    MainController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        copies = new StageCopies(workbench);
        this.files = files;
    }

    @FXML
    private void initialize() {
        landings.getChildren().setAll(new LandingButtons(workbench.camera()));
        notices = new Notices(status);
        CameraModel camera = workbench.camera();
        brushToggle.selectedProperty().bind(workbench.brush().activeProperty());
        twinToggle.selectedProperty().bind(workbench.twin().activeProperty());
        motionToggle.selectedProperty().bind(camera.reduceMotionProperty());
        themeToggle
                .selectedProperty()
                .bind(workbench.appearance().themeProperty().isNotEqualTo(Theme.LIGHT));
        choicesViewController.setupToggle().selectedProperty().bind(setupView.visibleProperty());
        setupView.setVisible(false);
        setupView.managedProperty().bind(setupView.visibleProperty());
        Breadcrumbs way = new Breadcrumbs(crumbs, workbench);
        camera.cameraProperty().addListener((o, before, now) -> way.show(now));
        workbench.setup().sessionProperty().addListener((o, before, now) -> {
            way.show(camera.cameraProperty().get());
            notices.setUsual(RunSummary.of(now));
            String how = now.quantized();
            if (!how.isEmpty() && (before == null || !how.equals(before.quantized()))) {
                workbench.tell(Notice.info(how));
            }
        });
        workbench.noticeProperty().addListener((o, before, now) -> {
            if (now != null) {
                notices.show(now);
            }
        });
        notices.offerToReload(workbench.changedFiles());
        root.setCenter(null);
        notices.setPage(stageView);
        root.setCenter(notices.node());
        // Bars take part in the keyboard's way through their buttons alone.
        crumbs.setFocusTraversable(false);
        status.setFocusTraversable(false);
        new BusyIndicator(status, workbench);
        pageSwitch = new PageSwitch(workbench.pageProperty(), notices::setPage);
        pages.getChildren().setAll(pageSwitch.buttons());
        pageSwitch.page(Page.STAGE, stageView, () -> stageViewController.focus(), () -> pictures.ask(), copies::stage);
        LessonsPage lessonsPage = new LessonsPage(workbench, files);
        // A list of lessons is no picture.
        pageSwitch.page(
                Page.LESSONS,
                lessonsPage,
                lessonsPage::focus,
                () -> {},
                () -> workbench.tell(Notice.info(Messages.text("copy.nothing"))));
        pageSwitch.page(Page.EXPLORE, exploreView, exploreViewController);
        pageSwitch.page(Page.REUSE, reuseView, reuseViewController);
        pageSwitch.page(Page.MEMORY, memoryView, memoryViewController);
        pageSwitch.page(Page.SHARING, sharingView, sharingViewController);
        pageSwitch.page(Page.PAPER, paperView, paperViewController);
        pageSwitch.onlyOnStage(
                crumbs,
                landings,
                zoomOut,
                zoomIn,
                choicesView,
                motionToggle,
                brushToggle,
                twinToggle,
                export,
                transportView);
        panels = new SidePanels(workbench, pageSwitch, choicesView);
        pageSwitch.besideStage(root, setupView, sideView, panels::instead);
        way.show(camera.cameraProperty().get());
    }

    /** Joins the window: keys and commands. */
    Parent attach(Stage window, Screens screens, WindowStyle style, RememberedState memory) {
        stage = window;
        views = new ViewKeys(workbench);
        pictures = new PictureSaver(workbench, files, window);
        root.addEventHandler(CommandEvent.COMMAND, e -> perform(e.command()));
        KeyboardCommands keys =
                new KeyboardCommands(command -> workbench.pageProperty().get().takes(command), this::perform, views);
        Consumer<Path> used =
                file -> memory.remember(memory.preferencesProperty().get().withRecent(file), workbench::tell);
        sessions = new SessionControl(workbench, files, window, used);
        opening = new FileOpening(workbench, files, window, sessions::open, used);
        HelpMenu.fill(help, workbench.lessons(), this::perform);
        new MainMenu(menu, workbench, this::perform, views::store, opening::open, memory);
        root.addEventFilter(KeyEvent.KEY_PRESSED, new LessonKeys(workbench));
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        root.addEventFilter(KeyEvent.KEY_TYPED, keys);
        new FocusReturn(root, () -> workbench.pageProperty().get() == Page.STAGE, () -> stageViewController.focus());
        opening.takeDropsOn(root);
        this.style = style;
        helpWindow = new HelpWindow(window, style, this::show);
        workbench.help().askedProperty().addListener((o, before, now) -> {
            if (now != null) {
                helpWindow.open(now);
            }
        });
        List<Node> chrome =
                List.of(root.getTop(), setupView, sideView, panels.lesson(), panels.question(), root.getBottom());
        presenter = new PresenterView(window, root, chrome, stageViewController, workbench, screens, style);
        workbench.inspector().inspectionProperty().addListener((o, before, now) -> {
            if (choosing) {
                choosing = false;
                presenter.spotChosen();
            }
        });
        return presenter.root();
    }

    /** The window is going. */
    void closed() {
        presenter.close();
        helpWindow.close();
    }

    /** Brings the moment that shows a word to the stage; the other words are before and after it. */
    private void show(Glossary.Term term) {
        workbench.lessons().begin(Glossary.read().lesson(), term.stop());
        stage.toFront();
    }

    /** Where the window stands when nothing is presented. */
    Optional<WindowBounds> placeOutsideOfTalks() {
        return stage.isFullScreen() ? presenter.placeBefore() : Optional.of(WindowPlace.of(stage));
    }

    /** At a person's start of the program: how far one was in lessons, and an invitation to the first. */
    void invite(RememberedState memory) {
        LessonMemory.follow(workbench.lessons(), memory, workbench::tell);
        ((VBox) root.getTop()).getChildren().add(new LessonInvitation(workbench.lessons()));
    }

    /** The window is on screen. */
    void shown() {
        stageViewController.focus();
    }

    /** Opens any file that the program knows. */
    void open(Path file) {
        opening.open(file);
    }

    private void openOrCloseSetup() {
        setupView.setVisible(!setupView.isVisible());
    }

    private void perform(Command command) {
        if (transportViewController.perform(command)
                || stageViewController.perform(command)
                || workbench.perform(command)) {
            return;
        }
        switch (command) {
            case SETUP -> openOrCloseSetup();
            case OPEN -> opening.ask();
            case SAVE -> pageSwitch.savePicture();
            case COPY -> pageSwitch.copy();
            case COPY_CHART -> copies.chart();
            case EXPORT -> ExportDialog.open(workbench, files, stage);
            case OPEN_SESSION -> sessions.open();
            case SAVE_SESSION -> sessions.save();
            case MENU -> menu.show();
            case ADD_STOP -> addStop();
            case ASK -> panels.ask();
            case ROOM -> panels.askRoom();
            case HELP -> workbench.help().ask(new HelpPlace(HelpPlace.GLOSSARY, ""));
            case KEYS -> new KeysWindow(stage, style).open();
            case PALETTE -> new Palette(workbench, stage, this::perform).open();
            case RUN_TO -> transportViewController.runTo();
            case NAME_MARK -> transportViewController.nameMark();
            case GO_TO -> transportViewController.askForCycle();
            case INSPECT_NEXT -> inspect(+1);
            case INSPECT_PREVIOUS -> inspect(-1);
            default -> throw new IllegalStateException("nobody carries out " + command);
        }
    }

    private void inspect(int direction) {
        choosing = true;
        stageViewController.inspect(direction);
    }

    /** The moment on the stage becomes a stop of a lesson; one that is there grows, none is replaced. */
    private void addStop() {
        if (workbench.momentAsStop().canAdd()) {
            files.toSave(stage, Messages.text("file.lesson"), "*.md", "lesson.md")
                    .ifPresent(target -> workbench.momentAsStop().add(target.file()));
        }
    }
}
