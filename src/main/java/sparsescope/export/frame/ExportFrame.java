package sparsescope.export.frame;

import sparsescope.drawing.DrawingList;

/**
 * Describes one picture of an export, and its words.
 *
 * @param picture drawn on {@code width} × {@code height} pixels
 * @param width of the picture before any magnification
 * @param height of the picture before any magnification
 * @param title where one is, in a few words: a slide's title
 * @param sentence what happens, in one exact sentence: caption, alternative text, speaker notes
 * @param seconds how long a film shows it
 * @param scenario what it takes to see this very moment again, as JSON; empty when it cannot be seen again
 */
public record ExportFrame(
        DrawingList picture, int width, int height, String title, String sentence, double seconds, String scenario) {}
