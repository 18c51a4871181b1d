package sparsescope.eie;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.Choice;
import sparsescope.file.Explained;
import sparsescope.file.Named;
import sparsescope.file.Term;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.SettingException;

/** Lists the settings of an EIE by their names in files and on the command line, with their ranges. */
public enum EieSetting implements Explained {
    PES("pes", "PEs, which share the output rows in turn", 1, 1024),
    QUEUE_DEPTH("queueDepth", "activations that wait in a PE's queue, at most", 1, 1024),
    REGISTERS("registers", "output accumulators of a PE; more outputs take several passes", 1, 65535),
    INDEX_BITS("indexBits", "bits of the count of zeros before a stored weight", 0, 16),
    CODE_BITS("codeBits", "bits of a shared weight's code", 1, 8),
    WEIGHT_SHARING("weightSharing", "whether weights are codes into a table", WeightSharing.values()),
    DETECTOR("detector", "how the next non-zero activation is found", Detector.values());

    private final Term term;
    private final int lowest;
    private final int highest;
    private final List<String> choices;

    EieSetting(String word, String meaning, int lowest, int highest) {
        this.term = new Term(word, meaning);
        this.lowest = lowest;
        this.highest = highest;
        this.choices = List.of();
    }

    EieSetting(String word, String meaning, Choice[] choices) {
        this.term = new Term(word, meaning);
        this.lowest = 0;
        this.highest = 0;
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

    /** The largest value of a numeric setting. */
    public int highest() {
        return highest;
    }

    /** The words to choose from; empty for a number. */
    public List<String> choices() {
        return choices;
    }

    /** As any machine's setting. */
    public MachineSetting asMachines() {
        Object standard = value(EieConfig.DEFAULTS);
        return choices.isEmpty()
                ? MachineSetting.number(word(), meaning(), lowest, highest, (Integer) standard)
                : MachineSetting.choice(word(), meaning(), choices, (String) standard);
    }

    /** The range in words: {@code 1…64}, {@code grouped, ideal}. */
    public String range() {
        return choices.isEmpty() ? lowest + "…" + highest : String.join(", ", choices);
    }

    /** The setting of that name; a {@link SettingException} lists the names there are. */
    public static EieSetting named(String word) {
        return find(word)
                .orElseThrow(() -> new SettingException("setting " + word
                        + ": there is none of that name; expected one of " + Named.words(List.of(values()))));
    }

    /** The setting of that name, if any. */
    public static Optional<EieSetting> find(String word) {
        return Named.find(values(), word);
    }

    /** Every setting's value in {@code config}, by name: a number or a word. */
    public static Map<String, Object> asMap(EieConfig config) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (EieSetting setting : values()) {
            map.put(setting.word(), setting.value(config));
        }
        return map;
    }

    /** This setting's value in {@code config}: a number or a word. */
    public Object value(EieConfig config) {
        return switch (this) {
            case PES -> config.pes();
            case QUEUE_DEPTH -> config.queueDepth();
            case REGISTERS -> config.registers();
            case INDEX_BITS -> config.indexBits();
            case CODE_BITS -> config.codeBits();
            case WEIGHT_SHARING -> config.weightSharing().word();
            case DETECTOR -> config.detector().word();
        };
    }

    /** {@code config} with several settings changed. */
    public static EieConfig applyAll(EieConfig config, Map<EieSetting, String> changes) {
        Map<EieSetting, String> words = new LinkedHashMap<>();
        for (EieSetting setting : values()) {
            words.put(setting, setting.value(config).toString());
        }
        words.putAll(changes);
        return new EieConfig(
                PES.number(words),
                QUEUE_DEPTH.number(words),
                REGISTERS.number(words),
                INDEX_BITS.number(words),
                CODE_BITS.number(words),
                WEIGHT_SHARING.choice(words, WeightSharing.values()),
                DETECTOR.choice(words, Detector.values()));
    }

    private int number(Map<EieSetting, String> words) {
        String value = words.get(this);
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

    private <C extends Enum<C> & Choice> C choice(Map<EieSetting, String> words, C[] all) {
        String value = words.get(this);
        return Named.find(all, value.strip()).orElseThrow(() -> outOfRange(value));
    }

    void check(int value) {
        if (value < lowest || value > highest) {
            throw outOfRange(value);
        }
    }

    private SettingException outOfRange(Object value) {
        return new SettingException("setting " + word() + ": found " + value + ", expected " + range());
    }
}
