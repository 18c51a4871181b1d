package sparsescope.accelerator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.file.Explained;
import sparsescope.file.Named;
import sparsescope.file.OneLine;
import sparsescope.file.Term;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.SettingException;

/** Lists the settings of an accelerator by their names in files and on the command line, with their ranges. */
public enum Setting implements Explained {
    COLUMNS("columns", "PEs along x", 1, 64, false),
    ROWS("rows", "PEs along y", 1, 64, false),
    F("F", "weights in a vector", 1, 32, false),
    I("I", "activations in a vector", 1, 32, false),
    BANKS("banks", "accumulator banks of a PE", 1, 1024, false),
    BANK_ENTRIES("bankEntries", "partial sums in a bank", 1, 65536, false),
    KC("kc", "output channels per group, fixed", 1, Integer.MAX_VALUE, true),
    MAX_KC("maxKc", "output channels per group, at most", 1, Integer.MAX_VALUE, true),
    TILE_SPLIT("tileSplit", "how planes are cut into tiles", TileSplit.values()),
    STRIDES("strides", "what a stride does to a channel's blocks", StridePolicy.values()),
    INDEX_BITS("indexBits", "bits of a run-length index", 0, 16, false),
    BANK_MAPPING("bankMapping", "from accumulator address to bank", BankMapping.values()),
    CONTENTION("contention", "what happens when products meet in a bank", Contention.values()),
    QUEUE_DEPTH("queueDepth", "products a bank's queue holds (F·I unless set)", 1, Integer.MAX_VALUE, true),
    HALOS("halos", "which side of tile borders is widened", HaloPolicy.values()),
    POST_PROCESSING("postProcessing", "when post-processing runs", PostProcessing.values()),
    LINK_WIDTH("linkWidth", "partial sums a link carries in a cycle", 1, Integer.MAX_VALUE, false),
    PPU_WIDTH("ppuWidth", "outputs a PPU takes in a cycle (F unless set)", 1, Integer.MAX_VALUE, true),
    OPERANDS("operands", "which operands are compressed", Operands.values()),
    BARRIER("barrier", "where PEs wait for one another", BarrierPolicy.values()),
    PADDING("padding", "whether tiles are cut from the padded plane", PaddingPolicy.values());

    /** The word that unsets an optional setting. */
    public static final String NONE = MachineSetting.NONE;

    private final Term term;
    private final int lowest;
    private final int highest;
    private final boolean optional;
    private final List<String> choices;

    Setting(String word, String meaning, int lowest, int highest, boolean optional) {
        this.term = new Term(word, meaning);
        this.lowest = lowest;
        this.highest = highest;
        this.optional = optional;
        this.choices = List.of();
    }

    Setting(String word, String meaning, Choice[] choices) {
        this.term = new Term(word, meaning);
        this.lowest = 0;
        this.highest = 0;
        this.optional = false;
        this.choices = Arrays.stream(choices).map(Choice::word).toList();
    }

    @Override
    public Term term() {
        return term;
    }

    /** The smallest value of a numeric setting. */
    public int lowest() {
        return lowest;
    }

    /** The largest value of a numeric setting; {@link Integer#MAX_VALUE} means no limit of its own. */
    public int highest() {
        return highest;
    }

    /** Whether {@link #NONE} is a value. */
    public boolean optional() {
        return optional;
    }

    /** The words to choose from; empty for a number. */
    public List<String> choices() {
        return choices;
    }

    /** The range in words: {@code 1…64}, {@code ceil, balanced}. */
    public String range() {
        if (!choices.isEmpty()) {
            return String.join(", ", choices);
        }
        String numbers = highest == Integer.MAX_VALUE ? lowest + " or more" : lowest + "…" + highest;
        if (this == QUEUE_DEPTH) {
            numbers = "F·I or more";
        }
        return optional ? numbers + ", or " + NONE : numbers;
    }

    /** All of them, as machines list theirs. */
    public static List<MachineSetting> ofMachine() {
        return Arrays.stream(values()).map(Setting::asMachines).toList();
    }

    /** This setting, as machines list theirs. */
    public MachineSetting asMachines() {
        Object standard = value(AcceleratorConfig.DEFAULTS);
        return new MachineSetting(word(), meaning(), lowest, highest, optional, choices, standard, range());
    }

    /** The setting of that name; a {@link SettingException} lists the names there are. */
    public static Setting named(String word) {
        return find(word)
                .orElseThrow(() -> new SettingException("setting " + OneLine.excerpt(word)
                        + ": there is none of that name; expected one of " + Named.words(List.of(values()))));
    }

    /** The setting of that name, if any. */
    public static Optional<Setting> find(String word) {
        return Named.find(values(), word);
    }

