package sparsescope.eie.life;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.drawing.PartId;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.layout.StoredEntry;
import sparsescope.eie.simulation.PeWork;
import sparsescope.eie.simulation.QueuedActivation;

/** Tells which value a part of EIE's stage shows. */
public final class EieValues {
    private final EieFocus focus;
    private final EieNames names;
    private final PartId id;

    private EieValues(EieFocus focus, PartId id) {
        this.focus = focus;
        this.names = new EieNames(focus.moment().run().layer().shape());
        this.id = id;
    }

    /** The value that the part with this id shows; empty when it shows none, such as a PE. */
    public static Optional<LayerValue> of(String part, EieFocus focus) {
        EieValues values = new EieValues(focus, PartId.parse(part));
        // A part whose id names no value says −1 for it, which the layer then has not.
        return values.value()
                .filter(value -> value.isIn(focus.moment().run().layer().shape()));
    }

    private Optional<LayerValue> value() {
        return switch (id.kind()) {
            case "x", "detector" -> input(id.number(0));
            case "w" -> weight(id.number(0), id.number(1));
            case "y", "before" -> Optional.of(names.output(id.number(0)));
            case "product", "addend" -> product(id.number(0));
            case "queue" -> queued();
            case "register", "multiplier" ->
                focus.status().work().flatMap(work -> input(work.activation().column()));
            case "stored" -> stored(id.number(0));
            default -> Optional.empty();
        };
    }

    private Optional<LayerValue> input(int column) {
        return column < 0 ? Optional.empty() : Optional.of(names.activation(column));
    }

    private Optional<LayerValue> weight(int row, int column) {
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(names.weight(row, column));
    }

    /** The product for a row that some PE makes in this cycle. */
    private Optional<LayerValue> product(int row) {
        if (row < 0) {
            return Optional.empty();
        }
        return focus.moment()
                .addition(focus.placement().pe(row))
                .filter(sum -> sum.entry().row() == row)
                .map(sum -> names.product(row, sum.activation().column()));
    }

    private Optional<LayerValue> queued() {
        boolean named = id.size() > 1;
        int pe = named ? id.number(0) : focus.pe();
        int place = id.number(named ? 1 : 0);
        if (pe < 0 || pe >= focus.moment().pes().size() || place < 0) {
            return Optional.empty();
        }
        List<QueuedActivation> queue = focus.moment().pe(pe).queue();
        return place < queue.size() ? input(queue.get(place).column()) : Optional.empty();
    }

    private Optional<LayerValue> stored(int place) {
        PeWork work = focus.status().work().orElse(null);
        if (work == null || place < 0 || place >= work.slice().entries().size()) {
            return Optional.empty();
        }
        StoredEntry entry = work.slice().entries().get(place);
        return entry.placeholder()
                ? Optional.empty()
                : weight(entry.row(), work.activation().column());
    }
}
