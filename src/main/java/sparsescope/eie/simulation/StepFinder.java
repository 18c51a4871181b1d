package sparsescope.eie.simulation;

import java.util.List;

/** Finds where the next or the previous step begins. */
final class StepFinder {
    private final EieRun run;

    StepFinder(EieRun run) {
        this.run = run;
    }

    long next(long cycle, EieStepUnit unit) {
        long from = Math.max(-1, cycle);
        return switch (unit) {
            case CYCLE -> Math.min(run.cycles(), from + 1);
            case ACTIVATION -> nextBroadcast(from);
            case PASS ->
                run.spans().stream()
                        .mapToLong(PassSpan::start)
                        .filter(start -> start > from)
                        .findFirst()
                        .orElse(run.cycles());
            case LAYER -> run.cycles();
        };
    }

    private long nextBroadcast(long cycle) {
        List<PassSpan> spans = run.spans();
        for (int pass = run.spanAt(cycle).pass(); pass < spans.size(); pass++) {
            PassTiming timing = run.timing(pass);
            int broadcast = timing.broadcastsBefore(cycle + 1 - spans.get(pass).start());
            if (broadcast < timing.broadcasts()) {
                return spans.get(pass).start() + timing.broadcastAt(broadcast);
            }
        }
        return run.cycles();
    }

    long previous(long cycle, EieStepUnit unit) {
        long to = Math.min(run.cycles() + 1, cycle);
        return switch (unit) {
            case CYCLE -> Math.max(0, to - 1);
            case ACTIVATION -> previousBroadcast(to);
            case PASS ->
                run.spans().stream()
                        .mapToLong(PassSpan::start)
                        .filter(start -> start < to)
                        .max()
                        .orElse(0);
            case LAYER -> 0;
        };
    }

    private long previousBroadcast(long cycle) {
        List<PassSpan> spans = run.spans();
        for (int pass = run.spanAt(cycle).pass(); pass >= 0; pass--) {
            PassTiming timing = run.timing(pass);
            int before = timing.broadcastsBefore(cycle - spans.get(pass).start());
            if (before > 0) {
                return spans.get(pass).start() + timing.broadcastAt(before - 1);
            }
        }
        return 0;
    }
}
