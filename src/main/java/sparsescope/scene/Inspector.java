package sparsescope.scene;

import java.util.List;
import sparsescope.simulation.Moment;

/** Tells what is under the pointer. */
public final class Inspector {
    private Inspector() {}

    /**
     * What a part of the stage is.
     *
     * @param title its name
     * @param lines its value, where it came from and where it goes, a sentence each
     */
    public record Description(String title, List<String> lines) {}

    /** Describes the part with this id at this moment. */
    public static Description describe(String id, Moment moment, StageView view) {
        return new Description(id, List.of());
    }
}
