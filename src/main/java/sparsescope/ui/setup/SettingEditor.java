package sparsescope.ui.setup;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import sparsescope.accelerator.Setting;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineSetting;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.setup.SettingField;

/** The editor of one setting: a spinner for a number, a list for words; below it what is wrong, if anything. */
public final class SettingEditor extends VBox {
    private static final Duration TYPING_ENDS = Duration.millis(600);

    private final SettingField field;

    SettingEditor(Machine machine, SettingField field) {
        this.field = field;
        MachineSetting setting = field.setting();
        String name = name(machine, setting);
        Control editor = setting.choices().isEmpty() ? number() : words();
        editor.setId("setting-" + setting.name());
        editor.setAccessibleText(name);
        Tooltip tooltip =
                new Tooltip(Messages.text("setup.setting.help", setting.name(), setting.meaning(), setting.range()));
        editor.setTooltip(tooltip);
        Label label = new Label(name);
        label.setTooltip(tooltip);
        label.setLabelFor(editor);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(label, gap, editor);
        row.getStyleClass().add("setting-row");
        Label problem = problem();
        Label help = new Label(help(machine, setting));
        help.getStyleClass().add("setting-help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("setting");
        getChildren().addAll(row, help, problem);
        field.problemProperty().addListener((o, before, now) -> {
            editor.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty());
            editor.setAccessibleHelp(now.isEmpty() ? tooltip.getText() : now);
        });
        editor.setAccessibleHelp(tooltip.getText());
    }

    /** What a setting is called on screen. */
    public static String name(Machine machine, MachineSetting setting) {
        return said("setting.", machine, setting).orElse(setting.name());
    }

    private static String help(Machine machine, MachineSetting setting) {
        return said("setting.help.", machine, setting).orElse(setting.meaning());
    }

    /** What the window's messages say of a setting: of this machine's, else of all that have one of the name. */
    private static Optional<String> said(String before, Machine machine, MachineSetting setting) {
        return Messages.find(before + machine.name() + "." + setting.name())
                .or(() -> Setting.find(setting.name()).flatMap(known -> Messages.find(before + known.name())));
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("problem-" + field.setting().name());
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(field.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Control words() {
        ComboBox<String> words =
                new ComboBox<>(FXCollections.observableList(field.setting().choices()));
        words.valueProperty().bindBidirectional(field.textProperty());
        return words;
    }

    private Control number() {
        Spinner<String> spinner = new Spinner<>(new SettingValues(field));
        spinner.setEditable(true);
        spinner.getValueFactory().valueProperty().bindBidirectional(field.textProperty());
        // Typing is answered when it pauses; Enter and leaving the field answer at once.
        PauseTransition pause = new PauseTransition(TYPING_ENDS);
        pause.setOnFinished(e -> commit(spinner));
        spinner.getEditor().textProperty().addListener((o, before, now) -> {
            if (field.kept(now).equals(spinner.getValue())) {
                pause.stop();
            } else {
                pause.playFromStart();
            }
        });
        field.leftProperty().addListener((o, before, now) -> {
            if (spinner.getEditor().getText().equals(before)) {
                spinner.getEditor().setText(now);
            }
        });
        spinner.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit(spinner);
            }
        });
        return spinner;
    }

    private void commit(Spinner<String> spinner) {
        spinner.getValueFactory().setValue(field.kept(spinner.getEditor().getText()));
        // Another word for the same value changes nothing, and would stay as it was typed.
        spinner.getEditor().setText(field.shown(spinner.getValue()));
    }
}
