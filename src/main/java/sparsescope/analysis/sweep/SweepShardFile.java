package sparsescope.analysis.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.file.OneLine;

/** A sweep's file read back for merging: its header, and its rows as they stand, by point. */
final class SweepShardFile {
    private static final String EXPECTED = "a file that sweep wrote";

    private final Path file;
    private final SweepFormat format;
    private final Map<Integer, List<String>> rows = new TreeMap<>();
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
        } catch (java.nio.charset.CharacterCodingException e) {
            throw InputException.in(file.toString(), "", "bytes that are not UTF-8", EXPECTED);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
        return shard;
    }

    private void read(String text) {
        String end = "\n" + format.end();
        if (!text.endsWith(end)) {
            throw broken("line " + (text.lines().count()), "another end");
        }
        String[] lines = text.substring(0, text.length() - end.length()).split("\n", -1);
        header = lines[0];
        readHeader();
        for (int i = 1; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            String line = lines[i];
            if (!last && !line.endsWith(format.betweenRows())) {
                throw broken("line " + (i + 1), "another end");
            }
            String row = last
                    ? line
                    : line.substring(0, line.length() - format.betweenRows().length());
            rows.computeIfAbsent(point(row, "line " + (i + 1)), point -> new ArrayList<>())
                    .add(row);
        }
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

    private int point(String row, String where) {
        int point;
        if (format == SweepFormat.CSV) {
            String[] cells = row.split(",", 4);
            if (cells.length < 4) {
                throw broken(where, OneLine.quote(row));
            }
            identify(cells[0], number(cells[2], where), where);
            point = number(cells[1], where);
        } else {
            point = json(row, where).path(SweepFormat.POINT).asInt(-1);
        }
        if (point < 0 || point >= points) {
            throw broken(where, "point " + point + " of " + points);
        }
        return point;
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

    Map<Integer, List<String>> rows() {
        return rows;
    }
}
