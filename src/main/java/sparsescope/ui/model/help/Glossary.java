package sparsescope.ui.model.help;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sparsescope.file.ResourceFolder;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Stop;
import sparsescope.lesson.file.LessonFile;

/** Explains the words of the field. Each is a stop of a lesson of its own: a moment on the stage that shows what it means. */
public final class Glossary {
    private static final String FOLDER = "sparsescope/glossary";
    private static final String FILE = "glossary.md";

    /** Words that are said all the time; nobody asks for them where they stand. */
    private static final List<String> EVERYDAY = List.of("part", "own", "channel", "moment", "pe", "group", "slot");

    /**
     * Explains a word.
     *
     * @param title the word
     * @param anchor by which links name it
     * @param definition what it means, in a sentence or two
     * @param stop the place of the stop that shows it
     */
    public record Term(String title, String anchor, String definition, int stop) {}

    private final Lesson lesson;
    private final List<Term> terms;
    private final Map<Term, Pattern> patterns = new LinkedHashMap<>();

    private Glossary(Lesson lesson) {
        this.lesson = lesson;
        terms = IntStream.range(0, lesson.stops().size())
                .mapToObj(i -> term(lesson.stops().get(i), i))
                .toList();
        // A longer word first, so that an accumulator bank is not taken for a bank.
        terms.stream()
                .sorted(Comparator.comparingInt((Term term) -> term.title().length())
                        .reversed())
                .filter(term -> !EVERYDAY.contains(term.title().toLowerCase(Locale.ROOT)))
                .forEach(term -> patterns.put(term, pattern(term)));
    }

    private static final class Held {
        static final Glossary READ =
                new Glossary(LessonFile.read(ResourceFolder.of(FOLDER).resolve(FILE)));
    }

    /** The glossary of the program, read once. */
    public static Glossary read() {
        return Held.READ;
    }

    private static Term term(Stop stop, int index) {
        String definition = stop.prose().blocks().get(0).spans().stream()
                .map(Prose.Span::text)
                .collect(Collectors.joining());
        return new Term(stop.title(), stop.id(), definition, index);
    }

    private static Pattern pattern(Term term) {
        String plain = term.title().replaceAll(" \\(.*\\)", "");
        String words = plain.length() > 3 ? plain.toLowerCase(Locale.ROOT) : plain;
        String any = List.of(words.split(", ")).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        int flags = plain.length() > 3 ? Pattern.CASE_INSENSITIVE : 0;
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?:e?s)?(?![\\p{L}\\p{N}])", flags);
    }

    /** What it is called. */
    public String title() {
        return lesson.title();
    }

    /** Its words as a lesson, a stop each. */
    public Lesson lesson() {
        return lesson;
    }

    /** Its words, from A to Z. */
    public List<Term> terms() {
        return terms;
    }

    /** The word with that anchor. */
    public Optional<Term> find(String anchor) {
        return terms.stream().filter(term -> term.anchor().equals(anchor)).findFirst();
    }

    /** Words of the glossary that a text uses, in the order of the text, {@code most} of them at most. */
    public List<Term> in(String text, int most) {
        Map<Term, Integer> found = new LinkedHashMap<>();
        String left = text;
        for (Map.Entry<Term, Pattern> each : patterns.entrySet()) {
            Matcher matcher = each.getValue().matcher(left);
            if (matcher.find()) {
                found.put(each.getKey(), matcher.start());
                left = matcher.replaceAll(match -> " ".repeat(match.group().length()));
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
