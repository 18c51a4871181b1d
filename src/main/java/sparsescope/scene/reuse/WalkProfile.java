package sparsescope.scene.reuse;

import java.util.EnumMap;
import java.util.Map;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.walk.Flow;
import sparsescope.reuse.walk.Walk;

/** Counts the words that move between the buffer and the PEs at every step of a walk, by operand. */
public final class WalkProfile {
    private final Map<Operand, int[]> moved = new EnumMap<>(Operand.class);
    private final Map<Operand, Integer> most = new EnumMap<>(Operand.class);

    private WalkProfile(Walk walk) {
        for (Operand operand : Operand.values()) {
            moved.put(operand, new int[walk.steps() + 1]);
            most.put(operand, 0);
        }
        for (int step = 0; step <= walk.steps(); step++) {
            for (Flow flow : walk.at(step).flows()) {
                if (flow.kind() != Flow.Kind.BEGUN) {
                    int now = ++moved.get(flow.operand())[step];
                    most.merge(flow.operand(), now, Math::max);
                }
            }
        }
    }

    /** What moves in a walk. */
    public static WalkProfile of(Walk walk) {
        return new WalkProfile(walk);
    }

    /** How many words of an operand move at a step. */
    public int at(Operand operand, int step) {
        return moved.get(operand)[step];
    }

    /** The most that move at one of the steps from {@code first} up to, not with, {@code end}. */
    public int most(Operand operand, int first, int end) {
        int found = 0;
        for (int step = first; step < end; step++) {
            found = Math.max(found, at(operand, step));
        }
        return found;
    }

    /** The most words of an operand that move at one step. */
    public int most(Operand operand) {
        return most.get(operand);
    }
}
