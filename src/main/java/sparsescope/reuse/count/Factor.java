package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * Names one of the four independent parts of a layer as a memory sees an operand: filters, channels, rows (of plane and filter) or columns.
 * What the memory holds is the product of what the factors hold, and an iteration touches the operand when every factor has a part for
 * it. A factor that an operand does not have an index for holds the one index 0.
 */
final class Factor {
    private static final int[] ONE = {0};

    private final Set<Dimension> dimensions;
    private final List<Part> parts;
    private final List<List<Part>> byPe;

    private Factor(Set<Dimension> dimensions, List<Part> parts) {
        this.dimensions = dimensions;
        this.parts = parts.stream().sorted(Comparator.comparingLong(Part::time)).toList();
        this.byPe = List.copyOf(this.parts.stream()
                .collect(Collectors.groupingBy(Part::pe, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The dimensions of the four factors. */
    static List<Set<Dimension>> dimensions(Form form) {
        return List.of(
                Set.of(Dimension.K),
                Set.of(Dimension.C),
                Set.of(form.row(), Dimension.S),
                Set.of(form.column(), Dimension.R));
    }

    /** The four factors of a layer for an operand. */
    static List<Factor> of(ConvShape shape, Mapping mapping, Clock clock, Operand operand) {
        return IntStream.range(0, 4)
                .mapToObj(place -> of(place, shape, mapping, clock, operand))
                .toList();
    }

    /** One of the four factors. */
    static Factor of(int place, ConvShape shape, Mapping mapping, Clock clock, Operand operand) {
        return switch (place) {
            case 0 -> single(clock, Dimension.K, shape, operand != Operand.INPUT);
            case 1 -> single(clock, Dimension.C, shape, operand != Operand.OUTPUT);
            case 2 -> plane(clock, Side.rows(shape, mapping.form()), operand);
            default -> plane(clock, Side.columns(shape, mapping.form()), operand);
        };
    }

    private static Factor single(Clock clock, Dimension dimension, ConvShape shape, boolean indexed) {
        List<Part> parts = clock.tiles(dimension, dimension.size(shape)).stream()
                .map(tile -> new Part(
                        tile.time(),
                        tile.pe(),
                        indexed ? IntStream.range(tile.from(), tile.to()).toArray() : ONE))
                .toList();
        return new Factor(Set.of(dimension), parts);
    }

    private static Factor plane(Clock clock, Side side, Operand operand) {
        List<Part> parts = new ArrayList<>();
        List<Clock.Tile> filterTiles = clock.tiles(side.filter(), side.filterSize());
        for (Clock.Tile plane : clock.tiles(side.loop(), side.loopSize())) {
            for (Clock.Tile filter : filterTiles) {
                int[] words = side.words(operand, plane, filter);
                if (words.length > 0) {
                    parts.add(new Part(plane.time() + filter.time(), plane.pe() + filter.pe(), words));
                }
            }
        }
        return new Factor(Set.of(side.loop(), side.filter()), parts);
    }

    /** Whether the loops of {@code dimension} are its own. */
    boolean owns(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** Every PE's parts, in the order of time. */
    List<List<Part>> byPe() {
        return byPe;
    }

    /** One more than the largest word. */
    int words() {
        return parts.stream()
                .mapToInt(part -> part.words()[part.words().length - 1] + 1)
                .max()
                .orElse(0);
    }

    /** The most words that a part has. */
    long mostWords() {
        return parts.stream().mapToInt(part -> part.words().length).max().orElse(0);
    }

    /** How many different words there are. */
    long differentWords() {
        return different(parts);
    }

    /** How many different words the PEs hold after their last part. */
    long lastWords() {
        return different(byPe.stream().map(own -> own.get(own.size() - 1)).toList());
    }

    private static long different(List<Part> parts) {
        BitSet different = new BitSet();
        for (Part part : parts) {
            for (int word : part.words()) {
                different.set(word);
            }
        }
        return different.cardinality();
    }
}
