package sparsescope.lesson.worksheet;

import java.util.List;
import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;
import sparsescope.scene.words.Words;

/** Lays out a page with two questions: words, a picture, and where to answer. */
final class QuestionSheet {
    /** How many questions a page has. */
    static final int PER_PAGE = 2;

    private static final double ROOM = 474;
    private static final double PICTURE_WIDTH = 980;
    private static final double PICTURE_HEIGHT = 490;

    private final Ink ink;

    private QuestionSheet(boolean solved) {
        this.ink = new Ink(solved);
    }

    /** The page; its questions are numbered on from {@code first}. */
    static DrawingList paint(
            List<Exercise> exercises,
            int first,
            boolean solved,
            String title,
            String subtitle,
            String left,
            String right) {
        QuestionSheet sheet = new QuestionSheet(solved);
        sheet.ink.frame(title, subtitle, left, right);
        for (int i = 0; i < exercises.size(); i++) {
            sheet.question(exercises.get(i), first + i, 140 + i * ROOM);
        }
        return sheet.ink.list;
    }

    private void question(Exercise exercise, int number, double top) {
        Question question = exercise.question();
        double width = Ink.RIGHT - Ink.INDENT;
        double y = ink.task(number, Question.text(question.prompt()), top);
        y = ink.wrapped(Question.text(question.situation()), Ink.INDENT, y + 2, width, Ink.SMALL);
        double answers = top + ROOM - 30 - room(question);
        Optional<DrawingList> picture = ink.solved
                ? exercise.solution(PICTURE_WIDTH, PICTURE_HEIGHT)
                : exercise.picture(PICTURE_WIDTH, PICTURE_HEIGHT);
        if (picture.isPresent()) {
            double scale = Math.min(width / PICTURE_WIDTH, (answers - y - 14) / PICTURE_HEIGHT);
            ink.list.push(Ink.INDENT + (width - scale * PICTURE_WIDTH) / 2, y, scale, 1);
            ink.list.include(picture.get(), 0, 0, "");
            ink.list.pop();
        } else {
            answers = y + 20;
        }
        answer(question, answers, width);
    }

    /** How much room the answers take. */
    private double room(Question question) {
        double reason = ink.solved ? lines(Question.text(question.reason())) * 18 : 0;
        return (question.form() instanceof AnswerForm.Choice
                        ? question.options().size() * 24
                        : 30)
                + reason;
    }

    private static int lines(String text) {
        return Ink.WORKED.lines(text, Ink.RIGHT - Ink.INDENT).size();
    }

    private void answer(Question question, double top, double width) {
        double y = top;
        if (question.form() instanceof AnswerForm.Choice) {
            for (Option option : question.options()) {
                ink.tick(Ink.INDENT, y, option.right());
                ink.text(option.label(), Ink.INDENT + 24, y, Ink.BODY);
                y += 24;
            }
        } else {
            boolean number = question.form() instanceof AnswerForm.Number;
            double line = number ? 110 : width - 60;
            ink.text("Answer", Ink.INDENT, y, Ink.BODY);
            ink.blank(Ink.INDENT + 60, y, line, Words.capital(question.right().label()));
            if (question.form() instanceof AnswerForm.Number form) {
                ink.text(form.unit(), Ink.INDENT + 60 + line + 10, y, Ink.BODY);
            }
            y += 26;
        }
        if (ink.solved) {
            ink.wrapped(Question.text(question.reason()), Ink.INDENT, y, width, Ink.WORKED);
        }
    }
}
