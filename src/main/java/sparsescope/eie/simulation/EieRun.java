package sparsescope.eie.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import sparsescope.eie.EieConfig;
import sparsescope.eie.codebook.SharedWeights;
import sparsescope.eie.codebook.SharingError;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.layout.StoredBits;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.Machines;
import sparsescope.machine.StepKind;
import sparsescope.network.LayerOperands;
import sparsescope.network.inference.Finishing;
import sparsescope.network.inference.SparseConvolution;
import sparsescope.tensor.Activations;
import sparsescope.tensor.Sums;

/**
 * A fully connected layer's run on EIE as a function of time: {@link #at} gives the moment at any cycle, in any order. There is no
 * trace; an index of when activations are broadcast ({@link #index}) is filled first, and everything else is derived from the
 * tensors. Safe for any number of threads.
 */
public final class EieRun implements MachineRun {
    /** The machine's name in the registry. */
    public static final String MACHINE = "eie";

    /** What an index may take in memory where there is a choice. */
    private static final long MOST_BYTES = 128L << 20;

    private final LayerOperands layer;
    private final EieConfig config;
    private final MatrixLayout layout;
    private final DetectorPlan detector;
    private final PassCache passes;
    private SharedWeights shared;
    private PrefixSums sums;
    private volatile EieCount count;
    private volatile boolean summed;
    private volatile CausesSoFar soFar;

    private EieRun(LayerOperands layer, EieConfig config) {
        FullyConnected.check(layer);
        this.layer = layer;
        this.config = config;
        this.layout = new MatrixLayout(layer.weights(), config);
        this.detector = new DetectorPlan(layer.input().values(), config);
        this.passes = new PassCache(MOST_BYTES, pass -> tally().timing(pass, Progress.NONE));
    }

    /** Prepares a run; nothing is computed yet. */
    public static EieRun of(LayerOperands layer, EieConfig config) {
        return new EieRun(layer, config);
    }

    @Override
    public LayerOperands layer() {
        return layer;
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.defaults(Machines.named(MACHINE)).with(config.asMap());
    }

    /** The machine. */
    public EieConfig config() {
        return config;
    }

    /** How the weights are stored. */
    public MatrixLayout layout() {
        return layout;
    }

    /** What the machine computes with for each weight; found when first asked for. */
    public synchronized SharedWeights sharedWeights() {
        if (shared == null) {
            shared = SharedWeights.of(layer.weights(), config);
        }
        return shared;
    }

