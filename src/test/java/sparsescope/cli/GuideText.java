package sparsescope.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that people read: README, a guide, or the guide for contributors.
 *
 * @param file where it stands
 * @param text what stands in it
 */
record GuideText(Path file, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String PROGRAM = "java -jar target/sparsescope.jar ";

    static GuideText read(Path file) {
        try {
            return new GuideText(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages of the project. */
    static List<GuideText> all() {
        List<Path> files = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of(".github", "CONTRIBUTING.md")));
        try (Stream<Path> pages = Files.list(Path.of("src", "site", "markdown"))) {
            pages.sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().map(GuideText::read).toList();
    }

    static GuideText named(String name) {
        return read(Path.of("src", "site", "markdown", name));
    }

    /** The blocks of that language; without one, of commands. */
    List<String> blocks(String language) {
        List<String> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals(language)) {
                found.add(blocks.group(2));
            }
        }
        return found;
    }

    /** The lines of command blocks that begin with {@code start}. */
    List<String> lines(String start) {
        return blocks("").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(start))
                .toList();
    }

    /** The arguments of every command of the program, as a shell would split them. */
    List<List<String>> commands() {
        return lines(PROGRAM).stream()
                .map(line -> WORD.matcher(line.substring(PROGRAM.length()))
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .toList())
                .toList();
    }

    /** Where its links and pictures lead within the project, with the part after {@code #} if there is one. */
    List<String> links() {
        return LINK.matcher(text.replaceAll("(?ms)^```.*?^```$", ""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    /** What {@code #} can lead to: its headings as links name them. */
    List<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
