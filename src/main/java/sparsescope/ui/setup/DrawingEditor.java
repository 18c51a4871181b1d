package sparsescope.ui.setup;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.Redrawing;
import sparsescope.tensor.Generator;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.Setup;

/**
 * The editor of how tensors are drawn: densities, generator, seed, and where the densities come from. Only there when something is drawn.
 */
final class DrawingEditor extends VBox {
    private static final double STEPS = 100;

    private final Setup setup;
    private final Slider weights;
    private final Slider input;
    private final HBox weightsRow;
    private final HBox inputRow;
    private final Label note = new Label();
    private final ComboBox<Generator> generator = new ComboBox<>();
    private final TextField seed = new TextField();
    private final Label problem = new Label();
    private final Button own = new Button();
    private boolean adopting;

    DrawingEditor(Setup setup) {
        this.setup = setup;
        weights = density(density -> setup.redraw(setup.redrawing().withWeightDensity(density)));
        input = density(density -> setup.redraw(setup.redrawing().withInputDensity(density)));
        weightsRow = row("weights", weights, value(weights));
        inputRow = row("input", input, value(input));
        note.setId("drawing-origin");
        note.getStyleClass().add("hint");
        wrap(note);
        problem.setId("problem-seed");
        problem.getStyleClass().add("problem");
        wrap(problem);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        prepareGenerator();
        prepareSeed();
        prepareOwn();
        Label title = new Label(Messages.text("setup.drawing"));
        title.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, own);
        head.getStyleClass().add("setting-row");
        getChildren().addAll(head, weightsRow, inputRow, note, row("generator", generator), row("seed", seed), problem);
        adopt(null);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void prepareGenerator() {
        generator.getItems().setAll(Generator.values());
        generator.setConverter(new StringConverter<>() {
            @Override
            public String toString(Generator value) {
                return value == null ? "" : value.word();
            }

            @Override
            public Generator fromString(String text) {
                return Generator.find(text).orElse(null);
            }
        });
        generator.valueProperty().addListener((o, before, now) -> {
            if (!adopting && now != null) {
                setup.redraw(setup.redrawing().withGenerator(now));
            }
        });
    }

    private void prepareSeed() {
        seed.setPrefColumnCount(8);
        seed.setPromptText(Messages.text("setup.drawing.seed.own"));
        seed.setOnAction(e -> commitSeed());
        seed.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commitSeed();
            }
        });
    }

    private void prepareOwn() {
        own.setId("drawing-own");
        own.setText(Messages.text("setup.drawing.own"));
        own.setTooltip(new Tooltip(Messages.text("setup.drawing.own.help")));
        own.getStyleClass().add(Styles.SMALL);
        own.setOnAction(e -> setup.redraw(Redrawing.NONE));
    }

    private void commitSeed() {
        Redrawing redrawing = setup.redrawing();
        String text = seed.getText().strip();
        try {
            OptionalLong wanted = text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
            problem("");
            if (!wanted.equals(redrawing.seed())) {
                setup.redraw(new Redrawing(
                        redrawing.weightDensity(), redrawing.inputDensity(), redrawing.generator(), wanted));
            }
        } catch (NumberFormatException e) {
            problem(Messages.text("setup.drawing.seed.problem", text));
        }
    }

    private void problem(String message) {
        problem.setText(message);
        seed.pseudoClassStateChanged(Styles.STATE_DANGER, !message.isEmpty());
        seed.setAccessibleHelp(message.isEmpty() ? seed.getTooltip().getText() : message);
    }

    /** A slider that asks when it rests: what it passes on the way is not drawn. */
    private Slider density(DoubleConsumer ask) {
        Slider slider = new Slider(0, 1, 0);
        slider.setBlockIncrement(1 / STEPS);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Runnable commit = () -> {
            if (!adopting && !slider.isValueChanging()) {
                ask.accept(rounded(slider));
            }
        };
        slider.valueProperty().addListener((o, before, now) -> commit.run());
        slider.valueChangingProperty().addListener((o, before, now) -> commit.run());
        return slider;
    }

    private static double rounded(Slider slider) {
        return Math.round(slider.getValue() * STEPS) / STEPS;
    }

    private static Label value(Slider slider) {
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty()
                .bind(slider.valueProperty().map(density -> String.format(Locale.ROOT, "%.2f", density.doubleValue())));
        return value;
    }

    private static HBox row(String name, Control editor, Label... after) {
        String words = Messages.text("setup.drawing." + name);
        editor.setId("drawing-" + name);
        editor.setAccessibleText(words);
        editor.setTooltip(new Tooltip(Messages.text("setup.drawing." + name + ".help")));
        editor.setAccessibleHelp(editor.getTooltip().getText());
        Label label = new Label(words);
        label.setLabelFor(editor);
        label.setTooltip(editor.getTooltip());
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(label);
        if (editor instanceof Slider) {
            label.getStyleClass().add("density-name");
        } else {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().add(gap);
        }
        row.getChildren().add(editor);
        row.getChildren().addAll(after);
        row.getStyleClass().add("setting-row");
        return row;
    }

    /** Shows how the layer of {@code session} is drawn; nothing when nothing of its network is. */
    void adopt(LoadedScenario session) {
        boolean drawn = session != null && Redrawing.appliesTo(session.network());
        setVisible(drawn);
        setManaged(drawn);
        if (!drawn) {
            return;
        }
        adopting = true;
        Redrawing redrawing = session.scenario().redrawing();
        Optional<TensorSource.Drawn> ofWeights = drawn(session.layer().weights());
        Optional<TensorSource.Drawn> ofInput = drawn(session.inputSource());
        show(weightsRow, weights, ofWeights);
        show(inputRow, input, ofInput);
        BiFunction<Optional<TensorSource.Drawn>, OptionalDouble, String> origin =
                (source, asked) -> source.map(from -> origin(from, asked)).orElse(Messages.text("origin.NOT_DRAWN"));
        note.setText(Messages.text(
                "setup.drawing.note",
                origin.apply(ofWeights, redrawing.weightDensity()),
                origin.apply(ofInput, redrawing.inputDensity())));
        generator.setValue(redrawing
                .generator()
                .or(() -> ofWeights.or(() -> ofInput).map(TensorSource.Drawn::generator))
                .orElse(null));
        OptionalLong asked = redrawing.seed();
        seed.setText(asked.isPresent() ? Long.toString(asked.getAsLong()) : "");
        problem("");
        own.setDisable(redrawing.equals(Redrawing.NONE));
        adopting = false;
    }

    private static Optional<TensorSource.Drawn> drawn(TensorSource source) {
        return source instanceof TensorSource.Drawn drawn ? Optional.of(drawn) : Optional.empty();
    }

    private static void show(HBox row, Slider slider, Optional<TensorSource.Drawn> source) {
        row.setVisible(source.isPresent());
        row.setManaged(source.isPresent());
        source.ifPresent(drawn -> slider.setValue(drawn.density()));
    }

    private static String origin(TensorSource.Drawn source, OptionalDouble asked) {
        if (asked.isPresent()) {
            return Messages.text("origin.ASKED");
        }
        return Messages.text("origin." + source.origin().map(Enum::name).orElse("UNSAID"));
    }
}
