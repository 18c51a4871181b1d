package sparsescope.scene.life;

import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.LayerValue;

/**
 * Describes one line of a value's life.
 *
 * @param kind how it is set
 * @param text what it says
 * @param place where it happens; empty when it has no cycle
 * @param leads whose life it leads to; empty for none
 */
public record LifeLine(Kind kind, String text, Optional<Place> place, Optional<Lead> leads) {
    /** How a line is set. */
    public enum Kind {
        /** Heads a section. */
        SECTION,
        /** Something that happens, or is. */
        EVENT,
        /** One of many products. */
        PRODUCT,
        /** A check that holds. */
        HOLDS,
        /** A check that does not. */
        FAILS
    }

    /**
     * Says where something happens.
     *
     * @param cycle when
     * @param pe the PE to look at
     * @param landing the landing that shows it
     */
    public record Place(long cycle, PePosition pe, double landing) {}

    /**
     * Leads to another value.
     *
     * @param layer index of its layer
     * @param value the value
     */
    public record Lead(int layer, LayerValue value) {}
}
