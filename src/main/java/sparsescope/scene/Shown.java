package sparsescope.scene;

import sparsescope.dataflow.OutputChannelGroup;
import sparsescope.network.ConvShape;
import sparsescope.simulation.Moment;

/**
 * The channels that are on the stage.
 *
 * @param inputChannel c of the input plane
 * @param outputChannel k of the output plane
 */
public record Shown(int inputChannel, int outputChannel) {
    /**
     * What a view shows at a moment. When it follows: the channel that the PE in focus works on, or the first one its group sees; and the
     * group's first filter.
     */
    public static Shown of(Moment moment, StageView view) {
        ConvShape shape = moment.run().plan().shape();
        OutputChannelGroup group = moment.group().group();
        int input = view.inputChannel();
        if (input == StageView.FOLLOW) {
            int channel = moment.pe(Focus.column(moment, view), Focus.row(moment, view))
                    .channel();
            input = channel < 0 ? group.firstChannel() : channel;
        }
        int output = view.outputChannel() == StageView.FOLLOW ? group.firstFilter() : view.outputChannel();
        return new Shown(clamp(input, shape.inputChannels()), clamp(output, shape.outputChannels()));
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
