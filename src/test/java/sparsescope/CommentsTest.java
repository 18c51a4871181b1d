package sparsescope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rule for comments: types and packages are told in sentences with a verb, and what is public is told at all. */
class CommentsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String DOC = "(?<doc>/\\*\\*(?:(?!\\*/).)*\\*/\\s*)?";
    private static final String ANNOTATIONS =
            "(?<annotations>(?:[ \\t]*@\\w+(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?\\s*)*)";
    private static final Pattern TYPE = Pattern.compile(
            DOC + ANNOTATIONS
                    + "^ *(?<modifiers>(?:(?:public|private|protected|static|final|sealed|non-sealed|abstract) )*)"
                    + "(?:class|interface|enum|record|@interface) (?<name>\\w+)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile(
            DOC + ANNOTATIONS + "^ {4,8}public (?<signature>[^;={}()]+ (?<name>\\w+))\\(",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?[.!?])(?= |$)", Pattern.DOTALL);
    /** Verbs by which a sentence is known as one when it does not begin with its verb. */
    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "has", "have", "had", "can", "may", "must", "does", "do", "comes", "goes", "lies",
            "says", "stands", "waits", "ends", "begins", "becomes", "takes", "gives", "needs", "makes", "runs", "shows",
            "reads", "writes", "uses", "belongs", "holds", "knows", "differ", "travel", "meet", "leave", "lead",
            "stand");
    /** Plurals that could be taken for a verb at the beginning of a sentence. */
    private static final Set<String> NOUNS = Set.of(
            "Colours",
            "Cycles",
            "Drawings",
            "Fields",
            "Files",
            "Films",
            "Images",
            "Layers",
            "Lines",
            "Numbers",
            "Options",
            "Parts",
            "Pictures",
            "Pixels",
            "Products",
            "Rows",
            "Settings",
            "Shapes",
            "Tensors",
            "Texts",
            "Types",
            "Values",
            "Ways",
            "Weights",
            "This",
            "Its");
    /** Words of our own that have given way to those of the field. */
    private static final Set<String> INVENTIONS = Set.of(
            "Overtime",
            "Carrier",
            "Begin",
            "PeTest",
            "InOrder",
            "RuleStep",
            "FarWords",
            "Shown",
            "Places",
            "HandedOn",
            "LineChanges",
            "Stepping",
            "GroupRun",
            "Travel",
            "Finder",
            "Terms",
            "Cue",
            "Prefixed",
            "Reasons",
            "CrumbWay",
            "KeptCondition",
            "Replacing",
            "Choices",
            "Lettering",
            "AddsWatch",
            "Difference");

    @Test
    void everyPackageIsToldInASentence() throws IOException {
        assertThat(Files.walk(SOURCES)
                        .filter(Files::isDirectory)
                        .filter(CommentsTest::hasTypes)
                        .flatMap(folder -> problems(folder.resolve("package-info.java"), TYPE, true)))
                .isEmpty();
    }

    @Test
    void everyTypeIsToldInASentence() throws IOException {
        assertThat(sources().flatMap(file -> problems(file, TYPE, true))).isEmpty();
    }

    @Test
    void everyPublicMethodIsTold() throws IOException {
        assertThat(sources().flatMap(file -> problems(file, METHOD, false))).isEmpty();
    }

    @Test
    void noTypeHasAWordOfOurOwn() throws IOException {
        assertThat(sources().map(file -> simpleName(file)).filter(INVENTIONS::contains))
                .isEmpty();
    }

    @Test
    void aPhraseIsNoSentence() {
        assertThat(hasVerb("The widths of all columns.")).isFalse();
        assertThat(hasVerb("Colours of one hue.")).isFalse();
        assertThat(hasVerb("Grades colours of one hue.")).isTrue();
        assertThat(hasVerb("A link is a pair of neighbours.")).isTrue();
        assertThat(problem("Grades colours of one hue", true)).contains("no period");
        assertThat(problem("grades colours.", true)).contains("no capital letter");
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(SOURCES)
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                .sorted();
    }

    private static boolean hasTypes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Stream<String> problems(Path file, Pattern what, boolean sentence) {
        List<String> problems = new ArrayList<>();
        String text = read(file);
        if (file.endsWith("package-info.java")) {
            Matcher doc = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(text);
            String found = doc.find() ? problem(plain(doc.group(1)), sentence) : "no comment";
            return found.isEmpty() ? Stream.of() : Stream.of(file + ": " + found);
        }
        Matcher each = what.matcher(text);
        while (each.find()) {
            if (exempt(each, what)) {
                continue;
            }
            String found = each.group("doc") == null
                    ? "no comment"
                    : problem(plain(each.group("doc").replaceAll("^/\\*\\*|\\*/\\s*$", "")), sentence);
            if (!found.isEmpty()) {
                problems.add(file + ", " + each.group("name") + ": " + found);
            }
        }
        return problems.stream();
    }

    /** What overrides is told where it is declared; a constructor is told by its type. */
    private static boolean exempt(Matcher found, Pattern what) {
        return what == METHOD
                ? found.group("annotations").contains("@Override")
                        || found.group("signature").contains(" record ")
                : found.group("modifiers").contains("private");
    }

    /** What is wrong with a comment; empty when nothing is. */
    private static String problem(String comment, boolean sentence) {
        Matcher first = FIRST_SENTENCE.matcher(comment);
        if (!first.find()) {
            return "no period: " + comment;
        }
        if (sentence && Character.isLowerCase(comment.charAt(0))) {
            return "no capital letter: " + first.group(1);
        }
        return sentence && !hasVerb(first.group(1)) ? "no verb: " + first.group(1) : "";
    }

    private static boolean hasVerb(String sentence) {
        String[] words = sentence.split("[^A-Za-z]+");
        boolean begins = words[0].matches("[A-Z][a-z]*s") && !NOUNS.contains(words[0]);
        return begins || Stream.of(words).anyMatch(VERBS::contains);
    }

    /** A comment's first paragraph without its tags. */
    private static String plain(String comment) {
        String lines = comment.replaceAll("\\n\\s*\\*[ \\t]?", "\n").strip();
        return lines.split("\\n\\s*\\n|\\n@")[0]
                .replaceAll("\\{@\\w+\\s+([^}]*)\\}", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
