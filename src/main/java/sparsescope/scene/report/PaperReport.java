package sparsescope.scene.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.paper.PaperNote;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.style.Theme;

/**
 * The paper's figures beside ours, as far as they are known.
 *
 * @param figures in the paper's order
 * @param energy name of the energy table, unless it is the program's own
 * @param generator how drawn inputs compare with those of a trained network, as far as that is known
 */
public record PaperReport(List<PaperFigure> figures, Optional<String> energy, Optional<GeneratorCheck> generator)
        implements Report {
    public PaperReport {
        figures = List.copyOf(figures);
    }

    /** By the program's own energy table. */
    public PaperReport(List<PaperFigure> figures) {
        this(figures, Optional.empty(), Optional.empty());
    }

    /** The names of other open choices that were computed for every figure. */
    public List<String> choices() {
        return figures.isEmpty()
                ? List.of()
                : List.copyOf(figures.get(0).choices().keySet());
    }

    /** The height the picture wants at a width. */
    @Override
    public double height(double width) {
        return new PaperTable(this, new ReportFrame(Theme.LIGHT, width, 0)).height();
    }

    /** A row for each figure. */
    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new PaperTable(this, new ReportFrame(theme, width, height)).paint();
    }

    @Override
    public String title() {
        return "The SCNN paper's figures and ours" + NetworkReport.words(energy);
    }

    /** How many agree. */
    @Override
    public String sentence() {
        if (figures.isEmpty()) {
            return "";
        }
        long close = figures.stream().filter(PaperFigure::close).count();
        return close + " of " + figures.size()
                + " figures are as the paper says, within a tenth or on the side of the limit it gives. Where ours differ, the last column says what moves them.";
    }

    /** A figure's value as it is written. */
    static String written(PaperFigure.Unit unit, double value) {
        return switch (unit) {
            case FACTOR -> String.format(Locale.ROOT, "%.2f×", value);
            case FRACTION -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            case DENSITY -> value == 0 ? "none" : String.format(Locale.ROOT, "%.2f", value);
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    /** The paper's figure: a limit, or a value. */
    static String ofPaper(PaperFigure figure) {
        String below = figure.relation() == PaperFigure.Relation.BELOW ? "< " : "";
        return below + written(figure.unit(), figure.paper());
    }

    /** What a row says, with what other choices come to; empty when it is none. */
    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        if (id.kind().equals("note") && id.number(0) >= 0 && id.number(0) < PaperNote.ALL.size()) {
            PaperNote note = PaperNote.ALL.get(id.number(0));
            return note.subject() + ": " + note.text();
        }
        if (id.kind().equals("generator") && generator.isPresent()) {
            return String.join(" ", generator.get().differences());
        }
        int index = id.kind().equals("figure") ? id.number(0) : -1;
        if (index < 0 || index >= figures.size()) {
            return "";
        }
        PaperFigure figure = figures.get(index);
        String others = figure.choices().entrySet().stream()
                .map(choice -> "; " + choice.getKey() + " " + written(figure.unit(), choice.getValue()))
                .collect(Collectors.joining());
        return figure.what() + ": paper " + ofPaper(figure) + ", ours " + written(figure.unit(), figure.ours()) + " ("
                + figure.ours() + ")" + others;
    }
}
