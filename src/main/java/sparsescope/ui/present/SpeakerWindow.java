package sparsescope.ui.present;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.report.Report;
import sparsescope.scene.report.ReportSheet;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Commands;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.WindowIcon;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.picture.Preview;
import sparsescope.ui.model.present.Presentation;
import sparsescope.ui.model.present.PresenterKey;
import sparsescope.ui.model.present.TalkClock;

/** Shows the speaker's own view: this step, the next one, both sentences, and a clock. */
final class SpeakerWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 680;
    /** A page as a hall sees it. */
    private static final PixelSize PAGE = new PixelSize(960, 540);

    private final Workbench workbench;
    private final Presentation presentation;
    private final WindowStyle style;
    private final TalkClock watch = new TalkClock(Instant::now, ZoneId.systemDefault());
    private final DrawingView now = view("speaker-now", "speaker.now");
    private final DrawingView next = view("speaker-next", "speaker.next");
    private final Label nowSays = sentence("speaker-now-caption");
    private final Label nextSays = sentence("speaker-next-caption");
    private final Label elapsed = new Label();
    private final Label time = new Label();
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.millis(500), e -> tick()));
    private Button on;
    private Stage stage;

    SpeakerWindow(Workbench workbench, WindowStyle style) {
        this.workbench = workbench;
        this.presentation = workbench.presentation();
        this.style = style;
        seconds.setCycleCount(Animation.INDEFINITE);
        workbench.frameProperty().addListener((o, before, frame) -> show(frame));
        workbench.nextStep().previewProperty().addListener((o, before, preview) -> show(preview));
        workbench.pages().steps().changed(this::show);
    }

    /**
     * Shows it: on a screen of its own, or as an ordinary window.
     *
     * @param closed told when the person closes it
     */
    void show(Optional<ScreenPlan.Area> screen, Runnable closed) {
        if (stage == null) {
            stage = make();
        }
        stage.setOnCloseRequest(e -> closed.run());
        watch.reset();
        tick();
        seconds.play();
        screen.ifPresent(this::place);
        stage.show();
        // Sizes given before are lost when the window manager tells how wide its frame is.
        screen.ifPresentOrElse(this::fill, () -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        on.requestFocus();
        workbench.nextStep().watch(true);
        show();
    }

    private void place(ScreenPlan.Area screen) {
        stage.setX(screen.x());
        stage.setY(screen.y());
    }

    private void fill(ScreenPlan.Area screen) {
        place(screen);
        stage.setWidth(screen.width());
        stage.setHeight(screen.height());
    }

    void hide() {
        workbench.nextStep().watch(false);
        seconds.stop();
        if (stage != null) {
            stage.hide();
        }
    }

    private Stage make() {
        Stage made = new Stage();
        made.setTitle(Messages.text("speaker.title"));
        WindowIcon.put(made);
        made.setMinWidth(640);
        made.setMinHeight(400);
        Scene scene = new Scene(content());
        style.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        made.setScene(scene);
        return made;
    }

    private VBox content() {
        VBox left = new VBox(heading("speaker.now"), now, nowSays);
        VBox right = new VBox(heading("speaker.next"), next, nextSays);
        left.getStyleClass().addAll("card", "speaker-now");
        right.getStyleClass().addAll("card", "speaker-next");
        VBox.setVgrow(now, Priority.ALWAYS);
        VBox.setVgrow(next, Priority.ALWAYS);
        HBox pictures = new HBox(left, right);
        pictures.getStyleClass().add("speaker-pictures");
        VBox.setVgrow(pictures, Priority.ALWAYS);
        left.prefWidthProperty().bind(pictures.widthProperty().multiply(0.58));
        right.prefWidthProperty().bind(pictures.widthProperty().multiply(0.42));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox content = new VBox(pictures, bar());
        content.getStyleClass().add("speaker");
        return content;
    }

    private HBox bar() {
        elapsed.setId("speaker-elapsed");
        elapsed.getStyleClass().add("clock");
        time.setId("speaker-time");
        time.getStyleClass().add("clock");
        Button reset = button("speaker-reset", "mdi2r-restart", "speaker.reset", () -> {
            watch.reset();
            tick();
        });
        Button back = button("speaker-back", "mdi2s-step-backward", "speaker.back", () -> perform(PresenterKey.BACK));
        on = button("speaker-step", "mdi2s-step-forward", "speaker.step", () -> perform(PresenterKey.NEXT));
        back.setText(Messages.text("speaker.back.word"));
        on.setText(Messages.text("speaker.step.word"));
        Label lasted = new Label(Messages.text("speaker.elapsed"));
        lasted.getStyleClass().add("hint");
        HBox bar = new HBox(lasted, elapsed, reset, gap(), back, on, gap(), time);
        bar.getStyleClass().add("speaker-bar");
        return bar;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button button(String id, String icon, String words, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(Messages.text(words));
        button.setTooltip(new Tooltip(Messages.text(words)));
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("card-title");
        return label;
    }

    private static Label sentence(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("speaker-sentence");
        return label;
    }

    private static DrawingView view(String id, String name) {
        DrawingView view = new DrawingView();
        view.setId(id);
        view.keepShape();
        view.setAccessibleText(Messages.text(name));
        return view;
    }

    private void perform(PresenterKey cue) {
        presentation.perform(cue);
    }

    private void key(KeyEvent event) {
        boolean pressing = event.getCode() == KeyCode.SPACE && stage.getScene().getFocusOwner() instanceof ButtonBase;
        if (pressing) {
            return;
        }
        for (PresenterKey cue : PresenterKey.values()) {
            for (String keys : cue.keys()) {
                KeyCombination combination = Commands.combination(keys);
                if (combination.match(event)) {
                    event.consume();
                    perform(cue);
                    return;
                }
            }
        }
        if (Commands.of(event).anyMatch(command -> command == Command.SPEAKER)) {
            event.consume();
            presentation.speakerProperty().set(false);
        }
    }

    private void tick() {
        elapsed.setText(watch.elapsed());
        time.setText(watch.timeOfDay());
    }

    private boolean onStage() {
        return workbench.pageProperty().get() == Page.STAGE;
    }

    /** Shows whatever the hall sees. */
    private void show() {
        if (onStage()) {
            show(workbench.frameProperty().get());
            show(workbench.nextStep().previewProperty().get());
        } else if (isShowing()) {
            show(workbench.pages().steps().now(), now, nowSays, "speaker.now");
            show(workbench.pages().steps().next(), next, nextSays, "speaker.next");
        }
    }

    private void show(Optional<Report> report, DrawingView view, Label says, String name) {
        DrawingList picture = report.map(each -> ReportSheet.untitled(
                        each,
                        workbench.appearance().themeProperty().get(),
                        PAGE.width(),
                        PAGE.height(),
                        TypeScale.lecture(PAGE.height()).scale()))
                .orElseGet(DrawingList::new);
        view.show(picture, PAGE);
        says.setText(report.map(Report::sentence).orElse(""));
        view.setAccessibleText(Messages.text(name) + ". " + says.getText());
    }

    private void show(Frame frame) {
        if (frame != null && isShowing() && onStage()) {
            now.show(frame.stage(), frame.look().stage());
            nowSays.setText(frame.caption());
            now.setAccessibleText(Messages.text("speaker.now") + ". " + frame.caption());
        }
    }

    private void show(Preview preview) {
        if (isShowing() && onStage()) {
            next.show(preview.drawing(), preview.extent());
            nextSays.setText(preview.caption());
            next.setAccessibleText(Messages.text("speaker.next") + ". " + preview.caption());
        }
    }

    private boolean isShowing() {
        return stage != null && stage.isShowing();
    }
}
