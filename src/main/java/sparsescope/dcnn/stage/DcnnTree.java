package sparsescope.dcnn.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;

/** The sums in an adder tree: two become one, level by level, until there is one. Level 0 is the products. */
final class DcnnTree {
    private DcnnTree() {}

    /**
     * What stands at a place of the tree.
     *
     * @param sum the sum of the products that have come together there
     * @param useful whether one of them is a product of two values that are not zero
     */
    record Node(long sum, boolean useful) {
        Node plus(Node other) {
            return new Node(sum + other.sum, useful || other.useful);
        }
    }

    /** The id of the part that shows an adder. */
    static String part(int level, int index) {
        return "adder/" + level + "/" + index;
    }

    /** All levels, the products first. */
    static List<List<Node>> of(List<DcnnPair> pairs) {
        List<List<Node>> levels = new ArrayList<>();
        List<Node> at = pairs.stream()
                .map(pair -> new Node(pair.product(), pair.cause() == DcnnCause.PRODUCT))
                .toList();
        levels.add(at);
        while (at.size() > 1) {
            List<Node> before = at;
            at = IntStream.range(0, (before.size() + 1) / 2)
                    .mapToObj(i -> 2 * i + 1 < before.size()
                            ? before.get(2 * i).plus(before.get(2 * i + 1))
                            : before.get(2 * i))
                    .toList();
            levels.add(at);
        }
        return levels;
    }
}
