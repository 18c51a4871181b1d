package sparsescope.scene.style;

/**
 * The ramps of one theme: a thing keeps its hue when its magnitude is shown. The largest magnitude has the thing's own colour; smaller
 * ones fade towards what they stand on. Negative sums are slate, and carry a minus sign beside the colour. A zero is a hole and has no
 * colour at all.
 *
 * @param activations sky blue
 * @param weights orange
 * @param positiveSums green
 * @param negativeSums slate
 */
record Ramps(Ramp activations, Ramp weights, Ramp positiveSums, Ramp negativeSums) {
    static final Ramps LIGHT = new Ramps(
            new Ramp(0xE4F3FC, 0xD4EBFA, 0xC3E4F8, 0xB2DCF6, 0xA1D4F3, 0x90CCF1, 0x7EC4EE, 0x6BBCEC, 0x56B4E9),
            new Ramp(0xFDF0D5, 0xFBE6C1, 0xF8DCAE, 0xF5D29A, 0xF3C885, 0xF0BE6F, 0xEDB457, 0xE9A93A, 0xE69F00),
            new Ramp(0xE4F3DE, 0xCEE8D0, 0xB8DEC2, 0xA2D3B5, 0x8BC9A7, 0x74BE9A, 0x5AB38D, 0x3CA980, 0x009E73),
            new Ramp(0xE5E8EE, 0xC3C8D0, 0xABB1BB, 0x969DA8, 0x838B97, 0x717A86, 0x606A77, 0x505A69, 0x414C5B));
    static final Ramps DARK = new Ramps(
            new Ramp(0x20333F, 0x56B4E9),
            new Ramp(0x40331A, 0xE69F00),
            new Ramp(0x1C3A30, 0x009E73),
            new Ramp(0x343A45, 0xA3ABB9));
    static final Ramps CONTRAST = new Ramps(
            new Ramp(0x143040, 0x56B4E9),
            new Ramp(0x3D2C00, 0xE69F00),
            new Ramp(0x0B3A2C, 0x009E73),
            new Ramp(0x3A404B, 0xE4E8F0));
}
