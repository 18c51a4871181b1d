package sparsescope.ui.model.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Takes the Markdown of a guide apart. Tables are found line by line, as plain Markdown has none. */
final class GuideText {
    private static final Parser PARSER = Parser.builder().build();

    private final List<HelpBlock> blocks = new ArrayList<>();

    private GuideText() {}

    /** The page in a text. */
    static HelpPage page(String name, String markdown) {
        GuideText text = new GuideText();
        text.read(markdown.lines().toList());
        String title = text.blocks.stream()
                .filter(HelpBlock.Heading.class::isInstance)
                .map(block -> ((HelpBlock.Heading) block).text())
                .findFirst()
                .orElse(name);
        return new HelpPage(name, title, text.blocks);
    }

    private void read(List<String> lines) {
        List<String> plain = new ArrayList<>();
        boolean code = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            code ^= line.startsWith("```");
            if (code || !line.startsWith("|")) {
                plain.add(line);
                continue;
            }
            markdown(plain);
            plain.clear();
            List<List<Node>> rows = new ArrayList<>();
            while (at < lines.size() && lines.get(at).startsWith("|")) {
                if (!lines.get(at).matches("[|:\\- ]+")) {
                    rows.add(cells(lines.get(at)));
                }
                at++;
            }
            at--;
            blocks.add(new HelpBlock.Table(rows));
        }
        markdown(plain);
    }

    private static List<Node> cells(String line) {
        String inner = line.strip().substring(1).replaceAll("\\|\\s*$", "");
        List<Node> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(PARSER.parse(cell.strip().replace("\\|", "|")));
        }
        return cells;
    }

    private void markdown(List<String> lines) {
        Node document = PARSER.parse(String.join("\n", lines));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String text = words(heading);
                blocks.add(new HelpBlock.Heading(heading.getLevel(), text, anchor(text)));
            } else {
                blocks.add(new HelpBlock.Markdown(node));
            }
        }
    }

    /** The anchor of a heading, as web sites make it. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The words of what was parsed. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(FencedCodeBlock code) {
                words.append(code.getLiteral()).append(' ');
            }
        });
        return words.toString();
    }
}
