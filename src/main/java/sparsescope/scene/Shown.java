package sparsescope.scene;

import sparsescope.simulation.Moment;

record Shown(int inputChannel, int outputChannel) {
    static Shown of(Moment moment, StageView view) {
        var group = moment.group().group();
        int channel = moment.pe(view.column(), view.row()).channel();
        int in = view.inputChannel() >= 0
                ? Math.min(view.inputChannel(), moment.run().plan().shape().inputChannels() - 1)
                : channel >= 0 ? channel : group.firstChannel();
        int k = view.outputChannel() >= 0
                ? Math.min(view.outputChannel(), moment.run().plan().shape().outputChannels() - 1)
                : group.firstFilter();
        return new Shown(in, k);
    }
}
