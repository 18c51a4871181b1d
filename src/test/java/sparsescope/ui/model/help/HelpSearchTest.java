package sparsescope.ui.model.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guides are taken apart and searched. */
class HelpSearchTest {
    private static HelpPage guide(String name) throws IOException {
        return GuideText.page(name, Files.readString(Path.of("src/site/markdown", name + ".md")));
    }

    private static HelpPage small() {
        return GuideText.page(
                "small",
                "# A page\n\nSome *words* and `code`.\n\n## The second part, here\n\n| a | b |\n|---|---|\n| one | `x\\|y` |\n\nAfter.\n\n"
                        + "```\n| no table |\n```\n");
    }

    @Test
    void headingsTablesAndTextAreTold() {
        HelpPage page = small();

        assertThat(page.title()).isEqualTo("A page");
        assertThat(page.blocks().get(2))
                .isEqualTo(new HelpBlock.Heading(2, "The second part, here", "the-second-part-here"));
        HelpBlock.Table table = (HelpBlock.Table) page.blocks().get(3);
        assertThat(table.rows()).hasSize(2).allMatch(row -> row.size() == 2);
        assertThat(HelpSearch.words(table.rows().get(1).get(1))).isEqualTo("x|y");
        assertThat(page.blocks().stream().filter(HelpBlock.Table.class::isInstance))
                .hasSize(1);
    }

    @Test
    void everyWordMustOccurAndHeadingsComeFirst() {
        HelpSearch search = new HelpSearch(List.of(small()), Glossary.read());

        assertThat(search.find("second one")).hasSize(1).first().satisfies(hit -> {
            assertThat(hit.place()).isEqualTo(new HelpPlace("small", "the-second-part-here"));
            assertThat(hit.page()).isEqualTo("A page");
        });
        assertThat(search.find("placeholder").get(0).place()).isEqualTo(new HelpPlace("glossary", "placeholder"));
        assertThat(search.find("second nowhere-at-all")).isEmpty();
        assertThat(search.find("  ")).isEmpty();
    }

    @Test
    void linksLeadWithinTheGuides() {
        assertThat(HelpPlace.of("formats.md#sessions", "manual")).contains(new HelpPlace("formats", "sessions"));
        assertThat(HelpPlace.of("#keys", "manual")).contains(new HelpPlace("manual", "keys"));
        assertThat(HelpPlace.of("../../../README.md", "manual")).isEqualTo(Optional.empty());
        assertThat(HelpPlace.of("https://example.org/a.md", "manual")).isEmpty();
    }

    @Test
    void everyLinkWithinTheGuidesFindsItsHeading() throws IOException {
        for (String name :
                Stream.of("manual", "command-line", "formats", "model", "paper").toList()) {
            HelpPage page = guide(name);
            List<String> anchors = page.blocks().stream()
                    .filter(HelpBlock.Heading.class::isInstance)
                    .map(block -> ((HelpBlock.Heading) block).anchor())
                    .toList();
            String text = Files.readString(Path.of("src/site/markdown", name + ".md"));
            Pattern.compile("\\]\\(#([^)]+)\\)")
                    .matcher(text)
                    .results()
                    .forEach(link -> assertThat(anchors).as(name).contains(link.group(1)));
        }
    }
}
