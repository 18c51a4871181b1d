package sparsescope.scene.report;

import java.util.ArrayList;
import java.util.List;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Paint;
import sparsescope.drawing.TextStyle;
import sparsescope.scene.style.CausePalette;
import sparsescope.scene.words.Words;
import sparsescope.simulation.state.SlotCause;

/** Draws the legend of cycle terms: swatches in the colours and signs of slot causes, each with its word. */
final class CauseKey {
    private static final String POST_SIGN = "P";

    private final ReportFrame frame;

    CauseKey(ReportFrame frame) {
        this.frame = frame;
    }

    /**
     * Describes a piece of a layer's cycles.
     *
     * @param cause what the slots were; null for cycles of post-processing alone
     * @param cycles how many; may be negative in a difference
     */
    record Term(SlotCause cause, long cycles) {
        String word() {
            return cause == null ? "post-processing" : cause.word();
        }

        /** Its name in ids of parts. */
        String id() {
            return cause == null ? "POST" : cause.name();
        }
    }

    /** The terms that are not 0, in the order they are stacked. */
    static List<Term> terms(CycleTerms cycles) {
        List<Term> terms = new ArrayList<>();
        for (SlotCause cause : CausePalette.ORDER) {
            if (cycles.of(cause) != 0) {
                terms.add(new Term(cause, cycles.of(cause)));
            }
        }
        if (cycles.postProcessing() != 0) {
            terms.add(new Term(null, cycles.postProcessing()));
        }
        return terms;
    }

    /** Fills a box with a term's colour, and its sign where it fits. */
    void swatch(Term term, Box box) {
        Paint paint = term.cause() == null ? frame.theme.sum() : frame.theme.cause(term.cause());
        frame.list.rect(box.x(), box.y(), box.width(), box.height(), 0, paint, frame.edge());
        String sign = term.cause() == null ? POST_SIGN : frame.theme.sign(term.cause());
        double room = Math.min(box.width() - 2, box.height());
        if (term.cause() == SlotCause.HALO_PRODUCT) {
            if (room >= 5) {
                double radius = Math.min(room * 0.3, frame.type * 0.25);
                frame.list.circle(box.centreX(), box.centreY(), radius, frame.theme.halo(), null);
            }
        } else if (!sign.isEmpty() && room >= frame.type * 0.8) {
            TextStyle style = frame.plain().in(frame.theme.on((Colour) paint)).middle();
            frame.list.text(sign, box.centreX(), box.centreY() + frame.type * 0.35, style);
        }
    }

    /** An entry of the line. */
    private record Entry(Term term, String value) {}

    private List<Entry> entries(CycleTerms cycles, boolean shares) {
        double total = Math.max(1, cycles.total());
        return terms(cycles).stream()
                .map(term -> new Entry(term, shares ? Words.percent(term.cycles() / total) : ""))
                .toList();
    }

    private double width(Entry entry) {
        double value = entry.value().isEmpty() ? 0 : frame.strong().width(entry.value()) + frame.gap * 0.7;
        return frame.type + frame.gap * 0.7 + frame.plain().width(entry.term().word()) + value + 2 * frame.gap;
    }

    private double lineHeight() {
        return frame.type * 1.6;
    }

    /** The height of the line or lines that say what {@code cycles} went to. */
    double height(CycleTerms cycles, boolean shares) {
        return place(0, 0, entries(cycles, shares), false);
    }

    /** Draws them from {@code top}. */
    void draw(CycleTerms cycles, boolean shares, double left, double top) {
        place(left, top, entries(cycles, shares), true);
    }

    private double place(double left, double top, List<Entry> entries, boolean draw) {
        double room = frame.width - 2 * frame.gap;
        double x = 0;
        double y = 0;
        for (Entry entry : entries) {
            if (x > 0 && x + width(entry) - 2 * frame.gap > room) {
                x = 0;
                y += lineHeight();
            }
            if (draw) {
                draw(entry, left + x, top + y);
            }
            x += width(entry);
        }
        return entries.isEmpty() ? 0 : y + lineHeight();
    }

    private void draw(Entry entry, double x, double y) {
        double baseline = frame.baseline(y, lineHeight());
        frame.list.begin("cause/" + entry.term().id());
        swatch(entry.term(), new Box(x, y + (lineHeight() - frame.type) / 2, frame.type, frame.type));
        double at = x + frame.type + frame.gap * 0.7;
        frame.list.text(entry.term().word(), at, baseline, frame.plain());
        at += frame.plain().width(entry.term().word()) + frame.gap * 0.7;
        if (!entry.value().isEmpty()) {
            frame.list.text(entry.value(), at, baseline, frame.strong());
        }
        frame.list.end();
    }
}
