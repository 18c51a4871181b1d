package sparsescope.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.simulation.LayerRun;
import sparsescope.simulation.StepUnit;
import sparsescope.ui.model.Extent;
import sparsescope.ui.model.Frame;
import sparsescope.ui.model.Notice;
import sparsescope.ui.model.Playback;
import sparsescope.ui.model.Workbench;

/** Play, step, scrub. */
public final class TransportController {
    private final Workbench workbench;
    private final Map<StepUnit, ToggleButton> units = new EnumMap<>(StepUnit.class);

    @FXML
    private DrawingView timeline;

    @FXML
    private Button play;

    @FXML
    private HBox unitsBox;

    @FXML
    private Slider speed;

    @FXML
    private Label speedText;

    @FXML
    private TextField cycle;

    @FXML
    private Label cycles;

    TransportController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        Playback playback = workbench.playback();
        unitsBox.getChildren().setAll(unitButtons(playback));
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        speed.valueProperty().addListener((o, before, now) -> showSpeed());
        showSpeed();
        playback.playingProperty()
                .addListener((o, before, now) ->
                        ((FontIcon) play.getGraphic()).setIconLiteral(now ? "mdi2p-pause" : "mdi2p-play"));
        timeline.sizes((width, height) -> workbench.screen().timeline(new Extent(width, height)));
        timeline.setOnMousePressed(this::scrub);
        timeline.setOnMouseDragged(this::scrub);
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
        workbench.frameProperty().addListener((o, before, now) -> show(now));
    }

    /** Puts the cursor where a cycle can be typed. */
    void askForCycle() {
        cycle.requestFocus();
        cycle.selectAll();
    }

    private SegmentedButton unitButtons(Playback playback) {
        SegmentedButton segments = new SegmentedButton();
        for (StepUnit unit : StepUnit.values()) {
            ToggleButton button = new ToggleButton(Messages.text("unit." + unit.name())) {
                @Override
                public void fire() {
                    // A segment that is on stays on.
                    playback.unitProperty().set(unit);
                }
            };
            button.setId("unit-" + Ids.of(unit));
            button.setTooltip(new Tooltip(Messages.text("unit." + unit.name() + ".help")));
            button.setAccessibleText(Messages.text("transport.unit") + " " + unit.word());
            units.put(unit, button);
            segments.getButtons().add(button);
        }
        playback.unitProperty().addListener((o, before, now) -> units.get(now).setSelected(true));
        units.get(playback.unitProperty().get()).setSelected(true);
        return segments;
    }

    private void showSpeed() {
        speedText.setText(Playback.speedText((int) Math.round(speed.getValue())));
    }

    private void show(Frame frame) {
        timeline.show(frame.timeline(), frame.look().timeline());
        showCycle(frame);
        LayerRun run = frame.moment().run();
        cycles.setText(
                run.indexed()
                        ? Messages.text("transport.of", String.valueOf(run.cycles()))
                        : Messages.text("transport.of.unknown"));
        timeline.setAccessibleText(Messages.text("timeline.name") + ", " + Messages.text("transport.cycle") + " "
                + cycle.getText() + " " + cycles.getText());
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

    private void scrub(MouseEvent event) {
        timeline.requestFocus();
        Frame frame = workbench.frameProperty().get();
        if (frame != null) {
            workbench.travel().goTo(frame.cycleAt(event.getX()));
        }
    }
}
