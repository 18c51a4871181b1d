package sparsescope.scene.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.paper.PaperNote;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;

/** Draws the figures as a table: what, the paper's, ours, how far apart on a scale, and why. */
final class PaperTable {
    /** Where columns begin, as parts of the width. */
    private static final double[] COLUMNS = {0, 0.345, 0.42, 0.5, 0.695, 1};
    /** The scale of ratios goes from 1/4 to 4. */
    private static final double WIDEST = 4;

    private final PaperReport report;
    private final ReportFrame frame;
    private final List<List<String>> whats = new ArrayList<>();
    private final List<List<String>> whys = new ArrayList<>();
    /** Below the figures, once there are any. */
    private final List<PaperNote> notes;

    private final List<List<String>> noteLines = new ArrayList<>();
    private final Optional<GeneratorNote> generatorNote;

    PaperTable(PaperReport report, ReportFrame frame) {
        this.report = report;
        this.frame = frame;
        for (PaperFigure figure : report.figures()) {
            whats.add(lines(figure.what(), column(0).width(), frame.plain()));
            whys.add(lines(figure.why(), column(4).width(), frame.quiet()));
        }
        this.notes = report.figures().isEmpty() ? List.of() : PaperNote.ALL;
        for (PaperNote note : notes) {
            noteLines.add(lines(note.text(), frame.width - frame.gap - noteLeft(), frame.plain()));
        }
        generatorNote = report.generator().map(check -> new GeneratorNote(check, frame));
    }

    private Box column(int column) {
        double room = frame.width - 2 * frame.gap;
        return new Box(
                frame.gap + COLUMNS[column] * room,
                0,
                (COLUMNS[column + 1] - COLUMNS[column]) * room - (column < 4 ? 1.5 * frame.gap : 0),
                0);
    }

