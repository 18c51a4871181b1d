package sparsescope.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import sparsescope.dataflow.ExchangeSchedule.Output;
import sparsescope.dataflow.HaloRoutes.Flow;
import sparsescope.dataflow.HaloRoutes.Link;
import sparsescope.reference.SmallCase;
import sparsescope.reference.SmallCases;

/** When halo sums cross, held against queues that are emptied cycle by cycle. */
class ExchangeSchedulePropertyTest {
    @Provide
    Arbitrary<SmallCase> any() {
        return Arbitraries.oneOf(SmallCases.any(), SmallCases.ofManyPasses());
    }

    @Property(tries = 200)
    void everySumCrossesWhenItsQueueLetsItGo(
            @ForAll("any") SmallCase small, @ForAll @IntRange(min = 1, max = 5) int width) {
        LayerPlan plan = plan(small);
        Assume.that(plan.exchangesHalos());

        for (GroupPass part : plan.runs()) {
            ExchangeSchedule exchange = new ExchangeSchedule(new HaloRoutes(plan, part.pass()), part.group(), width);
            long cycle = 0;
            for (int round = 0; round < exchange.rounds(); round++) {
                assertThat(exchange.roundStart(round)).isEqualTo(cycle);
                cycle += empty(exchange, part.group(), round, width, cycle);
            }
            assertThat(exchange.cycles()).isEqualTo(cycle);
            assertThat(exchange.roundAt(cycle)).isEqualTo(exchange.rounds());
        }
    }

    /** Empties the queues of a round; how many cycles that takes. */
    private static long empty(ExchangeSchedule exchange, OutputChannelGroup group, int round, int width, long start) {
        Map<Link, Deque<Output>> queues = new LinkedHashMap<>();
        exchange.links(round).forEach((link, flows) -> queues.put(link, queue(flows, group)));
        queues.forEach((link, queue) ->
                assertThat(exchange.values(exchange.links(round).get(link))).isEqualTo(queue.size()));
        long cycles = 0;
        while (queues.values().stream().anyMatch(queue -> !queue.isEmpty())) {
            assertThat(exchange.roundAt(start + cycles)).isEqualTo(round);
            for (Map.Entry<Link, Deque<Output>> link : queues.entrySet()) {
                List<Flow> flows = exchange.links(round).get(link.getKey());
                long all = exchange.values(flows);
                assertThat(all - link.getValue().size()).isEqualTo(Math.min(all, exchange.crossedAfter(cycles)));
                for (int lane = 0; lane < width && !link.getValue().isEmpty(); lane++) {
                    Output next = link.getValue().remove();
                    Flow flow = flows.stream()
                            .filter(one -> one.region().contains(next.xo(), next.yo())
                                    && crosses(
                                            exchange,
                                            flows,
                                            one,
                                            next,
                                            all - link.getValue().size() - 1))
                            .findFirst()
                            .orElseThrow();
                    assertThat(exchange.cycleOf(exchange.placeOf(flows, flow, next.k(), next.xo(), next.yo())))
                            .isEqualTo(cycles);
                    assertThat(exchange.outputAt(flow, exchange.placeIn(flow, next.k(), next.xo(), next.yo())))
                            .isEqualTo(next);
                }
            }
            cycles++;
        }
        assertThat(exchange.roundCycles(round)).isEqualTo(cycles);
        return cycles;
    }

    private static boolean crosses(ExchangeSchedule exchange, List<Flow> flows, Flow flow, Output output, long place) {
        return exchange.placeOf(flows, flow, output.k(), output.xo(), output.yo()) == place;
    }

    private static Deque<Output> queue(List<Flow> flows, OutputChannelGroup group) {
        Deque<Output> queue = new ArrayDeque<>();
        for (Flow flow : flows) {
            for (int k = group.firstFilter(); group.has(k); k++) {
                for (int y = flow.region().y(); y <= flow.region().y1(); y++) {
                    for (int x = flow.region().x(); x <= flow.region().x1(); x++) {
                        queue.add(new Output(k, x, y));
                    }
                }
            }
        }
        return queue;
    }

    @Property(tries = 100)
    void aFlowThatDoesNotCrossALinkHasNoPlaceOnIt(@ForAll("any") SmallCase small) {
        LayerPlan plan = plan(small);
        HaloRoutes routes = new HaloRoutes(plan, plan.passes().get(0));
        Assume.that(routes.rounds() > 0);
        ExchangeSchedule exchange = new ExchangeSchedule(routes, plan.groups().get(0), 1);
        List<Flow> flows = routes.links(0).values().iterator().next();
        Flow stranger = new Flow(
                flows.get(0).owner(), flows.get(0).origin(), flows.get(0).region());

        assertThatThrownBy(() -> exchange.placeOf(
                        flows,
                        stranger,
                        0,
                        stranger.region().x(),
                        stranger.region().y()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not cross");
    }

    private static LayerPlan plan(SmallCase small) {
        try {
            return new LayerPlan(small.shape(), small.accelerator());
        } catch (PlanException e) {
            Assume.that(false);
            throw e;
        }
    }
}
