package sparsescope.scene.view;

import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;

/**
 * The channels on show: those asked for, or those that the PE in focus works on.
 *
 * @param inputChannel c
 * @param outputChannel k, of the first weight in hand; of the group's first filter when there is none
 */
public record ShownChannels(int inputChannel, int outputChannel) {
    public static ShownChannels of(Moment moment, StageView view) {
        var group = moment.group(view.column(), view.row()).group();
        int channel = moment.pe(view.column(), view.row()).channel();
        int in = view.inputChannel() >= 0
                ? Math.min(view.inputChannel(), moment.run().plan().shape().inputChannels() - 1)
                : channel >= 0 ? channel : group.firstChannel();
        int k = view.outputChannel() >= 0
                ? Math.min(view.outputChannel(), moment.run().plan().shape().outputChannels() - 1)
                : channel >= 0 ? filterInHand(moment.detail(view.column(), view.row())) : group.firstFilter();
        return new ShownChannels(in, k);
    }

    private static int filterInHand(PeDetail detail) {
        return detail.slots().stream()
                .filter(product -> product.cause().isUseful())
                .mapToInt(product -> product.k())
                .findFirst()
                .orElseGet(() -> detail.weightBlock().get(detail.weightFrom()).k());
    }
}
