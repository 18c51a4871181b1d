package sparsescope.eie.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import sparsescope.drawing.PartId;
import sparsescope.eie.focus.EieFocus;
import sparsescope.eie.focus.EieWords;
import sparsescope.eie.layout.RowPlacement;
import sparsescope.eie.simulation.EieRun;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.scene.inspect.Inspector.Description;
import sparsescope.scene.style.PaintContext;

/** Tells what a part of EIE's stage is: its value, where it came from and where it goes. */
final class EieInspector {
    private static final Description GONE =
            new Description("Not in this cycle", List.of("What you pointed at no longer exists in this cycle."));

    private final EieFocus focus;
    private final PartId part;

    private EieInspector(EieFocus focus, PartId part) {
        this.focus = focus;
        this.part = part;
    }

    static Description describe(String id, EieFocus focus) {
        return new EieInspector(focus, PartId.parse(id)).describe().orElse(GONE);
    }

    private Optional<Description> describe() {
        return switch (part.kind()) {
            case "pe" -> pe(part.number(0));
            case "x", "detector" -> input(part.number(0));
            case "w" -> weight(part.number(0), part.number(1));
            case "y" -> output(part.number(0));
            case "matrix" ->
                Optional.of(
                        new Description(
                                "Matrix",
                                List.of(
                                        "A row is an output and lives in one PE; a column is an input, which is sent to all.")));
            case "cause" -> cause();
            default -> Optional.empty();
        };
    }

    private EieRun run() {
        return focus.moment().run();
    }

    private int pass() {
        return focus.moment().span().pass();
    }

    private Optional<Description> pe(int pe) {
        if (pe < 0 || pe >= run().config().pes()) {
            return Optional.empty();
        }
        PeStatus status = focus.moment().pe(pe);
        EieFocus its = new EieFocus(focus.moment(), focus.view().focus(pe, 0));
        return Optional.of(new Description(
                "PE " + pe + ": " + status.cause().word(),
                List.of(
                        EieWords.explanation(its).exampleText(),
                        status.queue().size() + " of " + run().config().queueDepth()
                                + " places of its queue are taken.",
                        "It knows of " + PaintContext.number(status.workLeft()) + " more cycles of work.")));
    }

    private Optional<Description> input(int column) {
        short[] inputs = run().layer().input().values();
        if (column < 0 || column >= inputs.length) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Its value is " + PaintContext.number(inputs[column]) + ".");
        OptionalLong sent = run().broadcastAt(pass(), column);
        if (sent.isEmpty()) {
            lines.add("A zero: it is never sent, and its column of weights is never touched.");
        } else {
            lines.add("The detector sends it to every PE in cycle " + PaintContext.number(sent.getAsLong()) + ".");
            run().takenAt(pass(), focus.pe(), column)
                    .ifPresent(taken -> lines.add(
                            focus.name() + " takes it out of its queue in cycle " + PaintContext.number(taken) + "."));
        }
        return Optional.of(new Description("Input x" + column, lines));
    }

    private Optional<Description> weight(int row, int column) {
        int columns = run().layer().input().values().length;
        short[] weights = run().layer().weights().values();
        if (row < 0 || column < 0 || column >= columns || (long) row * columns + column >= weights.length) {
            return Optional.empty();
        }
        short value = weights[row * columns + column];
        int pe = row % run().config().pes();
        return Optional.of(new Description(
                "Weight of output " + row + " and input " + column,
                List.of(
                        value == 0
                                ? "A zero: PE " + pe + " does not store it."
                                : "The network's value is " + PaintContext.number(value) + ". PE " + pe
                                        + " stores it, as the code of a shared weight where weights are shared.",
                        "It meets x" + column + " = "
                                + PaintContext.number(run().layer().input().values()[column]) + ".")));
    }

    private Optional<Description> output(int row) {
        RowPlacement placement = run().placement();
        if (row < 0 || row >= placement.outputs()) {
            return Optional.empty();
        }
        return Optional.of(new Description(
                "Output y" + row,
                List.of(
                        "Its sum is " + PaintContext.number(focus.moment().outputs()[row]) + " after this cycle.",
                        "It is added up in PE " + row % run().config().pes() + ".")));
    }

    private Optional<Description> cause() {
        for (PeCause cause : PeCause.values()) {
            if (cause.counter().equals(part.last())) {
                return Optional.of(new Description("Cycles of PEs: " + cause.word(), List.of(cause.help())));
            }
        }
        return Optional.empty();
    }
}
