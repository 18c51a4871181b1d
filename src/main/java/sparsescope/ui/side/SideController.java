package sparsescope.ui.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import sparsescope.drawing.DrawingList;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.LoopLine;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.CauseAtPoint;
import sparsescope.ui.kit.Ids;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.PeName;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.help.Glossary;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.Inspection;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.setup.LoadedScenario;

/** Controls the loop nest, the charts and the inspector. As many charts are shown as there is room for, always the chosen one. */
public final class SideController {
    private static final double LOWEST_CHART = 112;
    private static final double CHART_TITLE = 24;
    /** Words of the glossary that are offered below what is inspected. */
    private static final int MOST_TERMS = 2;

    /** A lower window has room for a life or for the inspector, not for both. */
    private static final double ROOM_FOR_INSPECTOR = 700;

    private static final double INSPECTOR_SHARE = 0.2;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Workbench workbench;
    private final Map<Chart, DrawingView> views = new EnumMap<>(Chart.class);
    private final Map<Chart, Label> titles = new EnumMap<>(Chart.class);
    private final Map<Chart, ToggleButton> choices = new EnumMap<>(Chart.class);
    private final List<LoopLineButton> lines = new ArrayList<>();
    private final SegmentedButton segments = new SegmentedButton();

    @FXML
    private Label loopHint;

    @FXML
    private VBox loops;

    @FXML
    private HBox chartHead;

    @FXML
    private Label chartsTitle;

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

    public SideController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        for (Chart chart : Chart.values()) {
            add(chart);
        }
        segments.getStyleClass().add("chart-choice");
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
        workbench.screen().chosenChartProperty().addListener((o, before, now) -> arrange());
        workbench.setup().sessionProperty().addListener((o, before, now) -> arrange());
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
                workbench.screen().chart(chart, view.isVisible() ? new PixelSize(width, height) : PixelSize.NONE));
        view.setOnMouseClicked(e -> clicked(view, e));
        Tooltip.install(
                view,
                new Tooltip(help
                        + Messages.find("chart." + Ids.of(chart) + ".more")
                                .map(more -> ".\n" + more)
                                .orElse("")));
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

    /**
     * A cause leads to its next occurrence anywhere; with Ctrl in the PE in focus, with Shift to the one before. A PE's bar puts it in
     * focus.
     */
    private void clicked(DrawingView view, MouseEvent event) {
        String part =
                view.at(event.getX(), event.getY()).map(DrawingList.Part::id).orElse("");
        StagePart.peOf(part).ifPresent(pe -> workbench.camera().focus(pe));
        if (part.equals(StagePart.STRAGGLER_SCOPE.id())) {
            workbench.perform(Command.WHOLE_LAYER);
        }
        CauseAtPoint.of(part)
                .ifPresent(cause -> workbench.finder().find(cause, !event.isShortcutDown(), !event.isShiftDown()));
    }

    private void choose(Chart chart) {
        workbench.screen().chosenChartProperty().set(chart);
        arrange();
    }

    /** The charts that hold for the machine that runs. */
    private List<Chart> offered() {
        LoadedScenario session = workbench.setup().sessionProperty().get();
        return Arrays.stream(Chart.values())
                .filter(chart -> session == null || session.scnn().isPresent() || chart.isOfAnyMachine())
                .toList();
    }

    private void arrange() {
        List<Chart> offered = offered();
        Chart wanted = workbench.screen().chosenChartProperty().get();
        Chart chosen = offered.contains(wanted) ? wanted : offered.get(0);
        choices.forEach((chart, choice) -> {
            choice.setVisible(offered.contains(chart));
            choice.setManaged(offered.contains(chart));
        });
        double scale = workbench.appearance().shownScaleProperty().get();
        int room = (int) (charts.getHeight() / ((LOWEST_CHART + CHART_TITLE) * scale));
        boolean all = room >= offered.size();
        segments.setVisible(!all);
        segments.setManaged(!all);
        // The choice says what it is; it needs the room.
        chartsTitle.setVisible(all);
        chartsTitle.setManaged(all);
        choices.get(chosen).setSelected(true);
        Set<Chart> shown = EnumSet.of(chosen);
        for (Chart chart : offered) {
            if (shown.size() < room) {
                shown.add(chart);
            }
        }
        views.forEach((chart, view) -> {
            boolean show = shown.contains(chart);
            view.setVisible(show);
            view.setManaged(show);
            titles.get(chart).setVisible(show && shown.size() > 1);
            titles.get(chart).setManaged(show && shown.size() > 1);
            workbench.screen().chart(chart, show ? view.extent() : PixelSize.NONE);
        });
    }

    private void show(Frame frame) {
        frame.charts()
                .forEach((chart, drawing) ->
                        views.get(chart).show(drawing, frame.look().charts().get(chart)));
        StageView camera = frame.look().camera();
        loopHint.setText(Messages.text("side.loops.hint", PeName.of(workbench.camera(), camera)));
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
        String said = inspection.title() + "\n" + String.join("\n", inspection.lines());
        Glossary.read()
                .in(said, MOST_TERMS)
                .forEach(term -> inspector.getChildren().add(whatIs(term)));
    }

    private Hyperlink whatIs(Glossary.Term term) {
        Hyperlink link = new Hyperlink(Messages.text("help.what", term.title()));
        link.setId("what-is-" + term.anchor());
        link.setTooltip(new Tooltip(term.definition()));
        link.getStyleClass().add("what-is");
        link.setOnAction(e -> workbench.help().ask(term));
        return link;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
