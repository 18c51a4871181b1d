package sparsescope.scene;

import java.util.List;
import java.util.Optional;
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
    public record Description(String title, List<String> lines) {
        public Description {
            lines = List.copyOf(lines);
        }
    }

    /** Describes the part with this id at this moment; a part that is not known, or not there, has a title alone. */
    public static Description describe(String id, Moment moment, StageView view) {
        PartId part = PartId.of(id);
        Optional<Description> found = switch (part.family()) {
            case "plane" -> new PlaneInspector(moment, view).describe(part);
            case "pe", "link", "transfer" -> new ArrayInspector(moment, view).describe(part);
            case "detail" -> new PeInspector(moment, view).describe(part);
            case "cause", "timeline", "chart", "legend" -> new RunInspector(moment).describe(part);
            default -> Optional.empty();
        };
        return found.orElseGet(() -> new Description(part.asTitle(), List.of()));
    }
}
