package sparsescope.eie.machine;

import java.util.List;
import sparsescope.eie.EieConfig;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.EieCounter;
import sparsescope.eie.simulation.EieCounters;
import sparsescope.eie.simulation.EieRun;
import sparsescope.file.Progress;
import sparsescope.machine.Rival;
import sparsescope.machine.RivalCount;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Activations;

/**
 * Lists the rivals of EIE: the same PEs when they leave out nothing, only zero inputs, or only zero weights, and its products spread evenly.
 * Where every weight is stored there is nothing to wait for, and cycles are arithmetic.
 */
final class EieRivals {
    private static final Rival DENSE =
            new Rival("dense", "dense", "as many PEs, each multiplying every weight of its rows by every input");
    private static final Rival SPARSE_A =
            new Rival("sparseA", "SparseA", "dense weights; inputs that are zero are left out");
    private static final Rival SPARSE_W =
            new Rival("sparseW", "SparseW", "EIE that broadcasts every input, zero or not; zero weights are left out");
    private static final Rival EIE = new Rival(EieRun.MACHINE, "EIE", "weights and inputs that are zero are left out");
    private static final Rival ORACLE = new Rival("oracle", "oracle", "EIE's products spread evenly over all PEs");

    /** All of them, the baseline first. */
    static final List<Rival> ALL = List.of(DENSE, SPARSE_A, SPARSE_W, EIE, ORACLE);

    private final LayerOperands layer;
    private final EieConfig config;

    EieRivals(LayerOperands layer, EieConfig config) {
        this.layer = layer;
        this.config = config;
    }

    List<RivalCount> count(Progress progress) {
        EieRun run = EieRun.of(layer, config);
        EieCounters own = run.count(done -> progress.report(done / 2)).counters();
        EieCounters all = EieRun.of(layer.with(withoutZeros(layer.input()), layer.weights()), config)
                .count(done -> progress.report((1 + done) / 2))
                .counters();
        long inputs = layer.input().values().length;
        long nonZero = own.of(EieCounter.NON_ZERO_INPUTS);
        return List.of(
                dense(DENSE, run.placement(), inputs),
                dense(SPARSE_A, run.placement(), nonZero),
                of(SPARSE_W, all.of(EieCounter.CYCLES), all.of(EieCounter.PRODUCTS)),
                of(EIE, own.of(EieCounter.CYCLES), own.of(EieCounter.PRODUCTS)),
                of(ORACLE, own.of(EieCounter.IDEAL_CYCLES), own.of(EieCounter.PRODUCTS)));
    }

    /** The PE with most rows decides, pass by pass. */
    private RivalCount dense(Rival rival, RowPlacement placement, long inputs) {
        long rows = 0;
        for (int pass = 0; pass < placement.passes(); pass++) {
            rows += placement.rows(pass, 0);
        }
        return of(rival, Math.multiplyExact(rows, inputs), Math.multiplyExact(placement.outputs(), inputs));
    }

    private RivalCount of(Rival rival, long cycles, long products) {
        return new RivalCount(rival, cycles, products, Math.multiplyExact(cycles, (long) config.pes()));
    }

    /** Which inputs are broadcast does not depend on how large they are. */
    private static Activations withoutZeros(Activations input) {
        short[] values = input.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == 0 ? 1 : values[i];
        }
        return new Activations(input.channels(), input.height(), input.width(), values);
    }
}
