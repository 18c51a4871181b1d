package sparsescope.cli.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.cli.options.SheetOptions;
import sparsescope.dataflow.PeTile;
import sparsescope.export.scenario.FigureScenario;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.network.ConvShape;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Declares the options that say how one looks at a moment. */
final class ViewOptions {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,3}),(\\d{1,3})");

    /** What the first landing of SCNN and DCNN is called, and any machine's to those who know these. */
    private static final String FIRST = "plane";

    @Option(
            names = "--view",
            paramLabel = "LANDING",
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

    @Option(
            names = "--exchange-alone",
            description = "While halo sums travel, shows one of them alone, whatever is computed beside it; SCNN only.")
    private boolean exchangeAlone;

    @Mixin
    private SheetOptions sheetOptions;

    private Optional<FigureScenario> like = Optional.empty();

    /** What is not asked for is as a figure has it. */
    void take(FigureScenario figure) {
        like = Optional.of(figure);
    }

    Theme theme() {
        return sheetOptions.given().or(() -> like.map(FigureScenario::theme)).orElse(Theme.LIGHT);
    }

    SheetOptions.Size size() {
        return sheetOptions.size();
    }

    StageView view(LayerRun run) {
        AcceleratorConfig grid = run.plan().accelerator();
        PeTile middle = PeInFocus.unlessChosen(run);
        return look(
                MachineStages.of(run.settings().machine().name()).landings(),
                grid.columns(),
                grid.rows(),
                middle.position(),
                run.plan().shape());
    }

    /** How one looks at a layer of {@code shape} on another machine; a PE is in focus unless another was chosen. */
    StageView view(List<? extends Landing> landings, int columns, int rows, PePosition unlessChosen, ConvShape shape) {
        if (exchangeAlone) {
            throw new InputException(
                    "--exchange-alone: found another machine, expected SCNN, which exchanges halo sums");
        }
        return look(landings, columns, rows, unlessChosen, shape);
    }

    private StageView look(
            List<? extends Landing> landings, int columns, int rows, PePosition unlessChosen, ConvShape shape) {
        StageView view = like.map(FigureScenario::view).orElse(StageView.at(StageView.ARRAY, unlessChosen));
        if (landing != null) {
            view = view.magnified(1, 0, 0).atDepth(depth(landings)).exchangeAlone(false);
        }
        if (place != null) {
            Matcher matcher = PLACE.matcher(place);
            boolean fits = matcher.matches()
                    && Integer.parseInt(matcher.group(1)) < columns
                    && Integer.parseInt(matcher.group(2)) < rows;
            if (!fits) {
                throw new InputException("--pe: found " + OneLine.quote(place) + ", expected column,row from 0,0 to "
                        + (columns - 1) + "," + (rows - 1));
            }
            view = view.focus(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return view.exchangeAlone(exchangeAlone || view.exchangeAlone())
                .channels(
                        channel("--input-channel", inputChannel, shape.inputChannels(), view.inputChannel()),
                        channel("--output-channel", outputChannel, shape.outputChannels(), view.outputChannel()));
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

    private static int channel(String option, Integer wanted, int channels, int otherwise) {
        if (wanted == null) {
            return otherwise;
        }
        if (wanted < 0 || wanted >= channels) {
            throw new InputException(option + ": found " + wanted + ", expected 0…" + (channels - 1));
        }
        return wanted;
    }
}
