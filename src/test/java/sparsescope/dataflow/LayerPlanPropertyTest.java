package sparsescope.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.HaloPolicy;
import sparsescope.accelerator.PaddingPolicy;
import sparsescope.accelerator.Setting;
import sparsescope.network.ConvShape;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;

/** Where data live, for any layer on any accelerator: nothing is left out, nothing is there twice, everything fits. */
class LayerPlanPropertyTest {
    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    @Property(tries = 300)
    void everyOutputHasOneOwner(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        int[] owners = new int[plan.shape().outputWidth() * plan.shape().outputHeight()];

        for (Pass pass : plan.passes()) {
            for (PeTile pe : pass.pes()) {
                for (int[] at : positions(pe.owned())) {
                    owners[at[1] * plan.shape().outputWidth() + at[0]]++;
                    assertThat(plan.ownerOf(at[0], at[1]))
                            .isEqualTo(pe.position().index(small.accelerator().columns()));
                }
            }
        }

        assertThat(owners).containsOnly(1);
    }

    @Property(tries = 300)
    void everyInputThatCountsIsInATile(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        ConvShape shape = plan.shape();
        int[] copies = new int[shape.inputWidth() * shape.inputHeight()];

        for (Pass pass : plan.passes()) {
            for (PeTile pe : pass.pes()) {
                positions(pe.input()).forEach(at -> copies[at[1] * shape.inputWidth() + at[0]]++);
                for (int[] out : positions(pe.owned())) {
                    for (int[] in : needed(shape, out)) {
                        assertThat(small.accelerator().halos() == HaloPolicy.OUTPUT
                                        || pe.input().contains(in[0], in[1]))
                                .isTrue();
                    }
                }
            }
        }

        if (small.accelerator().halos() == HaloPolicy.OUTPUT) {
            assertThat(copies).containsOnly(1);
        }
    }

    @Property(tries = 300)
    void windowsAreTheOutputsThatTilesReach(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        Assume.that(small.accelerator().halos() == HaloPolicy.OUTPUT);

        for (Pass pass : plan.passes()) {
            for (PeTile pe : pass.pes()) {
                List<int[]> reached =
                        positions(new Rect(
                                        0,
                                        0,
                                        plan.shape().outputWidth(),
                                        plan.shape().outputHeight()))
                                .stream()
                                .filter(out -> needed(plan.shape(), out).stream()
                                        .anyMatch(in -> pe.input().contains(in[0], in[1])))
                                .toList();
                if (small.accelerator().padding() == PaddingPolicy.MATERIALIZED) {
                    // The padding in a tile may reach further.
                    assertThat(pe.window().intersect(hull(reached))).isEqualTo(hull(reached));
                } else {
                    assertThat(pe.window()).isEqualTo(hull(reached));
                }
            }
        }
    }

    @Property(tries = 300)
    void groupsFitTheAccumulators(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        int perFilterGroup = plan.shape().groupFilters();

        int next = 0;
        for (OutputChannelGroup group : plan.groups()) {
            assertThat(group.firstFilter()).isEqualTo(next);
            next += group.filters();
            assertThat(group.filters()).isBetween(1, plan.kc());
            assertThat((next - 1) / perFilterGroup).isEqualTo(group.firstFilter() / perFilterGroup);
            assertThat(group.channels()).isEqualTo(plan.shape().groupChannels());
            assertThat(group.firstChannel()).isEqualTo(group.firstFilter() / perFilterGroup * group.channels());
            for (Pass pass : plan.passes()) {
                for (PeTile pe : pass.pes()) {
                    int filters = small.accelerator().kc().isPresent() ? 1 : group.filters();
                    assertThat(filters * pe.window().area())
                            .isLessThanOrEqualTo(small.accelerator().accumulators());
                }
            }
        }
        assertThat(next).isEqualTo(plan.shape().outputChannels());
        assertThat(plan.runs()).hasSize(plan.groups().size() * plan.passes().size());
        if (small.accelerator().maxKc().isPresent() && small.accelerator().kc().isEmpty()) {
            assertThat(plan.kc())
                    .isLessThanOrEqualTo(small.accelerator().maxKc().getAsInt());
        }
    }

    /** A king needs as many steps as the longer of the two ways; every value takes that many hops. */
    @Property(tries = 300)
    void halosTravelLikeKings(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        Assume.that(plan.exchangesHalos());

        for (Pass pass : plan.passes()) {
            long hops = 0;
            int furthest = 0;
            for (PeTile pe : pass.pes()) {
                for (int[] out : positions(pe.window())) {
                    int owner = plan.ownerOf(out[0], out[1]);
                    int distance = Math.max(
                            Math.abs(owner % small.accelerator().columns()
                                    - pe.position().column()),
                            Math.abs(owner / small.accelerator().columns()
                                    - pe.position().row()));
                    hops += distance;
                    furthest = Math.max(furthest, distance);
                }
            }
            HaloRoutes routes = new HaloRoutes(plan, pass);
            assertThat(routes.transfersPerFilter()).isEqualTo(hops);
            assertThat(routes.rounds()).isEqualTo(furthest);
        }
    }

