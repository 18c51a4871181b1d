package sparsescope.ui.model.navigation;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sparsescope.machine.StepKind;
import sparsescope.simulation.run.StepUnit;

/** Keeps the state of playing: whether, how fast, and by which step. */
public final class Playback {
    /** Slowest speed, as a power of two. */
    public static final int SLOWEST = -2;
    /** Fastest speed, as a power of two. */
    public static final int FASTEST = 6;
    /** Steps a second at speed 1×. */
    public static final double STEPS_A_SECOND = 2;

    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty speed = new SimpleIntegerProperty(0);
    private final ObjectProperty<StepKind> unit = new SimpleObjectProperty<>(StepUnit.CYCLE);
    private final ObservableList<StepKind> steps = FXCollections.observableArrayList(StepUnit.values());
    private double due;
    private long last = -1;

    /** Whether it plays. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The speed as a power of two, {@link #SLOWEST}…{@link #FASTEST}. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    /** What one step is. */
    public ObjectProperty<StepKind> unitProperty() {
        return unit;
    }

    /** What a step can be, smallest first. */
    public ObservableList<StepKind> steps() {
        return steps;
    }

    /** Another machine's steps; the one that is chosen stays where it has one of that name, else it is a cycle. */
    public void steps(List<? extends StepKind> others) {
        if (others.equals(steps)) {
            return;
        }
        StepKind now = unit.get();
        unit.set(step(others, now.word())
                .or(() -> step(others, StepUnit.CYCLE.word()))
                .orElse(others.get(0)));
        steps.setAll(others);
    }

    /** The step of that name, if there is one. */
    public Optional<StepKind> step(String word) {
        return step(steps, word);
    }

    private static Optional<StepKind> step(List<? extends StepKind> among, String word) {
        return among.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .map(kind -> kind);
    }

    /** One speed up (+1) or down (−1). */
    public void changeSpeed(int by) {
        speed.set(Math.max(SLOWEST, Math.min(FASTEST, speed.get() + by)));
    }

    /** Seconds that a step lasts when playing. */
    double secondsAStep() {
        return 1 / (STEPS_A_SECOND * Math.pow(2, speed.get()));
    }

    /** The speed as the screen says it: {@code 0.25×}, {@code 8×}. */
    public static String speedText(int power) {
        return power < 0 ? 1.0 / (1 << -power) + "×" : (1 << power) + "×";
    }

    /** Steps that are due at {@code nanos} on some clock; 0 while it does not play. */
    public int stepsDue(long nanos) {
        if (!playing.get()) {
            last = -1;
            due = 0;
            return 0;
        }
        if (last < 0) {
            // The first step comes at once: pressing play must be answered.
            due = 1;
        } else {
            due += (nanos - last) * 1e-9 * STEPS_A_SECOND * Math.pow(2, speed.get());
        }
        last = nanos;
        int steps = (int) due;
        due -= steps;
        return steps;
    }
}
