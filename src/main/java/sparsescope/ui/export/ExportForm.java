package sparsescope.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import sparsescope.export.ExportFormat;
import sparsescope.export.FilmPace;
import sparsescope.export.frame.XmlText;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.scene.machine.MachineSheet;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.export.ExportRequest;
import sparsescope.ui.model.export.ExportSpan;
import sparsescope.ui.model.export.ExportSpans;

/** The form in which an export is described. */
final class ExportForm extends GridPane {
    private static final List<Integer> RATES = List.of(10, 20, 25, 30, FilmPace.FASTEST_RATE);
    private static final List<Integer> SCALES = List.of(1, 2, 3, 4);
    private static final List<Double> DIAGRAM_SCALES = List.of(0.75, 1.0, 1.25, 1.5, 2.0, 3.0);

    private final ComboBox<ExportPreset> preset =
            list("export-preset", "export.preset", List.of(ExportPreset.values()));
    private final ComboBox<FigureSubject> subject = list("export-what", "export.what", List.of(FigureSubject.values()));
    private final ComboBox<ExportFormat> format =
            list("export-format", "export.format", List.of(ExportFormat.values()));
    private final ComboBox<ExportSpan> span = list("export-span", "export.span", List.of());
    private final TextField from = field("export-from", "export.from");
    private final TextField to = field("export-to", "export.to");
    private final ComboBox<StepKind> unit = list("export-unit", "export.unit", List.of());
    private final TextField width = field("export-width", "export.width");
    private final TextField height = field("export-height", "export.height");
    private final ComboBox<Integer> scale = list("export-scale", "export.scale", SCALES);
    private final ComboBox<Double> diagram = list("export-diagram", "export.diagram", DIAGRAM_SCALES);
    private final ComboBox<Theme> theme = list("export-theme", "export.theme", List.of(Theme.values()));
    private final CheckBox hall = box("export-hall", "export.hall");
    private final CheckBox motion = box("export-motion", "export.motion");
    private final CheckBox title = box("export-title", "export.name");
    private final CheckBox caption = box("export-caption", "export.caption");
    private final CheckBox code = box("export-code", "export.code");
    private final CheckBox transparent = box("export-transparent", "export.transparent");
    private final TextField seconds = field("export-seconds", "export.seconds");
    private final ComboBox<Integer> rate = list("export-rate", "export.rate", RATES);
    private final ExportSpans spans;
    private final Runnable changed;
    private boolean filling;

    /**
     * A form.
     *
     * @param spans the moments there are to choose from
     * @param run the run that is exported
     * @param twins whether there is a second run to show
     * @param changed told after every change
     */
    ExportForm(ExportSpans spans, MachineRun run, boolean twins, Runnable changed) {
        this.spans = spans;
        this.changed = changed;
        setHgap(10);
        setVgap(6);
        span.getItems().setAll(spans.offered());
        // Runs know no shorter step than a cycle.
        run.settings().machine().stepKinds().stream()
                .filter(each -> each != StepUnit.PRODUCT)
                .forEach(unit.getItems()::add);
        words(span, each -> Messages.text("export.span." + each.name()));
        words(subject, each -> Messages.text("export.what." + each.name()));
        words(format, each -> Messages.text("export.format." + each.name()));
        words(unit, StepKind::word);
        words(scale, each -> each + "×");
        words(theme, each -> Messages.text("export.theme." + each.name()));
        words(diagram, each -> Math.round(100 * each) + " %");
        int row = 0;
        addRow(row++, label("export.preset", preset), preset);
        addRow(row++, label("export.what", subject), subject);
        addRow(row++, label("export.format", format), format);
        addRow(row++, label("export.span", span), span);
        addRow(row++, label("export.from", from), pair(from, label("export.to", to), to));
        addRow(row++, label("export.unit", unit), unit);
        addRow(row++, label("export.seconds", seconds), pair(seconds, label("export.rate", rate), rate));
        addRow(row++, label("export.size", width), size());
        addRow(row++, label("export.diagram", diagram), diagram);
        addRow(row++, label("export.theme", theme), theme);
        addRow(row, label("export.with", title), boxes());
        setMinWidth(USE_PREF_SIZE);
        if (!(run instanceof LayerRun)) {
            subject.getItems()
                    .removeIf(each -> each != FigureSubject.TWINS
                            && !MachineSheet.subjects().contains(each));
            motion.setVisible(false);
            motion.setManaged(false);
        }
        if (!twins) {
            subject.getItems().remove(FigureSubject.TWINS);
        }
        subject.setValue(twins ? FigureSubject.TWINS : FigureSubject.STAGE);
        unit.setValue(unit.getItems().get(0));
        seconds.setText(usualSeconds(false));
        rate.setValue(FilmPace.USUAL_RATE);
        diagram.setValue(1.0);
        theme.setValue(Theme.LIGHT);
        code.setSelected(true);
        preset.valueProperty().addListener((o, before, now) -> fill(now));
        preset.setValue(ExportPreset.LECTURE);
        span.valueProperty().addListener((o, before, now) -> fill(now));
        span.setValue(spans.offered().contains(ExportSpan.ONWARD) ? ExportSpan.ONWARD : ExportSpan.LAYER);
        for (TextField field : List.of(from, to)) {
            field.textProperty().addListener((o, before, now) -> typed());
        }
        for (ObservableValue<?> value : List.of(
                format.valueProperty(),
                subject.valueProperty(),
                from.textProperty(),
                to.textProperty(),
                unit.valueProperty(),
                width.textProperty(),
                height.textProperty(),
                scale.valueProperty(),
                diagram.valueProperty(),
                theme.valueProperty(),
                hall.selectedProperty(),
                motion.selectedProperty(),
                rate.valueProperty(),
                title.selectedProperty(),
                caption.selectedProperty(),
                code.selectedProperty(),
                transparent.selectedProperty(),
                seconds.textProperty())) {
            value.addListener((o, before, now) -> changed());
        }
        allowWhatFits();
    }

