package sparsescope.reuse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sparsescope.network.ConvShape;
import sparsescope.reuse.count.ReuseCounter;

/** Rearranging a loop nest changes the order of the work, never the work. */
class NestEditTest {
    private static final ConvShape SMALL = new ConvShape(4, 6, 7, 7, 3, 3, 1, 1, 1);
    private static final Mapping NEST = new Mapping(
            "nest",
            Form.GATHER,
            List.of(
                    new Loop(Dimension.S, 3, Level.DRAM),
                    new Loop(Dimension.R, 3, Level.BUFFER),
                    new Loop(Dimension.Y, 7, Level.BUFFER),
                    new Loop(Dimension.X, 7, Level.BUFFER),
                    new Loop(Dimension.K, 6, Level.ARRAY),
                    new Loop(Dimension.C, 4, Level.ARRAY)),
            Set.of());

    private static String words(Mapping mapping) {
        return mapping.loops().stream()
                .map(loop -> loop.level().word().charAt(0) + loop.dimension().word() + loop.size())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aLoopMovesToAnyPlaceAndLevel() {
        NestEdit.Edited moved = NestEdit.move(NEST, 1, 5, Level.REGISTER);
        assertThat(words(moved.mapping())).isEqualTo("dS3 bY7 bX7 aK6 aC4 rR3");
        assertThat(moved.place()).isEqualTo(5);
        assertThat(moved.mapping().name()).isEqualTo(NestEdit.NAME);
    }

    @Test
    void levelsStayInOrder() {
        assertThatThrownBy(() -> NestEdit.move(NEST, 1, 0, Level.REGISTER))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("expected levels in the order dram, buffer, array, register");
    }

    @Test
    void keysMoveALoopThroughAllLevels() {
        NestEdit.Edited now = new NestEdit.Edited(NEST, 0);
        for (String expected : List.of(
                "bS3 bR3 bY7 bX7 aK6 aC4",
                "bR3 bS3 bY7 bX7 aK6 aC4",
                "bR3 bY7 bS3 bX7 aK6 aC4",
                "bR3 bY7 bX7 bS3 aK6 aC4",
                "bR3 bY7 bX7 aS3 aK6 aC4",
                "bR3 bY7 bX7 aK6 aS3 aC4",
                "bR3 bY7 bX7 aK6 aC4 aS3",
                "bR3 bY7 bX7 aK6 aC4 rS3")) {
            now = NestEdit.step(now.mapping(), now.place(), true);
            assertThat(words(now.mapping())).isEqualTo(expected);
            assertThat(now.mapping().loops().get(now.place()).dimension()).isEqualTo(Dimension.S);
        }
        NestEdit.Edited last = now;
        assertThatThrownBy(() -> NestEdit.step(last.mapping(), last.place(), true))
                .hasMessageContaining("innermost already");
        assertThatThrownBy(() -> NestEdit.step(NEST, 0, false)).hasMessageContaining("outermost already");
    }

    @Property
    void aSplitLoopStillCoversAndJoinsAgain(@ForAll @IntRange(max = 5) int place) {
        NestEdit.Edited split = NestEdit.split(NEST, place);
        Dimension dimension = NEST.loops().get(place).dimension();
        split.mapping().checkCovers(SMALL);
        assertThat(split.mapping().loops()).hasSize(7);
        assertThat(ReuseCounter.count(SMALL, split.mapping()).macs())
                .isEqualTo(ReuseCounter.count(SMALL, NEST).macs());
        NestEdit.Edited joined = NestEdit.join(split.mapping(), split.place(), dimension.size(SMALL));
        assertThat(joined.mapping().loops()).isEqualTo(NEST.loops());
    }

    @Test
    void whatCannotBeSplitOrJoinedIsRefused() {
        assertThatThrownBy(() -> NestEdit.join(NEST, 0, 3)).hasMessageContaining("no other loop of this dimension");
        Mapping single = new Mapping("one", Form.GATHER, List.of(new Loop(Dimension.K, 1, Level.DRAM)), Set.of());
        assertThatThrownBy(() -> NestEdit.split(single, 0)).hasMessageContaining("a single turn");
    }
}
