package sparsescope.cli.options;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sparsescope.drawing.TypeScale;
import sparsescope.export.FigureExporter;
import sparsescope.export.ReportFrames;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.NewFile;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;
import sparsescope.scene.report.Report;

/** Declares the options that draw a result as a figure too. */
public final class FigureOptions {
    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description =
                    "Draws the result as a figure too, as the window does; the ending chooses PNG, SVG, PDF or PPTX.")
    private String figure;

    @Option(
            names = "--hall",
            description =
                    "Draws the figure in type that can be read from the last row of a lecture hall; it shows less.")
    private boolean hall;

    @Mixin
    private SheetOptions sheetOptions;

    private Optional<Path> target = Optional.empty();

    /**
     * Checks where the figure goes; to be called before any work.
     *
     * @param json another file that is written, if one is
     */
    public void check(boolean force, Optional<Path> json) throws IOException {
        if (figure == null) {
            return;
        }
        try {
            Path file = Path.of(figure);
            FigureExporter.kind(file);
            AtomicFile.check(file);
            sheetOptions.size();
            target = Optional.of(file);
        } catch (InvalidPathException e) {
            throw new InputException("--figure: found " + OneLine.quote(figure) + ", expected a path", e);
        } catch (InputException e) {
            throw new InputException("--figure: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unwritable(e);
        }
        NewFile.check("--figure", target.get(), "a new file", force);
        NewFile.checkOther("--figure", target.get(), "--json", json);
    }

    /** Whether a figure is asked for. */
    public boolean wanted() {
        return target.isPresent();
    }

    /**
     * Draws what is asked for.
     *
     * @param scenario what it takes for the window to count it again
     */
    public void write(Report report, StudyScenario scenario) throws IOException {
        SheetOptions.Size size = sheetOptions.size();
        try {
            FigureExporter.write(
                    report, sheetOptions.theme(), size.width(), size.height(), scale(), scenario, target.orElseThrow());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Steps of a figure in the size and colours that are asked for. */
    public ReportFrames frames(List<ReportFrames.Step> steps, double seconds) {
        SheetOptions.Size size = sheetOptions.size();
        return new ReportFrames(steps, sheetOptions.theme(), size.width(), size.height(), scale(), seconds);
    }

    private double scale() {
        return hall ? TypeScale.lecture(sheetOptions.size().height()).scale() : 1;
    }

    private IOException unwritable(IOException e) {
        return new IOException("--figure " + figure + ": cannot be written: " + Reason.of(e), e);
    }
}
