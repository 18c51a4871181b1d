package sparsescope.ui.model;

import sparsescope.scene.StageView;

/**
 * A way of looking that was stored under a digit.
 *
 * @param camera where the stage looks
 * @param chart the chart beside it
 */
public record StoredView(StageView camera, Chart chart) {}
