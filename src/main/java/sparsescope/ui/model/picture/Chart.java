package sparsescope.ui.model.picture;

import java.util.Optional;
import sparsescope.scene.sheet.FigureSubject;

/** Lists the live charts. */
public enum Chart {
    /** Multiplier utilization over time. */
    UTILIZATION,
    /** What became of the multiplier slots so far. */
    SLOTS,
    /** Every PE's cycles against the barrier. */
    STRAGGLERS,
    /** Density of weights and activations, layer by layer. */
    DENSITY;

    /** Whether any machine has it; others are SCNN's. */
    public boolean isOfAnyMachine() {
        return this != STRAGGLERS;
    }

    /**
     * What a picture of it shows.
     *
     * @param wholeLayer whether stragglers are shown over the whole layer
     */
    public FigureSubject subject(boolean wholeLayer) {
        return switch (this) {
            case UTILIZATION -> FigureSubject.UTILIZATION;
            case SLOTS -> FigureSubject.SLOTS;
            case STRAGGLERS -> wholeLayer ? FigureSubject.LAYER_STRAGGLERS : FigureSubject.STRAGGLERS;
            case DENSITY -> FigureSubject.DENSITY;
        };
    }

    /** The one that a picture shows, if it shows one. */
    public static Optional<Chart> of(FigureSubject subject) {
        return switch (subject) {
            case UTILIZATION -> Optional.of(UTILIZATION);
            case SLOTS -> Optional.of(SLOTS);
            case STRAGGLERS, LAYER_STRAGGLERS -> Optional.of(STRAGGLERS);
            case DENSITY -> Optional.of(DENSITY);
            case STAGE, STAGE_TIMELINE, TIMELINE, TWINS -> Optional.empty();
        };
    }
}
