package sparsescope.dcnn.stage;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.PartId;
import sparsescope.scene.part.StagePart;

/** Tells which value a part of the dense machine's stage shows. */
final class DcnnValues {
    private DcnnValues() {}

    /** The value that the part with this id shows; empty when it shows none, such as a PE. */
    static Optional<LayerValue> of(String id, DcnnFocus focus) {
        PartId part = PartId.parse(id);
        if (part.kind().equals("multiplier")) {
            return multiplier(part, focus);
        }
        if (part.kind().equals("accumulator")) {
            return focus.place().map(at -> new LayerValue.Output(at.filter(), at.x(), at.y()));
        }
        return StagePart.of(id).flatMap(kind -> onPlane(kind, part, focus));
    }

    private static Optional<LayerValue> onPlane(StagePart kind, PartId id, DcnnFocus focus) {
        return switch (kind) {
            case INPUT ->
                id.size() < 3
                        ? Optional.empty()
                        : Optional.of(new LayerValue.Activation(focus.inputChannel(), id.number(1), id.number(2)));
            case PAIR ->
                focus.shownPairs().stream()
                        .filter(pair -> pair.s() == id.number(1) && pair.r() == id.number(2))
                        .findFirst()
                        .flatMap(DcnnValues::activation);
            case FILTER_WEIGHT ->
                Optional.of(new LayerValue.Weight(id.number(1), id.number(2), id.number(3), id.number(4)));
            case OWNED ->
                id.size() < 5
                        ? Optional.empty()
                        : Optional.of(new LayerValue.Output(focus.outputChannel(), id.number(3), id.number(4)));
            case OUTPUT -> Optional.of(new LayerValue.Output(id.number(1), id.number(3), id.number(2)));
            default -> Optional.empty();
        };
    }

    private static Optional<LayerValue> activation(DcnnPair pair) {
        return pair.cause() == DcnnCause.PADDING_PAIR
                ? Optional.empty()
                : Optional.of(new LayerValue.Activation(pair.channel(), pair.x(), pair.y()));
    }

    private static Optional<LayerValue> multiplier(PartId id, DcnnFocus focus) {
        List<DcnnPair> pairs = focus.pairs();
        int index = id.number(0);
        if (index < 0 || index >= pairs.size() || pairs.get(index).cause() == DcnnCause.EMPTY) {
            return Optional.empty();
        }
        DcnnPair pair = pairs.get(index);
        int filter = focus.place().orElseThrow().filter();
        LayerValue.Weight weight = new LayerValue.Weight(filter, pair.channel(), pair.s(), pair.r());
        Optional<LayerValue> activation = activation(pair);
        return switch (id.last()) {
            case "activation" -> activation;
            case "weight" -> Optional.of(weight);
            default -> activation.map(a -> new LayerValue.Product((LayerValue.Activation) a, weight));
        };
    }
}
