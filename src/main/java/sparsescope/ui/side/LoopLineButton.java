package sparsescope.ui.side;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import sparsescope.machine.StepKind;
import sparsescope.scene.words.LoopLine;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.kit.Messages;

/** Shows a line of the loop nest: pseudo-code on the left, its live index on the right; pressing it steps by it. */
final class LoopLineButton extends Button {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final double INDENT = 10;
    /** Between the code and its index, however little room there is; it stands twice. */
    private static final double LEAST_GAP = 4;

    private final Label code = new Label();
    private final Label live = new Label();
    private final Tooltip help = new Tooltip(Messages.text("side.loop.help"));
    private StepKind unit = StepUnit.CYCLE;

    LoopLineButton(Consumer<StepKind> stepBy) {
        getStyleClass().setAll("loop-line");
        code.getStyleClass().add("code");
        live.getStyleClass().add("live");
        code.setMinWidth(0);
        live.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(LEAST_GAP, code, gap, live);
        line.prefWidthProperty().bind(widthProperty().subtract(14));
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(help);
        setOnAction(e -> stepBy.accept(unit));
    }

    /** What pressing it steps by. */
    StepKind unit() {
        return unit;
    }

    void show(LoopLine line) {
        unit = line.unit();
        code.setText(line.code());
        code.setPadding(new Insets(0, 0, 0, INDENT * line.indent()));
        live.setText(line.live());
        pseudoClassStateChanged(RUNNING, line.running());
        setAccessibleText(line.code() + (line.live().isEmpty() ? "" : ", " + line.live()));
        setAccessibleHelp(Messages.text("side.loop.help"));
    }
}