    /** Rows are cut first, and no further than need be; columns only when single rows do not fit. */
    @Property(tries = 300)
    void passesAreTheFewestThatFit(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        int accumulators = small.accelerator().accumulators();
        TiledAxis rows = TiledAxis.rows(plan.shape(), small.accelerator());
        TiledAxis columns = TiledAxis.columns(plan.shape(), small.accelerator());
        int rowParts = 1;
        int columnParts = 1;
        while (largest(plan.passes().get(0), columns, rows, columnParts, rowParts) > accumulators) {
            if (rowParts < rows.mostParts()) {
                rowParts++;
            } else {
                columnParts++;
            }
        }
        assertThat(plan.passes()).hasSize(rowParts * columnParts);
    }

    /** The largest width times the largest height over the windows of all passes. */
    private static int largest(Pass first, TiledAxis columns, TiledAxis rows, int columnParts, int rowParts) {
        int width = 0;
        int height = 0;
        for (PeTile pe : first.pes()) {
            for (int rowPart = 0; rowPart < rowParts; rowPart++) {
                for (int columnPart = 0; columnPart < columnParts; columnPart++) {
                    int across = columns.window(pe.position().column(), columnPart, columnParts)
                            .length();
                    int down =
                            rows.window(pe.position().row(), rowPart, rowParts).length();
                    width = Math.max(width, down == 0 ? 0 : across);
                    height = Math.max(height, across == 0 ? 0 : down);
                }
            }
        }
        return width * height;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceil", "balanced"})
    void thousandsOfPassesAreNoTrouble(String split) {
        AcceleratorConfig one =
                with(Setting.TILE_SPLIT, split).with(Setting.BANKS, "1").with(Setting.BANK_ENTRIES, "1");
        ConvShape tall = new ConvShape(1, 1, 1, 20_000, 1, 1, 1, 0, 1);
        assertThat(new LayerPlan(tall, one).passes()).hasSize(2500);
        assertThat(new LayerPlan(tall, single(one)).passes()).hasSize(20_000);

        AcceleratorConfig nine = single(one).with(Setting.BANKS, "9");
        ConvShape square = new ConvShape(1, 1, 512, 512, 3, 3, 1, 0, 1);
        assertThat(new LayerPlan(square, nine).passes()).hasSizeGreaterThan(200_000);
    }

    @Test
    void morePassesThanFitIntoMemoryAreRefused() {
        ConvShape plane = new ConvShape(1, 1, 40_000, 40_000, 1, 1, 1, 0, 1);
        AcceleratorConfig one = with(Setting.BANKS, "1").with(Setting.BANK_ENTRIES, "1");

        assertThatThrownBy(() -> new LayerPlan(plane, one))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith(
                        "settings banks, bankEntries: found 1·1 = 1 accumulators, which cut this layer");
    }

    private static AcceleratorConfig with(Setting setting, String value) {
        return AcceleratorConfig.DEFAULTS.with(setting, value);
    }

    private static AcceleratorConfig single(AcceleratorConfig accelerator) {
        return accelerator.with(Setting.COLUMNS, "1").with(Setting.ROWS, "1");
    }

    private static LayerPlan plan(SmallCase small) {
        try {
            return new LayerPlan(small.shape(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }

    private static List<int[]> positions(Rect rect) {
        return IntStream.range(0, rect.area())
                .mapToObj(at -> new int[] {rect.x() + at % rect.width(), rect.y() + at / rect.width()})
                .toList();
    }

    /** The in-plane inputs that one output is made of. */
    private static List<int[]> needed(ConvShape shape, int[] out) {
        List<int[]> inputs = new ArrayList<>();
        for (int s = 0; s < shape.filterHeight(); s++) {
            for (int r = 0; r < shape.filterWidth(); r++) {
                int x = out[0] * shape.stride() + r - shape.padding();
                int y = out[1] * shape.stride() + s - shape.padding();
                if (x >= 0 && x < shape.inputWidth() && y >= 0 && y < shape.inputHeight()) {
                    inputs.add(new int[] {x, y});
                }
            }
        }
        return inputs;
    }

    private static Rect hull(List<int[]> positions) {
        return Rect.between(
                positions.stream().mapToInt(at -> at[0]).min().orElse(0),
                positions.stream().mapToInt(at -> at[1]).min().orElse(0),
                positions.stream().mapToInt(at -> at[0]).max().orElse(-1),
                positions.stream().mapToInt(at -> at[1]).max().orElse(-1));
    }
}
