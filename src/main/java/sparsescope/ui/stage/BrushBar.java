package sparsescope.ui.stage;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import sparsescope.ui.kit.CommandButton;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;

/** The bar of the brush: how dense input and weights are, undo and redo. Shown while the brush is in hand. */
final class BrushBar extends HBox {
    private final Slider input;
    private final Slider weights;
    private final Label inputText = new Label();
    private final Label weightText = new Label();
    private boolean adopting;

    BrushBar(Workbench workbench) {
        BrushModel brush = workbench.brush();
        setId("brush-bar");
        getStyleClass().add("brush-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(Messages.text("brush.hint"));
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setTooltip(new Tooltip(Messages.text("brush.help")));
        HBox.setHgrow(hint, Priority.ALWAYS);
        input = slider("brush-input", Messages.text("brush.input"), brush::inputDensity);
        weights = slider("brush-weights", Messages.text("brush.weights"), brush::weightDensity);
        CommandButton undo = new CommandButton(Command.UNDO);
        undo.disableProperty().bind(brush.undoableProperty().not());
        CommandButton redo = new CommandButton(Command.REDO);
        redo.disableProperty().bind(brush.redoableProperty().not());
        inputText.getStyleClass().add("share");
        weightText.getStyleClass().add("share");
        getChildren()
                .addAll(
                        hint,
                        named("brush.input", input),
                        input,
                        inputText,
                        named("brush.weights", weights),
                        weights,
                        weightText,
                        undo,
                        redo);
        visibleProperty().bind(brush.activeProperty());
        managedProperty().bind(visibleProperty());
        workbench.setup().sessionProperty().addListener((o, before, now) -> show(now));
    }

    private static Label named(String key, Slider slider) {
        Label label = new Label(Messages.text(key + ".short"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(slider);
        return label;
    }

    /** Asks for a density when it is let go, so that one move is one stroke. */
    private Slider slider(String id, String name, DoubleConsumer ask) {
        Slider slider = new Slider(0, 100, 0);
        slider.setId(id);
        slider.setPrefWidth(96);
        slider.setMinWidth(60);
        slider.setBlockIncrement(5);
        slider.setAccessibleText(name);
        slider.setTooltip(new Tooltip(name));
        slider.valueProperty().addListener((o, before, now) -> {
            if (!adopting && !slider.isValueChanging()) {
                ask.accept(now.doubleValue() / 100);
            }
        });
        slider.valueChangingProperty().addListener((o, before, now) -> {
            if (before && !now) {
                ask.accept(slider.getValue() / 100);
            }
        });
        return slider;
    }

    private void show(LoadedScenario session) {
        adopting = true;
        set(input, inputText, session.run().layer().input().density());
        set(weights, weightText, session.run().layer().weights().density());
        adopting = false;
    }

    private static void set(Slider slider, Label text, double density) {
        if (!slider.isValueChanging()) {
            slider.setValue(100 * density);
        }
        text.setText(Messages.text("brush.share", String.format(Locale.ROOT, "%.1f", 100 * density)));
    }
}
