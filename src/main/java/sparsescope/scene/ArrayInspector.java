package sparsescope.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.HaloTransfer;
import sparsescope.simulation.LinkLoad;
import sparsescope.simulation.Moment;
import sparsescope.simulation.PeStatus;
import sparsescope.simulation.PostMoment;
import sparsescope.simulation.SlotCause;
import sparsescope.simulation.SlotCounts;

/** Describes the parts of the Array landing. */
final class ArrayInspector {
    private final Moment moment;
    private final StageView view;
    private final LayerPlan plan;

    ArrayInspector(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
        this.plan = moment.run().plan();
    }

    Optional<Description> describe(PartId id) {
        if (id.is("pe", 2) && inGrid(id.last(1), id.last(0))) {
            return Optional.of(pe(moment.pe(id.last(1), id.last(0))));
        }
        if (id.is("link", 4) && inGrid(id.last(3), id.last(2)) && inGrid(id.last(1), id.last(0))) {
            return Optional.of(link(id.last(3), id.last(2), id.last(1), id.last(0)));
        }
        return id.is("transfer", 3) ? transfer(id.last(2), id.last(1), id.last(0)) : Optional.empty();
    }

    private boolean inGrid(int column, int row) {
        return column < plan.accelerator().columns() && row < plan.accelerator().rows();
    }

    private Description pe(PeStatus pe) {
        List<String> lines = new ArrayList<>();
        lines.add("State: " + pe.state().word() + ".");
        if (pe.channel() >= 0) {
            lines.add("In hand: activation vector " + (pe.activationVector() + 1) + " of " + pe.activationVectors()
                    + " and weight vector " + (pe.weightVector() + 1) + " of " + pe.weightVectors() + " of channel "
                    + pe.channel() + phase(pe) + ".");
        }
        SlotCounts slots = pe.soFar();
        if (slots.total() > 0) {
            lines.add("Slots of this group so far: " + shares(slots) + ".");
        }
        long idle = moment.span().computeCycles() - pe.groupOwn();
        lines.add("It needs " + Words.count(pe.groupOwn(), "cycle") + " for the group, which lasts "
                + Words.number(moment.span().computeCycles())
                + (idle == 0 ? ": it holds the others up." : "; " + Words.number(idle) + " it is idle."));
        PeTile tile =
                moment.group().pass().pes().get(pe.row() * plan.accelerator().columns() + pe.column());
        lines.add(
                tile.input().isEmpty()
                        ? "It holds no input."
                        : "It holds the input " + Words.place(tile.input()) + " of every channel.");
        lines.add(
                tile.owned().isEmpty()
                        ? "It owns no output."
                        : "It owns the output " + Words.place(tile.owned()) + " of every output channel.");
        return new Description(Words.pe(pe.column(), pe.row()), lines);
    }

    private String phase(PeStatus pe) {
        int stride = plan.shape().stride();
        return stride > 1 ? ", phase x " + pe.phase() % stride + ", y " + pe.phase() / stride : "";
    }

    private static String shares(SlotCounts slots) {
        List<String> parts = new ArrayList<>();
        for (SlotCause cause : SlotCause.values()) {
            if (slots.of(cause) > 0) {
                parts.add(cause.word() + " " + Words.percent((double) slots.of(cause) / slots.total()));
            }
        }
        return String.join(", ", parts);
    }

    private Description link(int fromColumn, int fromRow, int toColumn, int toRow) {
        String title = "Link from " + Words.pe(fromColumn, fromRow) + " to " + Words.pe(toColumn, toRow);
        Optional<LinkLoad> load = moment.post().stream()
                .flatMap(post -> post.links().stream())
                .filter(link -> link.fromColumn() == fromColumn
                        && link.fromRow() == fromRow
                        && link.toColumn() == toColumn
                        && link.toRow() == toRow)
                .findFirst();
        if (load.isEmpty()) {
            return new Description(title, List.of("Nothing crosses it in this cycle."));
        }
        PostMoment post = moment.post().orElseThrow();
        LinkLoad link = load.get();
        List<String> lines = new ArrayList<>();
        lines.add("In round " + (post.round() + 1) + " of " + post.rounds() + " of the halo exchange of "
                + Words.group(post.group(), plan) + " it carries " + Words.count(link.values(), "partial sum") + ", "
                + plan.accelerator().linkWidth() + " a cycle.");
        lines.add(Words.number(link.sent()) + " have crossed, " + Words.number(link.values() - link.sent())
                + " are to go.");
        moment.transfers(fromColumn, fromRow, toColumn, toRow).stream()
                .filter(transfer -> !transfer.sent())
                .findFirst()
                .ifPresent(next -> lines.add("Next: " + Words.number(next.value()) + " for output "
                        + Words.output(next.k(), next.xo(), next.yo()) + " of "
                        + Words.pe(next.ownerColumn(), next.ownerRow()) + "."));
        lines.add("The round lasts " + Words.count(post.stageCycles(), "cycle") + ", as long as its busiest link.");
        return new Description(title, lines);
    }

    private Optional<Description> transfer(int k, int xo, int yo) {
        Optional<HaloTransfer> found = ExchangeLink.of(moment, view).stream()
                .flatMap(link -> transfers(link).stream())
                .filter(t -> t.k() == k && t.xo() == xo && t.yo() == yo)
                .findFirst()
                .or(() -> moment.post().stream()
                        .flatMap(post -> post.links().stream())
                        .flatMap(link -> transfers(link).stream())
                        .filter(t -> t.k() == k && t.xo() == xo && t.yo() == yo)
                        .findFirst());
        return found.map(this::transfer);
    }

    private List<HaloTransfer> transfers(LinkLoad link) {
        return moment.transfers(link.fromColumn(), link.fromRow(), link.toColumn(), link.toRow());
    }

    private Description transfer(HaloTransfer transfer) {
        return new Description(
                "Partial sum of output " + Words.output(transfer.k(), transfer.xo(), transfer.yo()),
                List.of(
                        "Its value is " + Words.number(transfer.value()) + ".",
                        "It was summed up in " + Words.pe(transfer.originColumn(), transfer.originRow()) + ".",
                        (transfer.sent() ? "It has crossed the link" : "It waits for the link") + " on its way to "
                                + Words.pe(transfer.ownerColumn(), transfer.ownerRow())
                                + ", which owns the output and adds it to its own sum."));
    }
}
