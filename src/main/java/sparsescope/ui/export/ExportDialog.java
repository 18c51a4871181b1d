package sparsescope.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sparsescope.export.ExportEstimate;
import sparsescope.export.frame.ExportFrame;
import sparsescope.file.Reason;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.FolderWindow;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.OverwriteDialog;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.export.ExportModel;
import sparsescope.ui.model.export.ExportRequest;
import sparsescope.ui.model.export.ExportSpans;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PixelSize;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Notice;

/** The export dialog: asks what, shows how it will look, and how far it is. */
public final class ExportDialog extends Dialog<Void> {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final double PREVIEW_WIDTH = 600;
    private static final double PREVIEW_HEIGHT = 340;

    private final Workbench workbench;
    private final ExportModel model;
    private final FilePicker files;
    private final ExportForm form;
    private final DrawingView preview = new DrawingView();
    private final Label which = new Label();
    private final Slider scan = new Slider(0, 0, 0);
    private final Label estimate = new Label();
    private final Label problem = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = new Label();
    private final Button stop = new Button(Messages.text("export.stop"));
    private final Button show = new Button(Messages.text("export.show"));
    private final ButtonType start = new ButtonType(Messages.text("export.start"), ButtonBar.ButtonData.APPLY);

    /** Opens the dialog for what is on the stage, if anything is. */
    public static void open(Workbench workbench, FilePicker files, Window owner) {
        LoadedScenario session = workbench.setup().sessionProperty().get();
        Frame frame = workbench.frameProperty().get();
        if (frame == null
                || frame.moment().run() != session.run()
                || !session.run().indexed()) {
            workbench.tell(Notice.info(Messages.text("export.wait")));
            return;
        }
        workbench.playback().playingProperty().set(false);
        new ExportDialog(
                        workbench,
                        workbench.export(session),
                        new ExportSpans(
                                frame.moment(),
                                frame.look().camera(),
                                workbench.marks().marksProperty().get()),
                        files,
                        owner)
                .show();
    }

