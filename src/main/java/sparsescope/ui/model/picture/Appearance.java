package sparsescope.ui.model.picture;

import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import sparsescope.scene.style.Theme;

/** The appearance of the window, whatever it shows: its theme, the size of its controls, and the size of the diagram's type. */
public final class Appearance {
    /** The sizes to choose from. */
    public static final List<Double> SCALES = List.of(0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

    public static final double SMALLEST = SCALES.get(0);
    public static final double LARGEST = SCALES.get(SCALES.size() - 1);

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty followsSystem = new SimpleBooleanProperty();
    private final DoubleProperty interfaceScale = new Scale();
    private final DoubleProperty room = new SimpleDoubleProperty(LARGEST);
    private final DoubleBinding shownScale = Bindings.createDoubleBinding(
            () -> Math.min(interfaceScale.get(), Math.max(1, room.get())), interfaceScale, room);
    private final DoubleProperty diagramScale = new Scale();

    /** The colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** How large controls, timeline and charts are; 1 is as designed. */
    public DoubleProperty interfaceScaleProperty() {
        return interfaceScale;
    }

    /** The largest controls that the window has room for. */
    public DoubleProperty roomProperty() {
        return room;
    }

    /** How large controls are shown: as wanted, or as large as the window has room for. */
    public DoubleBinding shownScaleProperty() {
        return shownScale;
    }

    /** How large the stage's type is; 1 is as designed. */
    public DoubleProperty diagramScaleProperty() {
        return diagramScale;
    }

    /** Whether the theme is the system's; choosing one by hand ends it. */
    public BooleanProperty followsSystemProperty() {
        return followsSystem;
    }

    /** Chooses a theme by hand. */
    public void choose(Theme chosen) {
        followsSystem.set(false);
        theme.set(chosen);
    }

    /** Makes controls about so large: the nearest size that can be chosen. */
    public void scaleNear(double wanted) {
        SCALES.stream()
                .min(Comparator.comparingDouble(size -> Math.abs(size - wanted)))
                .ifPresent(interfaceScale::set);
    }

    /** Light, then dark, then high contrast. */
    public void nextTheme() {
        Theme[] all = Theme.values();
        choose(all[(theme.get().ordinal() + 1) % all.length]);
    }

    /** The next larger (+1) or smaller (−1) size to choose from. */
    public static void change(DoubleProperty scale, int by) {
        double now = scale.get();
        SCALES.stream()
                .filter(each -> by > 0 ? each > now + 1e-9 : each < now - 1e-9)
                .reduce((first, last) -> by > 0 ? first : last)
                .ifPresent(scale::set);
    }

    /** A size as people say it. */
    public static String percent(double scale) {
        return Math.round(scale * 100) + " %";
    }

    /** Never outside the range, whatever it is set to. */
    private static final class Scale extends SimpleDoubleProperty {
        Scale() {
            super(1);
        }

        @Override
        public void set(double value) {
            super.set(Double.isFinite(value) ? Math.max(SMALLEST, Math.min(LARGEST, value)) : 1);
        }
    }
}
