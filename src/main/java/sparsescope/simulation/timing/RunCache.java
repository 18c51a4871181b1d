package sparsescope.simulation.timing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import sparsescope.dataflow.BlockCompressor;
import sparsescope.dataflow.CompressedBlocks;
import sparsescope.dataflow.ExchangeSchedule;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.HaloRoutes;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.Pass;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.pe.GroupWeights;
import sparsescope.simulation.pe.PartialSums;
import sparsescope.simulation.pe.PeTask;
import sparsescope.simulation.pe.TileActivations;

/** Keeps what a run derives from its tensors: compressed operands, timings, halo routes. Safe for any number of threads. */
public final class RunCache implements GroupTimer.Operands {
    /** Ints that all checkpoints of a run may take together: 96 MiB. */
    private static final long CHECKPOINT_BUDGET = 24L << 20;
    /** Weights that compressed groups may be kept of: at most 8 bytes each. */
    private static final long WEIGHT_BUDGET = 24L << 20;

    private final LayerOperands layer;
    private final LayerPlan plan;
    private final boolean seekable;
    private final BlockCompressor compressor;
    private final List<GroupPass> runs;
    private final AtomicReferenceArray<FutureTask<GroupTiming>> timings;
    private final Map<Integer, TileActivations[]> activations = new ConcurrentHashMap<>();
    private final Map<Integer, PackedTile[]> packed = new ConcurrentHashMap<>();
    private final Map<Integer, HaloRoutes> routes = new ConcurrentHashMap<>();
    private final Memory<Integer, GroupWeights> weights;
    private final Memory<Long, long[]> finalSums = new Memory<>(64);
    private final Memory<Long, long[][]> finalWindows = new Memory<>(64);

    /**
     * @param seekable whether timings remember enough to find any cycle, or totals only
     */
    public RunCache(LayerOperands layer, LayerPlan plan, boolean seekable) {
        this.seekable = seekable;
        this.layer = layer;
        this.plan = plan;
        this.compressor = new BlockCompressor(plan);
        this.runs = plan.runs();
        long perGroup =
                1 + (long) layer.weights().values().length / plan.groups().size();
        this.weights = new Memory<>((int) Math.max(1, Math.min(8, WEIGHT_BUDGET / perGroup)));
        this.timings = new AtomicReferenceArray<>(runs.size());
    }

    /** The plan of the run. */
    public LayerPlan plan() {
        return plan;
    }

    /** What compresses the run's blocks. */
    public BlockCompressor compressor() {
        return compressor;
    }

    /** Every group of every pass, in order. */
    public List<GroupPass> runs() {
        return runs;
    }

    /** A group's timing; worked out once, by whoever asks first. */
    public GroupTiming timing(int run) {
        FutureTask<GroupTiming> task = timings.get(run);
        if (task == null) {
            FutureTask<GroupTiming> mine = new FutureTask<>(() -> new GroupTimer(
                            plan,
                            runs.get(run),
                            runs.get(run).group().channels() * plan.phases().count(),
                            this,
                            seekable ? CHECKPOINT_BUDGET / runs.size() : 0,
                            PackedGroupTimer.applies(plan))
                    .time());
            task = timings.compareAndSet(run, null, mine) ? mine : timings.get(run);
        }
        task.run();
        return Results.of(task);
    }

    @Override
    public PeTask work(GroupPass run, int pe) {
        return new PeTask(
                plan,
                run,
                pe,
                tiles(run.pass())[pe],
                weights.get(run.group().index(), index -> new GroupWeights(compressor, layer.weights(), run.group())),
                compressor);
    }

    /** The activations of every PE in a pass. */
    public TileActivations[] tiles(Pass pass) {
        return activations.computeIfAbsent(
                pass.index(),
                index -> pass.pes().stream()
                        .map(pe -> new TileActivations(compressor, layer.input(), pe.input()))
                        .toArray(TileActivations[]::new));
    }

