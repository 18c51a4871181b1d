package sparsescope.scene.view;

import java.util.Optional;
import sparsescope.dataflow.GroupPass;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.simulation.state.PostMoment;

/**
 * The input and output channel that a picture shows: those asked for, or those that the PE in focus works on.
 *
 * @param inputChannel c
 * @param outputChannel k, of the first weight in hand; at rest, of the halo sum or the output that moves, or else of a filter of the group
 */
public record ShownChannels(int inputChannel, int outputChannel) {
    /** The channels that a view shows at a moment. */
    public static ShownChannels of(Moment moment, StageView view) {
        var group = moment.group(view.pe()).group();
        int channel = moment.pe(view.pe()).channel();
        int in = view.inputChannel() >= 0
                ? Math.min(view.inputChannel(), moment.run().plan().shape().inputChannels() - 1)
                : channel >= 0 ? channel : group.firstChannel();
        int k = view.outputChannel() >= 0
                ? Math.min(view.outputChannel(), moment.run().plan().shape().outputChannels() - 1)
                : channel >= 0 ? filterInHand(moment.detail(view.pe())) : filterThatMoves(moment, view);
        return new ShownChannels(in, k);
    }

    private static int filterInHand(PeDetail detail) {
        return detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .mapToInt(product -> product.k())
                .findFirst()
                .orElseGet(() -> detail.weightBlock().get(detail.weightFrom()).k());
    }

    /** The filter whose halo sums cross, or whose outputs leave, as the PE in focus has a part in it. */
    private static int filterThatMoves(Moment moment, StageView view) {
        GroupPass its = moment.group(view.pe());
        int first = its.group().firstFilter();
        Optional<PostMoment> post = moment.post().filter(now -> now.group().index() == its.index());
        if (post.isEmpty()) {
            return moment.finished() ? first + its.group().filters() - 1 : first;
        }
        if (post.get().stage() == PostMoment.Stage.EXCHANGE) {
            return HaloTraffic.told(moment, post.get(), view).sum().k();
        }
        var pes = its.pass().pes();
        int area = pes.get(view.pe().index(moment.run().plan().accelerator().columns()))
                .owned()
                .area();
        if (area == 0) {
            area = pes.stream().mapToInt(pe -> pe.owned().area()).max().orElse(1);
        }
        long output =
                post.get().cycleInStage() * moment.run().plan().accelerator().effectivePpuWidth();
        return first + (int) Math.min(its.group().filters() - 1L, output / Math.max(1, area));
    }
}