    private ExportDialog(Workbench workbench, ExportModel model, ExportSpans spans, FilePicker files, Window owner) {
        this.workbench = workbench;
        this.model = model;
        this.files = files;
        this.form = new ExportForm(spans, model.run(), model.hasTwin(), this::look);
        initOwner(owner);
        setTitle(Messages.text("export.title"));
        setHeaderText(Messages.text("export.header", model.run().layer().name()));
        Dialogs.beside(this);
        getDialogPane().setId("export-dialog");
        WindowStyle.dress(getDialogPane());
        getDialogPane().setContent(content());
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        // The theme's dialogs are narrow: they hold a sentence, not a picture.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        getDialogPane().getButtonTypes().addAll(start, ButtonType.CLOSE);
        Node button = getDialogPane().lookupButton(start);
        button.setId("export-start");
        button.disableProperty()
                .bind(model.problemProperty()
                        .isNotEmpty()
                        .or(model.previewProperty().isNull())
                        .or(model.progressProperty().greaterThanOrEqualTo(0)));
        // The dialog stays: it tells how far the export is.
        button.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            choose();
        });
        listen();
        setOnHidden(e -> model.close());
        look();
    }

    private Node content() {
        preview.setId("export-preview");
        preview.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        preview.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        preview.setAccessibleText(Messages.text("export.preview"));
        VBox.setVgrow(preview, Priority.ALWAYS);
        scan.setId("export-scan");
        scan.setAccessibleText(Messages.text("export.scan"));
        scan.setTooltip(new Tooltip(Messages.text("export.scan")));
        scan.valueProperty().addListener((o, before, now) -> {
            if (Math.round(before.doubleValue()) != Math.round(now.doubleValue())) {
                look();
            }
        });
        problem.getStyleClass().add("problem");
        problem.setId("export-problem");
        problem.setWrapText(true);
        estimate.setId("export-estimate");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("export.title"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        stop.setId("export-stop");
        stop.setAccessibleText(stop.getText());
        stop.setOnAction(e -> model.cancel());
        show.setId("export-show");
        show.setAccessibleText(show.getText());
        show.setOnAction(e -> showFolder());
        HBox running = new HBox(10, bar, stop, show);
        VBox right = new VBox(8, preview, which, scan, estimate, problem, running, progress);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(20, form, right);
        content.setPadding(new Insets(12));
        return content;
    }

    private void listen() {
        model.previewProperty().addListener((o, before, now) -> show(now));
        model.estimateProperty().addListener((o, before, now) -> show(now));
        problem.textProperty().bind(model.problemProperty());
        var busy = model.progressProperty().greaterThanOrEqualTo(0);
        bar.visibleProperty().bind(busy);
        bar.progressProperty().bind(model.progressProperty());
        stop.visibleProperty().bind(busy);
        form.disableProperty().bind(busy);
        scan.disableProperty().bind(busy);
        show.visibleProperty().bind(model.writtenProperty().isNotNull());
        progress.textProperty()
                .bind(Bindings.createStringBinding(
                        this::progressText,
                        model.progressProperty(),
                        model.timeLeftProperty(),
                        model.writtenProperty()));
    }

    private String progressText() {
        Path written = model.writtenProperty().get();
        if (written != null) {
            return Messages.text("export.done", written);
        }
        double done = model.progressProperty().get();
        return done == ExportModel.NOT_BUSY
                ? ""
                : Messages.text(
                        "export.running",
                        (int) (100 * done),
                        model.timeLeftProperty().get());
    }

    private void look() {
        Optional<ExportRequest> request = form == null ? Optional.empty() : form.request();
        estimate.setText(Messages.text("export.estimating"));
        request.ifPresentOrElse(wanted -> model.look(wanted, (int) Math.round(scan.getValue())), model::refuseNumbers);
    }

    private void show(ExportModel.Preview now) {
        if (now == null) {
            return;
        }
        ExportFrame frame = now.frame();
        double fit = Math.min(preview.getWidth() / frame.width(), preview.getHeight() / frame.height());
        if (fit > 0) {
            // As wide as the view, so that it keeps its shape.
            preview.show(frame.picture(), new PixelSize(preview.getWidth() / fit, preview.getHeight() / fit));
        }
        preview.setAccessibleText(Messages.text("export.preview") + ". " + frame.sentence());
        which.setText(Messages.text("export.frame", now.index() + 1, now.frames()) + " · " + frame.title());
        scan.setMax(now.frames() - 1);
    }

    private void show(ExportEstimate now) {
        if (now == null) {
            estimate.setText(Messages.text("export.estimating"));
            return;
        }
        String text = Messages.text("export.estimate", size(now.bytes()), time(now.seconds()));
        estimate.setText(form.plays() ? Messages.text("export.plays", length(now.length()), text) : text);
    }

    /** {@code 12.5 s}, {@code 3 min 20 s}: how long what plays goes on. */
    static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? String.format(Locale.ROOT, "%.1f s", seconds) : whole / 60 + " min " + whole % 60 + " s";
    }

    /** {@code 820 kB}, {@code 4.1 MB}. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1000) + " kB";
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** {@code 3 s}, {@code 4 min}. */
    static String time(double seconds) {
        return seconds < 90 ? Math.max(1, Math.round(seconds)) + " s" : Math.round(seconds / 60) + " min";
    }

    private void choose() {
        Optional<ExportRequest> request = form.request();
        Window owner = getDialogPane().getScene().getWindow();
        request.flatMap(wanted -> files.toSave(
                                owner,
                                Messages.text("export.kind." + wanted.format().name()),
                                "*" + wanted.format().ending(),
                                suggestion(wanted))
                        .filter(target -> mayReplace(wanted, target, owner))
                        .map(FilePicker.Target::file))
                .ifPresent(file -> model.start(request.get(), file));
    }

    /** Several drawings are several files, and a film has captions beside it, of which the desktop's dialog has seen none. */
    private boolean mayReplace(ExportRequest request, FilePicker.Target target, Window owner) {
        List<Path> all =
                request.targets(target.file(), model.previewProperty().get().frames());
        return all.stream()
                .filter(file -> !(target.confirmed() && file.equals(target.file())))
                .filter(Files::exists)
                .findFirst()
                .map(file -> OverwriteDialog.mayReplace(owner, file))
                .orElse(true);
    }

    private String suggestion(ExportRequest request) {
        String layer = model.run().layer().name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return layer + "-cycles-" + request.from() + "-" + request.to()
                + request.format().ending();
    }

    private void showFolder() {
        try {
            FolderWindow.show(model.writtenProperty().get());
        } catch (IOException e) {
            workbench.tell(Notice.problem(Reason.of(e)));
        }
    }
}
