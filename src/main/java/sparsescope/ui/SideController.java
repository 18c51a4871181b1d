package sparsescope.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import sparsescope.scene.StageView;
import sparsescope.ui.model.Chart;
import sparsescope.ui.model.Extent;
import sparsescope.ui.model.Frame;
import sparsescope.ui.model.Inspection;
import sparsescope.ui.model.LoopLine;
import sparsescope.ui.model.Workbench;

/** Loop nest, charts and inspector. Where there is room for all charts all are shown, else one at a time. */
public final class SideController {
    private static final double LOWEST_CHART = 112;
    /** A lower window has room for a life or for the inspector, not for both. */
    private static final double ROOM_FOR_INSPECTOR = 700;

    private static final double INSPECTOR_SHARE = 0.24;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Workbench workbench;
    private final Map<Chart, DrawingView> views = new EnumMap<>(Chart.class);
    private final Map<Chart, Label> titles = new EnumMap<>(Chart.class);
    private final Map<Chart, ToggleButton> choices = new EnumMap<>(Chart.class);
    private final List<LoopLineButton> lines = new ArrayList<>();
    private final SegmentedButton segments = new SegmentedButton();
    private Chart chosen = Chart.UTILIZATION;

    @FXML
    private Label loopHint;

    @FXML
    private VBox loops;

    @FXML
    private HBox chartHead;

    @FXML
    private VBox charts;

    @FXML
    private VBox chartCard;

    @FXML
    private VBox inspector;

    @FXML
    private VBox inspectorCard;

    @FXML
    private VBox column;

    SideController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        for (Chart chart : Chart.values()) {
            add(chart);
        }
        chartHead.getChildren().add(segments);
        inspectorCard.prefHeightProperty().bind(column.heightProperty().multiply(INSPECTOR_SHARE));
        LifePanel life = new LifePanel(workbench);
        column.getChildren().add(column.getChildren().indexOf(chartCard), life);
        chartCard.visibleProperty().bind(life.visibleProperty().not());
        chartCard.managedProperty().bind(chartCard.visibleProperty());
        inspectorCard
                .visibleProperty()
                .bind(life.visibleProperty().not().or(column.heightProperty().greaterThan(ROOM_FOR_INSPECTOR)));
        inspectorCard.managedProperty().bind(inspectorCard.visibleProperty());
        charts.setMinHeight(0);
        charts.heightProperty().addListener((o, before, now) -> arrange());
        arrange();
        workbench.frameProperty().addListener((o, before, now) -> show(now));
        workbench.playback().unitProperty().addListener((o, before, now) -> markChosen());
        workbench.inspector().inspectionProperty().addListener((o, before, now) -> show(now));
        show(Inspection.NONE);
    }

    private void add(Chart chart) {
        String name = Messages.text("chart." + Ids.of(chart));
        String help = Messages.text("chart." + Ids.of(chart) + ".help");
        DrawingView view = new DrawingView();
        view.setId("chart-" + Ids.of(chart));
        view.setAccessibleText(help);
        view.setMinHeight(0);
        view.setPrefHeight(LOWEST_CHART);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.sizes((width, height) ->
                workbench.screen().chart(chart, view.isVisible() ? new Extent(width, height) : Extent.NONE));
        Tooltip.install(view, new Tooltip(help));
        views.put(chart, view);
        Label title = new Label(help);
        title.getStyleClass().add("hint");
        titles.put(chart, title);
        ToggleButton choice = new ToggleButton(name) {
            @Override
            public void fire() {
                choose(chart);
            }
        };
        choice.setId("choose-" + Ids.of(chart));
        choice.setTooltip(new Tooltip(help));
        choice.setAccessibleText(help);
        choices.put(chart, choice);
        segments.getButtons().add(choice);
        charts.getChildren().addAll(title, view);
    }

    private void choose(Chart chart) {
        chosen = chart;
        arrange();
    }

    private void arrange() {
        boolean all = charts.getHeight() > Chart.values().length * (LOWEST_CHART + 24);
        segments.setVisible(!all);
        segments.setManaged(!all);
        choices.get(chosen).setSelected(true);
        views.forEach((chart, view) -> {
            boolean shown = all || chart == chosen;
            view.setVisible(shown);
            view.setManaged(shown);
            titles.get(chart).setVisible(all);
            titles.get(chart).setManaged(all);
            workbench.screen().chart(chart, shown ? view.extent() : Extent.NONE);
        });
    }

    private void show(Frame frame) {
        frame.charts()
                .forEach((chart, drawing) ->
                        views.get(chart).show(drawing, frame.look().charts().get(chart)));
        StageView camera = frame.look().camera();
        loopHint.setText(Messages.text("side.loops.hint", camera.column(), camera.row()));
        List<LoopLine> nest = frame.loops();
        while (lines.size() < nest.size()) {
            LoopLineButton line = new LoopLineButton(workbench.travel()::stepBy);
            lines.add(line);
            loops.getChildren().add(line);
        }
        while (lines.size() > nest.size()) {
            loops.getChildren().remove(lines.remove(lines.size() - 1));
        }
        for (int i = 0; i < nest.size(); i++) {
            lines.get(i).show(nest.get(i));
        }
        markChosen();
    }

    private void markChosen() {
        for (LoopLineButton line : lines) {
            line.pseudoClassStateChanged(
                    CHOSEN, line.unit() == workbench.playback().unitProperty().get());
        }
    }

    private void show(Inspection inspection) {
        inspector.getChildren().clear();
        if (inspection.id().isEmpty()) {
            inspector.getChildren().add(line(Messages.text("side.inspector.hint"), "hint"));
            return;
        }
        inspector.getChildren().add(line(inspection.title(), "what"));
        inspection.lines().forEach(said -> inspector.getChildren().add(line(said, "line")));
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
