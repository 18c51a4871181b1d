package sparsescope.lesson.moment;

import java.util.Locale;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;

/** A fact that is so at a moment: a number or a word. */
public sealed interface Fact {
    /** As a sentence says it. */
    String text();

    /** A fraction as a percentage. */
    default String percent() {
        return text();
    }

    /** Describes a whole number. */
    record Whole(long value) implements Fact {
        @Override
        public String text() {
            return PaintContext.number(value);
        }
    }

    /** Takes any number. */
    record Real(double value) implements Fact {
        @Override
        public String text() {
            double size = Math.abs(value);
            String shown = String.format(Locale.ROOT, size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%.0f", value);
            return shown.startsWith("-") ? "−" + shown.substring(1) : shown;
        }

        @Override
        public String percent() {
            return value >= 0.1 || value == 0 ? PaintContext.percent(value) : Words.percent(value);
        }
    }

    /** Describes a word or several. */
    record Said(String text) implements Fact {}
}
