package sparsescope.scene.memory;

import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.scene.style.Theme;

/** The colours of components: what they handle has its own hue, DRAM is darkest. */
final class ComponentInk {
    private ComponentInk() {}

    static Paint of(EnergyComponent component, Theme theme) {
        return switch (component) {
            case MULTIPLIERS -> theme.product();
            case COORDINATES -> theme.product().mix(theme.panel(), 0.7);
            case CROSSBAR ->
                new Hatch(theme.product().mix(theme.panel(), 0.55), theme.panel(), Hatch.Direction.DIAGONAL, 6);
            case ACCUMULATORS -> theme.sum();
            case WEIGHT_FIFO -> theme.weight();
            case IARAM -> theme.activation();
            case OARAM -> new Hatch(theme.activation(), theme.panel(), Hatch.Direction.HORIZONTAL, 6);
            case HALO_LINKS -> theme.halo();
            case DRAM -> theme.text();
        };
    }

    /** What numbers stand on. */
    static Colour ground(EnergyComponent component, Theme theme) {
        Paint paint = of(component, theme);
        return paint instanceof Hatch hatch ? hatch.ground() : (Colour) paint;
    }
}
