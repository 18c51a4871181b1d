package sparsescope.scene.style;

import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.machine.Cause;
import sparsescope.simulation.state.PeState;
import sparsescope.simulation.state.SlotCause;

/** Speaks the colour language: one colour, one meaning, everywhere, and a second sign beside it. */
public enum Theme {
    /** For projectors and paper. */
    LIGHT(
            Colour.of(0xF7F8FA),
            Colour.of(0xFFFFFF),
            Colour.of(0xD5D9E0),
            Colour.of(0x1B1F24),
            Colour.of(0x57606A),
            Colour.of(0xE9ECF1),
            Colour.of(0x8A2F6B),
            Colour.of(0x006B4E),
            Colour.of(0x005A91)),
    /** For dark rooms. */
    DARK(
            Colour.of(0x15181C),
            Colour.of(0x1E2227),
            Colour.of(0x3D444D),
            Colour.of(0xF0F3F6),
            Colour.of(0xA9B2BC),
            Colour.of(0x2A3037),
            Colour.of(0xE9A5CB),
            Colour.of(0x4FD0A5),
            Colour.of(0x7CC4F5)),
    /** For eyes that need it: everything that is written or outlined is white on black. */
    CONTRAST(
            Colour.of(0x000000),
            Colour.of(0x000000),
            Colour.of(0xC8C8C8),
            Colour.of(0xFFFFFF),
            Colour.of(0xFFFFFF),
            Colour.of(0x262626),
            Colour.of(0xFFC2E4),
            Colour.of(0x7DFFD0),
            Colour.of(0xA5DBFF));

    private static final Colour ACTIVATION = Colour.of(0x56B4E9);
    private static final Colour WEIGHT = Colour.of(0xE69F00);
    private static final Colour PRODUCT = Colour.of(0x0072B2);
    private static final Colour SUM = Colour.of(0x009E73);
    private static final Colour HALO = Colour.of(0xCC79A7);
    private static final Colour PLACEHOLDER = Colour.of(0xF0E442);
    private static final Colour STALL = Colour.of(0xD55E00);
    private static final Colour BLACK = Colour.of(0x000000);
    private static final Colour WHITE = Colour.of(0xFFFFFF);

    private final Colour background;
    private final Colour panel;
    private final Colour outline;
    private final Colour text;
    private final Colour quiet;
    private final Colour recess;
    private final Colour haloText;
    private final Colour sumText;
    private final Colour productText;

    Theme(
            Colour background,
            Colour panel,
            Colour outline,
            Colour text,
            Colour quiet,
            Colour recess,
            Colour haloText,
            Colour sumText,
            Colour productText) {
        this.background = background;
        this.panel = panel;
        this.outline = outline;
        this.text = text;
        this.quiet = quiet;
        this.recess = recess;
        this.haloText = haloText;
        this.sumText = sumText;
        this.productText = productText;
    }

    /** Whether what is written is brighter than what it stands on. */
    public boolean isDark() {
        return this != LIGHT;
    }

    /** Behind everything. */
    public Colour background() {
        return background;
    }

    /** Of panels and cards. */
    public Colour panel() {
        return panel;
    }

    /** Of panels and cells. */
    public Colour outline() {
        return outline;
    }

    /** Text, and the outline of what is selected. */
    public Colour text() {
        return text;
    }

    /** Less important text. */
    public Colour quiet() {
        return quiet;
    }

    /** Empty tracks and unused places. */
    public Colour recess() {
        return recess;
    }

    /** Activations: sky blue. */
    public Colour activation() {
        return ACTIVATION;
    }

    /** Weights: orange. */
    public Colour weight() {
        return WEIGHT;
    }

    /** Products: blue. */
    public Colour product() {
        return PRODUCT;
    }

    /** Partial sums: green. */
    public Colour sum() {
        return SUM;
    }

    /** Halos: purple, with a dashed rim. */
    public Colour halo() {
        return HALO;
    }

    /** Text about halos. */
    public Colour haloText() {
        return haloText;
    }

    /** Text about partial sums. */
    public Colour sumText() {
        return sumText;
    }

    /** Text about products. */
    public Colour productText() {
        return productText;
    }

    /** Black or white, whichever reads better on {@code ground}. */
    public Colour on(Colour ground) {
        return ground.contrast(BLACK) >= ground.contrast(WHITE) ? BLACK : WHITE;
    }

    /** What a slot with this cause is filled with: every role has a colour, or a pattern of its own. */
    public Paint cause(Cause cause) {
        return switch (cause.role()) {
            case USEFUL -> PRODUCT;
            case ZERO -> PLACEHOLDER;
            case DROPPED -> this == LIGHT ? Colour.of(0xD3D7DD) : Colour.of(0x6B737C);
            case EMPTY -> panel;
            case STALL -> new Hatch(STALL, this == LIGHT ? WHITE : BLACK, Hatch.Direction.DIAGONAL, 6);
            case DRAIN -> new Hatch(WEIGHT, BLACK, Hatch.Direction.VERTICAL, 6);
            case IDLE ->
                new Hatch(
                        this == LIGHT ? Colour.of(0xD8DCE2) : Colour.of(0x343A41),
                        this == LIGHT ? Colour.of(0x7B838D) : Colour.of(0x808993),
                        Hatch.Direction.HORIZONTAL,
                        6);
        };
    }

    /** The sign that stands for a cause beside its colour; empty when the colour's pattern is the sign. */
    public String sign(Cause cause) {
        return cause.sign();
    }

    /** What a PE in this state is filled with. */
    public Paint state(PeState state) {
        return switch (state) {
            case ISSUE -> PRODUCT;
            case STALL -> cause(SlotCause.STALL);
            case DRAIN -> cause(SlotCause.DRAIN);
            case IDLE -> cause(SlotCause.IDLE);
            case WAITING, FINISHED -> recess;
        };
    }

    /** The colour of a magnitude, 0…1, that is neither an activation, nor a weight, nor a sum (viridis). */
    public Colour magnitude(double fraction) {
        return ramp(VIRIDIS, fraction);
    }

    /** Stored activations from small to large: sky blue. */
    public Ramp activations() {
        return ramps().activations();
    }

    /** Stored weights from small to large magnitude: orange. */
    public Ramp weights() {
        return ramps().weights();
    }

    /**
     * The colour of a partial sum that is not 0: green when positive, slate when negative.
     *
     * @param most the largest magnitude there is
     */
    public Colour sum(long value, long most) {
        return (value > 0 ? positiveSums() : negativeSums()).of(value, most);
    }

    /** Positive sums from small to large: green. */
    public Ramp positiveSums() {
        return ramps().positiveSums();
    }

    /** Negative sums from small to large magnitude: slate, beside a minus sign. */
    public Ramp negativeSums() {
        return ramps().negativeSums();
    }

    private Ramps ramps() {
        return switch (this) {
            case LIGHT -> Ramps.LIGHT;
            case DARK -> Ramps.DARK;
            case CONTRAST -> Ramps.CONTRAST;
        };
    }

    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x27AD81, 0x5CC863, 0xAADC32, 0xFDE725
    };

    private static Colour ramp(int[] stops, double fraction) {
        double at = Math.max(0, Math.min(1, fraction)) * (stops.length - 1);
        int from = Math.min(stops.length - 2, (int) at);
        return Colour.of(stops[from]).mix(Colour.of(stops[from + 1]), at - from);
    }
}
