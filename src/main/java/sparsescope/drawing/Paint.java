package sparsescope.drawing;

/** The fill of an area. */
public sealed interface Paint permits Colour, Hatch {}
