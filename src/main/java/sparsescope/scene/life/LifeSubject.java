package sparsescope.scene.life;

import java.util.List;
import java.util.Optional;
import sparsescope.analysis.life.LayerValue;
import sparsescope.dataflow.StoredActivation;
import sparsescope.dataflow.StoredWeight;
import sparsescope.drawing.PartId;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.view.HaloTraffic;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.HaloTransfer;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.Product;

/** Tells which value a part of the stage shows. */
public final class LifeSubject {
    private final StagePart kind;
    private final PartId id;
    private final Moment moment;
    private final StageView view;

    private LifeSubject(StagePart kind, PartId id, Moment moment, StageView view) {
        this.kind = kind;
        this.id = id;
        this.moment = moment;
        this.view = view;
    }

    /** The value that the part with this id shows at this moment; empty when it shows none, such as a bank or a PE. */
    public static Optional<LayerValue> of(String id, Moment moment, StageView wanted) {
        StageView view = SeenView.of(moment, wanted);
        return StagePart.of(id)
                .flatMap(kind -> new LifeSubject(kind, PartId.parse(id), moment, view).value())
                .filter(value -> value.isIn(moment.run().plan()));
    }

    private Optional<LayerValue> value() {
        return switch (kind) {
            case TILE, OWNED, FILTER_WEIGHT -> onPlane();
            case INPUT, ACTIVATION, WEIGHT, SLOT, QUEUE, SUM -> inPe(moment.detail(view.pe()));
            case TRANSFER -> transfer();
            default -> Optional.empty();
        };
    }

    private Optional<LayerValue> onPlane() {
        boolean cell = id.size() == 5;
        ShownChannels shown = ShownChannels.of(moment, view);
        return switch (kind) {
            case TILE -> cell ? Optional.of(activation(shown.inputChannel(), 3)) : Optional.empty();
            case OWNED ->
                cell
                        ? Optional.of(new LayerValue.Output(shown.outputChannel(), id.number(3), id.number(4)))
                        : Optional.empty();
            case FILTER_WEIGHT ->
                Optional.of(new LayerValue.Weight(id.number(1), id.number(2), id.number(3), id.number(4)));
            default -> Optional.empty();
        };
    }

    private LayerValue activation(int c, int field) {
        return new LayerValue.Activation(c, id.number(field), id.number(field + 1));
    }

    private Optional<LayerValue> inPe(PeDetail detail) {
        int first = id.number(1);
        return switch (kind) {
            case INPUT -> Optional.of(activation(ShownChannels.of(moment, view).inputChannel(), 1));
            case ACTIVATION -> element(detail.activationBlock(), first).map(LifeSubject::activation);
            case WEIGHT -> element(detail.weightBlock(), first).map(LifeSubject::weight);
            case SLOT -> element(detail.slots(), first).flatMap(LifeSubject::product);
            case QUEUE ->
                element(detail.queues(), first)
                        .flatMap(queue -> element(queue, id.number(2)))
                        .flatMap(LifeSubject::product);
            case SUM ->
                Optional.of(new LayerValue.PartialSum(
                        moment.group(view.pe()).pass().index(), view.pe(), first, id.number(2), id.number(3)));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> element(List<T> list, int index) {
        return index < 0 || index >= list.size() ? Optional.empty() : Optional.of(list.get(index));
    }

    /** The value of a stored activation. */
    public static LayerValue.Activation activation(StoredActivation a) {
        return new LayerValue.Activation(a.c(), a.x(), a.y());
    }

    /** The value of a stored weight. */
    public static LayerValue.Weight weight(StoredWeight w) {
        return new LayerValue.Weight(w.k(), w.c(), w.s(), w.r());
    }

    /** The value of a product; empty when nothing became of it. */
    public static Optional<LayerValue> product(Product product) {
        return product.activation() == null
                ? Optional.empty()
                : Optional.of(new LayerValue.Product(activation(product.activation()), weight(product.weight())));
    }

    private Optional<LayerValue> transfer() {
        return moment.post()
                .flatMap(post -> HaloTraffic.shownLink(post, view)
                        .flatMap(link -> moment.transfers(link.from(), link.to()).stream()
                                .filter(sum ->
                                        sum.k() == id.number(0) && sum.xo() == id.number(1) && sum.yo() == id.number(2))
                                .findFirst()
                                .map(sum -> new LayerValue.HaloSum(
                                        origin(sum, post.group().pass().index())))));
    }

    private static LayerValue.PartialSum origin(HaloTransfer sum, int pass) {
        return new LayerValue.PartialSum(pass, sum.origin(), sum.k(), sum.xo(), sum.yo());
    }
}
