package sparsescope.ui.side;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.scene.life.LifeLine;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Workbench;

/** A line of a value's life: a click goes to where it happens, its button to the life of what it leads to. */
final class LifeCell extends ListCell<LifeLine> {
    private static final double SCROLL_BAR = 14;

    private final Workbench workbench;
    private final Label text = new Label();
    private final Button follow = new Button(null, new FontIcon("mdi2c-chevron-right"));
    private final HBox row = new HBox(text, follow);

    LifeCell(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("life-cell");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        follow.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // As wide as the list, so that text wraps instead of scrolling sideways.
        setPrefWidth(0);
        follow.getStyleClass().add("follow");
        follow.setFocusTraversable(false);
        follow.setOnAction(e -> getItem().leads().ifPresent(workbench.life()::follow));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
                getItem().place().ifPresent(workbench.values()::goTo);
            }
        });
    }

    /** As high as its text is when wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        double across = getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
        return isEmpty() ? 0 : snappedTopInset() + row.prefHeight(across) + snappedBottomInset();
    }

    @Override
    protected void updateItem(LifeLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeIf(style -> style.startsWith("life-") && !style.equals("life-cell"));
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        getStyleClass().add("life-" + line.kind().name().toLowerCase(Locale.ROOT));
        if (line.place().isPresent()) {
            getStyleClass().add("life-goes");
        }
        // A number is not torn at the thin spaces between its thousands.
        text.setText(line.text().replace('\u2009', '\u00a0').replace("→ ", "→\u00a0"));
        follow.setVisible(line.leads().isPresent());
        follow.setManaged(line.leads().isPresent());
        line.leads().ifPresent(lead -> {
            String help = Messages.text(
                    "life.follow", workbench.life().storyProperty().get().name(lead.value()));
            follow.setTooltip(new Tooltip(help + "  (" + Messages.text("life.follow.key") + ")"));
            follow.setAccessibleText(help);
        });
        setAccessibleText(line.text());
        setGraphic(row);
    }
}
