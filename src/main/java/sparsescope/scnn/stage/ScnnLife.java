package sparsescope.scnn.stage;

import java.util.List;
import sparsescope.analysis.life.Life;
import sparsescope.drawing.DrawingList;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.life.LifeOverlay;
import sparsescope.scene.machine.ValueLife;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/**
 * Tells the life of a value on SCNN.
 *
 * @param title what the value is called
 * @param lines what is told of it
 * @param life the life itself
 */
public record ScnnLife(String title, List<LifeLine> lines, Life life) implements ValueLife {
    @Override
    public void mark(DrawingList stage, MachineMoment moment, StageView view, Theme theme) {
        LifeOverlay.paint(stage, life, (Moment) moment, view, theme);
    }
}
