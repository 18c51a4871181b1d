package sparsescope.ui.reuse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.drawing.DrawingList;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Goal;
import sparsescope.scene.reuse.ReuseReport;
import sparsescope.scene.reuse.ReuseView;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.explore.FigureActions;
import sparsescope.ui.explore.FigurePage;
import sparsescope.ui.explore.HallPage;
import sparsescope.ui.explore.ReportPicture;
import sparsescope.ui.explore.WorkBar;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.reuse.ReuseLayer;
import sparsescope.ui.model.reuse.ReuseStudy;

/** Controls the page Reuse. */
public final class ReuseController implements FigurePage {
    private static final List<Integer> PES = List.of(1, 4, 8, 16, 24, 32, 64, 128, 168, 256, 1024);
    private static final List<Integer> BUFFERS = List.of(300, 600, 1200, 4096, 16_384, 65_536, 262_144, 1_048_576);
    private static final List<Integer> REGISTERS = List.of(3, 8, 16, 32, 64, 128, 256, 512, 1024);

    private final Workbench workbench;
    private final ReuseStudy study;
    private final FilePicker files;
    private final Map<Preset, ToggleButton> presetButtons = new EnumMap<>(Preset.class);
    private LoopDrag drag;
    private ReportPicture shown;
    private boolean following;

    @FXML
    private VBox page;

    @FXML
    private ComboBox<ReuseLayer> layer;

    @FXML
    private ComboBox<Integer> pes;

    @FXML
    private ComboBox<Integer> buffer;

    @FXML
    private ComboBox<Integer> registers;

    @FXML
    private HBox presets;

    @FXML
    private ComboBox<Goal> goal;

    @FXML
    private WorkBar work;

    @FXML
    private DrawingView picture;

    @FXML
    private HBox buttons;

    @FXML
    private Label about;

    @FXML
    private FigureActions actions;

