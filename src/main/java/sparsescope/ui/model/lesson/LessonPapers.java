package sparsescope.ui.model.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sparsescope.drawing.DrawingList;
import sparsescope.export.lesson.LessonFrames;
import sparsescope.export.paper.WorksheetExporter;
import sparsescope.export.pdf.PdfExporter;
import sparsescope.export.pptx.PptxExporter;
import sparsescope.export.quiz.Quiz;
import sparsescope.export.quiz.QuizExporter;
import sparsescope.export.quiz.QuizFormat;
import sparsescope.export.svg.HtmlExporter;
import sparsescope.file.Progress;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.practice.Practice;
import sparsescope.lesson.question.QuestionKind;
import sparsescope.lesson.worksheet.Worksheets;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.LongWork;

/** A lesson taken along: slides, pages, worksheets, quizzes; looked at before they are written. */
public final class LessonPapers implements AutoCloseable {
    private static final PixelSize SLIDE = new PixelSize(1920, 1080);
    private static final int SLIDES_SEEN = 4;
    private static final int QUESTIONS_SEEN = 4;

    /** The kinds of what is written. */
    public enum Paper {
        SLIDES(".pptx"),
        PAGES(".pdf"),
        PLAYS(".html"),
        /** A folder. */
        WORKSHEETS(""),
        MOODLE(".xml"),
        GIFT(".gift");

        private final String ending;

        Paper(String ending) {
            this.ending = ending;
        }

        /** How its file's name ends; a folder's has no ending. */
        public String ending() {
            return ending;
        }

        /** Whether it is a lesson's slides; else exercises, of which there are variants. */
        public boolean isSlides() {
            return ordinal() <= PLAYS.ordinal();
        }
    }

    /**
     * What is wanted.
     *
     * @param seed the first variant's number
     * @param variants how many there are
     */
    public record Wanted(Lesson lesson, Paper paper, long seed, int variants) {
        /** The kinds of questions that make exercises. */
        public List<QuestionKind> kinds() {
            return Practice.kinds(lesson);
        }

        private Worksheets worksheets() {
            return new Worksheets(lesson.title(), kinds(), seed, variants);
        }

        private Quiz quiz() {
            return new Quiz(lesson.title(), kinds(), seed, variants);
        }

        /** The files that are written. */
        public List<Path> files(Path target) {
            return paper == Paper.WORKSHEETS ? new WorksheetExporter(worksheets(), target).files() : List.of(target);
        }

        private void write(Path target, Progress progress) throws IOException {
            switch (paper) {
                case SLIDES -> PptxExporter.write(slides(lesson, progress), target, progress);
                case PAGES -> PdfExporter.write(slides(lesson, progress), target, progress);
                case PLAYS -> HtmlExporter.write(slides(lesson, progress), target, progress);
                case WORKSHEETS -> new WorksheetExporter(worksheets(), target).write(progress);
                case MOODLE -> QuizExporter.write(quiz(), QuizFormat.MOODLE_XML, target, progress);
                case GIFT -> QuizExporter.write(quiz(), QuizFormat.GIFT, target, progress);
            }
        }

        private Preview preview() {
            if (paper.isSlides()) {
                List<DrawingList> pages = new ArrayList<>();
                int stops = Math.min(SLIDES_SEEN, lesson.stops().size());
                LessonFrames frames = slides(
                        new Lesson(
                                lesson.name(),
                                lesson.title(),
                                lesson.idea(),
                                lesson.minutes(),
                                lesson.number(),
                                lesson.stops().subList(0, stops)),
                        Progress.NONE);
                for (int i = 0; i < Math.min(SLIDES_SEEN, frames.size()); i++) {
                    pages.add(frames.frame(i).picture());
                }
                return new Preview(pages, SLIDE);
            }
            PixelSize sheet = new PixelSize(Worksheets.WIDTH, Worksheets.HEIGHT);
            if (paper == Paper.WORKSHEETS) {
                List<DrawingList> pages = new ArrayList<>(worksheets().paint(0, false));
                pages.addAll(worksheets().paint(0, true));
                return new Preview(pages, sheet);
            }
            List<Exercise> first = kinds().stream()
                    .limit(QUESTIONS_SEEN)
                    .map(kind -> Practice.of(kind, seed))
                    .toList();
            return new Preview(Worksheets.questions(lesson.title(), first), sheet);
        }

        private static LessonFrames slides(Lesson lesson, Progress progress) {
            return new LessonFrames(lesson, Theme.LIGHT, (int) SLIDE.width(), (int) SLIDE.height(), progress);
        }
    }

    /**
     * Shows the first pages.
     *
     * @param size of each
     */
    public record Preview(List<DrawingList> pages, PixelSize size) {
        /** Nothing to see yet. */
        public static final Preview NONE = new Preview(List.of(), PixelSize.NONE);

        public Preview {
            pages = List.copyOf(pages);
        }
    }

    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);
    private final Background<Preview> looking;
    private final LongWork work;
    private final Consumer<Throwable> failed;

    /**
     * Nothing is wanted yet.
     *
     * @param screen runs what touches the screen
     */
    public LessonPapers(Executor screen, Consumer<Throwable> failed) {
        this.failed = failed;
        looking = new Background<>("preview of a lesson", screen);
        work = new LongWork("a lesson on paper", screen, failed);
    }

    /** The first pages of what is wanted. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Writing. */
    public LongWork work() {
        return work;
    }

    /** Looks at what is wanted. */
    public void look(Wanted wanted) {
        preview.set(Preview.NONE);
        looking.ask(wanted::preview, preview::set, failed);
    }

    /**
     * Writes it.
     *
     * @param then told when all is written
     */
    public void write(Wanted wanted, Path target, Runnable then) {
        work.start(target.getFileName().toString(), watch -> {
            wanted.write(target, watch);
            watch.show(then);
        });
    }

    @Override
    public void close() {
        looking.close();
        work.close();
    }
}
