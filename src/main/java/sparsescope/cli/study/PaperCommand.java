package sparsescope.cli.study;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.accelerator.EnergyTable;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperCheck;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.cli.eie.EiePaper;
import sparsescope.cli.options.EnergyOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.Figures;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ResultOptions;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.network.file.SampleNetworks;
import sparsescope.scene.style.Theme;

/** Runs {@code paper}: computes SCNN's published figures again. */
@Command(
        name = "paper",
        description =
                "Computes the figures of the SCNN paper (ISCA 2017) again and prints published and computed side by side.",
        sortOptions = false)
public final class PaperCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Option(names = "--quick", description = "Fewer densities, no contention anywhere, and no other open choices.")
    private boolean quick;

    @Option(
            names = "--eie",
            description = "The figures of the EIE paper (ISCA 2016) instead; takes no --quick and no --energy.")
    private boolean eie;

    @Mixin
    private EnergyOptions energyOptions;

    @Mixin
    private ResultOptions results;

    public PaperCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        EnergyTable table = energyOptions.table();
        results.check();
        if (eie) {
            return eie();
        }
        List<PaperFigure> figures;
        GeneratorCheck generator;
        try {
            generator = GeneratorCheck.of(
                    SampleNetworks.open(GeneratorCheck.SAMPLE),
                    Presets.get("scnn"),
                    progress.of(GeneratorCheck.SAMPLE));
            figures = new PaperCheck(SampleNetworks::open, table, quick, progress::of).figures();
        } finally {
            progress.clear();
        }
        if (results.wantsFigure()) {
            results.writeFigure(
                    Figures.paper(figures, table, generator), new StudyScenario.Paper(quick, table, Theme.LIGHT));
        }
        results.write(
                PaperReport.json(table, quick, figures, generator),
                PaperReport.text(table, quick, figures, generator),
                out);
        return ExitCode.OK;
    }

    private int eie() throws IOException {
        if (quick || energyOptions.given()) {
            throw new InputException(
                    "--eie: found together with " + (quick ? "--quick" : "--energy") + ", expected only one of them");
        }
        EiePaper paper = EiePaper.count(progress);
        if (results.wantsFigure()) {
            results.writeFigure(paper.figure(), new StudyScenario.EiePaper(Theme.LIGHT));
        }
        results.write(paper.json(), paper.text(), out);
        return ExitCode.OK;
    }
}
