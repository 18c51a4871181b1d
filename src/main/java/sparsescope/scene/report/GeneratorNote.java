package sparsescope.scene.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.drawing.TextStyle;
import sparsescope.tensor.Generator;

/** Draws below the paper's figures: drawn inputs beside those of a trained network. */
final class GeneratorNote {
    /** Where columns of the little table end, as parts of the width. */
    private static final double[] ENDS = {0.345, 0.5, 0.655, 0.78};

    private final GeneratorCheck check;
    private final ReportFrame frame;
    private final List<String> about;
    private final List<String> differences = new ArrayList<>();

    GeneratorNote(GeneratorCheck check, ReportFrame frame) {
        this.check = check;
        this.frame = frame;
        double width = frame.width - 2 * frame.gap;
        about = PaperTable.lines(check.about(), width, frame.quiet());
        for (String difference : check.differences()) {
            differences.addAll(PaperTable.lines(difference, width, frame.plain()));
        }
    }

    private double line() {
        return frame.type * 1.35;
    }

    double height() {
        return frame.type * 4 + (about.size() + 4 + differences.size()) * line();
    }

    void paint(double top) {
        frame.list.begin("generator");
        double baseline = top + frame.type * 2;
        frame.list.text("How real drawn inputs are", frame.gap, baseline, frame.strong());
        baseline = text(about, baseline + line(), frame.quiet());
        baseline += frame.type * 0.5;
        row(baseline, "", "all channels together", "single channels", "cycles", frame.strong());
        baseline = row(baseline + line(), check.network(), check.real());
        for (Generator generator : Generator.values()) {
            baseline = row(baseline, generator.word(), check.drawn().get(generator));
        }
        text(differences, baseline + frame.type * 0.5, frame.plain());
        frame.list.end();
    }

    private double text(List<String> lines, double first, TextStyle style) {
        double baseline = first;
        for (String line : lines) {
            frame.list.text(line, frame.gap, baseline, style);
            baseline += line();
        }
        return baseline;
    }

    private double row(double baseline, String name, GeneratorCheck.Spreads spreads) {
        row(
                baseline,
                name,
                spreads.together().toString(),
                spreads.single().toString(),
                String.format(Locale.ROOT, "%.3f×", spreads.cycles()),
                frame.plain());
        return baseline + line();
    }

    private void row(double baseline, String name, String together, String single, String cycles, TextStyle style) {
        double room = frame.width - 2 * frame.gap;
        frame.list.text(name, frame.gap, baseline, frame.strong());
        List<String> cells = List.of(together, single, cycles);
        for (int i = 0; i < cells.size(); i++) {
            frame.list.text(cells.get(i), frame.gap + ENDS[i + 1] * room, baseline, style.end());
        }
    }
}
