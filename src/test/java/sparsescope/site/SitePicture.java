package sparsescope.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of the site with the command that makes it.
 *
 * @param file its name
 * @param words what it shows
 * @param command what makes it, without its target
 */
record SitePicture(String file, String words, List<String> command) {
    private static final List<String> TARGET_LAST = List.of("--figure", "--film");

    /** All that are listed in {@code src/site/pictures.txt}. */
    static List<SitePicture> read(Path list) throws IOException {
        List<SitePicture> pictures = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\\|");
                if (fields.length != 3) {
                    throw new IllegalStateException(list + ": found " + line + ", expected file | words | command");
                }
                pictures.add(new SitePicture(
                        fields[0].strip(),
                        fields[1].strip(),
                        List.of(fields[2].strip().split("\\s+"))));
            }
        }
        return pictures;
    }

    /** The whole command, writing into a folder. */
    List<String> into(Path folder) {
        return with(folder.resolve(file).toString());
    }

    private List<String> with(String target) {
        List<String> all = new ArrayList<>(command);
        if (!TARGET_LAST.contains(all.get(all.size() - 1))) {
            all.add("-o");
        }
        all.add(target);
        return all;
    }

    /** The command as a person types it. */
    String typed() {
        return "java -jar target/sparsescope.jar " + String.join(" ", with(file));
    }

    /** Whether a browser shows it in a page. */
    boolean inPage() {
        return file.endsWith(".png") || file.endsWith(".gif") || file.endsWith(".svg");
    }
}
