package sparsescope.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the question of a stop. The answer is not here: it is worked out from the run.
 *
 * @param kind the name of the kind of question
 * @param numbers what of its focus the scene does not say, by name
 */
public record Ask(String kind, Map<String, Integer> numbers) {
    /** The kind that asks which of two runs wins. */
    public static final String TWIN = "twin";

    /** Which multiplier, element or output is meant, in the order of the picture. */
    public static final String PLACE = "place";
    /** Decides what is left open. */
    public static final String SEED = "seed";
    /** How many PEs work side by side, where loops are asked about. */
    public static final String PES = "pes";
    /** What the shared buffer holds, where loops are asked about. */
    public static final String BUFFER_WORDS = "bufferWords";
    /** What a PE's registers hold, where loops are asked about. */
    public static final String REGISTER_WORDS = "registerWords";

    /** The names of all numbers. */
    public static final List<String> NUMBERS = List.of(PLACE, SEED, PES, BUFFER_WORDS, REGISTER_WORDS);

    public Ask {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
}
