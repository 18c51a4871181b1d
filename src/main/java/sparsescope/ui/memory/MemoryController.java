package sparsescope.ui.memory;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryReport;
import sparsescope.scene.report.NetworkReport;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.explore.FigureActions;
import sparsescope.ui.explore.FigurePage;
import sparsescope.ui.explore.HallPage;
import sparsescope.ui.explore.ReportPicture;
import sparsescope.ui.explore.WorkBar;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WidePageType;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.memory.MemoryStudy;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.study.Study;

/** Controls the page Memory. */
public final class MemoryController implements FigurePage {
    private final Workbench workbench;
    private final MemoryStudy study;
    private final FilePicker files;
    private ReportPicture shown;
    private Optional<ChipMemory> held = Optional.empty();

    @FXML
    private VBox page;

    @FXML
    private DrawingView picture;

    @FXML
    private WorkBar work;

    @FXML
    private Button reset;

    @FXML
    private Label about;

    @FXML
    private FigureActions actions;

    public MemoryController(Workbench workbench, FilePicker files) {
        this.workbench = workbench;
        this.study = workbench.pages().memory();
        this.files = files;
    }

    @FXML
    private void initialize() {
        WidePageType.follow(page);
        shown = new ReportPicture(
                picture,
                workbench,
                () -> Optional.of(new MemoryReport(study.viewProperty().get())));
        HallPage.follow(workbench, Page.MEMORY, page, picture, picture);
        picture.setAccessibleHelp(Messages.text("memory.picture.help"));
        study.viewProperty().addListener((o, before, now) -> shown.paint());
        picture.setOnMousePressed(this::pressed);
        picture.setOnMouseDragged(this::dragged);
        picture.setOnMouseReleased(e -> held = Optional.empty());
        picture.setOnMouseMoved(this::moved);
        picture.setOnMouseClicked(this::clicked);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        work.join("memory", "memory.count", this::count);
        work.follow(workbench.pages().exploration().work(Study.LAYERS));
        reset.setOnAction(e -> study.reset());
        actions.join("memory", workbench, files, study.findingProperty());
    }

    private String part(MouseEvent event) {
        return picture.at(event.getX(), event.getY()).map(DrawingList.Part::id).orElse("");
    }

    private void pressed(MouseEvent event) {
        picture.requestFocus();
        PartId id = PartId.parse(part(event));
        held = event.getButton() == MouseButton.PRIMARY && id.kind().equals("memory")
                ? ChipMemory.named(id.last())
                : Optional.empty();
        held.ifPresent(study::select);
    }

    private void dragged(MouseEvent event) {
        PixelSize extent = picture.extent();
        double scale = shown.scale();
        held.ifPresent(memory -> {
            study.resize(
                    memory,
                    MemoryReport.bytesAt(
                            extent.width() / scale, extent.height() / scale, picture.xOnDrawing(event.getX()) / scale));
            tell("memory/" + memory.word());
        });
    }

    private void moved(MouseEvent event) {
        String part = part(event);
        boolean takes = part.startsWith("memory/") || part.startsWith("layer/");
        picture.setCursor(takes ? Cursor.HAND : Cursor.DEFAULT);
        tell(part);
    }

    private void clicked(MouseEvent event) {
        String part = part(event);
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && part.startsWith("layer/")) {
            step(part);
        }
    }

    private void count() {
        workbench.pages().exploration().choices().studyProperty().set(Study.LAYERS);
        workbench.pages().exploration().count();
    }

    /** Steps a layer, if the page Explore still has the network that is shown here. */
    private void step(String part) {
        workbench.pages().exploration().choices().studyProperty().set(Study.LAYERS);
        Finding counted = workbench.pages().exploration().findingProperty().get();
        if (counted != null
                && counted.report() instanceof NetworkReport network
                && network.counted().equals(study.viewProperty().get().layers())) {
            workbench.pages().exploration().step(part);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> study.selectNext(-1);
            case DOWN -> study.selectNext(1);
            case LEFT -> study.grow(-1);
            case RIGHT -> study.grow(1);
            case HOME -> study.reset();
            default -> {
                return;
            }
        }
        event.consume();
        ChipMemory memory = study.viewProperty().get().selected();
        tell(memory == null ? "" : "memory/" + memory.word());
    }

    private void tell(String part) {
        MemoryReport report = new MemoryReport(study.viewProperty().get());
        about.setText(report.about(part));
        picture.setAccessibleText(about.getText().isEmpty() ? report.sentence() : about.getText());
    }

    /** Keys begin at the picture. */
    @Override
    public void focus() {
        picture.requestFocus();
    }

    @Override
    public FigureActions actions() {
        return actions;
    }
}
