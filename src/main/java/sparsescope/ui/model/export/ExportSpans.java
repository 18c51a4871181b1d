package sparsescope.ui.model.export;

import java.util.Arrays;
import java.util.List;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.ui.model.marks.CycleMark;

/** The moments that an export can show, seen from one of them. */
public final class ExportSpans {
    private final long cycle;
    private final long end;
    private final GroupSpan group;
    private final boolean inChannel;
    private final long channelStart;
    private final long channelEnd;
    private final List<Long> marks;

    /**
     * Spans.
     *
     * @param moment the one on the stage, of a run that is timed
     * @param view has the PE in focus
     * @param marks in order
     */
    public ExportSpans(Moment moment, StageView view, List<CycleMark> marks) {
        this.cycle = moment.cycle();
        this.end = moment.run().cycles();
        this.group = moment.run().spans().get(moment.group().index());
        LayerRun run = moment.run();
        StageView within = view.within(run.plan().accelerator());
        this.inChannel = moment.pe(within.pe()).channel() >= 0;
        this.channelEnd = Math.min(end, run.next(cycle, StepUnit.CHANNEL, within.pe()));
        this.channelStart = Math.min(cycle, run.previous(channelEnd, StepUnit.CHANNEL, within.pe()));
        this.marks =
                marks.stream().map(CycleMark::cycle).filter(mark -> mark <= end).toList();
    }

    /** Those that there are here. */
    public List<ExportSpan> offered() {
        return Arrays.stream(ExportSpan.values())
                .filter(span -> switch (span) {
                    case ONWARD -> cycle < end;
                    case CHANNEL -> inChannel;
                    case EXCHANGE -> group.exchangeCycles() > 0;
                    case MARKS -> !marks.isEmpty();
                    default -> true;
                })
                .toList();
    }

    /** The first moment of one that is not typed. */
    public long from(ExportSpan span) {
        return switch (span) {
            case ONWARD, MOMENT -> cycle;
            case CHANNEL -> channelStart;
            case GROUP -> group.start();
            case EXCHANGE -> Math.max(0, group.postStart() - 1);
            case MARKS -> marks.get(0);
            case LAYER, TYPED -> 0;
        };
    }

    /** The last moment of one that is not typed. */
    public long to(ExportSpan span) {
        return switch (span) {
            case MOMENT -> cycle;
            case CHANNEL -> channelEnd;
            case GROUP -> Math.min(end, Math.max(group.computeEnd(), group.postEnd()));
            case EXCHANGE -> Math.min(end, group.postStart() + group.exchangeCycles());
            case MARKS -> marks.get(marks.size() - 1);
            case ONWARD, LAYER, TYPED -> end;
        };
    }

    /** The moments themselves where they are no range; none where they are. */
    public List<Long> cycles(ExportSpan span) {
        return span == ExportSpan.MARKS ? marks : List.of();
    }
}
