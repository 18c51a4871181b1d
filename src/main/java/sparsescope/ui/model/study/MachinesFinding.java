package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.Cause;
import sparsescope.machine.MachineReport;
import sparsescope.scene.report.CausesReport;

/**
 * A network's layers on any machine, or on two, as far as they have been counted.
 *
 * @param report what was counted
 * @param places where its layers stand among those of the subject
 * @param fileName a file name to offer
 * @param study what it takes to count it again
 */
record MachinesFinding(CausesReport report, List<Integer> places, String fileName, StudyScenario.OfNetwork study)
        implements Finding {
    MachinesFinding {
        places = List.copyOf(places);
    }

    @Override
    public OptionalInt layer(String part) {
        OptionalInt row = FigurePartIds.number(part, "layer");
        return row.isPresent() && row.getAsInt() < places.size()
                ? OptionalInt.of(places.get(row.getAsInt()))
                : OptionalInt.empty();
    }

    @Override
    public ResultTable table() {
        List<String> causes = report.setUps().stream()
                .flatMap(setUp -> setUp.settings().machine().causes().stream())
                .map(Cause::counter)
                .distinct()
                .toList();
        List<String> columns = new ArrayList<>(List.of("network", "machine", "accelerator", "layer", "cycles"));
        columns.addAll(causes);
        List<List<String>> rows = new ArrayList<>();
        for (CausesReport.SetUp setUp : report.setUps()) {
            for (MachineReport layer : setUp.layers()) {
                List<String> row = new ArrayList<>(List.of(
                        report.network(),
                        setUp.settings().machine().name(),
                        setUp.name(),
                        layer.layer(),
                        String.valueOf(
                                layer.counters().get(setUp.settings().machine().cyclesCounter()))));
                causes.forEach(cause -> row.add(
                        layer.counters().containsKey(cause)
                                ? String.valueOf(layer.counters().get(cause))
                                : ""));
                rows.add(row);
            }
        }
        return new ResultTable(columns, rows);
    }
}
