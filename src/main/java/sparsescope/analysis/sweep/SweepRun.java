package sparsescope.analysis.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sparsescope.file.AtomicFile;
import sparsescope.file.Progress;

/** A sweep on its way to its file: what has been counted is kept in a journal beside it until the file is whole. */
public final class SweepRun implements Closeable {
    private final SweepPlan plan;
    private final SweepSource source;
    private final Optional<SweepShard> part;
    private final SweepShard shard;
    private final SweepJournal journal;

    /** What to do about a journal that is there already. */
    public enum Start {
        /** Refuse. */
        NEW,
        /** Go on with it. */
        RESUME,
        /** Throw it away. */
        ANEW
    }

    /**
     * A sweep whose journal stands beside {@code output}.
     *
     * @param part the shard that it counts; none for the sweep in one go, whose file needs no merging
     */
    public SweepRun(SweepPlan plan, SweepSource source, Optional<SweepShard> part, Path output, Start start)
            throws IOException {
        this.plan = plan;
        this.source = source;
        this.part = part;
        this.shard = part.orElse(SweepShard.WHOLE);
        Path file = output.resolveSibling(output.getFileName() + ".part");
        String sweep = source.id(plan) + " " + shard;
        int counts = plan.points() * plan.layers();
        int numbers = SweepRow.numbers(plan.base().machine());
        this.journal = start == Start.RESUME
                ? SweepJournal.resume(file, sweep, counts, numbers)
                : SweepJournal.create(file, sweep, counts, numbers, start == Start.ANEW);
    }

    /** Where what has been counted is kept. */
    public Path journal() {
        return journal.file();
    }

    /** How many layers at points have been counted. */
    public int kept() {
        return journal.kept();
    }

    /** How many there are to count. */
    public int counts() {
        return (int) plan.points(shard).count() * plan.layers();
    }

    /**
     * Counts what has not been counted yet.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels; what is done is kept
     */
    public void count(int threads, Progress progress) throws IOException {
        new Sweep(plan, source, journal, progress).run(shard, threads);
    }

    /** Writes every row, in the order of points and layers, the row of all layers last. */
    public void write(SweepFormat format, Path target) throws IOException {
        String id = source.id(plan);
        AtomicFile.write(target, out -> {
            SweepWriter writer = new SweepWriter(format, out);
            writer.begin(format.header(plan, id));
            try {
                plan.points(shard).forEach(point -> write(format, id, point, writer));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            writer.end(part);
        });
    }

    private void write(SweepFormat format, String id, int index, SweepWriter writer) {
        SweepPoint point = plan.point(index);
        try {
            for (SweepRow row : rows(point)) {
                writer.row(format.row(plan, id, point, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SweepRow> rows(SweepPoint point) throws IOException {
        List<SweepRow> rows = new ArrayList<>();
        for (int layer : IntStream.range(0, plan.layers()).toArray()) {
            long[] numbers = journal.read(Sweep.place(plan, point.index(), layer));
            rows.add(SweepRow.of(plan.layerName(layer), point.settings(), numbers));
        }
        rows.add(SweepRow.total(rows, point.settings()));
        return rows;
    }

    /** All layers of every point together; empty for points of other shards. */
    public List<Optional<SweepRow>> totals() throws IOException {
        List<Optional<SweepRow>> totals = new ArrayList<>(Collections.nCopies(plan.points(), Optional.empty()));
        for (int index : plan.points(shard).toArray()) {
            List<SweepRow> rows = rows(plan.point(index));
            totals.set(index, Optional.of(plan.layers() == 1 ? rows.get(0) : rows.get(rows.size() - 1)));
        }
        return totals;
    }

    /** Takes the journal away once the files are whole. */
    public void finish() throws IOException {
        journal.delete();
    }

    /** Lets go of the journal; nothing more is kept in it. */
    @Override
    public void close() throws IOException {
        journal.close();
    }
}