    private void fill(ExportSpan chosen) {
        if (filling || chosen == ExportSpan.TYPED) {
            return;
        }
        filling = true;
        from.setText(Long.toString(spans.from(chosen)));
        to.setText(Long.toString(spans.to(chosen)));
        filling = false;
        changed();
    }

    /** What is typed is no longer what was chosen. */
    private void typed() {
        if (!filling) {
            filling = true;
            span.setValue(ExportSpan.TYPED);
            filling = false;
        }
    }

    private void fill(ExportPreset chosen) {
        filling = true;
        format.setValue(chosen.format);
        width.setText(Integer.toString(chosen.width));
        height.setText(Integer.toString(chosen.height));
        scale.setValue(chosen.scale);
        hall.setSelected(chosen.hall);
        title.setSelected(chosen.title);
        caption.setSelected(chosen.caption);
        transparent.setSelected(chosen.transparent);
        filling = false;
        changed();
    }

    private void changed() {
        if (!filling) {
            allowWhatFits();
            changed.run();
        }
    }

    private void allowWhatFits() {
        unit.setDisable(
                span.getValue() != null && !spans.cycles(span.getValue()).isEmpty());
        seconds.setDisable(!format.getValue().plays());
        motion.setDisable(!format.getValue().plays() || !subject.getValue().hasStage());
        rate.setDisable(!moves());
        suggestSeconds();
        diagram.setDisable(hall.isSelected());
        transparent.setDisable(!format.getValue().transparent());
    }

    /** What is asked for; empty as long as a number is none. */
    Optional<ExportRequest> request() {
        try {
            return Optional.of(new ExportRequest(
                    subject.getValue(),
                    format.getValue(),
                    spans.cycles(span.getValue()),
                    Long.parseLong(from.getText().strip()),
                    Long.parseLong(to.getText().strip()),
                    unit.getValue(),
                    Integer.parseInt(width.getText().strip()),
                    Integer.parseInt(height.getText().strip()),
                    scale.getValue(),
                    diagram.getValue(),
                    hall.isSelected(),
                    theme.getValue(),
                    title.isSelected(),
                    caption.isSelected(),
                    code.isSelected(),
                    transparent.isSelected(),
                    plays() ? Double.parseDouble(seconds.getText().strip()) : 1,
                    moves(),
                    rate.getValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether what is asked for plays. */
    boolean plays() {
        return format.getValue().plays();
    }

    private boolean moves() {
        return motion.isSelected() && !motion.isDisabled();
    }

    /** What moves takes longer to follow; what was typed stays. */
    private void suggestSeconds() {
        if (seconds.getText().equals(usualSeconds(!moves()))) {
            seconds.setText(usualSeconds(moves()));
        }
    }

    private static String usualSeconds(boolean motion) {
        return XmlText.number(FilmPace.usualSeconds(motion));
    }

    private static Node pair(TextField first, Label between, Control second) {
        HBox pair = new HBox(8, first, between, second);
        pair.setAlignment(Pos.CENTER_LEFT);
        first.setPrefColumnCount(5);
        if (second instanceof TextField field) {
            field.setPrefColumnCount(5);
        }
        return pair;
    }

    private Node size() {
        HBox size = new HBox(8, pair(width, new Label("×"), height), scale);
        width.setPrefColumnCount(4);
        height.setPrefColumnCount(4);
        scale.setMinWidth(USE_PREF_SIZE);
        return size;
    }

    private Node boxes() {
        FlowPane boxes = new FlowPane(12, 6, hall, motion, title, caption, code, transparent);
        boxes.setPrefWrapLength(220);
        return boxes;
    }

    private static <T> ComboBox<T> list(String id, String text, List<T> values) {
        ComboBox<T> list = new ComboBox<>();
        list.getItems().addAll(values);
        list.setMaxWidth(Double.MAX_VALUE);
        name(list, id, text);
        return list;
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField();
        field.setPrefColumnCount(8);
        name(field, id, text);
        return field;
    }

    private static CheckBox box(String id, String text) {
        CheckBox box = new CheckBox(Messages.text(text));
        name(box, id, text);
        return box;
    }

    private static void name(Control control, String id, String text) {
        control.setId(id);
        control.setAccessibleText(Messages.text(text));
        control.setTooltip(new Tooltip(Messages.text(text)));
    }

    private static Label label(String key, Node of) {
        Label label = new Label(Messages.text(key));
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static <T> void words(ComboBox<T> list, java.util.function.Function<T, String> words) {
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
    }
}
