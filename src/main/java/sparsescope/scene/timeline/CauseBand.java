package sparsescope.scene.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import sparsescope.drawing.Pixels;
import sparsescope.scene.style.CausePalette;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.CauseHistory;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCause;
import sparsescope.simulation.state.SlotCounts;

/** Gathers the causes of all PEs' slots for every pixel column of a stretch of cycles. */
public final class CauseBand {
    /** Most buckets read for one column and group: more could not be told apart. */
    private static final int MOST_BUCKETS = 64;

    private final int columns;
    private final double[][] slots;
    private final double[] least;
    private final double[] most;
    private final boolean exact;
    private Picture picture;

    /** What was asked for last: most pictures of a band are of the same size and theme as the one before. */
    private record Picture(Theme theme, int height, Pixels pixels) {}

    /**
     * The band of a run's cycles {@code from}…{@code to} as far as they are timed. Bands are remembered as long as their run: the next
     * cycle has the same.
     */
    public static CauseBand of(LayerRun run, long from, long to, int columns) {
        return Bands.REMEMBERED.of(run, new Wanted(run.spans().size(), from, to, columns));
    }

    /**
     * Works out the same band exactly, which takes a while, and remembers it: from then on {@link #of} gives that one.
     *
     * @param cancelled makes it give up with a {@link java.util.concurrent.CancellationException}
     */
    static void refine(LayerRun run, long from, long to, int columns, BooleanSupplier cancelled) {
        CauseBand exact = new CauseBand(run, from, to, columns, cancelled);
        Bands.REMEMBERED.put(run, new Wanted(run.spans().size(), from, to, columns), exact);
    }

    /** Whether every column is exactly the sum of the slots of its cycles. */
    boolean isExact() {
        return exact;
    }

    /** The first cycle of a column; the one after has more of them, or shows the same cycle where cycles are wider than columns. */
    static long cycle(int column, long from, long to, int columns) {
        return from + Math.floorDiv(column * (to - from), columns);
    }

    /** Column by column, the sum of the slots of its cycles. */
    private CauseBand(LayerRun run, long from, long to, int columns, BooleanSupplier cancelled) {
        this.columns = columns;
        this.exact = true;
        this.slots = new double[columns][];
        this.least = new double[columns];
        this.most = new double[columns];
        long[] bounds = LongStream.rangeClosed(0, columns)
                .map(column -> cycle((int) column, from, to, columns))
                .distinct()
                .toArray();
        List<SlotCounts> sums = run.causesBetween(bounds, cancelled);
        int at = 0;
        for (int column = 0; column < columns; column++) {
            while (at + 1 < sums.size() && bounds[at + 1] <= cycle(column, from, to, columns)) {
                at++;
            }
            if (sums.get(at).total() > 0) {
                add(column, sums.get(at), 1);
            }
        }
    }

    private record Wanted(int groups, long from, long to, int columns) {}

    /** The latest bands of each run. */
    private static final class Bands {
        static final Bands REMEMBERED = new Bands();

        /** One of the timeline and one of the chart, in the window and in an export, and some of what was zoomed to. */
        private static final int MOST = 8;

        private final Map<LayerRun, Map<Wanted, CauseBand>> bands = new WeakHashMap<>();

        private Map<Wanted, CauseBand> of(LayerRun run) {
            return bands.computeIfAbsent(run, r -> new LinkedHashMap<>(16, 0.75f, true));
        }

        synchronized void put(LayerRun run, Wanted wanted, CauseBand band) {
            of(run).put(wanted, band);
        }

        /** The band that is wanted of a run. */
        public synchronized CauseBand of(LayerRun run, Wanted wanted) {
            Map<Wanted, CauseBand> ofRun = of(run);
            CauseBand band = ofRun.computeIfAbsent(
                    wanted, w -> new CauseBand(run.spans().subList(0, w.groups), w.from, w.to, w.columns));
            if (ofRun.size() > MOST) {
                ofRun.remove(ofRun.keySet().iterator().next());
            }
            return band;
        }
    }

    /** Gathers cycles {@code from}…{@code to} for {@code columns} pixel columns. */
    public CauseBand(List<GroupSpan> spans, long from, long to, int columns) {
        this.columns = columns;
        this.exact = false;
        this.slots = new double[columns][];
        this.least = new double[columns];
        this.most = new double[columns];
        for (GroupSpan span : spans) {
            if (span.computeEnd() > from && span.start() < to) {
                add(span, from, to);
            }
        }
    }

