package sparsescope.eie.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import sparsescope.eie.layout.ColumnSlice;
import sparsescope.eie.layout.MatrixLayout;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.Addition;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PassSpan;

/** Finds where inputs meet stored weights, with the exact cycle of each multiplication. */
final class EieUses {
    private final EieRun run;
    private final MatrixLayout layout;
    private final RowPlacement placement;
    private final short[] inputs;
    private final BooleanSupplier cancelled;

    EieUses(EieRun run, BooleanSupplier cancelled) {
        this.run = run;
        this.layout = run.layout();
        this.placement = run.placement();
        this.inputs = run.layer().input().values();
        this.cancelled = cancelled;
    }

    /** Every multiplication of an input: pass after pass, PE after PE, in the order in which its column is stored. */
    List<EieUse> ofInput(int column) {
        List<EieUse> uses = new ArrayList<>();
        for (int pass = 0; pass < placement.passes(); pass++) {
            for (int pe = 0; pe < placement.pes(); pe++) {
                int of = pe;
                int in = pass;
                run.takenAt(pass, pe, column).ifPresent(taken -> uses.addAll(column(in, of, column, taken)));
            }
        }
        return uses;
    }

    private List<EieUse> column(int pass, int pe, int column, long taken) {
        check();
        List<EieUse> uses = new ArrayList<>();
        List<StoredEntry> entries =
                layout.slice(pass, pe, column, run.sharedWeights()).entries();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).placeholder()) {
                uses.add(use(taken + i, pe, column, entries.get(i)));
            }
        }
        return uses;
    }

    private EieUse use(long cycle, int pe, int column, StoredEntry entry) {
        return new EieUse(cycle, pe, column, inputs[column], entry);
    }

    /** The addition that a multiplication leads to, as the run has it. */
    Addition addition(EieUse use) {
        return run.at(use.cycle()).addition(use.pe()).orElseThrow();
    }

    /** What the run has in an output's accumulator at the end of its pass. */
    long atEnd(int row) {
        PassSpan span = run.spans().get(placement.pass(row));
        return span.cycles() == 0 ? 0 : run.at(span.end() - 1).accumulators(placement.pe(row))[placement.local(row)];
    }

    /** The multiplication of one weight; empty when one of both is zero. */
    Optional<EieUse> ofWeight(int row, int column) {
        check();
        int pass = placement.pass(row);
        int pe = placement.pe(row);
        OptionalLong taken = run.takenAt(pass, pe, column);
        Optional<Integer> place = place(row, column);
        return taken.isEmpty() || place.isEmpty()
                ? Optional.empty()
                : Optional.of(use(
                        taken.getAsLong() + place.get(),
                        pe,
                        column,
                        slice(row, column).entries().get(place.get())));
    }

    /** What the PE of a row stores of a column. */
    ColumnSlice slice(int row, int column) {
        return layout.slice(placement.pass(row), placement.pe(row), column, run.sharedWeights());
    }

    /** The place of a weight among what its PE stores of its column; empty for a zero. */
    Optional<Integer> place(int row, int column) {
        List<StoredEntry> entries = slice(row, column).entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).row() == row && !entries.get(i).placeholder()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Every multiplication that adds to an output, in the order of time. */
    List<EieUse> ofOutput(int row) {
        List<EieUse> uses = new ArrayList<>();
        for (int column = 0; column < inputs.length; column++) {
            if (inputs[column] != 0 && layout.weight(row, column) != 0) {
                ofWeight(row, column).ifPresent(uses::add);
            }
        }
        return uses;
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
