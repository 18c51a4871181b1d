package sparsescope.ui.transport;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.timeline.TimelinePainter;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.ExchangeChoice;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.marks.CycleMark;
import sparsescope.ui.model.navigation.Playback;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.task.Notice;

/** Controls the transport: it plays, steps and scrubs. */
public final class TransportController {
    private final Workbench workbench;

    @FXML
    private DrawingView timeline;

    @FXML
    private Button play;

    @FXML
    private ComboBox<StepKind> unit;

    @FXML
    private ComboBox<Integer> speed;

    @FXML
    private TextField cycle;

    @FXML
    private Label cycles;

    @FXML
    private RunToController runToController;

    @FXML
    private HBox row;

    @FXML
    private Label speedCaption;

    @FXML
    private CommandToggle exchangeAlone;

    private TimelineZoomControl zoom;

    private final Tooltip hover = new Tooltip();

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    /** Kept here: bindings alone would let it go. */
    private ObjectProperty<Integer> power;

    private boolean scrubbing;

    public TransportController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        Playback playback = workbench.playback();
        unit.getItems().setAll(playback.steps());
        ChoiceBoxes.join(unit, TransportController::word, playback.unitProperty());
        playback.steps().addListener((ListChangeListener<StepKind>) change -> {
            StepKind chosen = playback.unitProperty().get();
            unit.getItems().setAll(playback.steps());
            unit.setValue(chosen);
        });
        for (int power = Playback.SLOWEST; power <= Playback.FASTEST; power++) {
            speed.getItems().add(power);
        }
        power = playback.speedProperty().asObject();
        ChoiceBoxes.join(speed, Playback::speedText, power);
        playback.playingProperty()
                .addListener((o, before, now) ->
                        ((FontIcon) play.getGraphic()).setIconLiteral(now ? "mdi2p-pause" : "mdi2p-play"));
        timeline.sizes((width, height) -> workbench.screen().timeline(new PixelSize(width, height)));
        zoom = new TimelineZoomControl(timeline, workbench);
        // Beside what steps, before the room that keeps the speed at the other end.
        row.getChildren().add(row.getChildren().indexOf(speedCaption) - 1, zoom.showAllButton());
        timeline.setOnMousePressed(this::pressed);
        timeline.setOnMouseDragged(e -> {
            if (!zoom.drags(e) && scrubbing) {
                scrub(e);
            }
        });
        Tooltip.install(timeline, hover);
        timeline.setOnMouseMoved(e -> tell(e));
        cycle.setOnAction(e -> goToTyped());
        cycle.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                showCycle(workbench.frameProperty().get());
                timeline.requestFocus();
                e.consume();
            }
        });
        cycle.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                showCycle(workbench.frameProperty().get());
            }
        });
        exchangeAlone
                .selectedProperty()
                .bind(workbench.camera().cameraProperty().map(StageView::exchangeAlone));
        workbench.frameProperty().addListener((o, before, now) -> show(now));
    }

    private static String word(StepKind kind) {
        return kind instanceof StepUnit own ? Messages.text("unit." + own.name()) : kind.word();
    }

    /** Puts the cursor where a cycle can be typed. */
    public void askForCycle() {
        cycle.requestFocus();
        cycle.selectAll();
    }

    private void show(Frame frame) {
        timeline.show(frame.timeline(), frame.look().timeline());
        showCycle(frame);
        // By style, as the style also takes it away where there is no room.
        exchangeAlone.pseudoClassStateChanged(ABSENT, !ExchangeChoice.isThere(frame));
        MachineRun run = frame.moment().run();
        cycles.setText(
                run.indexed()
                        ? Messages.text("transport.of", String.valueOf(run.cycles()))
                        : Messages.text("transport.of.unknown"));
        String window = frame.timelineWindow().cycles() == frame.layerEnd()
                ? ""
                : ", "
                        + Messages.text(
                                "timeline.window",
                                String.valueOf(frame.timelineStart()),
                                String.valueOf(frame.timelineEnd()));
        timeline.setAccessibleText(Messages.text("timeline.name") + ", " + Messages.text("transport.cycle") + " "
                + cycle.getText() + " " + cycles.getText() + window + marksInWords());
    }

    private String marksInWords() {
        List<CycleMark> marks = workbench.marks().marksProperty().get();
        return marks.isEmpty()
                ? ""
                : ", " + Messages.text("timeline.marks") + " "
                        + marks.stream()
                                .map(mark -> mark.cycle() + (mark.name().isEmpty() ? "" : " " + mark.name()))
                                .collect(Collectors.joining(", "));
    }

    private void showCycle(Frame frame) {
        if (frame != null && !cycle.isFocused()) {
            cycle.setText(String.valueOf(frame.moment().cycle()));
        }
    }

    private void goToTyped() {
        try {
            workbench.travel().goTo(Long.parseLong(cycle.getText().strip()));
            timeline.requestFocus();
        } catch (NumberFormatException e) {
            workbench.tell(Notice.problem(Messages.text("transport.cycle.bad", cycle.getText())));
        }
    }

    /** Carries out a command that means the timeline, which has the focus. */
    public boolean perform(Command command) {
        return zoom.perform(command);
    }

    /** Opens the bar in which a condition can be typed, or closes it. */
    public void runTo() {
        runToController.openOrClose(timeline);
    }

    /** Asks what the mark on the cycle on show is called, and sets it. */
    public void nameMark() {
        Frame frame = workbench.frameProperty().get();
        if (frame != null) {
            nameMark(frame.moment().cycle());
        }
    }

    private void nameMark(long at) {
        TextInputDialog dialog = new TextInputDialog(
                workbench.marks().at(at).map(CycleMark::name).orElse(""));
        dialog.initOwner(timeline.getScene().getWindow());
        Dialogs.beside(dialog);
        dialog.setTitle(Messages.text("mark.title"));
        dialog.setHeaderText(Messages.text("mark.header", String.valueOf(at)));
        dialog.getDialogPane().setId("mark-dialog");
        dialog.getEditor().setId("mark-name");
        WindowStyle.dress(dialog.getDialogPane());
        dialog.showAndWait().ifPresent(name -> workbench.marks().put(new CycleMark(at, name.strip())));
    }

    private void pressed(MouseEvent event) {
        timeline.requestFocus();
        Frame frame = workbench.frameProperty().get();
        scrubbing = false;
        if (zoom.grabs(event) || frame == null) {
            return;
        }
        boolean second = event.getButton() == MouseButton.SECONDARY;
        if (event.getY() - timeline.getInsets().getTop()
                < TimelinePainter.MARKS_HEIGHT * frame.look().scale()) {
            pressedMargin(frame, event, second);
        } else if (second) {
            frame.causeAt(event.getX(), event.getY())
                    .ifPresent(cause -> workbench.finder().find(cause, true, !event.isShiftDown()));
        } else {
            scrubbing = true;
            scrub(event);
        }
    }

    /** On a flag: clears that mark, or names it; beside flags: marks that cycle. */
    private void pressedMargin(Frame frame, MouseEvent event, boolean second) {
        long at = timeline.at(event.getX(), event.getY())
                .map(DrawingList.Part::id)
                .filter(id -> StagePart.MARK.is(id))
                .map(id -> Long.parseLong(StagePart.MARK.fields(id).get(0)))
                .orElse(frame.cycleAt(event.getX()));
        if (second) {
            nameMark(at);
        } else {
            workbench.marks().toggle(at);
        }
    }

    /** What happens in the cycle under the pointer. */
    private void tell(MouseEvent event) {
        Frame frame = workbench.frameProperty().get();
        if (frame != null) {
            hover.setText(frame.cycleWords(event.getX()));
        }
    }

    private void scrub(MouseEvent event) {
        timeline.requestFocus();
        Frame frame = workbench.frameProperty().get();
        if (frame != null) {
            workbench.travel().goTo(frame.cycleAt(event.getX()));
        }
    }
}
