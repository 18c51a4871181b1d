package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sparsescope.file.CsvCell;

/**
 * Results in rows and columns, to be copied and saved.
 *
 * @param columns their names
 * @param rows cells in the order of the columns
 */
public record ResultTable(List<String> columns, List<List<String>> rows) {
    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Tab-separated, for spreadsheets. */
    public String tsv() {
        return written("\t", cell -> CsvCell.text(cell.replaceAll("[\t\r\n]+", " ")));
    }

    /** Comma-separated, as files have it. */
    public String csv() {
        return written(",", CsvCell::of);
    }

    private String written(String between, UnaryOperator<String> cell) {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(cell).collect(Collectors.joining(between)) + "\n")
                .collect(Collectors.joining());
    }
}
