package sparsescope.scene;

import static sparsescope.scene.Inspector.count;
import static sparsescope.scene.Inspector.pe;

import sparsescope.dataflow.PeTile;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.GroupSpan;
import sparsescope.simulation.HaloTransfer;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.PostMoment;

/** Describes parts of the Array landing and of the timeline. */
final class InspectedArray {
    private final Moment moment;
    private final StageView view;

    InspectedArray(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
    }

    Description describe(String[] words) {
        return switch (words[0]) {
            case "pe" -> card(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "link" -> link(words);
            case "transfer" -> transfer(words);
            default -> group(Integer.parseInt(words[2]));
        };
    }

    private Description card(int column, int row) {
        PeStatus status = moment.pe(column, row);
        PeTile tile = moment.group()
                .pass()
                .pes()
                .get(row * moment.run().plan().accelerator().columns() + column);
        String now = status.channel() < 0
                ? "State: " + status.state().word() + "."
                : "State: " + status.state().word() + ", input channel " + status.channel() + ", activation vector "
                        + (status.activationVector() + 1) + " of " + status.activationVectors() + ", weight vector "
                        + (status.weightVector() + 1) + " of " + status.weightVectors() + ".";
        String tileWords = tile.input().isEmpty()
                ? "The plane is too small for the grid: it holds no tile."
                : "Its tile is " + tile.input().width() + " × " + tile.input().height()
                        + " activations of every channel.";
        return Description.of(
                pe(column, row),
                now,
                Pen.percent(status.soFar().utilization())
                        + " of its multiplier slots in this group were useful so far.",
                "It needs " + count(status.groupOwn(), "cycle") + " of its own for the group; the slowest PE needs "
                        + Pen.number(moment.span().computeCycles()) + ".",
                tileWords);
    }

    private Description link(String[] words) {
        for (LinkLoad link : moment.post().map(PostMoment::links).orElse(java.util.List.of())) {
            if (link.fromColumn() == Integer.parseInt(words[1])
                    && link.fromRow() == Integer.parseInt(words[2])
                    && link.toColumn() == Integer.parseInt(words[3])
                    && link.toRow() == Integer.parseInt(words[4])) {
                return Description.of(
                        "Halo link " + pe(link.fromColumn(), link.fromRow()) + " → "
                                + pe(link.toColumn(), link.toRow()),
                        count(link.values(), "partial sum") + " in this round, " + Pen.number(link.sent())
                                + " have crossed.",
                        "They are sums for outputs that another PE owns. All are sent, zero or not: accumulators are dense.");
            }
        }
        return null;
    }

    private Description transfer(String[] words) {
        int k = Integer.parseInt(words[1]);
        int x = Integer.parseInt(words[2]);
        int y = Integer.parseInt(words[3]);
        LinkLoad link = moment.post()
                .flatMap(post -> ArrayPainter.shownLink(post, view))
                .orElse(null);
        if (link == null) {
            return null;
        }
        for (HaloTransfer transfer :
                moment.transfers(link.fromColumn(), link.fromRow(), link.toColumn(), link.toRow())) {
            if (transfer.k() == k && transfer.xo() == x && transfer.yo() == y) {
                return Description.of(
                        "Halo sum of output (" + k + "; " + x + "," + y + ")",
                        "Value " + Pen.number(transfer.value()) + (transfer.sent() ? ", sent." : ", still to go."),
                        "Added up by " + pe(transfer.originColumn(), transfer.originRow()) + ", owned by "
                                + pe(transfer.ownerColumn(), transfer.ownerRow()) + ".");
            }
        }
        return null;
    }

    private Description group(int index) {
        GroupSpan span = moment.run().spans().get(index);
        var group = span.group().group();
        return Description.of(
                "Output-channel group " + index,
                "Filters " + group.firstFilter() + "–" + (group.firstFilter() + group.filters() - 1) + ", "
                        + count(group.channels(), "input channel") + ".",
                "It computes from cycle " + Pen.number(span.start()) + " for " + count(span.computeCycles(), "cycle")
                        + ".",
                "Post-processing: " + count(span.exchangeCycles(), "cycle") + " of halo exchange, then "
                        + Pen.number(span.outputCycles()) + " until the outputs have left.");
    }
}
