package sparsescope.analysis.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Puts the shards of a sweep together again: the file is that of the sweep in one go, byte for byte. */
public final class SweepMerge {
    private final SweepFormat format;
    private final String header;
    private final Map<Integer, SweepShardPoint> rows = new TreeMap<>();

    /** The shards in {@code files}, checked: unchanged, of one sweep, every point there with every layer, none twice. */
    public SweepMerge(SweepFormat format, List<Path> files) {
        this.format = format;
        List<SweepShardFile> shards =
                files.stream().map(file -> SweepShardFile.read(file, format)).toList();
        SweepShardFile first = shards.get(0);
        this.header = first.header();
        Optional<SweepShardFile> named =
                shards.stream().filter(shard -> !shard.sweep().isEmpty()).findFirst();
        Map<Integer, Path> owners = new HashMap<>();
        for (SweepShardFile shard : shards) {
            boolean other = named.isPresent()
                    && !shard.sweep().isEmpty()
                    && !shard.sweep().equals(named.get().sweep());
            if (other || !shard.header().equals(header)) {
                throw InputException.in(
                        shard.file().toString(),
                        "",
                        "a shard of another sweep",
                        "one of the same as " + (other ? named.get() : first).file());
            }
            shard.rows().forEach((point, lines) -> add(point, lines, shard.file(), owners));
        }
        checkComplete(named.map(SweepShardFile::points).orElse(0));
    }

    private void add(int point, SweepShardPoint lines, Path file, Map<Integer, Path> owners) {
        Path owner = owners.putIfAbsent(point, file);
        if (owner != null) {
            throw InputException.in(file.toString(), "", "point " + point + ", which is in " + owner, "other points");
        }
        List<String> layers = rows.isEmpty()
                ? lines.layers()
                : rows.values().iterator().next().layers();
        if (!lines.layers().equals(layers)) {
            throw InputException.in(
                    file.toString(),
                    "point " + point,
                    "rows " + OneLine.quote(String.join(", ", lines.layers())),
                    OneLine.quote(String.join(", ", layers)) + " as at other points");
        }
        rows.put(point, lines);
    }

    private void checkComplete(int points) {
        for (int point = 0; point < Math.max(1, points); point++) {
            if (!rows.containsKey(point)) {
                throw new InputException(
                        "point " + point + " of the sweep: found no rows, expected some; is a shard missing?");
            }
        }
    }

    /** How many points there are. */
    public int points() {
        return rows.size();
    }

    /** Writes all rows. */
    public void write(Path target) throws IOException {
        AtomicFile.write(target, out -> {
            SweepWriter writer = new SweepWriter(format, out);
            writer.begin(header);
            for (SweepShardPoint point : rows.values()) {
                for (String line : point.lines()) {
                    writer.row(line);
                }
            }
            writer.end(Optional.empty());
        });
    }
}
