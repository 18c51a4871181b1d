package sparsescope.ui.model.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteSearchTest {
    private static final List<PaletteEntry> ENTRIES = List.of(
            entry("Command", "Step forward"),
            entry("Command", "Step back"),
            entry("Command", "Stop at the next stall"),
            entry("Command", "Full screen: present"),
            entry("Layer", "conv2"));

    private static PaletteEntry entry(String kind, String name) {
        return new PaletteEntry(kind, name, "", () -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "step back, Step back",
        "back st, Step back",
        "stpb, Step back",
        "stall, Stop at the next stall",
        "CONV, conv2",
        "layer 2, conv2",
        "pres, Full screen: present"
    })
    void theBestFitIsFirst(String typed, String name) {
        assertThat(new PaletteSearch("Setting", ENTRIES, List.of())
                        .find(typed)
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void whatDoesNotFitIsNotFound() {
        PaletteSearch search = new PaletteSearch("Setting", ENTRIES, List.of());
        assertThat(search.find("step conv")).isEmpty();
        assertThat(search.find("")).hasSameSizeAs(ENTRIES);
    }

    @Test
    void wholeWordsGoBeforeScatteredLetters() {
        assertThat(FuzzyMatch.score("banks", "Accumulator banks").getAsInt())
                .isGreaterThan(
                        FuzzyMatch.score("banks", "bark in an old cask shed").getAsInt());
        assertThat(FuzzyMatch.score("xyz", "Accumulator banks")).isEmpty();
    }
}
