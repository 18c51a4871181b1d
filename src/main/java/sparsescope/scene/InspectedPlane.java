package sparsescope.scene;

import static sparsescope.scene.Inspector.count;
import static sparsescope.scene.Inspector.pe;

import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.scene.Inspector.Description;
import sparsescope.simulation.Moment;
import sparsescope.tensor.Activations;

/** Describes parts of the Plane landing. */
final class InspectedPlane {
    private final Moment moment;
    private final StageView view;
    private final LayerPlan plan;
    private final Shown shown;

    InspectedPlane(Moment moment, StageView view) {
        this.moment = moment;
        this.view = view;
        this.plan = moment.run().plan();
        this.shown = Shown.of(moment, view);
    }

    Description describe(String[] words) {
        return switch (words[1]) {
            case "input" -> input(Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "tile" -> tile(Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "owned" -> owned(Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "output" -> output(Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "window" -> window();
            case "weight" -> weight(words);
            default -> null;
        };
    }

    private PeTile tileOf(int column, int row) {
        return moment.group().pass().pes().get(row * plan.accelerator().columns() + column);
    }

    private Description input(int x, int y) {
        int value = moment.run().layer().input().at(shown.inputChannel(), y, x);
        String holder = "";
        for (PeTile tile : moment.group().pass().pes()) {
            if (tile.input().contains(x, y)) {
                holder = "It is in the tile of " + pe(tile.column(), tile.row()) + ".";
                break;
            }
        }
        return Description.of(
                "Input activation (" + x + "," + y + ")",
                "Channel " + shown.inputChannel() + ", value " + Pen.number(value) + ".",
                value == 0
                        ? "A zero is not stored and takes no cycle."
                        : "It meets every weight of its channel that is not zero.",
                holder);
    }

    private Description tile(int column, int row) {
        PeTile tile = tileOf(column, row);
        Rect rect = tile.input();
        Activations input = moment.run().layer().input();
        int nonZero = 0;
        for (int y = rect.y(); y < rect.y() + rect.height(); y++) {
            for (int x = rect.x(); x < rect.x() + rect.width(); x++) {
                nonZero += input.at(shown.inputChannel(), y, x) != 0 ? 1 : 0;
            }
        }
        return Description.of(
                "Planar tile of " + pe(column, row),
                rect.width() + " × " + rect.height() + " activations: x " + rect.x() + "…" + rect.x1() + ", y "
                        + rect.y() + "…" + rect.y1() + ", of every input channel.",
                "In channel " + shown.inputChannel() + " " + nonZero + " of " + rect.area() + " are not zero.",
                tile.window().isEmpty()
                        ? ""
                        : "Its products reach a window of " + tile.window().width() + " × "
                                + tile.window().height() + " outputs.");
    }

    private Description owned(int column, int row) {
        PeTile tile = tileOf(column, row);
        Rect rect = tile.owned();
        return Description.of(
                "Outputs owned by " + pe(column, row),
                rect.width() + " × " + rect.height() + " outputs: x " + rect.x() + "…" + rect.x1() + ", y " + rect.y()
                        + "…" + rect.y1() + ", of every output channel.",
                "Neighbours whose windows reach in here send their partial sums when a group ends.");
    }

    private Description output(int x, int y) {
        int k = shown.outputChannel();
        long sum = moment.outputSums(k)[y * plan.shape().outputWidth() + x];
        int owner = plan.ownerOf(x, y);
        int columns = plan.accelerator().columns();
        String state = switch (moment.progressOf(k)) {
            case -1 -> "Its group has not begun.";
            case 0 -> "A partial sum: its group is at work.";
            default -> "All its products are added up.";
        };
        return Description.of(
                "Output (" + x + "," + y + ") of channel k " + k,
                "Sum " + Pen.number(sum) + ".",
                state,
                "It is owned by " + pe(owner % columns, owner / columns) + ".");
    }

    private Description window() {
        PeTile tile = tileOf(view.column(), view.row());
        long halo = tile.window().area() - tile.window().intersect(tile.owned()).area();
        return Description.of(
                "Accumulator window of " + pe(view.column(), view.row()),
                tile.window().width() + " × " + tile.window().height()
                        + " outputs that its tile can reach, for each of "
                        + count(moment.group().group().filters(), "filter") + " in the group.",
                halo + " of them are halo: other PEs own them, and get the partial sums when the group ends.");
    }

    private Description weight(String[] words) {
        int k = Integer.parseInt(words[2]);
        int c = Integer.parseInt(words[3]);
        int s = Integer.parseInt(words[4]);
        int r = Integer.parseInt(words[5]);
        int first = k / plan.shape().groupFilters() * plan.shape().groupChannels();
        int value = moment.run().layer().weights().at(k, c - first, s, r);
        return Description.of(
                "Weight of filter k " + k,
                "Channel " + c + ", row s " + s + ", column r " + r + ": " + Pen.number(value) + ".",
                value == 0
                        ? "A zero is not stored and takes no cycle."
                        : "It is broadcast to every PE and meets all their activations of channel " + c + ".");
    }
}
