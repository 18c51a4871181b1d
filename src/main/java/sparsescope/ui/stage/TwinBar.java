package sparsescope.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineRun;
import sparsescope.machine.Machines;
import sparsescope.network.tensors.Redrawing;
import sparsescope.scene.twin.Twins;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.kit.ChoiceBoxes;
import sparsescope.ui.kit.CommandButton;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.inspect.TwinModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Notice;

/** The bar of the twins: in what the second run differs, how the two are aligned, where they part. Shown while there are twins. */
final class TwinBar extends HBox {
    private final Workbench workbench;
    private final TwinModel twin;
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<String> value = new ComboBox<>();
    private final Label said = new Label();
    private final Button start = new Button();
    private boolean adopting;

    TwinBar(Workbench workbench) {
        this.workbench = workbench;
        this.twin = workbench.twin();
        setId("twin-bar");
        getStyleClass().add("brush-bar");
        setAlignment(Pos.CENTER_LEFT);
        dress(kind, "twin-kind", "twin.kind");
        ChoiceBoxes.say(kind, TwinBar::word);
        kind.valueProperty().addListener((o, before, now) -> choose(now));
        dress(value, "twin-value", "twin.value");
        value.setConverter(new StringConverter<>() {
            @Override
            public String toString(String text) {
                return text == null ? "" : valueWord(text);
            }

            @Override
            public String fromString(String typed) {
                return typed(typed.strip());
            }
        });
        value.setPrefWidth(130);
        value.valueProperty().addListener((o, before, now) -> choose());
        CommandToggle align = new CommandToggle(Command.TWIN_ALIGN);
        align.setText(Messages.text("twin.work"));
        align.selectedProperty().bind(twin.alignmentProperty().isEqualTo(TwinClock.Alignment.WORK));
        CommandButton difference = new CommandButton(Command.TWIN_DIFFERENCE);
        difference.setText(Messages.text("twin.difference"));
        difference
                .disableProperty()
                .bind(twin.twinsProperty()
                        .map(of -> of.flatMap(Twins::difference).isEmpty()));
        BooleanBinding machines =
                Bindings.createBooleanBinding(() -> twin.choiceProperty().get().isMachine(), twin.choiceProperty());
        difference.visibleProperty().bind(machines.not());
        difference.managedProperty().bind(difference.visibleProperty());
        start.setId("race-start");
        start.setGraphic(new FontIcon("mdi2p-play"));
        start.setMinWidth(USE_PREF_SIZE);
        start.setTooltip(new Tooltip(Messages.text("twin.race.help")));
        start.setOnAction(e -> workbench.raceStart().go());
        start.visibleProperty().bind(machines);
        start.managedProperty().bind(machines);
        said.setId("twin-said");
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Label beside = new Label(Messages.text("twin.beside"));
        beside.setMinWidth(USE_PREF_SIZE);
        beside.setLabelFor(kind);
        getChildren().addAll(beside, kind, value, start, said, align, difference, new CommandButton(Command.TWIN));
        visibleProperty().bind(twin.activeProperty());
        managedProperty().bind(visibleProperty());
        twin.choiceProperty().addListener((o, before, now) -> show());
        twin.twinsProperty().addListener((o, before, now) -> say());
        twin.progressProperty().addListener((o, before, now) -> say());
        workbench.setup().sessionProperty().addListener((o, before, now) -> show());
    }

    private static void dress(ComboBox<String> list, String id, String key) {
        list.setId(id);
        list.setAccessibleText(Messages.text(key));
        list.setTooltip(new Tooltip(Messages.text(key)));
        list.setMinWidth(80);
    }

    private static String word(String kind) {
        return switch (kind) {
            case Redrawing.WEIGHT_DENSITY -> Messages.text("twin.weights");
            case Redrawing.INPUT_DENSITY -> Messages.text("twin.input");
            case TwinChoice.MACHINE -> Messages.text("twin.machine");
            default -> kind;
        };
    }

