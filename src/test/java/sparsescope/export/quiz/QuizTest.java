package sparsescope.export.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import sparsescope.file.Progress;
import sparsescope.lesson.practice.Exercise;
import sparsescope.lesson.question.Option;
import sparsescope.lesson.question.Questions;

/** Question banks are what the platforms' documentation asks for. */
class QuizTest {
    private static final Quiz QUIZ = new Quiz(
            "A & B/C",
            List.of(
                    Questions.named("bank"),
                    Questions.named("useful"),
                    Questions.named("stored"),
                    Questions.named("fate"),
                    Questions.named("work-left"),
                    Questions.named("code")),
            11,
            2);
    private static final Set<String> TYPES = Set.of("multichoice", "numerical", "shortanswer", "ddmarker");

    @TempDir
    Path folder;

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name + " in " + parent.getTagName()).hasSize(1);
        return found.get(0);
    }

    private static String text(Element parent, String name) {
        return child(child(parent, name), "text").getTextContent();
    }

    private static BufferedImage picture(Element file) throws IOException {
        assertThat(file.getAttribute("encoding")).isEqualTo("base64");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(file.getTextContent())));
    }

    @Test
    void moodleReadsEveryQuestionWithItsPictureAndItsExplanation() throws Exception {
        Path file = folder.resolve("quiz.xml");
        QuizExporter.write(QUIZ, QuizFormat.MOODLE_XML, file, Progress.NONE);

        Element quiz = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(quiz.getTagName()).isEqualTo("quiz");
        List<Element> all = children(quiz, "question");
        List<Element> questions = all.stream()
                .filter(one -> !one.getAttribute("type").equals("category"))
                .toList();
        assertThat(all).hasSize(questions.size() + QUIZ.kinds().size());
        assertThat(text(all.get(0), "category")).isEqualTo("$course$/top/SparseScope/A & B//C/bank");
        assertThat(questions).hasSize(QUIZ.size());
        for (int i = 0; i < QUIZ.size(); i++) {
            Element question = questions.get(i);
            Exercise exercise = QUIZ.exercise(i);
            String type = question.getAttribute("type");
            assertThat(TYPES).contains(type);
            assertThat(text(question, "name")).isEqualTo(QUIZ.name(i));
            assertThat(text(question, "questiontext")).contains("<p>");
            assertThat(text(question, "generalfeedback")).isNotBlank();
            if (exercise.isOnPicture() && !type.equals("ddmarker")) {
                assertThat(text(question, "questiontext")).contains("@@PLUGINFILE@@/picture.png");
                assertThat(picture(child(child(question, "questiontext"), "file"))
                                .getWidth())
                        .isEqualTo(QuizPicture.WIDTH);
            }
            switch (type) {
                case "ddmarker" -> marker(question);
                case "numerical" -> numbers(question, exercise);
                case "shortanswer" ->
                    assertThat(text(question, "answer", "100"))
                            .containsExactly(exercise.question().right().answer());
                default -> {
                    assertThat(child(question, "single").getTextContent()).isEqualTo("true");
                    assertThat(text(question, "answer", "100"))
                            .containsExactly(exercise.question().right().label());
                    assertThat(text(question, "answer", "0"))
                            .containsExactlyInAnyOrderElementsOf(exercise.question().wrong().stream()
                                    .map(Option::label)
                                    .toList());
                }
            }
            children(question, "answer")
                    .forEach(answer -> assertThat(text(answer, "feedback")).isNotBlank());
        }
    }

    private static List<String> text(Element question, String name, String fraction) {
        return children(question, name).stream()
                .filter(answer -> answer.getAttribute("fraction").equals(fraction))
                .map(answer -> child(answer, "text").getTextContent())
                .toList();
    }

    private static void numbers(Element question, Exercise exercise) {
        List<Element> answers = children(question, "answer");
        assertThat(answers.get(0).getAttribute("fraction")).isEqualTo("100");
        assertThat(child(answers.get(0), "text").getTextContent())
                .isEqualTo(exercise.question().right().answer());
        answers.forEach(answer -> assertThat(
                        Double.parseDouble(child(answer, "tolerance").getTextContent()))
                .isGreaterThanOrEqualTo(0));
    }

    private static void marker(Element question) throws IOException {
        BufferedImage ground = picture(child(question, "file"));
        assertThat(child(child(question, "drag"), "no").getTextContent()).isEqualTo("1");
        Element drop = child(question, "drop");
        assertThat(child(drop, "choice").getTextContent()).isEqualTo("1");
        assertThat(child(drop, "shape").getTextContent()).isEqualTo("rectangle");
        String[] sides = child(drop, "coords").getTextContent().split("[,;]");
        int[] box = Arrays.stream(sides).mapToInt(Integer::parseInt).toArray();
        assertThat(box).hasSize(4);
        assertThat(box[0]).isBetween(0, ground.getWidth());
        assertThat(box[0] + box[2]).isBetween(1, ground.getWidth());
        assertThat(box[1] + box[3]).isBetween(1, ground.getHeight());
    }

    /** A reader of GIFT in small: what is not escaped has its meaning. */
    @Test
    void giftEscapesAllThatHasAMeaning() throws Exception {
        Path file = folder.resolve("quiz.gift");
        QuizExporter.write(QUIZ, QuizFormat.GIFT, file, Progress.NONE);

        String[] blocks = Files.readString(file, StandardCharsets.UTF_8).split("\n\n");
        int index = 0;
        for (String block : blocks) {
            if (block.startsWith("//") || block.startsWith("$CATEGORY: ")) {
                continue;
            }
            Exercise exercise = QUIZ.exercise(index);
            assertThat(block).startsWith("::" + Gift.escape(QUIZ.name(index)) + "::[html]");
            String meaning = block.replaceAll("\\\\[~=#{}:\\\\]", "");
            assertThat(meaning.chars().filter(c -> c == '{').count()).isEqualTo(1);
            assertThat(meaning.chars().filter(c -> c == '}').count()).isEqualTo(1);
            String answers = meaning.substring(meaning.indexOf('{') + 1, meaning.lastIndexOf('}'));
            List<String> lines = answers.lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines.get(lines.size() - 1)).startsWith("####");
            assertThat(lines.stream().filter(line -> line.matches("=(?!%).*"))).hasSize(1);
            String words = meaning.substring(0, meaning.indexOf('{'));
            assertThat(words.substring(words.indexOf("[html]"))).doesNotContain("=", "~", "#");
            if (exercise.isOnPicture()) {
                String data =
                        block.replaceAll("(?s).*base64,([^\"]*)\".*", "$1").replace("\\=", "=");
                assertThat(ImageIO.read(
                                new ByteArrayInputStream(Base64.getDecoder().decode(data))))
                        .isNotNull();
            }
            index++;
        }
        assertThat(index).isEqualTo(QUIZ.size());
    }

    @Test
    void escapesAreThoseOfTheFormat() {
        assertThat(Gift.escape("a = {b} ~ #c: \\d\n  e")).isEqualTo("a \\= \\{b\\} \\~ \\#c\\: \\\\d e");
    }
}
