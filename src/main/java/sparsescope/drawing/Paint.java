package sparsescope.drawing;

/** Fills an area. */
public sealed interface Paint permits Colour, Hatch {}