    /** Every setting's value in {@code config}, by name: a number, a word, or null for an optional one that is not set. */
    public static Map<String, Object> asMap(AcceleratorConfig config) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Setting setting : values()) {
            map.put(setting.word(), setting.value(config));
        }
        return map;
    }

    /** This setting's value in {@code config}: a number, a word, or null when it is optional and not set. */
    public Object value(AcceleratorConfig config) {
        return switch (this) {
            case COLUMNS -> config.columns();
            case ROWS -> config.rows();
            case F -> config.f();
            case I -> config.i();
            case BANKS -> config.banks();
            case BANK_ENTRIES -> config.bankEntries();
            case KC -> orNull(config.kc());
            case MAX_KC -> orNull(config.maxKc());
            case TILE_SPLIT -> config.tileSplit().word();
            case STRIDES -> config.strides().word();
            case INDEX_BITS -> config.indexBits();
            case BANK_MAPPING -> config.bankMapping().word();
            case CONTENTION -> config.contention().word();
            case QUEUE_DEPTH -> orNull(config.queueDepth());
            case HALOS -> config.halos().word();
            case POST_PROCESSING -> config.postProcessing().word();
            case LINK_WIDTH -> config.linkWidth();
            case PPU_WIDTH -> orNull(config.ppuWidth());
            case OPERANDS -> config.operands().word();
            case BARRIER -> config.barrier().word();
            case PADDING -> config.padding().word();
        };
    }

    /** {@code config} with several settings changed at once, so that their ranges are checked together. */
    public static AcceleratorConfig applyAll(AcceleratorConfig config, Map<Setting, String> changes) {
        Draft draft = new Draft(config);
        changes.forEach(draft::set);
        return draft.build();
    }

    /** The accelerator with these values, a value for each setting, as {@link #asMap} gives them. */
    static AcceleratorConfig configOf(Map<String, Object> values) {
        Draft draft = new Draft(AcceleratorConfig.DEFAULTS);
        values.forEach((name, value) -> draft.set(named(name), value == null ? NONE : value.toString()));
        return draft.build();
    }

    AcceleratorConfig apply(AcceleratorConfig config, String value) {
        return applyAll(config, Map.of(this, value));
    }

    int parse(String value) {
        try {
            long number = Long.parseLong(value.strip());
            if (number < lowest || number > highest) {
                throw outOfRange(value);
            }
            return (int) number;
        } catch (NumberFormatException e) {
            throw outOfRange(value);
        }
    }

    OptionalInt parseOptional(String value) {
        return NONE.equals(value.strip()) ? OptionalInt.empty() : OptionalInt.of(parse(value));
    }

    <C extends Enum<C> & Choice> C parseChoice(String value, C[] all) {
        return Named.find(all, value.strip()).orElseThrow(() -> outOfRange(value));
    }

    SettingException outOfRange(Object value) {
        return new SettingException(
                "setting " + word() + ": found " + OneLine.excerpt(String.valueOf(value)) + ", expected " + range());
    }

    private void check(int value) {
        if (value < lowest || value > highest) {
            throw outOfRange(value);
        }
    }

    static void checkRanges(
            int columns,
            int rows,
            int f,
            int i,
            int banks,
            int bankEntries,
            OptionalInt kc,
            OptionalInt maxKc,
            int indexBits,
            OptionalInt queueDepth,
            int linkWidth,
            OptionalInt ppuWidth) {
        COLUMNS.check(columns);
        ROWS.check(rows);
        F.check(f);
        I.check(i);
        BANKS.check(banks);
        BANK_ENTRIES.check(bankEntries);
        kc.ifPresent(KC::check);
        maxKc.ifPresent(MAX_KC::check);
        INDEX_BITS.check(indexBits);
        LINK_WIDTH.check(linkWidth);
        ppuWidth.ifPresent(PPU_WIDTH::check);
        queueDepth.ifPresent(depth -> {
            if (depth < f * i) {
                throw new SettingException("setting queueDepth: found " + depth + ", expected F·I = " + f * i
                        + " or more, so that any vector pair fits, or none");
            }
        });
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** Changes on their way to a configuration. */
    private static final class Draft {
        private final Map<Setting, String> words = new LinkedHashMap<>();

        Draft(AcceleratorConfig from) {
            asMap(from).forEach((name, value) -> words.put(named(name), value == null ? NONE : value.toString()));
        }

        void set(Setting setting, String value) {
            words.put(setting, value);
        }

        AcceleratorConfig build() {
            return new AcceleratorConfig(
                    number(COLUMNS),
                    number(ROWS),
                    number(F),
                    number(I),
                    number(BANKS),
                    number(BANK_ENTRIES),
                    optional(KC),
                    optional(MAX_KC),
                    choice(TILE_SPLIT, TileSplit.values()),
                    choice(STRIDES, StridePolicy.values()),
                    number(INDEX_BITS),
                    choice(BANK_MAPPING, BankMapping.values()),
                    choice(CONTENTION, Contention.values()),
                    optional(QUEUE_DEPTH),
                    choice(HALOS, HaloPolicy.values()),
                    choice(POST_PROCESSING, PostProcessing.values()),
                    number(LINK_WIDTH),
                    optional(PPU_WIDTH),
                    choice(OPERANDS, Operands.values()),
                    choice(BARRIER, BarrierPolicy.values()),
                    choice(PADDING, PaddingPolicy.values()));
        }

        private int number(Setting setting) {
            return setting.parse(words.get(setting));
        }

        private OptionalInt optional(Setting setting) {
            return setting.parseOptional(words.get(setting));
        }

        private <C extends Enum<C> & Choice> C choice(Setting setting, C[] all) {
            return setting.parseChoice(words.get(setting), all);
        }
    }
}
