package sparsescope.export.quiz;

import java.util.Optional;
import sparsescope.drawing.DrawingList;
import sparsescope.export.frame.XmlText;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.question.AnswerForm;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Question;

/** Questions as Moodle's XML has them. */
final class MoodleXml implements QuizWriter {
    private static final String PICTURE = "picture.png";

    @Override
    public String begin(Quiz quiz) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";
    }

    @Override
    public String category(Quiz quiz, int index) {
        return "<question type=\"category\"><category><text>"
                + XmlText.escape("$course$/top/SparseScope/" + quiz.category() + "/"
                        + quiz.kind(index).name())
                + "</text></category></question>\n";
    }

    @Override
    public String end() {
        return "</quiz>\n";
    }

    @Override
    public String question(String name, Exercise exercise) {
        Question question = exercise.question();
        Optional<QuizPicture> picture = QuizPicture.of(exercise.picture(QuizPicture.WIDTH, QuizPicture.HEIGHT));
        Optional<DrawingList.Part> place = exercise.isClicked()
                ? picture.flatMap(shown -> shown.drawing().find(question.right().answer()))
                : Optional.empty();
        String type = place.isPresent()
                ? "ddmarker"
                : question.form() instanceof AnswerForm.Number
                        ? "numerical"
                        : question.form() instanceof AnswerForm.Sequence ? "shortanswer" : "multichoice";
        StringBuilder xml = new StringBuilder();
        xml.append("<question type=\"").append(type).append("\">\n");
        xml.append("<name>").append(text(name)).append("</name>\n");
        // A question that is answered on its picture has it as the ground to drag on, not among its words.
        xml.append(html(
                "questiontext", asked(question, place.isPresent()), place.isPresent() ? Optional.empty() : picture));
        xml.append(html(
                "generalfeedback",
                paragraph(Question.text(question.reason())),
                QuizPicture.of(exercise.solution(QuizPicture.WIDTH, QuizPicture.HEIGHT))));
        xml.append("<defaultgrade>1</defaultgrade>\n<penalty>0.3333333</penalty>\n<hidden>0</hidden>\n");
        switch (type) {
            case "ddmarker" -> marker(xml, question, place.orElseThrow(), picture.orElseThrow());
            case "numerical" -> numbers(xml, question, (AnswerForm.Number) question.form());
            case "shortanswer" -> {
                xml.append("<usecase>0</usecase>\n");
                question.options().forEach(option -> answer(xml, option, option.answer(), ""));
            }
            default -> {
                xml.append("<single>true</single>\n<shuffleanswers>true</shuffleanswers>\n"
                        + "<answernumbering>abc</answernumbering>\n");
                question.options().forEach(option -> answer(xml, option, option.label(), ""));
            }
        }
        return xml.append("</question>\n").toString();
    }

    private static String asked(Question question, boolean dragged) {
        String steps = question.form() instanceof AnswerForm.Sequence
                ? paragraph(
                        "Type each value and the zeros before it as value:zeros, one after the other, such as 5:0 7:3.")
                : "";
        return paragraph(Question.text(question.situation()))
                + paragraph(Question.text(question.prompt()))
                + (dragged ? paragraph("Drag the marker onto the place.") : steps);
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + XmlText.escape(text) + "</p>";
    }

    private static String text(String text) {
        return "<text>" + XmlText.escape(text) + "</text>";
    }

    /** An element of HTML, with a picture below its words. */
    private static String html(String element, String html, Optional<QuizPicture> picture) {
        String image = picture.isPresent()
                ? "<p><img src=\"@@PLUGINFILE@@/" + PICTURE + "\" width=\"" + QuizPicture.WIDTH + "\" height=\""
                        + QuizPicture.HEIGHT + "\" alt=\"The machine at this moment\"></p>"
                : "";
        return "<" + element + " format=\"html\">" + text(html + image)
                + picture.map(MoodleXml::file).orElse("") + "</" + element + ">\n";
    }

    private static String file(QuizPicture picture) {
        return "<file name=\"" + PICTURE + "\" path=\"/\" encoding=\"base64\">" + picture.base64() + "</file>";
    }

    private static void answer(StringBuilder xml, Option option, String text, String more) {
        answer(xml, option.right() ? "100" : "0", text, Question.text(option.reason()), more);
    }

    private static void answer(StringBuilder xml, String fraction, String text, String feedback, String more) {
        xml.append("<answer fraction=\"")
                .append(fraction)
                .append("\" format=\"moodle_auto_format\">")
                .append(text(text))
                .append(html("feedback", paragraph(feedback), Optional.empty()))
                .append(more)
                .append("</answer>\n");
    }

    /** The first answer that matches counts: the right one, then what is known to be wrong, then what is near. */
    private static void numbers(StringBuilder xml, Question question, AnswerForm.Number form) {
        answer(xml, question.right(), question.right().answer(), tolerance(form.within()));
        question.wrong().forEach(option -> answer(xml, option, option.answer(), tolerance(0)));
        if (form.near() > form.within()) {
            answer(
                    xml,
                    "50",
                    question.right().answer(),
                    "Near. " + Question.text(question.reason()),
                    tolerance(form.near()));
        }
    }

    private static String tolerance(double tolerance) {
        return "<tolerance>" + XmlText.number(tolerance) + "</tolerance>";
    }

    private static void marker(StringBuilder xml, Question question, DrawingList.Part place, QuizPicture picture) {
        xml.append(html("correctfeedback", paragraph("Right."), Optional.empty()));
        xml.append(html("partiallycorrectfeedback", "", Optional.empty()));
        xml.append(html("incorrectfeedback", paragraph("Not there."), Optional.empty()));
        xml.append(file(picture)).append('\n');
        xml.append("<drag><no>1</no>").append(text("here")).append("<noofdrags>1</noofdrags></drag>\n");
        xml.append("<drop><no>1</no><shape>rectangle</shape><coords>")
                .append(Math.round(place.x()))
                .append(',')
                .append(Math.round(place.y()))
                .append(';')
                .append(Math.max(1, Math.round(place.width())))
                .append(',')
                .append(Math.max(1, Math.round(place.height())))
                .append("</coords><choice>1</choice></drop>\n");
    }
}
