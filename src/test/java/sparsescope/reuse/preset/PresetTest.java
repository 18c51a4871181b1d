package sparsescope.reuse.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sparsescope.network.ConvShape;
import sparsescope.network.Layer;
import sparsescope.network.file.SampleNetworks;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.count.WordsHeld;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingException;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.published.StationaryCheck;

/** Presets tile any layer for the machine there is. */
class PresetTest {
    /** 256 → 384 channels of 13×13, 3×3 filters. */
    private static final ConvShape LAYER = new ConvShape(256, 384, 13, 13, 3, 3, 1, 1, 1);

    private static Loop dram(Dimension dimension, int size) {
        return new Loop(dimension, size, Level.DRAM);
    }

    private static Loop buffer(Dimension dimension, int size) {
        return new Loop(dimension, size, Level.BUFFER);
    }

    private static Loop array(Dimension dimension, int size) {
        return new Loop(dimension, size, Level.ARRAY);
    }

    private static Loop register(Dimension dimension, int size) {
        return new Loop(dimension, size, Level.REGISTER);
    }

    @Test
    void theArrayTakesItsFirstDimensionAndThenOfTheSecondWhatFits() {
        ReuseMachine machine = new ReuseMachine(1000, 65_536, 256);

        Mapping mapping = Preset.WEIGHT_STATIONARY.mapping(LAYER, machine);

        // 384 filters at a time, 2 channels of each; the buffer's tile is small enough when one turn of channels is in
        // it.
        assertThat(mapping.at(Level.ARRAY)).containsExactly(array(Dimension.K, 384), array(Dimension.C, 2));
        assertThat(mapping.loops().stream().filter(Loop::temporal))
                .containsExactly(
                        dram(Dimension.C, 128),
                        dram(Dimension.S, 3),
                        dram(Dimension.R, 3),
                        dram(Dimension.Y, 13),
                        buffer(Dimension.X, 13));
    }

    @Test
    void rowStationaryKeepsFilterRowsInRegisters() {
        Mapping mapping = Preset.ROW_STATIONARY.mapping(LAYER, ReuseMachine.DEFAULT);

        assertThat(mapping.loops())
                .containsExactly(
                        dram(Dimension.K, 384),
                        buffer(Dimension.C, 256),
                        buffer(Dimension.X, 13),
                        array(Dimension.S, 3),
                        array(Dimension.Y, 13),
                        register(Dimension.R, 3));
        assertThat(WordsHeld.inRegisters(LAYER, mapping).total()).isEqualTo(3 + 3 + 1);
    }

    @Test
    void whatIsLeftOfAnArrayDimensionTakesTurns() {
        ReuseMachine machine = new ReuseMachine(10, 1_000_000, 256);

        assertThat(Preset.ROW_STATIONARY.mapping(LAYER, machine).loops())
                .containsExactly(
                        buffer(Dimension.K, 384),
                        buffer(Dimension.Y, 5),
                        buffer(Dimension.C, 256),
                        buffer(Dimension.X, 13),
                        array(Dimension.S, 3),
                        array(Dimension.Y, 3),
                        register(Dimension.R, 3));
    }

    @Test
    void asFewLoopsAsCanBeStandAtDram() {
        for (Preset preset : Preset.values()) {
            for (int words : new int[] {3_000, 10_000, 65_536, 300_000, 2_000_000}) {
                ReuseMachine machine = new ReuseMachine(64, words, 256);
                Mapping mapping = preset.mapping(LAYER, machine);
                List<Loop> outside = mapping.at(Level.DRAM);

                assertThat(WordsHeld.inBuffer(LAYER, mapping).total())
                        .as("%s %d", preset, words)
                        .isLessThanOrEqualTo(words);
                if (!outside.isEmpty()) {
                    List<Loop> fewer = new ArrayList<>(mapping.loops());
                    int last = outside.size() - 1;
                    fewer.set(last, fewer.get(last).at(Level.BUFFER));
                    assertThat(WordsHeld.inBuffer(LAYER, new Mapping("", mapping.form(), fewer, mapping.bypass()))
                                    .total())
                            .as("%s %d", preset, words)
                            .isGreaterThan(words);
                }
            }
        }
    }