    @Override
    public boolean index(Progress progress) {
        try {
            count(done -> progress.report(done / 2));
            sums(done -> progress.report((1 + done) / 2));
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    @Override
    public boolean indexed() {
        return count != null && summed;
    }

    private EieCount.Tally tally() {
        return new EieCount.Tally(layout, detector, config);
    }

    /**
     * The same with progress.
     *
     * @throws CancellationException when {@code progress} cancels
     */
    public synchronized EieCount count(Progress progress) {
        if (count == null) {
            EieCount.Tally tally = tally();
            int all = layout.placement().passes();
            for (int pass = 0; pass < all; pass++) {
                int before = pass;
                PassTiming timing = tally.timing(pass, done -> progress.report((before + done) / all));
                tally.add(timing);
                passes.put(pass, timing);
            }
            count = tally.count();
        }
        return count;
    }

    private synchronized PrefixSums sums(Progress progress) {
        if (sums == null) {
            sums = new PrefixSums(layout, detector, sharedWeights(), MOST_BYTES / 2, progress);
            summed = true;
        }
        return sums;
    }

    PrefixSums sums() {
        return sums(Progress.NONE);
    }

    DetectorPlan detector() {
        return detector;
    }

    PassTiming timing(int pass) {
        return passes.get(pass);
    }

    /** All that the run adds up to; fills the index first when need be. */
    public EieCount count() {
        EieCount known = count;
        return known != null ? known : count(Progress.NONE);
    }

    @Override
    public List<PassSpan> spans() {
        return count().passes();
    }

    @Override
    public long cycles() {
        List<PassSpan> spans = spans();
        return spans.get(spans.size() - 1).end();
    }

    /** The outputs' sums, computed with the shared weights; before bias. */
    public Sums outputs() {
        int broadcasts = detector.broadcasts();
        long[] values = new long[layout.placement().outputs()];
        for (int row = 0; row < values.length; row++) {
            values[row] = sums().after(row, broadcasts);
        }
        return new Sums(values.length, 1, 1, values);
    }

    /** What the layer hands on: its outputs after bias, requantization, ReLU and pooling, clamped to 16 bits. */
    public Activations handedOn() {
        return Finishing.activations(layer.finish(), outputs());
    }

    /** How far the outputs are off because weights are shared. */
    public SharingError outputError() {
        if (sharedWeights().exact()) {
            return new SharingError(layout.placement().outputs(), 0, 0);
        }
        return SharingError.between(
                outputs().values(), SparseConvolution.of(layer).values());
    }

    /** The bits that the layer's weights take, form by form. */
    public StoredBits storedBits() {
        return StoredBits.of(layout, config, count().counters().of(EieCounter.STORED_WEIGHTS));
    }

    @Override
    public EieMoment at(long cycle) {
        long wanted = Math.max(0, Math.min(cycle, cycles()));
        return new EieMoment(this, wanted, spanAt(wanted));
    }

    /** The pass that a cycle lies in; at the end the last one. */
    PassSpan spanAt(long cycle) {
        List<PassSpan> spans = spans();
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= cycle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans.get(low);
    }

    /** The cycle in which an input is broadcast in a pass; empty when it is zero. */
    public OptionalLong broadcastAt(int pass, int column) {
        int broadcast = Arrays.binarySearch(detector.columns(), column);
        return broadcast < 0
                ? OptionalLong.empty()
                : OptionalLong.of(spans().get(pass).start() + timing(pass).broadcastAt(broadcast));
    }

    /** The cycle in which a PE takes an input in a pass and processes its first entry; empty when it is zero. */
    public OptionalLong takenAt(int pass, int pe, int column) {
        int broadcast = Arrays.binarySearch(detector.columns(), column);
        if (broadcast < 0) {
            return OptionalLong.empty();
        }
        WorkCursor cursor = timing(pass).from(pe, broadcast);
        while (cursor.broadcast() < broadcast) {
            cursor.advance();
        }
        return OptionalLong.of(spans().get(pass).start() + cursor.start());
    }

    /**
     * What every PE did in cycles {@code bounds[i]}…{@code bounds[i + 1]}−1, for each i, exactly.
     *
     * @param bounds ascending, 0…cycles
     * @param cancelled makes it give up with a {@link CancellationException}
     */
    public CauseBuckets causesBetween(long[] bounds, BooleanSupplier cancelled) {
        return new CauseBuckets(this, bounds, cancelled);
    }

    @Override
    public List<EieCauseCounts> causes(long[] bounds, BooleanSupplier cancelled) {
        if (bounds.length == 2 && bounds[0] == 0 && bounds[1] <= cycles()) {
            return List.of(causesSoFar().before(bounds[1]));
        }
        CauseBuckets buckets = causesBetween(bounds, cancelled);
        return IntStream.range(0, buckets.buckets()).mapToObj(buckets::of).toList();
    }

    /** Every picture of the PE array asks for the sums so far. */
    private CausesSoFar causesSoFar() {
        CausesSoFar known = soFar;
        if (known == null) {
            known = new CausesSoFar(this);
            soFar = known;
        }
        return known;
    }

    @Override
    public List<EieCauseCounts> loads() {
        return count().pes().stream().map(PeTotals::causes).toList();
    }

    /** As for any machine; units begin in all PEs at once. */
    @Override
    public long next(long cycle, StepKind unit, int pe) {
        return new StepFinder(this).next(cycle, (EieStepUnit) unit);
    }

    @Override
    public long previous(long cycle, StepKind unit, int pe) {
        return new StepFinder(this).previous(cycle, (EieStepUnit) unit);
    }

    /** Where rows live. */
    public RowPlacement placement() {
        return layout.placement();
    }
}
