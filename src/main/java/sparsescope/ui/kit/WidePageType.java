package sparsescope.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Enlarges the words of a wide page with the figure: it is a larger screen, farther away. */
public final class WidePageType {
    private static final double WIDE = 1600;
    private static final PseudoClass STATE = PseudoClass.getPseudoClass("wide");

    private WidePageType() {}

    /** Marks a page as wide while it is. */
    public static void follow(Region page) {
        page.widthProperty()
                .addListener((o, before, now) -> page.pseudoClassStateChanged(STATE, now.doubleValue() >= WIDE));
    }
}
