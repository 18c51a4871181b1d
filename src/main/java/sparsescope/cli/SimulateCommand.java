package sparsescope.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sparsescope.cli.options.AcceleratorOptions;
import sparsescope.cli.options.ExitCode;
import sparsescope.cli.options.HelpOption;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.LayersOptions;
import sparsescope.cli.options.ProgressLine;
import sparsescope.cli.options.ReplaceOption;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.inference.Finishing;
import sparsescope.tensor.Sums;

/** {@code simulate}: runs a network, or one layer of it, and says what it adds up to. */
@Command(
        name = "simulate",
        description = "Runs a network on an accelerator and prints its counters.",
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final PrintStream out;
    private final ProgressLine progress;

    @Mixin
    private LayersOptions layersOptions;

    @Mixin
    private AcceleratorOptions acceleratorOptions;

    @Mixin
    private JsonOutput json;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    SimulateCommand(PrintStream out, ProgressLine progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws IOException {
        MachineSettings settings = acceleratorOptions.settings();
        json.check(replace.force());
        NetworkReport report = simulate(layersOptions.open(settings.machine()), settings);
        json.write(ReportJson.of(report), ReportTable.of(report), out);
        return ExitCode.OK;
    }

    private NetworkReport simulate(LayersOptions.Chosen chosen, MachineSettings settings) {
        List<MachineReport> reports = new ArrayList<>();
        try {
            for (int layer : chosen.layers()) {
                reports.add(settings.machine()
                        .report(chosen.tensors().layer(layer), settings, progress.of(chosen.name(layer))));
            }
        } finally {
            progress.clear();
        }
        int last = chosen.layers()[chosen.layers().length - 1];
        // The machine's own outputs: one that shares weights has others than the network.
        Sums outputs = Finishing.values(
                chosen.tensors().finish(last), reports.get(reports.size() - 1).sums());
        return new NetworkReport(chosen.network().name(), chosen.redrawing(), settings, reports, outputs);
    }
}