    /** The block that holds activation (c; x, y) of a tile, where no weight ever meets it. */
    public CompressedBlocks blockOf(PeTile tile, int c, int x, int y) {
        return compressor.blockOf(layer.input(), tile.input(), c, x, y);
    }

    @Override
    public PackedTile[] packed(GroupPass run) {
        return packed.computeIfAbsent(run.pass().index(), index -> {
            TileActivations[] tiles = tiles(run.pass());
            PackedTile[] made = new PackedTile[tiles.length];
            Map<Rect, BankRows> rows = new HashMap<>();
            PackedTile.Ranges ranges = new PackedTile.Ranges();
            for (int pe = 0; pe < made.length; pe++) {
                PeTile tile = run.pass().pes().get(pe);
                Rect size = new Rect(0, 0, tile.window().width(), tile.window().height());
                made[pe] = new PackedTile(
                        plan, tile, tiles[pe], rows.computeIfAbsent(size, added -> new BankRows()), ranges);
            }
            return made;
        });
    }

    /** When the halo sums of a group cross the links. */
    public ExchangeSchedule exchange(GroupPass run) {
        return new ExchangeSchedule(
                routes(run.pass()), run.group(), plan.accelerator().linkWidth());
    }

    /** How the halo sums of a pass travel. */
    HaloRoutes routes(Pass pass) {
        return routes.computeIfAbsent(pass.index(), index -> new HaloRoutes(plan, pass));
    }

    /** Cycles until every PE's owned outputs of a group have left. */
    long outputCycles(GroupPass run) {
        long most = 0;
        int width = plan.accelerator().effectivePpuWidth();
        for (PeTile pe : run.pass().pes()) {
            long outputs = (long) pe.owned().area() * run.group().filters();
            most = Math.max(most, (outputs + width - 1) / width);
        }
        return most;
    }

    /** A PE's partial sums at the end of a group's computation. */
    public long[] finalSums(GroupPass run, int pe) {
        long key = (long) run.index() * plan.accelerator().pes() + pe;
        return finalSums.get(key, k -> {
            PartialSums sums = new PartialSums(work(run, pe), PartialSums.ALL_FILTERS);
            sums.addBlocks(0, sums.work().blocks());
            return sums.values();
        });
    }

    /** Every PE's partial sums of filter {@code k} at the end of a group's computation, rows outer, each in its window. */
    public long[][] finalWindows(GroupPass run, int k) {
        long key = (long) run.index() * layer.shape().outputChannels() + k;
        return finalWindows.get(key, ignored -> {
            long[][] windows = new long[plan.accelerator().pes()][];
            for (int pe = 0; pe < windows.length; pe++) {
                PartialSums sums = new PartialSums(work(run, pe), k);
                sums.addBlocks(0, sums.work().blocks());
                windows[pe] = sums.values();
            }
            return windows;
        });
    }

    /** What a group adds to the outputs of filter {@code k}: Ho×Wo. */
    public long[] finalOutputs(GroupPass run, int k) {
        int width = layer.shape().outputWidth();
        long[] outputs = new long[width * layer.shape().outputHeight()];
        long[][] windows = finalWindows(run, k);
        for (int pe = 0; pe < windows.length; pe++) {
            PartialSums.addTo(windows[pe], run.pass().pes().get(pe).window(), outputs, 0, width, outputs.length);
        }
        return outputs;
    }

    /** Remembers the values asked for last. */
    private static final class Memory<K, V> {
        private final Map<K, V> values;

        Memory(int most) {
            values = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > most;
                }
            };
        }

        V get(K key, Function<K, V> make) {
            synchronized (values) {
                V value = values.get(key);
                if (value != null) {
                    return value;
                }
            }
            V made = make.apply(key);
            synchronized (values) {
                V other = values.putIfAbsent(key, made);
                return other == null ? made : other;
            }
        }
    }
}
