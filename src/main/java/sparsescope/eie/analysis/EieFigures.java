package sparsescope.eie.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import sparsescope.eie.EieConfig;
import sparsescope.eie.EieSetting;
import sparsescope.eie.simulation.EieCount;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieCounters;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;

/**
 * The figures of EIE's paper, counted with tensors drawn at the densities it gives. Drawn non-zeros are spread evenly over the matrix;
 * those of trained and pruned layers are not, and one layer's columns and rows differ from another's.
 *
 * @param config the machine
 * @param seed what tensors are drawn with
 */
public record EieFigures(EieConfig config, long seed) {
    /** The queue depths of the paper's figure. */
    public static final List<Integer> DEPTHS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

    /** The numbers of PEs of the paper's figure. */
    public static final List<Integer> PES = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256);

    /** The published machine. */
    public static EieFigures published() {
        return new EieFigures(EieConfig.DEFAULTS, 0);
    }

    /**
     * Counts every published layer.
     *
     * @throws CancellationException when {@code progress} gives up
     */
    public List<LayerTime> times(Progress progress) {
        List<LayerTime> times = new ArrayList<>();
        int all = PublishedLayer.ALL.size();
        for (int i = 0; i < all; i++) {
            int before = i;
            times.add(time(PublishedLayer.ALL.get(i), done -> progress.report((before + done) / all)));
        }
        return times;
    }

    /** Counts one published layer. */
    public LayerTime time(PublishedLayer layer, Progress progress) {
        return new LayerTime(
                layer, EieCount.of(layer.drawn(seed), config, progress).counters());
    }

    /**
     * Counts every published layer: its time, its load balance by queue depth, and its padding by the number of PEs.
     *
     * @param known is told what is counted so far after every layer
     * @throws CancellationException when {@code progress} gives up
     */
    public List<PaperLayer> layers(Progress progress, Consumer<List<PaperLayer>> known) {
        List<PaperLayer> layers = new ArrayList<>();
        double all = PublishedLayer.ALL.stream().mapToDouble(EieFigures::size).sum();
        double done = 0;
        for (PublishedLayer layer : PublishedLayer.ALL) {
            double before = done;
            double share = size(layer);
            LayerOperands operands = layer.drawn(seed);
            layers.add(new PaperLayer(
                    new LayerTime(
                            layer,
                            EieCount.of(operands, config, part -> progress.report((before + share * part / 4) / all))
                                    .counters()),
                    balances(operands, DEPTHS, part -> progress.report((before + share * (1 + part) / 4) / all)),
                    paddings(operands, PES, part -> progress.report((before + share * (2 + 2 * part) / 4) / all))));
            done += share;
            known.accept(List.copyOf(layers));
        }
        return layers;
    }

    private static double size(PublishedLayer layer) {
        return (double) layer.inputs() * layer.outputs();
    }

    /** Counts a published layer with queues of several depths. */
    public List<QueueBalance> balances(PublishedLayer layer, List<Integer> depths, Progress progress) {
        return balances(layer.drawn(seed), depths, progress);
    }

    private List<QueueBalance> balances(LayerOperands layer, List<Integer> depths, Progress progress) {
        List<EieCount> counts = EieCount.ofDepths(layer, config, depths, progress);
        List<QueueBalance> balances = new ArrayList<>();
        for (int i = 0; i < depths.size(); i++) {
            balances.add(new QueueBalance(depths.get(i), counts.get(i).counters()));
        }
        return balances;
    }

    /** Counts the placeholders of a published layer on several numbers of PEs, which have accumulators enough for a single pass. */
    public List<Padding> paddings(PublishedLayer layer, List<Integer> pes, Progress progress) {
        return paddings(layer.drawn(seed), pes, progress);
    }

    private List<Padding> paddings(LayerOperands operands, List<Integer> pes, Progress progress) {
        List<Padding> paddings = new ArrayList<>();
        for (int i = 0; i < pes.size(); i++) {
            int before = i;
            int number = pes.get(i);
            int rows = (operands.shape().outputChannels() + number - 1) / number;
            EieConfig machine = config.with(EieSetting.PES, Integer.toString(number))
                    .with(EieSetting.REGISTERS, Integer.toString(rows));
            EieCounters counters = EieCount.of(operands, machine, done -> progress.report((before + done) / pes.size()))
                    .counters();
            long nonZero = counters.of(EieCounter.NON_ZERO_WEIGHTS);
            paddings.add(new Padding(number, nonZero, counters.of(EieCounter.STORED_WEIGHTS) - nonZero));
        }
        return paddings;
    }
}
