package sparsescope.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.network.ConvShape;

/** Random small layers on random small accelerators, every policy among them. */
public final class SmallCases {
    /** Non-zero pairs a case may have, so that stepping every cycle stays quick. */
    private static final long MOST_PAIRS = 60_000;

    private SmallCases() {}

    /** Any case. */
    public static Arbitrary<SmallCase> any() {
        return cases(numbers(1, 9), numbers(1, 5), Arbitraries.oneOf(numbers(1, 6), numbers(1, 40)), 30);
    }

    /** Cases with hundreds of multipliers in a PE, many banks or few, deep queues, as long as one pass does. */
    public static Arbitrary<SmallCase> wide() {
        Arbitrary<Integer> banks =
                Arbitraries.oneOf(numbers(1, 8), numbers(9, 100), Arbitraries.of(128, 255, 256, 257, 512, 1024));
        return onePass(cases(numbers(1, 40), numbers(6, 32), banks, 400));
    }

    /** Dense layers whose products meet in few banks, so that queues are seldom empty and PEs often stall. */
    public static Arbitrary<SmallCase> contended() {
        return onePass(cases(numbers(2, 9), numbers(2, 5), numbers(1, 4), 3))
                .map(small -> new SmallCase(
                        small.shape(),
                        small.accelerator().with(Setting.CONTENTION, "queue"),
                        Math.max(60, small.activationPercent()),
                        Math.max(60, small.weightPercent()),
                        small.largest(),
                        small.seed()));
    }

