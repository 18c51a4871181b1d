package sparsescope.reuse.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sparsescope.file.Progress;
import sparsescope.network.ConvLayer;
import sparsescope.network.ConvShape;
import sparsescope.network.Layer;
import sparsescope.network.file.SampleNetworks;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;

/**
 * The energy of the stationary dataflows on AlexNet's convolutions with equal PEs and memories, each in the best order of its loops, beside
 * the published result: row stationary needs the least, the others 1.4 to 2.5 times as much.
 */
public final class StationaryCheck {
    /** Where the published figures come from. */
    public static final String SOURCE = "Chen, Emer, Sze: Eyeriss, ISCA 2016, abstract";
    /** The published range begins here: how many times row stationary's energy another dataflow needs at least. */
    public static final double LEAST = 1.4;
    /** The published range ends here. */
    public static final double MOST = 2.5;
    /** The published machine: 256 PEs, 512 bytes of registers in each, a buffer of 128 KB, words of 16 bits. */
    public static final ReuseMachine MACHINE = new ReuseMachine(256, 65_536, 256);
    /** The dataflows that the published comparison has. */
    public static final List<Preset> PUBLISHED =
            List.of(Preset.ROW_STATIONARY, Preset.OUTPUT_STATIONARY, Preset.WEIGHT_STATIONARY, Preset.NO_LOCAL_REUSE);
    /** All that are compared here. */
    public static final List<Preset> COMPARED = List.of(
            Preset.ROW_STATIONARY,
            Preset.OUTPUT_STATIONARY,
            Preset.WEIGHT_STATIONARY,
            Preset.NO_LOCAL_REUSE,
            Preset.INPUT_STATIONARY);
    /** What differs between the published comparison and this one, a sentence each. */
    public static final List<String> DIFFERENCES = List.of(
            "Published for batches of 16 images, here one image: weights are read from DRAM for one image alone.",
            "The published dataflows get equal area, so that those with small registers have a buffer of up to 2.6 times"
                    + " row stationary's; here every dataflow has the same registers and the same buffer, whether it fills them or not.",
            "The published mappings choose their tile sizes for each layer, and row stationary folds several filters and"
                    + " channels into a PE; here the tiling is the preset's, and only the order of its loops is searched.",
            "The published energy of a value's way between two levels is that of the dearer one; here every access on the way is"
                    + " paid by itself, and each multiplication's three reads and one write of registers.",
            "Inputs come to PEs from the buffer alone, one read for all that need them; PEs do not pass them on.",
            "Input stationary is not in the published comparison. In scatter form weights go to PEs also in the iterations that a"
                    + " stride leaves without an output, 15 of 16 in conv1.",
            "A layer with two filter groups is counted as one group, twice.");

    private final Map<Preset, LevelEnergy> energy = new EnumMap<>(Preset.class);
    private final List<LayerCheck> layers = new ArrayList<>();
    private long macs;
    private long tried;

    /**
     * Describes one layer.
     *
     * @param name the layer's name
     * @param groups its filter groups; the counts are one group's
     * @param best each dataflow in the best order
     */
    public record LayerCheck(String name, int groups, Map<Preset, Candidate> best) {
        /** How many times row stationary's energy a dataflow needs. */
        public double ratio(Preset preset) {
            return best.get(preset).energyPerMac()
                    / best.get(Preset.ROW_STATIONARY).energyPerMac();
        }
    }

    private StationaryCheck() {}

    /** Counts AlexNet's convolutions; a {@link java.util.concurrent.CancellationException} when {@code progress} cancels. */
    public static StationaryCheck run(Progress progress) {
        StationaryCheck check = new StationaryCheck();
        List<Layer> all = SampleNetworks.open("alexnet").layers().stream()
                .filter(ConvLayer.class::isInstance)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            double before = i;
            check.add(all.get(i), done -> progress.report((before + done) / all.size()));
        }
        return check;
    }

    private void add(Layer layer, Progress progress) {
        ConvShape shape = layer.shape();
        OrderSearch.Found found =
                OrderSearch.search(oneGroup(shape), MACHINE, COMPARED, LevelCosts.EYERISS, Goal.ENERGY, progress);
        layers.add(new LayerCheck(layer.name(), shape.groups(), found.best()));
        tried += found.tried();
        found.best()
                .forEach(
                        (preset, best) -> energy.merge(preset, best.energy().times(shape.groups()), LevelEnergy::plus));
        macs += found.best().get(Preset.ROW_STATIONARY).counts().macs() * shape.groups();
    }

    /** One filter group of a layer as a convolution of its own. */
    public static ConvShape oneGroup(ConvShape shape) {
        return new ConvShape(
                shape.groupChannels(),
                shape.groupFilters(),
                shape.inputWidth(),
                shape.inputHeight(),
                shape.filterWidth(),
                shape.filterHeight(),
                shape.stride(),
                shape.padding(),
                1);
    }

    /** Every layer. */
    public List<LayerCheck> layers() {
        return List.copyOf(layers);
    }

    /** How many orders were tried. */
    public long tried() {
        return tried;
    }

    /** The energy of a dataflow for each multiplication of all layers. */
    public LevelEnergy perMac(Preset preset) {
        return energy.get(preset).per(macs);
    }

    /** How many times row stationary's energy a dataflow needs for all layers. */
    public double ratio(Preset preset) {
        return energy.get(preset).total() / energy.get(Preset.ROW_STATIONARY).total();
    }

    /** The dataflows from the least energy to the most. */
    public List<Preset> order() {
        return COMPARED.stream().sorted(Comparator.comparingDouble(this::ratio)).toList();
    }

    /** Whether the published statement holds here: row stationary first, the other published dataflows within the published range. */
    public boolean agrees() {
        return PUBLISHED.stream()
                .filter(preset -> preset != Preset.ROW_STATIONARY)
                .mapToDouble(this::ratio)
                .allMatch(ratio -> ratio >= LEAST && ratio <= MOST);
    }
}
