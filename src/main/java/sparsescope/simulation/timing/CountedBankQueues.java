package sparsescope.simulation.timing;

import java.util.Arrays;
import java.util.List;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Contention;
import sparsescope.dataflow.CoordinateUnit;
import sparsescope.dataflow.GroupPass;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.simulation.pe.GroupWeights;

/**
 * Bank queues as the cycle at which each will be empty, for any depth, number of multipliers and bank mapping: a product that arrives makes
 * its queue last a cycle longer, and nothing need be done for queues that no product goes to.
 */
final class CountedBankQueues implements BankQueues {
    /** Accumulator addresses whose banks are looked up; those beyond are worked out each time. */
    private static final int LARGEST_TABLE = 1 << 20;
    /** A zero's place: no activation keeps it. */
    private static final long NOWHERE = -1;

    private final LayerPlan plan;
    private final int firstFilter;
    private final CoordinateUnit unit;
    private final int f;
    private final int i;
    private final int banks;
    private final boolean queued;
    private final int depth;
    private final int[] bankOf;
    /** By PE and bank: the cycle of the PE's own time at which the queue is empty. */
    private final long[] emptyAt;
    /** By PE: issues and stalls since the queues were last emptied. */
    private final long[] now;

    /** What each of the loaded weights adds to an activation's address. */
    private int[] offsets = new int[0];
    /** The filter places of the loaded weights as {@link BankRows#placeBits}. */
    private long[] places = new long[0];

    private int weightsLoaded;

    CountedBankQueues(LayerPlan plan, GroupPass run, int pes) {
        AcceleratorConfig accelerator = plan.accelerator();
        this.plan = plan;
        this.firstFilter = run.group().firstFilter();
        this.f = accelerator.f();
        this.i = accelerator.i();
        this.banks = accelerator.banks();
        this.queued = accelerator.contention() == Contention.QUEUE;
        this.depth = queued ? accelerator.effectiveQueueDepth() : 0;
        this.emptyAt = new long[pes * banks];
        this.now = new long[pes];
        List<PeTile> tiles = run.pass().pes();
        this.unit = new CoordinateUnit(plan, tiles.get(0), run.group());
        long addresses = 0;
        for (PeTile tile : tiles) {
            addresses = Math.max(
                    addresses, (long) tile.window().area() * run.group().filters());
        }
        this.bankOf = new int[(int) Math.min(addresses, LARGEST_TABLE)];
        Arrays.setAll(bankOf, unit::bank);
    }

    @Override
    public void load(GroupWeights weights, int block, Rect window, BankRows rows) {
        int start = weights.blocks.start(block);
        weightsLoaded = weights.blocks.stored(block);
        if (offsets.length < weightsLoaded) {
            offsets = new int[weightsLoaded];
            places = new long[weightsLoaded];
        }
        int stride = plan.shape().stride();
        for (int w = 0; w < weightsLoaded; w++) {
            int e = start + w;
            int s = weights.s(e);
            int r = weights.r(e);
            offsets[w] = ((weights.k(e) - firstFilter) * window.height() - s / stride) * window.width() - r / stride;
            places[w] = weights.blocks.value(e) == 0 ? NOWHERE : BankRows.placeBits(s, r);
        }
    }

    @Override
    public long pass(int pe, PackedTile tile, int activationBlock) {
        int from = tile.blocks.start(activationBlock);
        int to = tile.blocks.end(activationBlock);
        long stalls = 0;
        for (int a = from; a < to; a += i) {
            int lastActivation = Math.min(to, a + i);
            for (int w = 0; w < weightsLoaded; w += f) {
                int lastWeight = Math.min(weightsLoaded, w + f);
                stalls += queued
                        ? issue(pe, tile, a, lastActivation, w, lastWeight)
                        : issueInLockstep(pe, tile, a, lastActivation, w, lastWeight);
            }
        }
        return stalls;
    }

    /** Issues a pair as soon as all its products find room; returns the cycles it had to wait. */
    private long issue(int pe, PackedTile tile, int a, int lastActivation, int w, int lastWeight) {
        now[pe]++;
        long over = add(pe, tile, a, lastActivation, w, lastWeight, 1) - depth;
        if (over <= 0) {
            return 0;
        }
        // No bank gets more than the depth from one pair, so a queue that is over is never empty while the pair waits.
        add(pe, tile, a, lastActivation, w, lastWeight, -1);
        now[pe] += over;
        add(pe, tile, a, lastActivation, w, lastWeight, 1);
        return over;
    }

    /** Issues a pair, which takes as many cycles as its fullest bank gets products; returns the cycles but the first. */
    private long issueInLockstep(int pe, PackedTile tile, int a, int lastActivation, int w, int lastWeight) {
        long cycles = Math.max(1, add(pe, tile, a, lastActivation, w, lastWeight, 1));
        now[pe] += cycles;
        return cycles - 1;
    }

    /**
     * Adds a pair's products to the queues, or with −1 takes away what has just been added.
     *
     * @return products in the fullest of the queues that got any
     */
    private long add(int pe, PackedTile tile, int a, int lastActivation, int w, int lastWeight, int products) {
        long time = now[pe];
        int queues = pe * banks;
        long fullest = 0;
        for (int activation = a; activation < lastActivation; activation++) {
            long kept = tile.kept[activation];
            int address = tile.address[activation];
            for (int weight = w; weight < lastWeight; weight++) {
                long place = places[weight];
                if ((kept & place) == place) {
                    int queue = queues + bank(address + offsets[weight]);
                    long empty = Math.max(emptyAt[queue], time) + products;
                    emptyAt[queue] = empty;
                    fullest = Math.max(fullest, empty - time);
                }
            }
        }
        return fullest;
    }

    private int bank(int address) {
        return address < bankOf.length ? bankOf[address] : unit.bank(address);
    }

    @Override
    public void occupancy(int pe, int[] into) {
        for (int bank = 0; bank < banks; bank++) {
            into[bank] = (int) Math.max(0, emptyAt[pe * banks + bank] - now[pe]);
        }
    }

    @Override
    public void clear() {
        Arrays.fill(emptyAt, 0);
        Arrays.fill(now, 0);
    }
}
