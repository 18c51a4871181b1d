package sparsescope.scene.words;

import sparsescope.scene.beat.Beat;

/** The idea of each beat of a cycle. */
final class BeatHeadlines {
    private BeatHeadlines() {}

    static String of(Beat beat) {
        return switch (beat) {
            case RETIRE -> "Add: each bank takes one product from its queue";
            case FETCH -> "Fetch: a few activations and a few weights";
            case MULTIPLY -> "Multiply: every weight meets every activation";
            case ADDRESS -> "Address: the places of both say which output a product belongs to";
            case CROSS -> "Route: each product goes to the bank that holds its output";
            case ISSUE -> "Multiply: activations meet weights in every busy PE";
            case LAND -> "Add: each product goes to its output";
            case EXCHANGE -> "Halo exchange: partial sums go to the PEs that own their outputs";
            case FINISH -> "Finish: complete sums pass through the post-processing unit";
            case COMPRESS -> "Store: finished outputs go to the OARAM";
            case SWAP -> "The layer is finished: its output becomes the next input";
        };
    }
}
