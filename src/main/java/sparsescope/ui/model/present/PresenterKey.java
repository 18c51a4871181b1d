package sparsescope.ui.model.present;

import java.util.List;

/** Lists the meanings of a key or a clicker while presenting; these come before the window's own keys. */
public enum PresenterKey {
    NEXT("PAGE_DOWN", "RIGHT", "SPACE"),
    BACK("PAGE_UP", "LEFT"),
    BLACK("B", "PERIOD"),
    WHITE("W"),
    SPOTLIGHT("S"),
    START("F5"),
    END("ESCAPE");

    private final List<String> keys;

    PresenterKey(String... keys) {
        this.keys = List.of(keys);
    }

    /** The keys that give it, the one to show first. */
    public List<String> keys() {
        return keys;
    }
}
