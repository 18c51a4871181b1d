package sparsescope.analysis.sweep;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a shard's file: what was written before it, so that whoever merges shards knows that they are whole.
 *
 * @param shard which points it has
 * @param rows how many rows it has
 * @param checksum SHA-256 of all that stands before this line
 */
record SweepTrailer(SweepShard shard, int rows, String checksum) {
    private static final Pattern CSV = Pattern.compile("# shard (\\d+/\\d+), (\\d{1,9}) rows, sha256 ([0-9a-f]{64})");
    private static final Pattern JSON =
            Pattern.compile("\\],\"shard\":\"(\\d+/\\d+)\",\"rowCount\":(\\d{1,9}),\"sha256\":\"([0-9a-f]{64})\"\\}");

    /** The line, without its end. */
    String line(SweepFormat format) {
        return format == SweepFormat.CSV
                ? "# shard " + shard + ", " + rows + " rows, sha256 " + checksum
                : "],\"shard\":\"" + shard + "\",\"rowCount\":" + rows + ",\"sha256\":\"" + checksum + "\"}";
    }

    /** Reads a line; empty when it is none. */
    static Optional<SweepTrailer> parse(SweepFormat format, String line) {
        Matcher words = (format == SweepFormat.CSV ? CSV : JSON).matcher(line);
        return words.matches()
                ? Optional.of(new SweepTrailer(
                        SweepShard.parse("shard", words.group(1)), Integer.parseInt(words.group(2)), words.group(3)))
                : Optional.empty();
    }

    /** What {@code text} adds up to. */
    static String checksum(String text) {
        return HexFormat.of().formatHex(SweepSource.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
