package sparsescope.ui.model.navigation;

import sparsescope.scene.view.StageView;
import sparsescope.ui.model.picture.Chart;

/**
 * A way of looking that was stored under a digit.
 *
 * @param camera where the stage looks
 * @param chart the chart beside it
 */
public record StoredView(StageView camera, Chart chart) {}
