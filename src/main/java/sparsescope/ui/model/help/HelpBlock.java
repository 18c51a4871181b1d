package sparsescope.ui.model.help;

import java.util.List;
import org.commonmark.node.Node;

/** Holds a piece of a guide. */
public sealed interface HelpBlock {
    /**
     * Text, lists, code or a picture, as Markdown has them.
     *
     * @param node what was parsed
     */
    record Markdown(Node node) implements HelpBlock {}

    /**
     * Holds a heading.
     *
     * @param level 1 for the guide's title
     * @param text what it says
     * @param anchor by which links name it
     */
    record Heading(int level, String text, String anchor) implements HelpBlock {}

    /**
     * Holds a table.
     *
     * @param rows its cells, the first row those of its head
     */
    record Table(List<List<Node>> rows) implements HelpBlock {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
