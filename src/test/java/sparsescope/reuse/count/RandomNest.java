package sparsescope.reuse.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import sparsescope.network.ConvShape;
import sparsescope.reuse.mapping.Dimension;
import sparsescope.reuse.mapping.Form;
import sparsescope.reuse.mapping.Level;
import sparsescope.reuse.mapping.Loop;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.Operand;

/**
 * A small layer with a mapping that covers it, drawn at random: any form, dimensions split into up to three loops at any levels in any
 * order, loops that together reach beyond the layer, operands without registers.
 *
 * @param shape the layer
 * @param mapping the mapping
 */
public record RandomNest(ConvShape shape, Mapping mapping) {
    /** The nest of a seed, of at most {@code mostIterations}. */
    public static RandomNest of(long seed, long mostIterations) {
        Random random = new Random(seed);
        while (true) {
            RandomNest nest = draw(random);
            if (nest.mapping().iterations() <= mostIterations) {
                return nest;
            }
        }
    }

    private static RandomNest draw(Random random) {
        ConvShape shape;
        do {
            shape = new ConvShape(
                    1 + random.nextInt(4),
                    1 + random.nextInt(4),
                    1 + random.nextInt(7),
                    1 + random.nextInt(7),
                    1 + random.nextInt(4),
                    1 + random.nextInt(4),
                    1 + random.nextInt(3),
                    random.nextInt(4),
                    1);
        } while (shape.outputWidth() < 1 || shape.outputHeight() < 1);
        Form form = random.nextBoolean() ? Form.GATHER : Form.SCATTER;
        List<Loop> loops = new ArrayList<>();
        for (Dimension dimension : form.dimensions()) {
            loops.addAll(split(dimension, dimension.size(shape), random));
        }
        Collections.shuffle(loops, random);
        loops.sort(Comparator.comparing(Loop::level));
        Set<Operand> bypass = EnumSet.noneOf(Operand.class);
        for (Operand operand : Operand.values()) {
            if (random.nextInt(4) == 0) {
                bypass.add(operand);
            }
        }
        return new RandomNest(shape, new Mapping("random", form, loops, bypass));
    }

    private static List<Loop> split(Dimension dimension, int size, Random random) {
        List<Loop> loops = new ArrayList<>();
        int rest = size;
        int times = random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int turns = 1 + random.nextInt(Math.min(rest + 1, 4));
            loops.add(loop(dimension, turns, random));
            rest = (rest + turns - 1) / turns;
        }
        if (rest > 1) {
            loops.add(loop(dimension, rest + (random.nextInt(4) == 0 ? 1 : 0), random));
        }
        return loops;
    }

    private static Loop loop(Dimension dimension, int turns, Random random) {
        return new Loop(dimension, turns, Level.values()[random.nextInt(4)]);
    }
}
