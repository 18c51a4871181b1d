package sparsescope.ui.model.picture;

import java.util.List;

/**
 * Holds the text of the inspector about one part of the stage.
 *
 * @param id the part of the stage it is about; empty for none
 * @param title what that is
 * @param lines its value, where it came from and where it goes
 */
public record Inspection(String id, String title, List<String> lines) {
    /** Nothing inspected yet. */
    public static final Inspection NONE = new Inspection("", "", List.of());
}
