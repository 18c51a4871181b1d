package sparsescope.ui.model.palette;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.SettingException;
import sparsescope.ui.model.setup.SettingField;

/** Finds what someone types among everything that can be asked for; a setting also with its new value: {@code banks 16}. */
public final class PaletteSearch {
    private static final int MOST = 60;

    /**
     * A setting that can be given a value.
     *
     * @param name what it is called on screen
     */
    public record Named(String name, SettingField field) {}

    private record Scored(PaletteEntry entry, int score) {}

    private final String settingKind;
    private final List<PaletteEntry> entries;
    private final List<Named> settings;

    /**
     * A search.
     *
     * @param settingKind what settings are called as a kind
     */
    public PaletteSearch(String settingKind, List<PaletteEntry> entries, List<Named> settings) {
        this.settingKind = settingKind;
        this.entries = List.copyOf(entries);
        this.settings = List.copyOf(settings);
    }

    /** What fits, the best first; with nothing typed, everything. */
    public List<PaletteEntry> find(String typed) {
        Stream<Scored> plain = entries.stream()
                .flatMap(entry -> scored(entry, FuzzyMatch.score(typed, entry.kind() + " " + entry.name())));
        return Stream.concat(plain, settings.stream().flatMap(setting -> values(typed.strip(), setting)))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(Scored::entry)
                .toList();
    }

    private static Stream<Scored> scored(PaletteEntry entry, OptionalInt score) {
        return score.isPresent() ? Stream.of(new Scored(entry, score.getAsInt())) : Stream.empty();
    }

    /** The setting at each value that is typed, or could be. */
    private Stream<Scored> values(String typed, Named named) {
        MachineSetting setting = named.field().setting();
        String words = settingKind + " " + named.name() + " " + setting.name();
        if (!setting.numeric()) {
            return setting.choices().stream()
                    .flatMap(choice -> scored(entry(named, choice), FuzzyMatch.score(typed, words + " " + choice)));
        }
        int space = typed.lastIndexOf(' ');
        String value = typed.substring(space + 1);
        if (space < 0 || !allows(setting, value)) {
            return Stream.empty();
        }
        return scored(entry(named, value), FuzzyMatch.score(typed.substring(0, space), words));
    }

    private PaletteEntry entry(Named named, String value) {
        return new PaletteEntry(
                settingKind,
                named.name() + " = " + value,
                "",
                () -> named.field().textProperty().set(value));
    }

    private static boolean allows(MachineSetting setting, String value) {
        try {
            setting.parse(value);
            return true;
        } catch (SettingException e) {
            return false;
        }
    }
}
