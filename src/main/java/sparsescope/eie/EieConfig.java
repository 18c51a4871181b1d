package sparsescope.eie;

import java.util.LinkedHashMap;
import java.util.Map;
import sparsescope.machine.MachineSettings;

/**
 * Holds the settings of an EIE. Ranges are those of {@link EieSetting}; a value outside is a {@link sparsescope.machine.SettingException}.
 *
 * @param pes PEs in the line, N
 * @param queueDepth activations that a PE's queue holds, beside the one it works on
 * @param registers output accumulators of a PE
 * @param indexBits bits of the count of zeros before an entry
 * @param codeBits bits of a shared weight's code
 * @param weightSharing what a stored weight is
 * @param detector how the next non-zero activation is found
 */
public record EieConfig(
        int pes,
        int queueDepth,
        int registers,
        int indexBits,
        int codeBits,
        WeightSharing weightSharing,
        Detector detector) {
    /** The published machine: 64 PEs, rings of 8 that hold 7, 64 accumulators, codes and zero counts of 4 bits. */
    public static final EieConfig DEFAULTS = new EieConfig(64, 7, 64, 4, 4, WeightSharing.CODEBOOK, Detector.GROUPED);

    public EieConfig {
        EieSetting.PES.check(pes);
        EieSetting.QUEUE_DEPTH.check(queueDepth);
        EieSetting.REGISTERS.check(registers);
        EieSetting.INDEX_BITS.check(indexBits);
        EieSetting.CODE_BITS.check(codeBits);
    }

    /** The configuration that settings of this machine stand for. */
    public static EieConfig of(MachineSettings settings) {
        Map<EieSetting, String> values = new LinkedHashMap<>();
        for (EieSetting setting : EieSetting.values()) {
            values.put(setting, settings.values().get(setting.word()).toString());
        }
        return EieSetting.applyAll(DEFAULTS, values);
    }

    /** Every setting's value as people write it, by name. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        EieSetting.asMap(this).forEach((name, value) -> map.put(name, value.toString()));
        return map;
    }

    /** Entries of the table of shared weights, that of placeholders included. */
    public int tableSize() {
        return 1 << codeBits;
    }

    /** This configuration with one setting changed; {@code value} is its word or number. */
    public EieConfig with(EieSetting setting, String value) {
        return EieSetting.applyAll(this, Map.of(setting, value));
    }
}
