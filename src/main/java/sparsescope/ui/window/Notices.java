package sparsescope.ui.window;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.ChangedFiles;
import sparsescope.ui.model.task.Notice;

/**
 * The messages of the window, which cover nothing: good news stands in the status bar for a few seconds, a problem in a bar above the page,
 * which moves down for it, until it is closed.
 */
final class Notices {
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(6);
    private static final String GOOD_NEWS = "mdi2c-check-circle-outline";
    private static final String OFFER = "mdi2f-file-refresh-outline";
    private static final String PROBLEM = "mdi2a-alert-outline";

    private final NotificationPane pane = new NotificationPane();
    private final Region room = new Region();
    private final BorderPane page = new BorderPane();
    private final StatusBar status;
    private final PauseTransition reading = new PauseTransition(GOOD_NEWS_STAYS);
    private String usual = "";
    private boolean offering;

    Notices(StatusBar status) {
        this.status = status;
        pane.setFocusTraversable(false);
        page.setTop(room);
        pane.setContent(page);
        pane.showingProperty().addListener((o, before, now) -> makeRoom(now));
        reading.setOnFinished(e -> endGoodNews());
    }

    /** The page, with the room for the bar above it. */
    Node node() {
        return pane;
    }

    /** Puts a page in the middle of the window. */
    void setPage(Node content) {
        if (page.getCenter() != content) {
            page.setCenter(content);
        }
    }

    /** Sets what the status bar says when there is no news. */
    void setUsual(String text) {
        usual = text;
        if (reading.getStatus() != Animation.Status.RUNNING) {
            status.setText(text);
        }
    }

    /** Shows a notice in place of the one before. */
    void show(Notice notice) {
        endGoodNews();
        if (notice.problem()) {
            showBar(notice, PROBLEM);
            return;
        }
        if (offering || isOnScreen(status)) {
            if (!offering) {
                pane.hide();
            }
            status.setGraphic(new FontIcon(GOOD_NEWS));
            status.setText(notice.text());
        } else {
            showBar(notice, GOOD_NEWS);
        }
        reading.playFromStart();
    }

    /**
     * An answer to an offer.
     *
     * @param text what its button says
     * @param act what it does
     */
    private record Answer(String text, Runnable act) {}

    /** Offers to read files again as soon as another program has changed one. */
    void offerToReload(ChangedFiles files) {
        files.changedProperty().addListener((o, before, changed) -> {
            if (changed == null) {
                endOffer();
                return;
            }
            offer(
                    Messages.text("reload.offer", changed.getFileName()),
                    List.of(
                            new Answer(Messages.text("reload.yes"), files::reload),
                            new Answer(Messages.text("reload.no"), files::notNow)));
        });
    }

    /** Offers something in a bar above the page, until it is answered. */
    private void offer(String text, List<Answer> answers) {
        endGoodNews();
        offering = true;
        pane.getActions()
                .setAll(answers.stream()
                        .map(answer ->
                                new Action(answer.text(), e -> answer.act().run()))
                        .toList());
        pane.show(text, new FontIcon(OFFER));
        pane.setAccessibleText(text);
    }

    /** Takes an offer back, or it was answered. */
    private void endOffer() {
        if (offering) {
            offering = false;
            pane.hide();
        }
    }

    private void endGoodNews() {
        if (!offering && reading.getStatus() == Animation.Status.RUNNING && status.getGraphic() == null) {
            pane.hide();
        }
        reading.stop();
        status.setGraphic(null);
        status.setText(usual);
    }

    private void showBar(Notice notice, String icon) {
        offering = false;
        pane.getActions().clear();
        notice.cause().ifPresent(cause -> {
            // Whoever started the program from a terminal wants to see it there too.
            cause.printStackTrace();
            pane.getActions().add(new Action(Messages.text("unexpected.details"), e -> details(pane, cause)));
        });
        String text = notice.cause().isPresent() ? Messages.text("unexpected", notice.text()) : notice.text();
        pane.show(text, new FontIcon(icon));
        pane.setAccessibleText(text);
    }

    /** The room follows the bar's height while it opens and closes. */
    private void makeRoom(boolean showing) {
        if (showing && pane.lookup(".notification-bar") instanceof Region bar) {
            room.prefHeightProperty().bind(bar.heightProperty());
            return;
        }
        room.prefHeightProperty().unbind();
        room.setPrefHeight(0);
    }

    private static boolean isOnScreen(Node node) {
        if (node.getScene() == null) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void details(NotificationPane pane, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        TextArea area = new TextArea(trace.toString());
        area.setEditable(false);
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(pane.getScene().getWindow());
        alert.setTitle(Messages.text("unexpected.title"));
        alert.setHeaderText(cause.toString());
        alert.getDialogPane().setContent(area);
        WindowStyle.dress(alert.getDialogPane());
        Dialogs.beside(alert);
        alert.show();
    }
}