    private void add(GroupSpan span, long from, long to) {
        double perColumn = (double) (to - from) / columns;
        int first = (int) Math.max(0, Math.floor((span.start() - from) / perColumn));
        int last = (int) Math.min(columns - 1, Math.ceil((span.computeEnd() - from) / perColumn) - 1);
        for (int column = first; column <= last; column++) {
            double x0 = Math.max(span.start(), from + column * perColumn) - span.start();
            double x1 = Math.min(span.computeEnd(), from + (column + 1) * perColumn) - span.start();
            if (x1 > x0) {
                add(column, span.history(), x0, x1);
            }
        }
    }

    private void add(int column, CauseHistory history, double from, double to) {
        int first = (int) (from / history.bucketCycles());
        int last = Math.min(history.buckets() - 1, (int) Math.ceil(to / history.bucketCycles()) - 1);
        int step = 1 + (last - first) / MOST_BUCKETS;
        for (int bucket = first; bucket <= last; bucket += step) {
            double overlap = Math.min(to, (double) (bucket + 1) * history.bucketCycles())
                    - Math.max(from, (double) bucket * history.bucketCycles());
            SlotCounts counts = history.bucket(bucket);
            if (counts.total() > 0 && overlap > 0) {
                add(column, counts, overlap / history.bucketCycles());
            }
        }
    }

    private void add(int column, SlotCounts counts, double share) {
        double utilization = counts.utilization();
        if (slots[column] == null) {
            slots[column] = new double[CausePalette.ORDER.size()];
            least[column] = utilization;
            most[column] = utilization;
        }
        least[column] = Math.min(least[column], utilization);
        most[column] = Math.max(most[column], utilization);
        for (int i = 0; i < CausePalette.ORDER.size(); i++) {
            slots[column][i] += share * counts.of(CausePalette.ORDER.get(i));
        }
    }

    /** The slots of a cause in a column. */
    double slots(int column, SlotCause cause) {
        return slots[column] == null ? 0 : slots[column][CausePalette.ORDER.indexOf(cause)];
    }

    /** How many pixel columns it has. */
    public int columns() {
        return columns;
    }

    /** Whether some PE computes, drains or waits at the barrier there. */
    public boolean computes(int column) {
        return slots[column] != null;
    }

    /** The share of each cause of {@link CausePalette#ORDER} in a column that computes. */
    double[] shares(int column) {
        double[] shares = slots[column].clone();
        double total = 0;
        for (double share : shares) {
            total += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** The cause at a height of a column that computes, 0 at the bottom to 1 at the top. */
    SlotCause at(int column, double height) {
        double[] shares = shares(column);
        double sum = 0;
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            last = shares[i] > 0 ? i : last;
            if (shares[i] > 0 && height <= sum) {
                return CausePalette.ORDER.get(i);
            }
        }
        return CausePalette.ORDER.get(last);
    }

    /** Useful share of a column that computes. */
    public double utilization(int column) {
        double[] shares = shares(column);
        double useful = 0;
        for (int i = 0; i < shares.length; i++) {
            useful += CausePalette.ORDER.get(i).isUseful() ? shares[i] : 0;
        }
        return useful;
    }

    /** Smallest useful share of the buckets in a column. */
    public double least(int column) {
        return least[column];
    }

    /** Largest useful share of the buckets in a column. */
    public double most(int column) {
        return most[column];
    }

    /** The shares as a picture, the useful ones at the bottom; columns in which nothing computes are holes. */
    public synchronized Pixels picture(Theme theme, int height) {
        if (picture == null || picture.theme != theme || picture.height != height) {
            picture = new Picture(theme, height, paint(theme, height));
        }
        return picture.pixels;
    }

    private Pixels paint(Theme theme, int height) {
        CausePalette palette = new CausePalette(theme);
        int[] argb = new int[columns * height];
        for (int column = 0; column < columns; column++) {
            if (!computes(column)) {
                continue;
            }
            double[] shares = shares(column);
            double sum = 0;
            int bottom = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i];
                int top = Math.min(height, (int) Math.round(sum * height));
                // What stalls is what one looks for: it never vanishes.
                if (CausePalette.ORDER.get(i) == SlotCause.STALL
                        && shares[i] > 0.002
                        && top == bottom
                        && top < height) {
                    top++;
                }
                for (int y = bottom; y < top; y++) {
                    argb[(height - 1 - y) * columns + column] = palette.argb(i, column, height - 1 - y);
                }
                bottom = Math.max(bottom, top);
            }
        }
        return new Pixels(columns, height, argb);
    }
}
