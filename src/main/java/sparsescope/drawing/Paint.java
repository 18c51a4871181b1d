package sparsescope.drawing;

/** What an area is filled with. */
public sealed interface Paint permits Colour, Hatch {}
