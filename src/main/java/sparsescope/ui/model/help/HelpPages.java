package sparsescope.ui.model.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The guides of the program, offline: those that stand in its jar. */
public final class HelpPages {
    private static final String FOLDER = "/sparsescope/guides/";
    /** In the order in which one reads them. */
    private static final List<String> NAMES =
            List.of("manual", "command-line", "formats", "model", "paper", "architecture", "decisions");

    private HelpPages() {}

    private static final class All {
        static final List<HelpPage> PAGES = read();

        private static List<HelpPage> read() {
            List<HelpPage> pages = new ArrayList<>();
            for (String name : NAMES) {
                try (InputStream in = HelpPages.class.getResourceAsStream(FOLDER + name + ".md")) {
                    if (in != null) {
                        pages.add(GuideText.page(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("the program's guide " + name + " cannot be read", e);
                }
            }
            return List.copyOf(pages);
        }
    }

    /** Every guide there is, in order. */
    public static List<HelpPage> all() {
        return All.PAGES;
    }

    /** The guide of that name. */
    public static Optional<HelpPage> find(String name) {
        return all().stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** A picture of a guide, by the last part of its path; empty when it does not come with the program. */
    public static Optional<URL> picture(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return Optional.ofNullable(HelpPages.class.getResource(FOLDER + "pictures/" + file));
    }
}
