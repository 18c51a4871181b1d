package sparsescope.ui.setup;

import sparsescope.accelerator.Setting;

/** What a setting is about: settings that belong together fold together. */
enum SettingGroup {
    /** The grid of PEs, and the multipliers of each. */
    MULTIPLIERS,
    /** What is stored in which form. */
    STORAGE,
    /** How a layer's work is divided, and where PEs wait for one another. */
    DIVISION,
    /** Where products are added, and what happens when they meet. */
    ACCUMULATORS,
    /** What happens to sums after a group is computed. */
    OUTPUTS;

    /** The group of a setting. */
    static SettingGroup of(Setting setting) {
        return switch (setting) {
            case COLUMNS, ROWS, F, I -> MULTIPLIERS;
            case OPERANDS, INDEX_BITS -> STORAGE;
            case KC, MAX_KC, TILE_SPLIT, STRIDES, PADDING, BARRIER -> DIVISION;
            case BANKS, BANK_ENTRIES, BANK_MAPPING, CONTENTION, QUEUE_DEPTH -> ACCUMULATORS;
            case HALOS, POST_PROCESSING, LINK_WIDTH, PPU_WIDTH -> OUTPUTS;
        };
    }
}