    public ReuseController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.study = workbench.pages().reuse();
        this.files = files;
    }

    @FXML
    private void initialize() {
        WidePageType.follow(page);
        layer.setItems(study.layers());
        ChoiceBoxes.say(layer, ReuseLayer::name);
        // A list that gets other items forgets what was chosen.
        study.layers().addListener((ListChangeListener<ReuseLayer>) change -> follow());
        layer.valueProperty().addListener((o, before, now) -> chosen(() -> study.choose(now)));
        study.layerProperty().addListener((o, before, now) -> follow());
        capacity(pes, PES);
        capacity(buffer, BUFFERS);
        capacity(registers, REGISTERS);
        study.machineProperty().addListener((o, before, now) -> follow());
        for (Preset preset : Preset.values()) {
            presets.getChildren().add(preset(preset));
        }
        study.presetProperty().addListener((o, before, now) -> select(now));
        goal.setItems(FXCollections.observableArrayList(Goal.values()));
        ChoiceBoxes.join(
                goal,
                each -> Messages.text("reuse.goal", each.title()),
                study.best().goalProperty());
        work.join("reuse-best", "reuse.search", study.best()::find);
        work.follow(study.best().search());
        picture.setAccessibleHelp(Messages.text("reuse.picture.help"));
        shown = new ReportPicture(
                picture,
                workbench,
                () -> Optional.ofNullable(study.viewProperty().get()).map(ReuseReport::new));
        HallPage.follow(workbench, Page.REUSE, page, picture, picture);
        drag = new LoopDrag(picture, study);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        picture.setOnMouseMoved(e ->
                tell(picture.at(e.getX(), e.getY()).map(DrawingList.Part::id).orElse("")));
        study.viewProperty().addListener((o, before, now) -> shown.paint());
        about.setText(Messages.text("reuse.counting"));
        study.messageProperty().addListener((o, before, now) -> about.setText(now));
        study.viewProperty().addListener((o, before, now) -> {
            if (before == null) {
                about.setText(study.messageProperty().get());
            }
        });
        buttons();
        actions.join("reuse", workbench, files, study.findingProperty());
        follow();
    }

    private ToggleButton preset(Preset preset) {
        ToggleButton button = new ToggleButton(Messages.text("reuse.preset." + preset.name()));
        button.setId("reuse-preset-" + preset.word());
        button.setTooltip(new Tooltip(Messages.text("reuse.preset." + preset.name() + ".help")));
        button.setAccessibleText(preset.title());
        button.setOnAction(e -> {
            select(study.presetProperty().get());
            study.choose(preset);
        });
        presetButtons.put(preset, button);
        return button;
    }

    private void select(Preset shown) {
        presetButtons.forEach((preset, button) -> button.setSelected(preset == shown));
    }

    private void capacity(ComboBox<Integer> list, List<Integer> values) {
        list.setItems(FXCollections.observableArrayList(values));
        list.valueProperty()
                .addListener((o, before, now) -> chosen(() -> {
                    if (pes.getValue() != null && buffer.getValue() != null && registers.getValue() != null) {
                        study.choose(new ReuseMachine(pes.getValue(), buffer.getValue(), registers.getValue()));
                    }
                }));
    }

    /** The person chose something, unless the lists only follow what is shown. */
    private void chosen(Runnable choice) {
        if (!following) {
            choice.run();
        }
    }

    private void follow() {
        following = true;
        layer.setValue(study.layerProperty().get());
        ReuseMachine machine = study.machineProperty().get();
        set(pes, machine.pes());
        set(buffer, machine.bufferWords());
        set(registers, machine.registerWords());
        following = false;
    }

    private static void set(ComboBox<Integer> list, int value) {
        if (!list.getItems().contains(value)) {
            list.getItems().add(value);
        }
        list.setValue(value);
    }

    private void buttons() {
        button("start", "mdi2s-skip-backward", () -> study.steps().go(0));
        button("back", "mdi2s-step-backward", () -> study.steps().goBy(-1));
        Button play = button("play", "mdi2p-play", () -> study.steps().play());
        study.steps()
                .playingProperty()
                .addListener((o, before, now) -> play.setGraphic(new FontIcon(now ? "mdi2p-pause" : "mdi2p-play")));
        button("step", "mdi2s-step-forward", () -> study.steps().goBy(1));
        button("end", "mdi2s-skip-forward", () -> study.steps().go(Integer.MAX_VALUE));
        button("outwards", "mdi2a-arrow-up", () -> study.loops().move(false));
        button("inwards", "mdi2a-arrow-down", () -> study.loops().move(true));
        button("split", "mdi2c-call-split", study.loops()::split);
        button("join", "mdi2c-call-merge", study.loops()::join);
        button("undo", "mdi2u-undo", study::undo);
    }

    private Button button(String name, String icon, Runnable act) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("reuse-" + name);
        String words = Messages.text("reuse." + name);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(e -> act.run());
        buttons.getChildren().add(button);
        return button;
    }

    private void pressed(KeyEvent event) {
        boolean meant = event.getCode() == KeyCode.ESCAPE && drag.cancel() || ReuseKeys.pressed(event, study);
        if (meant) {
            event.consume();
            ReuseView view = study.viewProperty().get();
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                tell("loop/" + view.selected());
            } else {
                tell("step");
            }
        }
    }

    private void tell(String part) {
        ReuseView view = study.viewProperty().get();
        String words =
                view == null || !study.messageProperty().get().isEmpty() ? "" : new ReuseReport(view).about(part);
        about.setText(words.isEmpty() ? study.messageProperty().get() : words);
        picture.setAccessibleText(words.isEmpty() && view != null ? new ReuseReport(view).sentence() : words);
    }

    /** Keys begin at the picture. */
    @Override
    public void focus() {
        study.begin();
        picture.requestFocus();
    }

    @Override
    public FigureActions actions() {
        return actions;
    }
}
