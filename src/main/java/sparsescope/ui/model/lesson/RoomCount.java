package sparsescope.ui.model.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** How many hands of a room went up for each answer that is offered. Counted while a question waits, and kept beside the truth. */
public final class RoomCount {
    /** No room has more hands. */
    public static final int MOST = 9999;

    private final BooleanProperty counting = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Integer>> hands = new ReadOnlyObjectWrapper<>(List.of());

    RoomCount() {}

    /** Whether hands are counted instead of one person's answer taken; stays so from question to question. */
    public BooleanProperty countingProperty() {
        return counting;
    }

    /** The hands for each answer, in the order in which they are offered. */
    public ReadOnlyObjectProperty<List<Integer>> handsProperty() {
        return hands.getReadOnlyProperty();
    }

    /** A new question: no hand is up. */
    void begin(int answers) {
        hands.set(Collections.nCopies(answers, 0));
    }

    /** So many hands more for an answer, or fewer; never less than none. */
    public void add(int answer, int more) {
        if (answer >= 0 && answer < hands.get().size()) {
            set(answer, hands.get().get(answer) + more);
        }
    }

    /** So many hands for an answer. */
    public void set(int answer, int count) {
        List<Integer> now = new ArrayList<>(hands.get());
        now.set(answer, Math.max(0, Math.min(MOST, count)));
        hands.set(List.copyOf(now));
    }

    /** All hands. */
    public int total() {
        return hands.get().stream().mapToInt(count -> count).sum();
    }

    /** The part of all hands that an answer got; 0 when none is up. */
    public double share(int answer) {
        int total = total();
        return total == 0 ? 0 : (double) hands.get().get(answer) / total;
    }
}
