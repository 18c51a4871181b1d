package sparsescope.scene.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Paint;
import sparsescope.drawing.Stroke;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.CausePalette;
import sparsescope.scene.view.SlotSums;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** One bar of all slots, cut by cause, and what each piece is. */
public final class SlotChart {
    private final ChartFrame frame;
    private final DrawingList list;
    private final Moment moment;
    private final SlotCounts slots;
    private final double total;

    public SlotChart(Moment moment, ChartFrame frame) {
        this.frame = frame;
        this.list = frame.list;
        this.moment = moment;
        this.slots = SlotSums.soFar(moment);
        this.total = slots.total();
    }

    /** Paints the chart. */
    public DrawingList paint() {
        list.begin(StagePart.CHART.id("slots"));
        String group = group();
        frame.title(
                title(),
                List.of(
                        remark(),
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
                Math.max(12, Math.min(frame.bottom() - frame.top() - legend.height() - frame.gap, frame.height * 0.6));
        bar(causes, barHeight);
        legend.draw(frame.top() + barHeight + frame.gap);
        list.end();
        return list;
    }

    /** What it says, in a sentence. */
    public String sentence() {
        return title() + ", " + remark() + ".";
    }

    private String title() {
        int pes = moment.run().plan().accelerator().pes();
        return pes == 1 ? "Slots of the PE" : "Slots of all " + pes + " PEs";
    }

    private String group() {
        return Words.group(moment.group(), moment.run().plan());
    }

    private String remark() {
        return group() + " so far: " + Words.count(slots.total(), "slot") + ", " + Words.percent(slots.utilization())
                + " useful";
    }

    private void bar(List<SlotCause> causes, double height) {
        double width = frame.width - 2 * frame.gap;
        double x = frame.gap;
        double y = frame.top();
        list.rect(x, y, width, height, 0, frame.theme.recess(), null);
        for (SlotCause cause : causes) {
            double part = width * slots.of(cause) / total;
            list.begin(StagePart.CAUSE.id(cause.name()));
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

    /** A line of the legend; without a cause it stands for several. */
    private record Entry(SlotCause cause, String word, double share) {
        String value() {
            return Words.percent(share);
        }
    }

    /** The legend as it fits: when there is no room for all entries, useful ones become one, and then the smallest become "other". */
    private Legend legend(List<Entry> entries) {
        double room = frame.bottom() - frame.top() - 12 - frame.gap;
        List<Entry> shown = new ArrayList<>(entries);
        if (new Legend(shown).height() > room && slots.useful() > 0) {
            shown.removeIf(entry -> entry.cause().isUseful());
            shown.add(0, new Entry(SlotCause.PRODUCT, "useful", slots.utilization()));
        }
        double other = 0;
        while (new Legend(shown).height() > room) {
            Optional<Entry> least = shown.stream()
                    .filter(entry -> entry.cause() != null && !entry.cause().isUseful())
                    .min(Comparator.comparingDouble(Entry::share));
            if (least.isEmpty()) {
                break;
            }
            other += least.get().share();
            shown.remove(least.get());
            shown.removeIf(entry -> entry.cause() == null);
            shown.add(new Entry(null, "other", other));
        }
        return new Legend(shown);
    }

    /** Entries one after the other; with height to spare in equal columns, the shares under the words. */
    private final class Legend {
        private final List<Entry> entries;
        private final double columnWidth;
        private final int columns;
        private final boolean stacked;
        private final List<double[]> flow = new ArrayList<>();
        private final double height;

        Legend(List<Entry> entries) {
            this.entries = entries;
            double widest = 0;
            for (Entry entry : entries) {
                widest = Math.max(widest, frame.plain().width(entry.word()));
            }
            columnWidth = frame.type + widest + 4 * frame.gap;
            columns = Math.max(1, (int) ((frame.width - frame.gap) / columnWidth));
            int rows = (entries.size() + columns - 1) / columns;
            double room = frame.bottom() - frame.top();
            stacked = rows * frame.type * 2.9 + frame.gap + Math.max(24, frame.height * 0.2) <= room;
            height = stacked ? rows * frame.type * 2.9 : flow();
        }

        private double flow() {
            double x = 0;
            double y = 0;
            for (Entry entry : entries) {
                double width = textAt(entry)
                        + frame.plain().width(entry.word())
                        + frame.gap
                        + frame.quiet().width(entry.value());
                if (x > 0 && x + width > frame.width - 2 * frame.gap) {
                    x = 0;
                    y += frame.type * 1.45;
                }
                flow.add(new double[] {x, y});
                x += width + 2 * frame.gap;
            }
            return y + frame.type * 1.45;
        }

        private double textAt(Entry entry) {
            return entry.cause() == null ? 0 : frame.type + frame.gap;
        }

        double height() {
            return height;
        }

        void draw(double top) {
            for (int i = 0; i < entries.size(); i++) {
                double[] at = stacked
                        ? new double[] {i % columns * columnWidth, i / columns * frame.type * 2.9}
                        : flow.get(i);
                draw(entries.get(i), frame.gap + at[0], top + at[1]);
            }
        }

        private void draw(Entry entry, double x, double y) {
            list.begin(
                    entry.cause() == null
                            ? StagePart.LEGEND.id("other")
                            : StagePart.CAUSE.id(entry.cause().name()));
            if (entry.cause() != null) {
                Paint paint = frame.theme.cause(entry.cause());
                list.rect(x, y, frame.type, frame.type, 0, paint, Stroke.solid(frame.theme.quiet(), 1));
                sign(entry.cause(), x + frame.type / 2, y + frame.type / 2, frame.type + 2);
            }
            double text = x + textAt(entry);
            double baseline = y + frame.type * 0.86;
            list.text(entry.word(), text, baseline, frame.plain());
            if (stacked) {
                list.text(entry.value(), text, baseline + frame.type * 1.25, frame.quiet());
            } else {
                double after = text + frame.plain().width(entry.word()) + frame.gap;
                list.text(entry.value(), after, baseline, frame.quiet());
            }
            list.end();
        }
    }
}
