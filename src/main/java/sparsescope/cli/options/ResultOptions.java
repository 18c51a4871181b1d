package sparsescope.cli.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import sparsescope.export.ReportFrames;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.Report;

/** The options that commands with results share: JSON, a figure, whether files are replaced, and help. */
public final class ResultOptions {
    @Mixin
    private JsonOutput json;

    @Mixin
    private FigureOptions figure;

    @Mixin
    private ReplaceOption replace;

    @Mixin
    private HelpOption help;

    /** Checks where the results go; to be called before any work. */
    public void check() throws IOException {
        json.check(force());
        figure.check(force(), json.target());
    }

    /** Whether files that exist are replaced. */
    public boolean force() {
        return replace.force();
    }

    /** The file of the JSON, if one is written. */
    public Optional<Path> jsonFile() {
        return json.target();
    }

    /** Whether a figure is asked for. */
    public boolean wantsFigure() {
        return figure.wanted();
    }

    /** Draws the results where a figure was asked for. */
    public void writeFigure(Report report, StudyScenario scenario) throws IOException {
        figure.write(report, scenario);
    }

    /** A figure step by step. */
    public ReportFrames frames(List<ReportFrames.Step> steps, double seconds) {
        return figure.frames(steps, seconds);
    }

    /** Writes results: as JSON where it was asked for, and as text unless the JSON goes to standard output. */
    public void write(ObjectNode root, String text, PrintStream out) throws IOException {
        json.write(root, text, out);
    }
}
