package sparsescope.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;

/** The halo exchange of a group, round by round. */
final class ReferenceExchange {
    /** A link between neighbours, by PE. */
    record Link(int from, int to) {}

    /** For every round what each link carries. */
    final List<Map<Link, List<ReferenceHalo>>> rounds = new ArrayList<>();

    final List<Long> roundCycles = new ArrayList<>();
    final List<ReferenceHalo> arrived = new ArrayList<>();
    long transfers;

    ReferenceExchange(AcceleratorConfig config, List<ReferenceHalo> sent) {
        List<ReferenceHalo> underWay = sent;
        while (!underWay.isEmpty()) {
            Map<Link, List<ReferenceHalo>> links = new HashMap<>();
            List<ReferenceHalo> left = new ArrayList<>();
            for (ReferenceHalo value : underWay) {
                ReferenceHalo moved = value.step(config.columns());
                links.computeIfAbsent(new Link(value.at(), moved.at()), link -> new ArrayList<>())
                        .add(value);
                transfers++;
                (moved.at() == moved.owner() ? arrived : left).add(moved);
            }
            long busiest = links.values().stream().mapToLong(List::size).max().orElseThrow();
            roundCycles.add((busiest + config.linkWidth() - 1) / config.linkWidth());
            rounds.add(links);
            underWay = left;
        }
    }

    long cycles() {
        return roundCycles.stream().mapToLong(Long::longValue).sum();
    }
}
