package sparsescope.ui.model.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sparsescope.file.Progress;
import sparsescope.lesson.check.LessonCheck;

/** Every word of the glossary has a moment that shows it, and says what the guides say. */
class GlossaryTest {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\|");

    private final Glossary glossary = Glossary.read();

    private static Map<String, String> inTheGuide() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/architecture.md"));
        Map<String, String> words = new TreeMap<>();
        Matcher row = ROW.matcher(guide.substring(guide.indexOf("## Glossary")));
        while (row.find()) {
            words.put(row.group(1), row.group(2).replace("*", ""));
        }
        words.remove("word");
        return words;
    }

    /** Scenes can be, conditions are met, parts are on the picture, numbers are there, expectations hold. */
    @Test
    void everyWordsMomentHolds() {
        assertThat(LessonCheck.problems(glossary.lesson(), Progress.NONE)).isEmpty();
    }

    @Test
    void everyWordOfTheGuideIsThereFromAToZ() throws IOException {
        List<String> words = glossary.terms().stream().map(Glossary.Term::title).toList();

        assertThat(words).containsExactlyInAnyOrderElementsOf(inTheGuide().keySet());
        assertThat(words).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void aDefinitionSaysWhatTheGuideSays() throws IOException {
        Map<String, String> guide = inTheGuide();

        for (Glossary.Term term : glossary.terms()) {
            String first = plain(guide.get(term.title())).split("[.;]")[0];
            assertThat(plain(term.definition()))
                    .as(term.title())
                    .contains(first)
                    .doesNotContain("{");
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}·/(). ;]", "")
                .strip();
    }

    private List<String> in(String text) {
        return glossary.in(text, 3).stream().map(Glossary.Term::title).toList();
    }

    @Test
    void wordsAreFoundInWhatIsSaid() {
        assertThat(in("A placeholder: a stored zero")).containsExactly("placeholder");
        assertThat(in("two accumulator banks, a stall")).containsExactly("accumulator bank", "stall");
        assertThat(in("it installs nothing")).isEmpty();
        assertThat(in("Kc = 2, and the OARAM")).containsExactly("Kc", "IARAM, OARAM");
    }
}
