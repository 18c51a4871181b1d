package sparsescope.ui.eie;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.eie.sharing.SharingReport;
import sparsescope.eie.sharing.SharingView;
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
import sparsescope.ui.model.eie.SharingChoice;
import sparsescope.ui.model.eie.SharingStudy;

/** Controls the page Shared weights. */
public final class SharingController implements FigurePage {
    private static final List<Integer> BITS = List.of(1, 2, 3, 4, 5, 6);

    private final Workbench workbench;
    private final SharingStudy study;
    private final FilePicker files;
    private boolean following;
    private ReportPicture shown;

    @FXML
    private VBox page;

    @FXML
    private ComboBox<SharingChoice> layer;

    @FXML
    private ComboBox<Integer> bits;

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

    public SharingController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.study = workbench.pages().sharing();
        this.files = files;
    }

    @FXML
    private void initialize() {
        WidePageType.follow(page);
        layer.setItems(study.layers());
        ChoiceBoxes.say(layer, SharingChoice::name);
        // A list that gets other items forgets what was chosen.
        study.layers().addListener((ListChangeListener<SharingChoice>) change -> follow());
        layer.valueProperty().addListener((o, before, now) -> chosen(() -> study.choose(now)));
        study.layerProperty().addListener((o, before, now) -> follow());
        bits.setItems(FXCollections.observableArrayList(BITS));
        bits.valueProperty().addListener((o, before, now) -> chosen(() -> study.choose(now)));
        study.codeBitsProperty().addListener((o, before, now) -> follow());
        work.join("sharing", "sharing.count", study::begin);
        work.follow(study.work());
        picture.setAccessibleHelp(Messages.text("sharing.picture.help"));
        shown = new ReportPicture(
                picture,
                workbench,
                () -> Optional.ofNullable(study.viewProperty().get()).map(SharingReport::new));
        HallPage.follow(workbench, Page.SHARING, page, picture, picture);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        picture.setOnMouseMoved(this::moved);
        picture.setOnMouseClicked(this::clicked);
        study.viewProperty().addListener((o, before, now) -> shown.paint());
        buttons();
        actions.join("sharing", workbench, files, study.findingProperty());
        follow();
    }

    private void chosen(Runnable choice) {
        if (!following) {
            choice.run();
        }
    }

    private void follow() {
        following = true;
        SharingChoice chosen = study.layerProperty().get();
        layer.setValue(study.layers().stream()
                .filter(each -> each.name().equals(chosen.name()))
                .findFirst()
                .orElse(chosen));
        int wanted = study.codeBitsProperty().get();
        if (!bits.getItems().contains(wanted)) {
            bits.getItems().add(wanted);
        }
        bits.setValue(wanted);
        following = false;
    }

    private void buttons() {
        button("start", "mdi2s-skip-backward", () -> study.go(0));
        button("back", "mdi2s-step-backward", () -> study.goBy(-1));
        Button play = button("play", "mdi2p-play", study::play);
        study.playingProperty()
                .addListener((o, before, now) -> play.setGraphic(new FontIcon(now ? "mdi2p-pause" : "mdi2p-play")));
        button("step", "mdi2s-step-forward", () -> study.goBy(1));
        button("end", "mdi2s-skip-forward", () -> study.go(Integer.MAX_VALUE));
    }

    private Button button(String name, String icon, Runnable act) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("sharing-" + name);
        String words = Messages.text("sharing." + name);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(e -> act.run());
        buttons.getChildren().add(button);
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> study.goBy(-1);
            case RIGHT -> study.goBy(1);
            case HOME -> study.go(0);
            case END -> study.go(Integer.MAX_VALUE);
            case SPACE -> study.play();
            case UP -> study.followNext(1);
            case DOWN -> study.followNext(-1);
            default -> {
                return;
            }
        }
        event.consume();
        tell("");
    }

    private void moved(MouseEvent event) {
        String part =
                picture.at(event.getX(), event.getY()).map(DrawingList.Part::id).orElse("");
        picture.setCursor(part.startsWith("weight/") ? Cursor.HAND : Cursor.DEFAULT);
        tell(part);
    }

    private void clicked(MouseEvent event) {
        picture.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            PartId part = PartId.parse(picture.at(event.getX(), event.getY())
                    .map(DrawingList.Part::id)
                    .orElse(""));
            if (part.kind().equals("weight")) {
                study.follow(part.number(0));
            }
        }
    }

    private void tell(String part) {
        SharingView view = study.viewProperty().get();
        if (view != null) {
            SharingReport report = new SharingReport(view);
            about.setText(report.about(part));
            picture.setAccessibleText(about.getText().isEmpty() ? report.sentence() : about.getText());
        }
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
