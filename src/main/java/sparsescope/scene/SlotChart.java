package sparsescope.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sparsescope.simulation.Moment;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** One bar of all slots, cut by cause, and what each piece is. */
final class SlotChart {
    private final ChartFrame frame;
    private final DrawingList list;
    private final Moment moment;
    private final SlotCounts slots;
    private final double total;

    SlotChart(Moment moment, ChartFrame frame) {
        this.frame = frame;
        this.list = frame.list;
        this.moment = moment;
        this.slots = SlotSums.soFar(moment);
        this.total = slots.total();
    }

    DrawingList paint() {
        list.begin("chart/slots");
        int pes = moment.run().plan().accelerator().pes();
        String all = pes == 1 ? "Slots of the PE" : "Slots of all " + pes + " PEs";
        String group = Words.group(moment.group(), moment.run().plan());
        frame.title(
                all,
                List.of(
                        group + " so far: " + Words.count(slots.total(), "slot") + ", "
                                + Words.percent(slots.utilization()) + " useful",
                        group + " so far: " + Words.percent(slots.utilization()) + " useful",
                        group + " so far",
                        group));
        List<SlotCause> causes = new ArrayList<>(CausePalette.ORDER);
        causes.removeIf(cause -> slots.of(cause) == 0);
        List<Entry> entries = new ArrayList<>();
        for (SlotCause cause : causes) {
            entries.add(new Entry(cause, cause.word(), slots.of(cause) / total));
        }
        Legend legend = legend(entries);
        double barHeight =
                Math.max(12, Math.min(frame.bottom() - frame.top() - legend.height() - frame.gap, frame.height * 0.3));
        bar(causes, barHeight);
        legend.draw(frame.top() + barHeight + frame.gap);
        list.end();
        return list;
    }

    private void bar(List<SlotCause> causes, double height) {
        double width = frame.width - 2 * frame.gap;
        double x = frame.gap;
        double y = frame.top();
        list.rect(x, y, width, height, 0, frame.theme.recess(), null);
        for (SlotCause cause : causes) {
            double part = width * slots.of(cause) / total;
            list.begin("cause/" + cause.name());
            list.rect(x, y, part, height, 0, frame.theme.cause(cause), null);
            if (cause != SlotCause.PRODUCT) {
                sign(cause, x + part / 2, y + height / 2, Math.min(part, height));
            }
            list.end();
            if (x > frame.gap) {
                list.line(x, y, x, y + height, Stroke.solid(frame.theme.panel(), 1));
            }
            x += part;
        }
        list.rect(frame.gap, y, width, height, 0, null, Stroke.solid(frame.theme.quiet(), 1));
    }

    /** The cause's sign in the middle of a piece of {@code room} pixels, if it fits. */
    private void sign(SlotCause cause, double x, double y, double room) {
        String sign = frame.theme.sign(cause);
        if (sign.isEmpty() || room < frame.type + 2) {
            return;
        }
        if (cause == SlotCause.HALO_PRODUCT) {
            list.circle(x, y, frame.type * 0.25, frame.theme.halo(), null);
            return;
        }
        Colour ground = (Colour) frame.theme.cause(cause);
        list.text(
                sign,
                x,
                y + frame.type * 0.35,
                frame.strong().in(frame.theme.on(ground)).middle());
    }

    private record Entry(SlotCause cause, String word, double share) {
        String value() {
            return Words.percent(share);
        }
    }

    /** The legend as it fits: when there is no room for all entries, the smallest become one, "other". */
    private Legend legend(List<Entry> entries) {
        double room = frame.bottom() - frame.top() - 12 - frame.gap;
        List<Entry> shown = new ArrayList<>(entries);
        double other = 0;
        while (new Legend(shown).height() > room && shown.size() > 1) {
            Entry least = shown.stream()
                    .filter(entry -> entry.cause() != null)
                    .min(Comparator.comparingDouble(Entry::share))
                    .orElseThrow();
            other += least.share();
            shown.remove(least);
            shown.removeIf(entry -> entry.cause() == null);
            shown.add(new Entry(null, "other", other));
        }
        return new Legend(shown);
    }

    /** Entries in equal columns; a wide one would rather make fewer columns than be cut. */
    private final class Legend {
        private final List<Entry> entries;
        private final double swatch = frame.type;
        private final double columnWidth;
        private final int columns;
        private final boolean stacked;
        private final double rowHeight;

        Legend(List<Entry> entries) {
            this.entries = entries;
            double word = 0;
            double value = 0;
            for (Entry entry : entries) {
                word = Math.max(word, frame.plain().width(entry.word()));
                value = Math.max(value, frame.quiet().width(entry.value()));
            }
            double inline = swatch + frame.gap + word + frame.gap + value + 2 * frame.gap;
            double tall = swatch + frame.gap + Math.max(word, value) + 2 * frame.gap;
            double width = frame.width - 2 * frame.gap;
            // With height to spare the share goes under the word, which makes room for more columns.
            int rowsOfTall = rows((int) (width / tall));
            this.stacked = frame.bottom() - frame.top() - 2 * frame.gap - 24
                    >= rowsOfTall * frame.type * 2.9 + frame.height * 0.15;
            this.columnWidth = stacked ? tall : inline;
            this.columns = Math.max(1, (int) (width / columnWidth));
            this.rowHeight = frame.type * (stacked ? 2.9 : 1.45);
        }

        private int rows(int fitting) {
            int inOne = Math.max(1, fitting);
            return (entries.size() + inOne - 1) / inOne;
        }

        double height() {
            return rows(columns) * rowHeight;
        }

        void draw(double top) {
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                double x = frame.gap + i % columns * columnWidth;
                double y = top + i / columns * rowHeight;
                list.begin(
                        entry.cause() == null
                                ? "legend/other"
                                : "cause/" + entry.cause().name());
                if (entry.cause() != null) {
                    list.rect(
                            x,
                            y,
                            swatch,
                            swatch,
                            0,
                            frame.theme.cause(entry.cause()),
                            Stroke.solid(frame.theme.quiet(), 1));
                    sign(entry.cause(), x + swatch / 2, y + swatch / 2, frame.type + 2);
                }
                double textX = x + swatch + frame.gap;
                double baseline = y + frame.type * 0.86;
                list.text(entry.word(), textX, baseline, frame.plain());
                if (stacked) {
                    list.text(entry.value(), textX, baseline + frame.type * 1.25, frame.quiet());
                } else {
                    list.text(
                            entry.value(),
                            textX + frame.plain().width(entry.word()) + frame.gap,
                            baseline,
                            frame.quiet());
                }
                list.end();
            }
        }
    }
}
