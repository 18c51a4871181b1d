package sparsescope.ui;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** On a wide page the words grow with the figure: it is a larger screen, farther away. */
final class WidePage {
    private static final double WIDE = 1600;
    private static final PseudoClass STATE = PseudoClass.getPseudoClass("wide");

    private WidePage() {}

    /** Marks a page as wide while it is. */
    static void follow(Region page) {
        page.widthProperty()
                .addListener((o, before, now) -> page.pseudoClassStateChanged(STATE, now.doubleValue() >= WIDE));
    }
}