    /** A text in lines as long as fit. */
    static List<String> lines(String text, double width, TextStyle style) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" (?!%)")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (style.width(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private double line() {
        return frame.type * 1.35;
    }

    private double rowHeight(int row) {
        return Math.max(whats.get(row).size(), whys.get(row).size()) * line() + frame.type * 0.6;
    }

    private double head() {
        return frame.gap + frame.type * 2;
    }

    double height() {
        double height = head() + frame.gap;
        for (int row = 0; row < report.figures().size(); row++) {
            height += rowHeight(row);
        }
        height += generatorNote.map(GeneratorNote::height).orElse(0.0);
        for (int note = 0; note < notes.size(); note++) {
            height += noteHeight(note);
        }
        return Math.ceil(height);
    }

    /** Where the words of a note begin, beside what it is about. */
    private double noteLeft() {
        return column(0).x() + 0.2 * frame.width;
    }

    private double noteHeight(int note) {
        int subject = lines(notes.get(note).subject(), noteLeft() - 2 * frame.gap, frame.strong())
                .size();
        return Math.max(subject, noteLines.get(note).size()) * line() + frame.type * 0.6;
    }

    DrawingList paint() {
        double baseline = frame.gap + frame.type * 1.1;
        frame.list.text("Figure", column(0).x(), baseline, frame.strong());
        frame.list.text("Paper", column(1).right(), baseline, frame.strong().end());
        frame.list.text("Ours", column(2).right(), baseline, frame.strong().end());
        frame.list.text("Ours over the paper’s", column(3).x(), baseline, frame.strong());
        frame.list.text("What moves ours", column(4).x(), baseline, frame.strong());
        double top = head();
        for (int row = 0; row < report.figures().size(); row++) {
            row(row, top, rowHeight(row));
            top += rowHeight(row);
        }
        if (generatorNote.isPresent()) {
            generatorNote.get().paint(top);
            top += generatorNote.get().height();
        }
        for (int note = 0; note < notes.size(); note++) {
            frame.list.begin("note/" + note);
            double first = top + frame.type * 1.6;
            text(
                    lines(notes.get(note).subject(), noteLeft() - 2 * frame.gap, frame.strong()),
                    frame.gap,
                    first,
                    frame.strong());
            text(noteLines.get(note), noteLeft(), first, frame.plain());
            frame.list.end();
            top += noteHeight(note);
        }
        return frame.list;
    }

    private void row(int index, double top, double height) {
        PaperFigure figure = report.figures().get(index);
        frame.list.begin("figure/" + index);
        frame.list.rect(
                frame.gap / 2,
                top,
                frame.width - frame.gap,
                height,
                0,
                index % 2 == 0 ? frame.theme.background() : frame.theme.panel(),
                null);
        double baseline = top + frame.type * 0.3 + frame.type * 1.02;
        text(whats.get(index), column(0).x(), baseline, frame.plain());
        text(whys.get(index), column(4).x(), baseline, figure.close() ? frame.quiet() : frame.plain());
        frame.list.text(
                PaperReport.ofPaper(figure),
                column(1).right(),
                baseline,
                frame.plain().end());
        frame.list.text(
                PaperReport.written(figure.unit(), figure.ours()),
                column(2).right(),
                baseline,
                frame.strong().end());
        scale(figure, column(3), baseline);
        frame.list.end();
    }

    private void text(List<String> lines, double x, double baseline, TextStyle style) {
        for (int i = 0; i < lines.size(); i++) {
            frame.list.text(lines.get(i), x, baseline + i * line(), style);
        }
    }

    /** A tick or the ratio in figures, and its place between a quarter and four times. */
    private void scale(PaperFigure figure, Box box, double baseline) {
        double words = frame.strong().width("above") + frame.type + 2 * frame.gap;
        String ratio = figure.relation() == PaperFigure.Relation.BELOW
                ? figure.close() ? "below" : "above"
                : figure.paper() == 0 ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio());
        frame.list.text(ratio, box.x(), baseline, figure.close() ? frame.plain() : frame.strong());
        if (figure.close()) {
            check(box.x() + words - frame.gap - frame.type * 0.5, baseline);
        }
        if (figure.relation() == PaperFigure.Relation.BELOW || figure.paper() == 0) {
            return;
        }
        double left = box.x() + words;
        double width = box.right() - left;
        double middle = baseline - frame.type * 0.35;
        double band = width / 2 * Math.log(1.1) / Math.log(WIDEST);
        double one = left + width / 2;
        frame.list.rect(left, middle - frame.type * 0.45, width, frame.type * 0.9, 0, frame.theme.recess(), null);
        frame.list.rect(
                one - band, middle - frame.type * 0.45, 2 * band, frame.type * 0.9, 0, frame.theme.outline(), null);
        frame.list.line(one, middle - frame.type * 0.6, one, middle + frame.type * 0.6, frame.edge());
        double place = Math.log(Math.max(1e-9, figure.ratio())) / Math.log(WIDEST);
        double x = one + width / 2 * Math.max(-1, Math.min(1, place));
        double radius = frame.type * 0.36;
        if (figure.close()) {
            frame.list.circle(x, middle, radius, frame.theme.sum(), Stroke.solid(frame.theme.text(), 1));
        } else {
            Shape diamond = new Shape()
                    .moveTo(x, middle - radius * 1.3)
                    .lineTo(x + radius * 1.3, middle)
                    .lineTo(x, middle + radius * 1.3)
                    .lineTo(x - radius * 1.3, middle)
                    .close();
            frame.list.path(diamond, Colour.of(0xD55E00), Stroke.solid(frame.theme.text(), 1));
        }
    }

    private void check(double x, double baseline) {
        double size = frame.type * 0.7;
        Shape tick = new Shape()
                .moveTo(x - size * 0.5, baseline - size * 0.5)
                .lineTo(x - size * 0.15, baseline - size * 0.1)
                .lineTo(x + size * 0.5, baseline - size);
        frame.list.path(tick, null, Stroke.solid(frame.theme.sumText(), Math.max(2, frame.type / 7)));
    }
}
