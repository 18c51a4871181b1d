package sparsescope.ui.model.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;

/** Finds words in the guides and in the glossary. */
public final class HelpSearch {
    private static final int MOST = 40;
    private static final int IN_HEADING = 20;
    private static final int TERM = 30;
    private static final int AROUND = 40;

    /**
     * Names a section in which all the words occur.
     *
     * @param place where it is
     * @param heading what it is called
     * @param page the title of its page
     * @param excerpt what stands around the first of the words
     */
    public record Hit(HelpPlace place, String heading, String page, String excerpt) {}

    private record Section(HelpPlace place, String heading, String page, String text, int weight) {}

    private record Scored(Hit hit, int score) {}

    private final List<Section> sections = new ArrayList<>();

    /** A search through these. */
    public HelpSearch(List<HelpPage> pages, Glossary glossary) {
        glossary.terms()
                .forEach(term -> sections.add(new Section(
                        new HelpPlace(HelpPlace.GLOSSARY, term.anchor()),
                        term.title(),
                        glossary.title(),
                        term.definition(),
                        TERM)));
        pages.forEach(this::add);
    }

    private void add(HelpPage page) {
        HelpBlock.Heading heading = new HelpBlock.Heading(1, page.title(), "");
        StringBuilder text = new StringBuilder();
        for (HelpBlock block : page.blocks()) {
            if (block instanceof HelpBlock.Heading next) {
                add(page, heading, text.toString());
                heading = next;
                text.setLength(0);
            } else if (block instanceof HelpBlock.Markdown markdown) {
                text.append(GuideText.words(markdown.node())).append(' ');
            } else if (block instanceof HelpBlock.Table table) {
                for (List<Node> row : table.rows()) {
                    row.forEach(cell -> text.append(GuideText.words(cell)).append(' '));
                }
            }
        }
        add(page, heading, text.toString());
    }

    private void add(HelpPage page, HelpBlock.Heading heading, String text) {
        if (!text.isBlank()) {
            sections.add(
                    new Section(new HelpPlace(page.name(), heading.anchor()), heading.text(), page.title(), text, 0));
        }
    }

    /** Sections that have every word, the best first. */
    public List<Hit> find(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (words.get(0).isEmpty()) {
            return List.of();
        }
        return sections.stream()
                .filter(section -> words.stream().allMatch(word -> has(section, word)))
                .map(section -> new Scored(hit(section, words.get(0)), score(section, words)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::hit)
                .toList();
    }

    /** The words of a piece of a guide, without its marks. */
    public static String words(Node of) {
        return GuideText.words(of);
    }

    private static boolean has(Section section, String word) {
        return section.heading().toLowerCase(Locale.ROOT).contains(word)
                || section.text().toLowerCase(Locale.ROOT).contains(word);
    }

    private static int score(Section section, List<String> words) {
        String heading = section.heading().toLowerCase(Locale.ROOT);
        String text = section.text().toLowerCase(Locale.ROOT);
        int score = 0;
        for (String word : words) {
            boolean titled = heading.contains(word);
            score += titled ? IN_HEADING + (heading.startsWith(word) ? section.weight() : 0) : 0;
            int often = 0;
            for (int at = text.indexOf(word); at >= 0 && often < IN_HEADING / 2; at = text.indexOf(word, at + 1)) {
                often++;
            }
            score += often;
        }
        return score;
    }

    private static Hit hit(Section section, String word) {
        String text = section.text().strip();
        int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word));
        int from = at < AROUND ? 0 : text.lastIndexOf(' ', at - AROUND / 2) + 1;
        int end = text.indexOf(' ', Math.min(text.length(), from + 2 * AROUND));
        String excerpt = text.substring(from, end < 0 ? text.length() : end);
        return new Hit(
                section.place(),
                section.heading(),
                section.page(),
                (from > 0 ? "… " : "") + excerpt + (end < 0 ? "" : " …"));
    }
}
