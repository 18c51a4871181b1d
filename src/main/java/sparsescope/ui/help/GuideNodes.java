package sparsescope.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import sparsescope.ui.model.help.HelpBlock;
import sparsescope.ui.model.help.HelpPage;
import sparsescope.ui.model.help.HelpPages;
import sparsescope.ui.model.help.HelpPlace;
import sparsescope.ui.model.help.HelpSearch;

/** A guide as nodes: plain text flows, grids and pictures, with links that lead within the guides. */
final class GuideNodes {
    private static final double PICTURE_WIDTH = 680;
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 46;

    private final HelpPage page;
    private final Consumer<HelpPlace> follow;
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private final VBox all = new VBox();

    /**
     * The nodes of a page.
     *
     * @param follow goes where a link leads
     */
    GuideNodes(HelpPage page, Consumer<HelpPlace> follow) {
        this.page = page;
        this.follow = follow;
        all.getStyleClass().add("guide");
        page.blocks().forEach(block -> all.getChildren().add(node(block)));
    }

    /** The page. */
    VBox node() {
        return all;
    }

    /** Its headings by the anchors that links name. */
    Map<String, Node> anchors() {
        return anchors;
    }

    private Node node(HelpBlock block) {
        if (block instanceof HelpBlock.Heading heading) {
            Label label = wrapped(heading.text());
            label.getStyleClass().add("guide-h" + Math.min(3, heading.level()));
            anchors.putIfAbsent(heading.anchor(), label);
            return label;
        }
        if (block instanceof HelpBlock.Table table) {
            return table(table);
        }
        return block(((HelpBlock.Markdown) block).node());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node block(org.commonmark.node.Node node) {
        if (node instanceof FencedCodeBlock code) {
            Label label = wrapped(code.getLiteral().stripTrailing());
            label.getStyleClass().add("guide-code");
            label.setMaxWidth(Double.MAX_VALUE);
            return label;
        }
        if (node instanceof ListBlock list) {
            return list(list);
        }
        if (node instanceof BlockQuote quote) {
            VBox box = blocks(quote);
            box.getStyleClass().add("guide-quote");
            return box;
        }
        if (node instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                && image.getNext() == null) {
            return picture(image);
        }
        return flow(node);
    }

    private VBox blocks(org.commonmark.node.Node of) {
        VBox box = new VBox();
        box.getStyleClass().add("guide-blocks");
        for (org.commonmark.node.Node child = of.getFirstChild(); child != null; child = child.getNext()) {
            box.getChildren().add(block(child));
        }
        return box;
    }

    private Node list(ListBlock list) {
        GridPane items = new GridPane();
        items.getStyleClass().add("guide-list");
        ColumnConstraints sign = new ColumnConstraints();
        sign.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        items.getColumnConstraints().addAll(sign, words);
        int row = 0;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(list instanceof BulletList ? "•" : (row + start(list)) + ".");
            GridPane.setValignment(mark, VPos.TOP);
            items.addRow(row++, mark, blocks(item));
        }
        return items;
    }

    private static int start(ListBlock list) {
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return start == null ? 1 : start;
    }

    private Node picture(org.commonmark.node.Image image) {
        String words = plain(image);
        Optional<Node> view = image.getDestination().endsWith(".svg")
                ? Optional.empty()
                : HelpPages.picture(image.getDestination()).map(url -> {
                    ImageView picture = new ImageView(new Image(url.toString(), PICTURE_WIDTH, 0, true, true, true));
                    picture.setAccessibleText(words);
                    return picture;
                });
        Label caption = wrapped(words);
        caption.getStyleClass().add("guide-caption");
        return view.<Node>map(shown -> new VBox(shown, caption)).orElse(caption);
    }

    private Node table(HelpBlock.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        double[] letters = new double[columns];
        for (int row = 0; row < table.rows().size(); row++) {
            List<org.commonmark.node.Node> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                TextFlow cell = flow(cells.get(column));
                cell.getStyleClass().addAll("guide-cell", row == 0 ? "guide-head" : row % 2 == 0 ? "even" : "odd");
                grid.add(cell, column, row);
                letters[column] =
                        Math.max(letters[column], plain(cells.get(column)).length());
            }
        }
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            letters[column] = Math.max(FEWEST_LETTERS, Math.min(MOST_LETTERS, letters[column]));
            sum += letters[column];
        }
        for (double each : letters) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100 * each / sum);
            grid.getColumnConstraints().add(width);
        }
        return grid;
    }

    private TextFlow flow(org.commonmark.node.Node node) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        add(node, new ArrayList<>(), flow);
        flow.setAccessibleText(plain(node));
        return flow;
    }

    private void add(org.commonmark.node.Node node, List<String> styles, TextFlow flow) {
        for (org.commonmark.node.Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Text text) {
                flow.getChildren().add(text(text.getLiteral(), styles));
            } else if (child instanceof Code code) {
                flow.getChildren().add(text(code.getLiteral(), with(styles, "guide-mono")));
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                flow.getChildren().add(text(" ", styles));
            } else if (child instanceof StrongEmphasis) {
                add(child, with(styles, "prose-strong"), flow);
            } else if (child instanceof Emphasis) {
                add(child, with(styles, "prose-emphasis"), flow);
            } else if (child instanceof Link link) {
                link(link, styles, flow);
            } else {
                add(child, styles, flow);
            }
        }
    }

    /** A link within the guides can be followed; of others, such as into the sources, the words are shown. */
    private void link(Link link, List<String> styles, TextFlow flow) {
        Optional<HelpPlace> place = HelpPlace.of(link.getDestination(), page.name())
                .filter(to -> HelpPages.find(to.page()).isPresent());
        if (place.isEmpty()) {
            add(link, styles, flow);
            return;
        }
        Hyperlink shown = new Hyperlink(plain(link));
        shown.getStyleClass().add("guide-link");
        shown.setOnAction(e -> follow.accept(place.get()));
        flow.getChildren().add(shown);
    }

    private static List<String> with(List<String> styles, String one) {
        List<String> more = new ArrayList<>(styles);
        more.add(one);
        return more;
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-words");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static String plain(org.commonmark.node.Node node) {
        return HelpSearch.words(node);
    }
}
