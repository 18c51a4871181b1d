package sparsescope.ui.model.help;

import java.util.List;

/**
 * Holds a guide.
 *
 * @param name of its file, without an ending
 * @param title its first heading
 * @param blocks what is in it, in order
 */
public record HelpPage(String name, String title, List<HelpBlock> blocks) {
    public HelpPage {
        blocks = List.copyOf(blocks);
    }
}
