package sparsescope.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sparsescope.scene.words.Term;

/**
 * Sentences with words that name things on the stage. Numbers of the run stand in braces until they are filled in.
 *
 * @param blocks paragraphs and lines, in order
 */
public record Prose(List<Block> blocks) {
    /** No sentence. */
    public static final Prose NONE = new Prose(List.of());

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        /** One entry of a list. */
        ITEM,
        /** A line that stands by itself, such as a sum worked out. */
        LINE
    }

    /** How words are set. */
    public enum Style {
        PLAIN,
        EMPHASIS,
        STRONG
    }

    /** Describes a paragraph or a line. */
    public record Block(Kind kind, List<Span> spans) {
        public Block {
            spans = List.copyOf(spans);
        }

        /** Its words alone. */
        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }
    }

    /**
     * Holds some words.
     *
     * @param text what they say
     * @param style how they are set
     * @param term the thing they name
     */
    public record Span(String text, Style style, Optional<Term> term) {}

    /** The same with every text, and every id of a part, changed. */
    public Prose with(UnaryOperator<String> fill) {
        return new Prose(blocks.stream()
                .map(block -> new Block(
                        block.kind(),
                        block.spans().stream()
                                .map(span -> new Span(
                                        fill.apply(span.text()),
                                        span.style(),
                                        span.term().map(term -> new Term(term.kind(), fill.apply(term.part())))))
                                .toList()))
                .toList());
    }

    /** The words alone, a line for each block. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
