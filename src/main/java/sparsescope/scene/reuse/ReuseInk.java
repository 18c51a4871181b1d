package sparsescope.scene.reuse;

import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Operand;
import sparsescope.scene.style.Theme;

/** The colours of operands and of levels: things have hues, levels are greys, the dearest darkest. */
final class ReuseInk {
    private ReuseInk() {}

    static Colour of(Operand operand, Theme theme) {
        return switch (operand) {
            case WEIGHT -> theme.weight();
            case INPUT -> theme.activation();
            case OUTPUT -> theme.sum();
        };
    }

    static Paint of(Level level, Theme theme) {
        return switch (level) {
            case DRAM -> theme.text();
            case BUFFER -> theme.text().mix(theme.panel(), 0.42);
            case ARRAY -> theme.text().mix(theme.panel(), 0.64);
            case REGISTER -> theme.text().mix(theme.panel(), 0.84);
        };
    }
}