    /** A value as it is said; while another kind is chosen the list still has a value of the one before. */
    private String valueWord(String text) {
        if (TwinChoice.MACHINE.equals(kind.getValue())) {
            return Machines.find(text).map(Machine::title).orElse(text);
        }
        try {
            return isDensity() ? Messages.text("twin.percent", Math.round(100 * Double.parseDouble(text))) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** What is meant by what was typed; a density may be typed as a fraction too. */
    private String typed(String text) {
        if (value.getValue() != null && valueWord(value.getValue()).equals(text)) {
            // Percents are rounded: leaving the list is no choice of another density.
            return value.getValue();
        }
        try {
            boolean percent = text.endsWith("%");
            String number = percent ? text.substring(0, text.length() - 1).strip() : text;
            return isDensity() && percent ? String.valueOf(Double.parseDouble(number) / 100) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private boolean isDensity() {
        return Redrawing.WEIGHT_DENSITY.equals(kind.getValue()) || Redrawing.INPUT_DENSITY.equals(kind.getValue());
    }

    private Optional<MachineRun> run() {
        return Optional.ofNullable(workbench.setup().sessionProperty().get()).map(LoadedScenario::run);
    }

    /** Another thing differs: in the value that is worth looking at first. */
    private void choose(String what) {
        if (!adopting && what != null) {
            run().ifPresent(run -> twin.choiceProperty().set(new TwinChoice(what, first(what, run))));
        }
    }

    private void choose() {
        if (adopting || kind.getValue() == null || value.getValue() == null) {
            return;
        }
        TwinChoice chosen = new TwinChoice(kind.getValue(), value.getValue());
        Optional<String> problem =
                run().filter(run -> !chosen.isMachine()).flatMap(run -> chosen.problem((LayerRun) run));
        if (problem.isPresent()) {
            workbench.tell(Notice.problem(problem.get()));
            // The list is still busy with what was typed.
            Platform.runLater(this::show);
        } else {
            twin.choiceProperty().set(chosen);
        }
    }

    private void show() {
        adopting = true;
        TwinChoice choice = twin.choiceProperty().get();
        kind.getItems().setAll(run().map(TwinBar::kinds).orElse(List.of()));
        kind.setValue(choice.kind());
        value.setEditable(!choice.isMachine() && TwinChoice.isNumber(choice.kind()));
        run().ifPresent(run -> value.getItems().setAll(values(choice.kind(), run)));
        value.setValue(choice.value());
        start.setText(workbench
                .raceStart()
                .layer()
                .map(layer -> Messages.text("twin.race", layer.name()))
                .orElse(""));
        adopting = false;
    }

    /** In what the second run can differ: its machine, or what only SCNN has. */
    private static List<String> kinds(MachineRun run) {
        Stream<String> machine = TwinModel.others(run).isEmpty() ? Stream.of() : Stream.of(TwinChoice.MACHINE);
        return Stream.concat(machine, run instanceof LayerRun ? TwinChoice.kinds().stream() : Stream.of())
                .toList();
    }

    private static List<String> values(String kind, MachineRun run) {
        if (kind.equals(TwinChoice.MACHINE)) {
            return TwinModel.others(run).stream().map(Machine::name).toList();
        }
        return run instanceof LayerRun own ? TwinChoice.values(kind, own) : List.of();
    }

    private static String first(String kind, MachineRun run) {
        return kind.equals(TwinChoice.MACHINE) ? values(kind, run).get(0) : TwinChoice.first(kind, (LayerRun) run);
    }

    private void say() {
        double done = twin.progressProperty().get();
        if (done != TwinModel.NOT_BUSY) {
            said.setText(Messages.text("twin.timing", Math.round(100 * done)));
            return;
        }
        said.setText(twin.twinsProperty()
                .get()
                .map(of -> of.difference().isEmpty() ? Messages.text("twin.same") : "")
                .orElse(""));
    }
}
