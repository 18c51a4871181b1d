package sparsescope.scene.pe;

import sparsescope.drawing.Colour;
import sparsescope.scene.style.Theme;
import sparsescope.simulation.state.PeDetail;

/** Chooses the colours of a PE's operands: the larger within its block, the stronger. */
final class OperandColours {
    /** A zero that is stored, to bridge a long gap. */
    private static final Colour PLACEHOLDER = Colour.of(0xF0E442);

    private final Theme theme;
    private final long mostActivation;
    private final long mostWeight;

    OperandColours(Theme theme, PeDetail detail) {
        this.theme = theme;
        long activation = 1;
        for (var element : detail.activationBlock()) {
            activation = Math.max(activation, Math.abs((long) element.value()));
        }
        long weight = 1;
        for (var element : detail.weightBlock()) {
            weight = Math.max(weight, Math.abs((long) element.value()));
        }
        this.mostActivation = activation;
        this.mostWeight = weight;
    }

    /** Of an activation of the channel in work. */
    Colour activation(int value) {
        return value == 0 ? PLACEHOLDER : theme.activations().of(value, mostActivation);
    }

    /** Of a weight of the block in work. */
    Colour weight(int value) {
        return value == 0 ? PLACEHOLDER : theme.weights().of(value, mostWeight);
    }
}
