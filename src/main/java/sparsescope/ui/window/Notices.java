package sparsescope.ui.window;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.animation.PauseTransition;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.task.Notice;

/** Shows notices in the bar at the window's edge. */
final class Notices {
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(6);

    private Notices() {}

    static void show(NotificationPane pane, Notice notice) {
        pane.getActions().clear();
        notice.cause().ifPresent(cause -> {
            // Whoever started the program from a terminal wants to see it there too.
            cause.printStackTrace();
            pane.getActions().add(new Action(Messages.text("unexpected.details"), e -> details(pane, cause)));
        });
        String text = notice.cause().isPresent() ? Messages.text("unexpected", notice.text()) : notice.text();
        pane.show(text, new FontIcon(notice.problem() ? "mdi2a-alert-outline" : "mdi2c-check-circle-outline"));
        pane.setAccessibleText(text);
        if (!notice.problem()) {
            PauseTransition read = new PauseTransition(GOOD_NEWS_STAYS);
            read.setOnFinished(e -> {
                if (text.equals(pane.getText())) {
                    pane.hide();
                }
            });
            read.play();
        }
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
        alert.setResizable(true);
        alert.show();
    }
}
