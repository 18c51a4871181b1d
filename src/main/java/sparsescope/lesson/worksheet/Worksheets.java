package sparsescope.lesson.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.practice.Practice;
import sparsescope.lesson.question.QuestionKind;

/**
 * Worksheets of some kinds of questions, one for each number. The kinds that follow a tile through one PE share a sheet; every other kind
 * has a question of its own.
 *
 * @param title what they are about
 * @param kinds what they ask
 * @param seed the first number
 * @param variants how many different ones there are
 */
public record Worksheets(String title, List<QuestionKind> kinds, long seed, int variants) {
    /** Width of a page in pixels: A4 at 96 an inch. */
    public static final int WIDTH = Ink.WIDTH;

    /** Height of a page in pixels. */
    public static final int HEIGHT = Ink.HEIGHT;

    /** What the sheet about one PE asks. */
    private static final Set<String> ON_ONE_PE = Set.of("stored", "output", "bank", "fate");

    public Worksheets {
        kinds = List.copyOf(kinds);
    }

    /** How many pages a worksheet has. */
    public int pages() {
        int questions = questions().size();
        return (hasSheet() ? 1 : 0) + (questions + QuestionSheet.PER_PAGE - 1) / QuestionSheet.PER_PAGE;
    }

    private boolean hasSheet() {
        return kinds.stream().anyMatch(kind -> ON_ONE_PE.contains(kind.name()));
    }

    private List<QuestionKind> questions() {
        return kinds.stream().filter(kind -> !ON_ONE_PE.contains(kind.name())).toList();
    }

    /** Pages of exercises with their answers, without a number. */
    public static List<DrawingList> questions(String title, List<Exercise> exercises) {
        List<DrawingList> painted = new ArrayList<>();
        for (int from = 0; from < exercises.size(); from += QuestionSheet.PER_PAGE) {
            painted.add(QuestionSheet.paint(
                    exercises.subList(from, Math.min(exercises.size(), from + QuestionSheet.PER_PAGE)),
                    from + 1,
                    true,
                    "The questions with their answers",
                    title,
                    "",
                    ""));
        }
        return painted;
    }

    /** What names a worksheet in its corner, and its solution in the answer book. */
    public String name(int variant) {
        return "Sheet " + (variant + 1) + " of " + variants + ", seed " + (seed + variant);
    }

    /** The pages of a worksheet, to write on or filled in. */
    public List<DrawingList> paint(int variant, boolean solved) {
        long number = seed + variant;
        List<DrawingList> painted = new ArrayList<>();
        String subtitle = "SparseScope worksheet: " + title;
        String left = name(variant) + ". A sheet and a solution of the same number belong together.";
        int pages = pages();
        if (hasSheet()) {
            painted.add(CartesianSheet.paint(CartesianTask.of(number), solved, subtitle, left, "page 1 of " + pages));
        }
        List<Exercise> exercises =
                questions().stream().map(kind -> Practice.of(kind, number)).toList();
        for (int from = 0; from < exercises.size(); from += QuestionSheet.PER_PAGE) {
            painted.add(QuestionSheet.paint(
                    exercises.subList(from, Math.min(exercises.size(), from + QuestionSheet.PER_PAGE)),
                    from + 1,
                    solved,
                    "Predict, then work it out",
                    subtitle,
                    left,
                    "page " + (painted.size() + 1) + " of " + pages));
        }
        return painted;
    }
}
