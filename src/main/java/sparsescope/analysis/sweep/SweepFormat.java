package sparsescope.analysis.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.file.CsvCell;
import sparsescope.machine.Machines;

/** Names the form of a sweep's rows in a file: a header in one line, then every row in a line of its own. */
public enum SweepFormat {
    /** Comma-separated values with a header. */
    CSV("", "") {
        @Override
        String header(SweepPlan plan, String id) {
            SweepPoint point = plan.point(0);
            return String.join(
                    ",",
                    cells(plan, id, point, SweepRow.total(List.of(), point.settings()))
                            .keySet());
        }

        @Override
        String row(SweepPlan plan, String id, SweepPoint point, SweepRow row) {
            return cells(plan, id, point, row).entrySet().stream()
                    .map(cell -> cell(cell.getKey(), cell.getValue()))
                    .collect(Collectors.joining(","));
        }

        private Map<String, Object> cells(SweepPlan plan, String id, SweepPoint point, SweepRow row) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put(SWEEP, id);
            cells.put(POINT, point.index());
            cells.put(POINTS, plan.points());
            SweepColumns.varied(plan, point).forEach((name, value) -> cells.put(name, value.toString()));
            cells.putAll(SweepColumns.figures(plan, row));
            return cells;
        }

        private String cell(String column, Object value) {
            if (value == null) {
                return "";
            }
            String text = value.toString();
            return SweepColumns.isName(column) ? CsvCell.name(text) : CsvCell.of(text);
        }
    },
    /** One object whose {@code rows} is a list of objects. */
    JSON(",", "]}\n") {
        @Override
        String header(SweepPlan plan, String id) {
            Map<String, Object> head = new LinkedHashMap<>();
            head.put("format", FORMAT);
            head.put(SWEEP, id);
            head.put("network", plan.network().name());
            if (!plan.base().machine().equals(Machines.standard())) {
                head.put(SweepColumns.MACHINE, plan.base().machine().name());
            }
            head.put("accelerator", plan.base().values());
            head.put("vary", plan.axes());
            head.put(POINTS, plan.points());
            head.put("rows", List.of());
            String text = json(head);
            return text.substring(0, text.length() - "]}".length());
        }

        @Override
        String row(SweepPlan plan, String id, SweepPoint point, SweepRow row) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put(POINT, point.index());
            SweepColumns.varied(plan, point).forEach((name, value) -> cells.put(name, SweepColumns.unset(value)));
            cells.putAll(SweepColumns.figures(plan, row));
            return json(cells);
        }

        private String json(Map<String, Object> object) {
            try {
                return MAPPER.writeValueAsString(object);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    static final String FORMAT = "sparsescope-sweep/1";
    static final String SWEEP = "sweep";
    static final String POINT = "point";
    static final String POINTS = "points";
    static final JsonMapper MAPPER = new JsonMapper();

    private final String between;
    private final String end;

    SweepFormat(String between, String end) {
        this.between = between;
        this.end = end;
    }

    /** The format of a file of that name, by its ending, if it is one of these. */
    public static Optional<SweepFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(format -> lower.endsWith(format.ending()))
                .findFirst();
    }

    /** The endings there are, in words. */
    public static String endings() {
        return List.of(values()).stream().map(SweepFormat::ending).collect(Collectors.joining(" or "));
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    abstract String header(SweepPlan plan, String id);

    abstract String row(SweepPlan plan, String id, SweepPoint point, SweepRow row);

    /** What ends a row that another one follows. */
    String betweenRows() {
        return between;
    }

    /** What follows the last row. */
    String end() {
        return end;
    }
}
