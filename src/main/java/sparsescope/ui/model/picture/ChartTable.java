package sparsescope.ui.model.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sparsescope.machine.Cause;
import sparsescope.machine.CauseCounts;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.sheet.FigureSubject;

/** Writes the numbers of a chart as tab-separated text, for a spreadsheet. */
public final class ChartTable {
    private ChartTable() {}

    /** The slots of the layer so far by cause, for charts that are about them; empty for others. */
    public static String of(MachineMoment moment, FigureSubject subject) {
        boolean aboutSlots = subject == FigureSubject.SLOTS || subject == FigureSubject.UTILIZATION;
        if (!aboutSlots || moment.cycle() == 0) {
            return "";
        }
        CauseCounts counts =
                moment.run().causes(new long[] {0, moment.cycle()}, () -> false).get(0);
        List<? extends Cause> causes = moment.run().settings().machine().causes();
        return causes.stream()
                .map(cause -> cause.word() + "\t" + counts.of(cause) + "\t"
                        + String.format(Locale.ROOT, "%.4f", counts.of(cause) / (double) Math.max(1, counts.total())))
                .collect(Collectors.joining("\n", "cause\tslots so far\tshare\n", "\n"));
    }
}
