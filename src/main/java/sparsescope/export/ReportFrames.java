package sparsescope.export;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.ScenarioJson;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.scene.report.Report;
import sparsescope.scene.report.ReportSheet;
import sparsescope.scene.style.Theme;

/**
 * Describes a page's figure step by step, as a film or slides.
 *
 * @param steps each step's figure, and what it takes to count it again
 * @param theme the colours
 * @param width of each picture
 * @param height of each picture
 * @param scale how much larger everything is than as designed
 * @param seconds how long a film shows a step
 */
public record ReportFrames(List<Step> each, Theme theme, int width, int height, double scale, double seconds)
        implements FrameSequence {
    /** The last step stays for so many. */
    private static final double LAST = 3;

    /**
     * Describes a step.
     *
     * @param report its figure
     * @param scenario what it takes to count it again, as seen from the folder that the export stands in
     */
    public record Step(Report report, StudyScenario scenario) {}

    public ReportFrames {
        each = List.copyOf(each);
    }

    /** Steps 0…{@code last}. */
    public static List<Step> steps(int last, IntFunction<Step> step) {
        return IntStream.rangeClosed(0, last).mapToObj(step).toList();
    }

    @Override
    public int size() {
        return each.size();
    }

    @Override
    public double seconds(int index) {
        return index == each.size() - 1 ? LAST * seconds : seconds;
    }

    @Override
    public ExportFrame frame(int index) {
        Step step = each.get(index);
        return new ExportFrame(
                ReportSheet.paint(step.report(), theme, width, height, scale),
                width,
                height,
                step.report().title(),
                step.report().sentence(),
                seconds(index),
                ScenarioJson.write(step.scenario().in(theme)));
    }
}
