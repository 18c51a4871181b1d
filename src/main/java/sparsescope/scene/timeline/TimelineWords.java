package sparsescope.scene.timeline;

import sparsescope.scene.style.PaintContext;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.state.GroupSpan;

/** Words the stretches of a timeline. */
public final class TimelineWords {
    private TimelineWords() {}

    /** What a group's computation is called, the longest wording first. */
    static String[] multiply(GroupSpan span) {
        return stretch("multiply", span.computeEnd() - span.start());
    }

    /** What a group's halo exchange is called, the longest wording first. */
    static String[] exchange(GroupSpan span) {
        return stretch("exchange halos", span.exchangeCycles());
    }

    /** What the storing of a group's outputs is called, the longest wording first. */
    static String[] store(GroupSpan span) {
        return stretch("store outputs", span.postEnd() - span.postStart() - span.exchangeCycles());
    }

    private static String[] stretch(String what, long cycles) {
        return new String[] {what + ": " + Words.count(cycles, "cycle"), what + ": " + PaintContext.number(cycles), what
        };
    }

    /** {@code cycle 412: group 0 stores its outputs}; as much as is known of the run. */
    public static String cycle(LayerRun run, long cycle) {
        String at = "cycle " + PaintContext.number(cycle) + ": ";
        if (run.indexed() && cycle >= run.cycles()) {
            return at + "the layer is finished";
        }
        StringBuilder does = new StringBuilder();
        for (GroupSpan span : run.spans()) {
            String group = Words.group(span.group(), run.plan());
            if (cycle >= span.start() && cycle < span.computeEnd()) {
                add(does, group + " multiplies (" + Words.filters(span.group().group()) + ")");
            }
            if (cycle >= span.postStart() && cycle < span.postEnd()) {
                add(
                        does,
                        group
                                + (cycle < span.postStart() + span.exchangeCycles()
                                        ? " exchanges halos"
                                        : " stores its outputs"));
            }
        }
        return at + (does.isEmpty() ? "not timed yet" : does);
    }

    private static void add(StringBuilder all, String one) {
        all.append(all.isEmpty() ? "" : ", ").append(one);
    }
}
