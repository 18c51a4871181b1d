package sparsescope.cli.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.cli.options.SheetOptions;
import sparsescope.dataflow.PeTile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.ConvShape;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** The options that say how one looks at a moment. */
final class ViewOptions {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3}),(\\d{1,3})");

    /** What the first landing of SCNN and DCNN is called, and any machine's to those who know these. */
    private static final String FIRST = "plane";

    @Option(
            names = "--view",
            paramLabel = "LANDING",
            defaultValue = "array",
            description = "Which landing is shown: plane, array or pe; vector, array or pe of EIE; array unless given.")
    private String landing;

    @Option(
            names = "--pe",
            paramLabel = "X,Y",
            description = "The PE in focus, column and row; one in the middle that has work unless given.")
    private String place;

    @Option(
            names = "--input-channel",
            paramLabel = "C",
            description = "The input channel shown; the one in work unless given.")
    private Integer inputChannel;

    @Option(
            names = "--output-channel",
            paramLabel = "K",
            description = "The output channel shown; the first in work unless given.")
    private Integer outputChannel;

    @Mixin
    private SheetOptions sheetOptions;

    Theme theme() {
        return sheetOptions.theme();
    }

    SheetOptions.Size size() {
        return sheetOptions.size();
    }

    StageView view(LayerRun run) {
        AcceleratorConfig grid = run.plan().accelerator();
        PeTile middle = PeInFocus.unlessChosen(run);
        return view(
                MachineStages.of(run.settings().machine().name()).landings(),
                grid.columns(),
                grid.rows(),
                middle.column(),
                middle.row(),
                run.plan().shape());
    }

    /** How one looks at a layer of {@code shape} on so many columns and rows of PEs; a PE is in focus unless another was chosen. */
    StageView view(
            List<? extends Landing> landings, int columns, int rows, int focusColumn, int focusRow, ConvShape shape) {
        int column = focusColumn;
        int row = focusRow;
        if (place != null) {
            Matcher matcher = PLACE.matcher(place);
            boolean fits = matcher.matches()
                    && Integer.parseInt(matcher.group(1)) < columns
                    && Integer.parseInt(matcher.group(2)) < rows;
            if (!fits) {
                throw new InputException("--pe: found " + OneLine.quote(place) + ", expected column,row from 0,0 to "
                        + (columns - 1) + "," + (rows - 1));
            }
            column = Integer.parseInt(matcher.group(1));
            row = Integer.parseInt(matcher.group(2));
        }
        return StageView.at(depth(landings), column, row)
                .channels(
                        channel("--input-channel", inputChannel, shape.inputChannels()),
                        channel("--output-channel", outputChannel, shape.outputChannels()));
    }

    private int depth(List<? extends Landing> landings) {
        List<String> words = landings.stream().map(Landing::word).toList();
        int depth = landing.equals(FIRST) ? 0 : words.indexOf(landing);
        if (depth < 0) {
            throw new InputException(
                    "--view: found " + OneLine.quote(landing) + ", expected one of " + String.join(", ", words));
        }
        return depth;
    }

    private static int channel(String option, Integer wanted, int channels) {
        if (wanted == null) {
            return StageView.FOLLOW;
        }
        if (wanted < 0 || wanted >= channels) {
            throw new InputException(option + ": found " + wanted + ", expected 0…" + (channels - 1));
        }
        return wanted;
    }
}
