package sparsescope.scene.reuse;

import sparsescope.reuse.walk.Walk;
import sparsescope.reuse.walk.WalkMoment;

/**
 * Holds a walk at one of its steps.
 *
 * @param walk the walk
 * @param profile what moves in it
 * @param step which step is shown, from 0; the number of steps is the end
 * @param fraction how much of the step's movement is over, 0…1
 */
public record Running(Walk walk, WalkProfile profile, int step, double fraction) {
    /** A walk's step, all that moves having arrived. */
    public static Running at(Walk walk, int step) {
        return new Running(walk, WalkProfile.of(walk), step, 1);
    }

    /** The same walk at another step. */
    public Running to(int another, double part) {
        return new Running(walk, profile, Math.max(0, Math.min(walk.steps(), another)), part);
    }

    /** All that is true at the step. */
    public WalkMoment moment() {
        return walk.at(step);
    }

    /** Whether the last step is over and all sums have left. */
    public boolean atEnd() {
        return step == walk.steps();
    }
}
