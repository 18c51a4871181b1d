package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sparsescope.analysis.compare.CycleTerms;
import sparsescope.simulation.state.SlotCause;

/** Lays out cycles by cause as columns of a table. */
final class CauseColumns {
    private CauseColumns() {}

    /** Column names such as {@code cyclesHaloProduct}. */
    static List<String> columns(String prefix) {
        List<String> columns = new ArrayList<>();
        for (SlotCause cause : SlotCause.values()) {
            StringBuilder name = new StringBuilder(prefix);
            for (String word : cause.name().toLowerCase(Locale.ROOT).split("_")) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
            columns.add(name.toString());
        }
        columns.add(prefix + "PostProcessing");
        return columns;
    }

    static List<String> cells(CycleTerms terms) {
        List<String> cells = new ArrayList<>();
        for (SlotCause cause : SlotCause.values()) {
            cells.add(String.valueOf(terms.of(cause)));
        }
        cells.add(String.valueOf(terms.postProcessing()));
        return cells;
    }
}
