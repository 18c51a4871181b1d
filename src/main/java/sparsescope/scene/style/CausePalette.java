package sparsescope.scene.style;

import java.util.List;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.simulation.state.SlotCause;

/** Gives slot causes their colours pixel by pixel, with their hatches: for bands too fine to draw piece by piece. */
public final class CausePalette {
    /** From the bottom of a band to its top: what is useful, what was multiplied in vain, what was not multiplied. */
    public static final List<SlotCause> ORDER = List.of(SlotCause.values());

    private final Paint[] paints = new Paint[ORDER.size()];

    public CausePalette(Theme theme) {
        for (int i = 0; i < paints.length; i++) {
            paints[i] = theme.cause(ORDER.get(i));
        }
    }

    /** The colour of the cause at place {@code index} of {@link #ORDER} in pixel (x, y). */
    public int argb(int index, int x, int y) {
        if (paints[index] instanceof Hatch hatch) {
            int spacing = (int) Math.max(4, Math.round(hatch.spacing()));
            int across = switch (hatch.direction()) {
                case DIAGONAL -> x + y;
                case VERTICAL -> x;
                case HORIZONTAL -> y;
            };
            return Math.floorMod(across, spacing) == 0
                    ? hatch.ink().argb()
                    : hatch.ground().argb();
        }
        return ((Colour) paints[index]).argb();
    }
}
