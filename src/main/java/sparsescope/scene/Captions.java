package sparsescope.scene;

import sparsescope.simulation.Moment;

/** Each step in one exact sentence. */
public final class Captions {
    private Captions() {}

    /** What happens in this cycle, as seen from the PE in focus. */
    public static String sentence(Moment moment, StageView view) {
        return "";
    }
}
