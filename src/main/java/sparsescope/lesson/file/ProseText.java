package sparsescope.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.lesson.Prose;
import sparsescope.scene.words.Term;

/** Reads the sentences of a stop: the part of Markdown that a panel, a caption and a slide can all show. */
final class ProseText {
    private static final Parser PARSER = Parser.builder().build();
    private static final String EXPECTED =
            "paragraphs, lists, quotes for lines that stand by themselves, **strong**, *emphasis*"
                    + " and links such as [two weights](weight:detail/weight/0)";

    private ProseText() {}

    static Prose read(String shown, String markdown) {
        Reading reading = new Reading(shown);
        PARSER.parse(markdown).accept(reading);
        return new Prose(reading.blocks);
    }

    /** The kind of thing a link names: {@code weight} of {@code weight:detail/weight/0}. */
    private static Term term(String shown, String link) {
        int colon = link.indexOf(':');
        String word = colon < 0 ? link : link.substring(0, colon);
        Term.Kind kind = Arrays.stream(Term.Kind.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> InputException.in(
                        shown,
                        "the link " + OneLine.quote(link),
                        OneLine.quote(word),
                        Arrays.stream(Term.Kind.values())
                                .map(ProseText::word)
                                .collect(Collectors.joining(", ", "one of ", ", a colon and the id of a part"))));
        return new Term(kind, link.substring(colon + 1));
    }

    /** A kind as files write it. */
    static String word(Term.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Walks through what was parsed. */
    private static final class Reading extends AbstractVisitor {
        private final String shown;
        private final List<Prose.Block> blocks = new ArrayList<>();
        private List<Prose.Span> spans = new ArrayList<>();
        private Prose.Style style = Prose.Style.PLAIN;
        private Prose.Kind kind = Prose.Kind.PARAGRAPH;
        private Optional<Term> term = Optional.empty();

        Reading(String shown) {
            this.shown = shown;
        }

        @Override
        public void visit(Paragraph paragraph) {
            spans = new ArrayList<>();
            visitChildren(paragraph);
            blocks.add(new Prose.Block(kind, spans));
        }

        @Override
        public void visit(ListItem item) {
            inside(Prose.Kind.ITEM, item);
        }

        @Override
        public void visit(BlockQuote quote) {
            inside(Prose.Kind.LINE, quote);
        }

        private void inside(Prose.Kind of, Node node) {
            Prose.Kind before = kind;
            kind = of;
            visitChildren(node);
            kind = before;
        }

        @Override
        public void visit(Text text) {
            spans.add(new Prose.Span(text.getLiteral(), style, term));
        }

        @Override
        public void visit(SoftLineBreak line) {
            spans.add(new Prose.Span(" ", style, term));
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled(Prose.Style.EMPHASIS, emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            styled(Prose.Style.STRONG, emphasis);
        }

        private void styled(Prose.Style other, Node node) {
            Prose.Style before = style;
            style = other;
            visitChildren(node);
            style = before;
        }

        @Override
        public void visit(Link link) {
            term = Optional.of(term(shown, link.getDestination()));
            List<Prose.Span> before = spans;
            spans = new ArrayList<>();
            visitChildren(link);
            String text = spans.stream().map(Prose.Span::text).collect(Collectors.joining());
            spans = before;
            spans.add(new Prose.Span(text, style, term));
            term = Optional.empty();
        }

        @Override
        public void visit(Heading heading) {
            throw refused("a heading", "the title in the stop's head, or " + EXPECTED);
        }

        @Override
        public void visit(Image image) {
            throw refused("an image", EXPECTED);
        }

        @Override
        public void visit(HtmlInline html) {
            throw refused("HTML", EXPECTED);
        }

        @Override
        public void visit(HtmlBlock html) {
            throw refused("HTML", EXPECTED);
        }

        @Override
        public void visit(Code code) {
            throw refused("code", EXPECTED);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            throw refused("code", EXPECTED);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            throw refused("an indented line", EXPECTED);
        }

        @Override
        public void visit(ThematicBreak line) {
            throw refused("a ruled line", EXPECTED);
        }

        @Override
        public void visit(HardLineBreak line) {
            throw refused("a forced line break", EXPECTED);
        }

        private InputException refused(String found, String expected) {
            return InputException.in(shown, "prose", found, expected);
        }
    }
}