    private static Arbitrary<SmallCase> cases(
            Arbitrary<Integer> filters, Arbitrary<Integer> lanes, Arbitrary<Integer> banks, int mostDepthBeyond) {
        Arbitrary<Integer> percent = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)), Tuple.of(3, Arbitraries.just(100)), Tuple.of(20, numbers(10, 99)));
        return Builders.withBuilder(Draft::new)
                .use(numbers(1, 6))
                .in((d, v) -> d.set("channels", v))
                .use(filters)
                .in((d, v) -> d.set("filters", v))
                .use(numbers(1, 14))
                .in((d, v) -> d.set("width", v))
                .use(numbers(1, 14))
                .in((d, v) -> d.set("height", v))
                .use(numbers(1, 5))
                .in((d, v) -> d.set("r", v))
                .use(numbers(1, 5))
                .in((d, v) -> d.set("s", v))
                .use(Arbitraries.frequencyOf(Tuple.of(5, numbers(1, 3)), Tuple.of(1, numbers(4, 9))))
                .in((d, v) -> d.set("stride", v))
                .use(numbers(0, 3))
                .in((d, v) -> d.set("padding", v))
                .use(Arbitraries.of(1, 1, 2, 3))
                .in((d, v) -> d.set("groups", v))
                .use(percent)
                .in((d, v) -> d.set("activationPercent", v))
                .use(percent)
                .in((d, v) -> d.set("weightPercent", v))
                .use(Arbitraries.of(9, 32767))
                .in((d, v) -> d.set("largest", v))
                .use(numbers(1, 5))
                .in((d, v) -> d.set(Setting.COLUMNS, v))
                .use(numbers(1, 4))
                .in((d, v) -> d.set(Setting.ROWS, v))
                .use(lanes)
                .in((d, v) -> d.set(Setting.F, v))
                .use(lanes)
                .in((d, v) -> d.set(Setting.I, v))
                .use(banks)
                .in((d, v) -> d.set(Setting.BANKS, v))
                .use(Arbitraries.oneOf(numbers(1, 60), numbers(20, 400)))
                .in((d, v) -> d.set(Setting.BANK_ENTRIES, v))
                .use(numbers(1, 5).injectNull(0.8))
                .in((d, v) -> d.set(Setting.KC, v))
                .use(numbers(1, 5).injectNull(0.7))
                .in((d, v) -> d.set(Setting.MAX_KC, v))
                .use(Arbitraries.of("ceil", "balanced"))
                .in((d, v) -> d.set(Setting.TILE_SPLIT, v))
                .use(Arbitraries.of("phased", "discard"))
                .in((d, v) -> d.set(Setting.STRIDES, v))
                .use(Arbitraries.of(4, 0, 1, 2, 3, 16))
                .in((d, v) -> d.set(Setting.INDEX_BITS, v))
                .use(Arbitraries.of("linear", "xor"))
                .in((d, v) -> d.set(Setting.BANK_MAPPING, v))
                .use(Arbitraries.of("queue", "queue", "lockstep", "none"))
                .in((d, v) -> d.set(Setting.CONTENTION, v))
                .use(numbers(0, mostDepthBeyond).injectNull(0.6))
                .in((d, v) -> d.set("queueDepthBeyond", v))
                .use(Arbitraries.of("output", "output", "input"))
                .in((d, v) -> d.set(Setting.HALOS, v))
                .use(Arbitraries.of("overlapped", "serial", "ignored"))
                .in((d, v) -> d.set(Setting.POST_PROCESSING, v))
                .use(numbers(1, 3))
                .in((d, v) -> d.set(Setting.LINK_WIDTH, v))
                .use(numbers(1, 6).injectNull(0.5))
                .in((d, v) -> d.set(Setting.PPU_WIDTH, v))
                .use(Arbitraries.of("sparse", "sparse", "sparse", "sparseActivations", "sparseWeights", "dense"))
                .in((d, v) -> d.set(Setting.OPERANDS, v))
                .use(Arbitraries.of("group", "group", "channel", "layer"))
                .in((d, v) -> d.set(Setting.BARRIER, v))
                .use(Arbitraries.of("virtual", "virtual", "materialized"))
                .in((d, v) -> d.set(Setting.PADDING, v))
                .use(Arbitraries.longs().between(0, 1_000_000))
                .in((d, v) -> d.seed(v))
                .build(Draft::build)
                .withoutEdgeCases();
    }

    /** Cases that one pass over the plane is enough for. */
    public static Arbitrary<SmallCase> ofOnePass() {
        return onePass(any());
    }

    private static Arbitrary<SmallCase> onePass(Arbitrary<SmallCase> cases) {
        return cases.filter(small -> ReferenceSimulator.fits(small.layer(), small.accelerator()));
    }

    /** Cases whose windows do not fit the accumulators, so that the plane takes several passes, or cannot be laid out at all. */
    public static Arbitrary<SmallCase> ofManyPasses() {
        return any().filter(small -> !ReferenceSimulator.fits(small.layer(), small.accelerator()));
    }

    /** Evenly spread, for jqwik's own preference of small numbers and of edges makes most layers empty. */
    private static Arbitrary<Integer> numbers(int from, int to) {
        return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
    }

    private static final class Draft {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Map<Setting, String> settings = new LinkedHashMap<>();
        private long seed;

        Draft set(String name, Integer value) {
            numbers.put(name, value);
            return this;
        }

        Draft set(Setting setting, Object value) {
            settings.put(setting, value == null ? Setting.NONE : value.toString());
            return this;
        }

        Draft seed(long value) {
            seed = value;
            return this;
        }

        SmallCase build() {
            int groups = numbers.get("groups");
            int padding = numbers.get("padding");
            int r = numbers.get("r");
            int s = numbers.get("s");
            int filters = multiple(numbers.get("filters"), groups);
            int channels = multiple(numbers.get("channels"), groups);
            int width = Math.max(numbers.get("width"), r - 2 * padding);
            int height = Math.max(numbers.get("height"), s - 2 * padding);
            long most = MOST_PAIRS / ((long) r * s * width * height * filters / groups);
            channels = multiple((int) Math.max(1, Math.min(channels, most)), groups);
            Integer beyond = numbers.get("queueDepthBeyond");
            if (beyond != null) {
                int multipliers = Integer.parseInt(settings.get(Setting.F)) * Integer.parseInt(settings.get(Setting.I));
                settings.put(Setting.QUEUE_DEPTH, "" + (multipliers + beyond));
            }
            return new SmallCase(
                    new ConvShape(channels, filters, width, height, r, s, numbers.get("stride"), padding, groups),
                    Setting.applyAll(AcceleratorConfig.DEFAULTS, settings),
                    numbers.get("activationPercent"),
                    numbers.get("weightPercent"),
                    numbers.get("largest"),
                    seed);
        }

        private static int multiple(int atLeast, int of) {
            return (atLeast + of - 1) / of * of;
        }
    }
}
