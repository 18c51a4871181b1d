package sparsescope.export.quiz;

import java.util.Optional;
import sparsescope.export.frame.XmlText;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;

/** Questions as GIFT has them: plain text in which a few characters have a meaning and are escaped elsewhere. */
final class Gift implements QuizWriter {
    private static final String SPECIAL = "~=#{}:\\";

    @Override
    public String begin(Quiz quiz) {
        return "// SparseScope: " + quiz.title().replaceAll("\\R", " ") + "\n\n";
    }

    @Override
    public String category(Quiz quiz, int index) {
        return "$CATEGORY: $course$/top/SparseScope/" + quiz.category() + "/"
                + quiz.kind(index).name() + "\n\n";
    }

    @Override
    public String end() {
        return "";
    }

    /** Text in which no character has a meaning; on one line. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replaceAll("\\s*\\R\\s*", " ").chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    @Override
    public String question(String name, Exercise exercise) {
        Question question = exercise.question();
        StringBuilder gift = new StringBuilder();
        gift.append("::").append(escape(name)).append("::[html]").append(escape(asked(exercise)));
        gift.append(" {");
        if (question.form() instanceof AnswerForm.Number form) {
            numbers(gift, question, form);
        } else {
            gift.append('\n');
            boolean typed = question.form() instanceof AnswerForm.Sequence;
            for (Option option : question.options()) {
                // A short answer lists what earns marks, and what is known to be wrong with none.
                gift.append(option.right() ? "=" : typed ? "=%0%" : "~")
                        .append(escape(typed ? option.answer() : option.label()))
                        .append(" #")
                        .append(escape(html(Question.text(option.reason()))))
                        .append('\n');
            }
        }
        gift.append("####")
                .append(escape(html(Question.text(question.reason()))))
                .append("\n}\n\n");
        return gift.toString();
    }

    private static String asked(Exercise exercise) {
        Question question = exercise.question();
        Optional<QuizPicture> picture = QuizPicture.of(exercise.picture(QuizPicture.WIDTH, QuizPicture.HEIGHT));
        return paragraph(Question.text(question.situation()))
                + paragraph(Question.text(question.prompt()))
                + (question.form() instanceof AnswerForm.Sequence
                        ? paragraph("Type each value and the zeros before it as value:zeros, such as 5:0 7:3.")
                        : "")
                + picture.map(shown -> "<p><img src=\"data:image/png;base64," + shown.base64()
                                + "\" alt=\"The machine at this moment\"></p>")
                        .orElse("");
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + html(text) + "</p>";
    }

    private static String html(String text) {
        return XmlText.escape(text);
    }

    private static void numbers(StringBuilder gift, Question question, AnswerForm.Number form) {
        gift.append("#\n");
        Option right = question.right();
        number(gift, "", right.answer(), form.within(), Question.text(right.reason()));
        question.wrong().forEach(option -> number(gift, "%0%", option.answer(), 0, Question.text(option.reason())));
        if (form.near() > form.within()) {
            number(gift, "%50%", right.answer(), form.near(), "Near. " + Question.text(question.reason()));
        }
    }

    private static void number(StringBuilder gift, String share, String answer, double within, String feedback) {
        gift.append('=')
                .append(share)
                .append(answer)
                .append(':')
                .append(XmlText.number(within))
                .append(" #")
                .append(escape(html(feedback)))
                .append('\n');
    }
}
