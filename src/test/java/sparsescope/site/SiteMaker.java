package sparsescope.site;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sparsescope.cli.Cli;

/** Makes what {@code mvn site} renders: the guides, the gallery, and all pictures, each by its own command. */
public final class SiteMaker {
    private final Path root;
    private final Path out;
    private final PrintStream said;

    private SiteMaker(Path root, Path out, PrintStream said) {
        this.root = root;
        this.out = out;
        this.said = said;
    }

    /** The arguments are the project's folder and the one to write to. */
    public static void main(String[] arguments) throws IOException {
        new SiteMaker(Path.of(arguments[0]), Path.of(arguments[1]), System.out).make();
    }

    private void make() throws IOException {
        Path markdown = Files.createDirectories(out.resolve("markdown"));
        Path images = Files.createDirectories(out.resolve("resources/images"));
        copyAll(root.resolve("assets/pictures"), images);
        copyAll(
                root.resolve("src/main/resources/sparsescope/schema"),
                Files.createDirectories(out.resolve("resources/schema")));
        Files.copy(root.resolve("src/site/site.xml"), out.resolve("site.xml"), StandardCopyOption.REPLACE_EXISTING);
        Set<String> inGuides = new HashSet<>();
        for (Map.Entry<String, String> page : SitePages.PAGES.entrySet()) {
            String text = Files.readString(source(root, page.getKey()));
            Files.writeString(markdown.resolve(page.getValue() + ".md"), SitePages.page(text));
        }
        try (Stream<Path> pictures = Files.list(root.resolve("assets/pictures"))) {
            pictures.forEach(picture -> inGuides.add(picture.getFileName().toString()));
        }
        List<SitePicture> pictures = SitePicture.read(root.resolve("src/site/pictures.txt"));
        List<SitePicture> gallery = pictures.stream()
                .filter(picture -> !inGuides.contains(picture.file()))
                .toList();
        Files.writeString(markdown.resolve("gallery.md"), SitePages.gallery(gallery));
        for (SitePicture picture : pictures) {
            make(picture, images);
        }
    }

    private void make(SitePicture picture, Path images) {
        String[] command = Stream.concat(picture.into(images).stream(), Stream.of("--force"))
                .toArray(String[]::new);
        said.println(picture.file());
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        int code = new Cli(nowhere, System.err, false).run(command);
        if (code != 0) {
            throw new IllegalStateException(
                    picture.file() + ": exit code " + code + " of " + String.join(" ", command));
        }
    }

    /** Where a page's text stands. */
    static Path source(Path root, String file) {
        return Stream.of(root, root.resolve("src/site/markdown"), root.resolve(".github"))
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
