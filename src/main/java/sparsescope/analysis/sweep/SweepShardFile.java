package sparsescope.analysis.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.file.OneLine;

/** Reads a shard's file back for merging: its header, and its rows as they stand, by point. Nothing in it may have changed. */
final class SweepShardFile {
    private static final String EXPECTED = "a file that sweep --shard wrote";

    private final Path file;
    private final SweepFormat format;
    private final Map<Integer, SweepShardPoint> rows = new TreeMap<>();
    private String header = "";
    private String sweep = "";
    private int points;

    private SweepShardFile(Path file, SweepFormat format) {
        this.file = file;
        this.format = format;
    }

    static SweepShardFile read(Path file, SweepFormat format) {
        InputFile.size(file, EXPECTED);
        SweepShardFile shard = new SweepShardFile(file, format);
        try {
            shard.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw InputException.in(file.toString(), "", "bytes that are not UTF-8", EXPECTED);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
        return shard;
    }

    private void read(String text) {
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        SweepTrailer trailer = SweepTrailer.parse(format, text.substring(last).stripTrailing())
                .filter(whole -> text.endsWith("\n") && last > 0)
                .orElseThrow(() -> broken("line " + text.lines().count(), "no checksum"));
        String written = text.substring(0, last);
        if (!SweepTrailer.checksum(written).equals(trailer.checksum())) {
            throw broken("", "a checksum that is not that of its rows");
        }
        String[] lines = written.substring(0, last - 1).split("\n", -1);
        if (lines.length != trailer.rows() + 1) {
            throw broken("", lines.length - 1 + " rows where its last line says " + trailer.rows());
        }
        header = lines[0];
        readHeader();
        for (int i = 1; i < lines.length; i++) {
            boolean lastRow = i == lines.length - 1;
            if (!lastRow && !lines[i].endsWith(format.betweenRows())) {
                throw broken("line " + (i + 1), "another end");
            }
            String row = lastRow
                    ? lines[i]
                    : lines[i].substring(
                            0, lines[i].length() - format.betweenRows().length());
            add(row, "line " + (i + 1), trailer.shard());
        }
        rows.forEach((point, all) -> all.problem().ifPresent(problem -> {
            throw broken("point " + point, problem);
        }));
    }

    private void readHeader() {
        if (format == SweepFormat.CSV) {
            if (!header.startsWith(SweepFormat.SWEEP + "," + SweepFormat.POINT + "," + SweepFormat.POINTS + ",")) {
                throw broken("line 1", OneLine.quote(header));
            }
            return;
        }
        JsonNode head = json(header + "]}", "line 1");
        if (!head.path("format").asText().equals(SweepFormat.FORMAT)) {
            throw broken("line 1", OneLine.quote(header));
        }
        identify(
                head.path(SweepFormat.SWEEP).asText(),
                head.path(SweepFormat.POINTS).asInt(),
                "line 1");
    }

    private void add(String row, String where, SweepShard shard) {
        Map<String, String> cells = cells(row, where);
        if (format == SweepFormat.CSV) {
            identify(cells.get(SweepFormat.SWEEP), number(cells.get(SweepFormat.POINTS), where), where);
        }
        int point = number(cells.getOrDefault(SweepFormat.POINT, ""), where);
        if (point < 0 || point >= points || !shard.has(point)) {
            throw broken(where, "point " + point + " of " + points + " in shard " + shard);
        }
        rows.computeIfAbsent(point, at -> new SweepShardPoint()).add(row, cells);
    }

    /** The row's cells by their columns. */
    private Map<String, String> cells(String row, String where) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (format == SweepFormat.JSON) {
            json(row, where)
                    .properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            return cells;
        }
        String[] columns = CsvLine.cells(header);
        String[] values = CsvLine.cells(row);
        if (values.length != columns.length) {
            throw broken(where, values.length + " cells under " + columns.length + " columns");
        }
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], values[i]);
        }
        return cells;
    }

    private void identify(String id, int count, String where) {
        if (!sweep.isEmpty() && (!sweep.equals(id) || points != count)) {
            throw broken(where, "a row of another sweep");
        }
        sweep = id;
        points = count;
    }

    private int number(String cell, String where) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw broken(where, OneLine.quote(cell));
        }
    }

    private JsonNode json(String text, String where) {
        try {
            return SweepFormat.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw broken(where, OneLine.quote(text));
        }
    }

    private InputException broken(String where, String found) {
        return InputException.in(file.toString(), where, found, EXPECTED + ", unchanged");
    }

    Path file() {
        return file;
    }

    String header() {
        return header;
    }

    /** What identifies the sweep; empty in a CSV file without rows. */
    String sweep() {
        return sweep;
    }

    /** How many points the whole sweep has. */
    int points() {
        return points;
    }

    Map<Integer, SweepShardPoint> rows() {
        return rows;
    }
}
