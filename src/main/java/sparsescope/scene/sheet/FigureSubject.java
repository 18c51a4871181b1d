package sparsescope.scene.sheet;

import java.util.Optional;
import sparsescope.file.Named;
import sparsescope.scene.view.StageView;

/** The part of a moment that an exported picture shows: stage, timeline or a chart. */
public enum FigureSubject implements Named {
    /** The landing that the view asks for. */
    STAGE("stage", ""),
    /** The landing with the whole layer on one line below. */
    STAGE_TIMELINE("stage-timeline", ""),
    /** The whole layer on one line, and what its slots were. */
    TIMELINE("timeline", "Timeline"),
    /** Multiplier utilization over time. */
    UTILIZATION("utilization", "Multiplier utilization"),
    /** What became of the group's slots so far. */
    SLOTS("slots", "Slots by cause"),
    /** Every PE's cycles against the barrier, in the moment's group. */
    STRAGGLERS("stragglers", "Load balance"),
    /** The same over all groups. */
    LAYER_STRAGGLERS("layer-stragglers", "Load balance of the layer"),
    /** Density of weights and activations, layer by layer. */
    DENSITY("density", "Density"),
    /** The landing beside that of a second run. */
    TWINS("twins", "Side by side");

    private final String word;
    private final String title;

    FigureSubject(String word, String title) {
        this.word = word;
        this.title = title;
    }

    @Override
    public String word() {
        return word;
    }

    /** What it is called over a picture seen like that. */
    public String title(StageView view) {
        return title.isEmpty() ? view.landingName() : title;
    }

    /** Whether a landing is on it. */
    public boolean hasStage() {
        return this == STAGE || this == STAGE_TIMELINE;
    }

    /** The one of that name. */
    public static Optional<FigureSubject> find(String word) {
        return Named.find(values(), word);
    }
}
