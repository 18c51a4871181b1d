package sparsescope.ui.model.export;

import java.util.Arrays;
import java.util.List;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.ui.model.marks.CycleMark;

/** The moments that an export can show, seen from one of them. */
public final class ExportSpans {
    private final long cycle;
    private final long end;
    private final Stretch group;
    private final Stretch exchange;
    private final Stretch channel;
    private final List<Long> marks;

    /** Some moments after one another; none where {@code from} is behind {@code to}. */
    private record Stretch(long from, long to) {
        static final Stretch NONE = new Stretch(1, 0);

        boolean isEmpty() {
            return from > to;
        }
    }

    /**
     * Spans.
     *
     * @param moment the one on the stage, of a run that is timed
     * @param view has the PE in focus
     * @param marks in order
     */
    public ExportSpans(MachineMoment moment, StageView view, List<CycleMark> marks) {
        this.cycle = moment.cycle();
        this.end = moment.run().cycles();
        this.marks =
                marks.stream().map(CycleMark::cycle).filter(mark -> mark <= end).toList();
        if (moment instanceof Moment own) {
            GroupSpan span = own.run().spans().get(own.group().index());
            this.group = new Stretch(span.start(), Math.min(end, Math.max(span.computeEnd(), span.postEnd())));
            this.exchange = span.exchangeCycles() > 0
                    ? new Stretch(
                            Math.max(0, span.postStart() - 1), Math.min(end, span.postStart() + span.exchangeCycles()))
                    : Stretch.NONE;
            this.channel = channel(own, view.within(own.run().plan().accelerator()));
        } else {
            this.group = moment.run().spans().stream()
                    .filter(span -> span.start() <= cycle && cycle <= span.end())
                    .reduce((first, last) -> last)
                    .map(span -> new Stretch(span.start(), Math.min(end, span.end())))
                    .orElse(Stretch.NONE);
            this.exchange = Stretch.NONE;
            this.channel = Stretch.NONE;
        }
    }

    private Stretch channel(Moment moment, StageView view) {
        if (moment.pe(view.pe()).channel() < 0) {
            return Stretch.NONE;
        }
        long next = Math.min(end, moment.run().next(cycle, StepUnit.CHANNEL, view.pe()));
        return new Stretch(Math.min(cycle, moment.run().previous(next, StepUnit.CHANNEL, view.pe())), next);
    }

    /** Those that there are here. */
    public List<ExportSpan> offered() {
        return Arrays.stream(ExportSpan.values())
                .filter(span -> switch (span) {
                    case ONWARD -> cycle < end;
                    case CHANNEL -> !channel.isEmpty();
                    case GROUP -> !group.isEmpty();
                    case EXCHANGE -> !exchange.isEmpty();
                    case MARKS -> !marks.isEmpty();
                    default -> true;
                })
                .toList();
    }

    /** The first moment of one that is not typed. */
    public long from(ExportSpan span) {
        return switch (span) {
            case ONWARD, MOMENT -> cycle;
            case CHANNEL -> channel.from();
            case GROUP -> group.from();
            case EXCHANGE -> exchange.from();
            case MARKS -> marks.get(0);
            case LAYER, TYPED -> 0;
        };
    }

    /** The last moment of one that is not typed. */
    public long to(ExportSpan span) {
        return switch (span) {
            case MOMENT -> cycle;
            case CHANNEL -> channel.to();
            case GROUP -> group.to();
            case EXCHANGE -> exchange.to();
            case MARKS -> marks.get(marks.size() - 1);
            case ONWARD, LAYER, TYPED -> end;
        };
    }

    /** The moments themselves where they are no range; none where they are. */
    public List<Long> cycles(ExportSpan span) {
        return span == ExportSpan.MARKS ? marks : List.of();
    }
}
