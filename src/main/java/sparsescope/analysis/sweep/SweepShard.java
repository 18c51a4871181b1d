package sparsescope.analysis.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/**
 * Holds every {@code of}-th point of a sweep.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record SweepShard(int number, int of) {
    /** All points. */
    public static final SweepShard WHOLE = new SweepShard(1, 1);

    private static final Pattern WORDS = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /**
     * Reads {@code i/n}.
     *
     * @param option what errors call it, such as {@code --shard}
     */
    public static SweepShard parse(String option, String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (words.matches()) {
            SweepShard shard = new SweepShard(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
            if (shard.number >= 1 && shard.number <= shard.of) {
                return shard;
            }
        }
        throw new InputException(option + ": found " + OneLine.quote(text) + ", expected i/n with i from 1 to n");
    }

    /** Whether it is this shard's work to count {@code point}. */
    public boolean has(int point) {
        return point % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
