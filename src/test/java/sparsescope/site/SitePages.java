package sparsescope.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guides as pages of the site: links lead to pages and pictures there, headings have the anchors that links name. */
final class SitePages {
    private static final Pattern LINK = Pattern.compile("(!?)\\[((?:[^\\[\\]]|\\[[^\\]]*])*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.*)$");

    /** Files that become pages, by the last part of their path. */
    static final Map<String, String> PAGES = Map.of(
            "README.md", "index",
            "manual.md", "manual",
            "command-line.md", "command-line",
            "formats.md", "formats",
            "model.md", "model",
            "paper.md", "paper",
            "architecture.md", "architecture",
            "decisions.md", "decisions",
            "CONTRIBUTING.md", "contributing",
            "CHANGELOG.md", "changes");

    private SitePages() {}

    /** A guide's text for the site. */
    static String page(String markdown) {
        StringBuilder page = new StringBuilder();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            code ^= line.startsWith("```");
            Matcher heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                page.append("<a id=\"").append(anchor(heading.group(2))).append("\"></a>\n\n");
            }
            page.append(line).append('\n');
        }
        // Links may go on in the next line.
        return linked(page.toString());
    }

    private static String linked(String text) {
        Matcher link = LINK.matcher(text);
        return link.replaceAll(
                found -> Matcher.quoteReplacement(link(found.group(1).equals("!"), found.group(2), found.group(3))));
    }

    private static String link(boolean picture, String words, String to) {
        String file = to.replaceFirst("#.*", "");
        String anchor = to.substring(file.length());
        String last = file.substring(file.lastIndexOf('/') + 1);
        if (picture) {
            return "![" + words + "](images/" + last + ")";
        }
        if (to.startsWith("#") || to.contains("://")) {
            return "[" + words + "](" + to + ")";
        }
        if (PAGES.containsKey(last)) {
            return "[" + words + "](" + PAGES.get(last) + ".html" + anchor + ")";
        }
        // A schema comes along; into the sources no link leads.
        return last.endsWith(".schema.json") ? "[" + words + "](schema/" + last + ")" : words;
    }

    /** The anchor of a heading, as the sites of repositories make it. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The gallery: every picture that stands in no guide, and how to make it again. */
    static String gallery(List<SitePicture> pictures) {
        return pictures.stream()
                .map(SitePages::entry)
                .collect(Collectors.joining(
                        "\n",
                        "# Gallery\n\nEvery file here was made by the command below it when this site was made. Each carries its"
                                + " scenario: save it, and `open FILE`, or drop it on the window, and the moment is back.\n\n",
                        ""));
    }

    private static String entry(SitePicture picture) {
        String path = "images/" + picture.file();
        String shown = picture.inPage()
                ? "![" + picture.words() + "](" + path + ")\n\n[" + picture.file() + "](" + path + ")"
                : "[" + picture.file() + "](" + path + ")";
        return "## " + picture.words() + "\n\n" + shown + "\n\n```\n" + picture.typed() + "\n```\n";
    }
}