    @Test
    void scnnsOrderHasPlanarTilesAndAsManyFiltersAsRegistersHold() {
        Mapping mapping = Preset.SCNN_ORDER.mapping(LAYER, ReuseMachine.DEFAULT);

        // Tiles of 2×2 on 7 of 8 rows and columns: 4 inputs, and for each of 10 filters 9 weights and 4×4 sums.
        assertThat(mapping.form()).isEqualTo(Form.SCATTER);
        assertThat(mapping.loops())
                .containsExactly(
                        dram(Dimension.K, 39),
                        dram(Dimension.C, 256),
                        array(Dimension.H, 7),
                        array(Dimension.W, 7),
                        register(Dimension.W, 2),
                        register(Dimension.H, 2),
                        register(Dimension.K, 10),
                        register(Dimension.R, 3),
                        register(Dimension.S, 3));
        assertThat(WordsHeld.inRegisters(LAYER, mapping).total()).isEqualTo(4 + 10 * (9 + 16));
    }

    @Test
    void scnnsOrderHalvesTilesThatAreTooLarge() {
        ConvShape wide = new ConvShape(2, 4, 64, 32, 3, 3, 1, 1, 1);

        Mapping mapping = Preset.SCNN_ORDER.mapping(wide, new ReuseMachine(4, 65_536, 256));

        // 32×16 inputs a PE are too many, and 8×16 leave no room for the 10×18 sums of a filter; 8×8 do, for one
        // filter.
        assertThat(mapping.at(Level.REGISTER))
                .containsExactly(
                        register(Dimension.W, 8),
                        register(Dimension.H, 8),
                        register(Dimension.R, 3),
                        register(Dimension.S, 3));
        assertThat(mapping.loops().stream().filter(loop -> loop.dimension() == Dimension.W))
                .extracting(Loop::size)
                .containsExactly(4, 2, 8);
        assertThat(WordsHeld.inRegisters(wide, mapping).total()).isEqualTo(64 + 9 + 100);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aLayerOfOneMultiplicationHasAMapping(Preset preset) {
        ConvShape one = new ConvShape(1, 1, 1, 1, 1, 1, 1, 0, 1);

        ReuseCounts counts = ReuseCounter.count(one, preset.mapping(one, ReuseMachine.DEFAULT));

        assertThat(counts.macs()).isEqualTo(1);
        assertThat(counts.total().dramReads()).isEqualTo(2);
        assertThat(counts.total().dramWrites()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThatThrownBy(() -> Preset.ROW_STATIONARY.mapping(LAYER, new ReuseMachine(64, 65_536, 6)))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "registers: the mapping needs 7 words (3 of weights, 3 of inputs, 1 of outputs) in a PE, there are 6");
        assertThatThrownBy(() -> Preset.OUTPUT_STATIONARY.mapping(LAYER, new ReuseMachine(64, 100, 6)))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "buffer: the mapping needs 129 words (64 of weights, 1 of inputs, 64 of outputs), there are 100");
        ConvShape grouped = new ConvShape(4, 4, 3, 3, 1, 1, 1, 0, 2);
        assertThatThrownBy(() -> Preset.OUTPUT_STATIONARY.mapping(grouped, ReuseMachine.DEFAULT))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("groups: found a layer of 2 filter groups");
    }

    static Stream<Layer> layers() {
        return Stream.of("alexnet", "vgg-16").flatMap(name -> SampleNetworks.open(name).layers().stream());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLayerIsCountedInEveryPreset(Layer layer) {
        ConvShape shape = StationaryCheck.oneGroup(layer.shape());
        for (Preset preset : Preset.values()) {
            ReuseCounts counts = ReuseCounter.count(shape, preset.mapping(shape, ReuseMachine.DEFAULT));

            long outputs = (long) shape.outputChannels() * shape.outputWidth() * shape.outputHeight();
            OperandCounts sums = counts.of(Operand.OUTPUT);
            assertThat(sums.dramWrites() - sums.dramReads()).as("%s", preset).isEqualTo(outputs);
            assertThat(counts.of(Operand.WEIGHT).dramReads())
                    .isGreaterThanOrEqualTo((long) shape.inputChannels()
                            * shape.outputChannels()
                            * shape.filterWidth()
                            * shape.filterHeight());
            assertThat(counts.macs()).isPositive().isLessThanOrEqualTo(shape.denseMacs());
            assertThat(counts.steps()).isBetween(counts.macs() / counts.pesUsed(), counts.macs());
            assertThat(counts.total().registerWords()).isLessThanOrEqualTo(256);
            assertThat(counts.total().bufferWords()).isLessThanOrEqualTo(65_536);
        }
    }
}
