package sparsescope.ui.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sparsescope.lesson.Lesson;
import sparsescope.ui.canvas.DrawingView;
import sparsescope.ui.kit.Dialogs;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.FolderWindow;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.OverwriteDialog;
import sparsescope.ui.kit.WindowStyle;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.lesson.LessonPapers;
import sparsescope.ui.model.lesson.LessonPapers.Paper;
import sparsescope.ui.model.lesson.LessonPapers.Preview;
import sparsescope.ui.model.lesson.LessonPapers.Wanted;
import sparsescope.ui.model.task.Notice;

/** Asks as what a lesson is to be taken along, shows its first pages, and writes it. */
final class LessonPaperDialog extends Dialog<Void> {
    private static final int MOST_VARIANTS = 500;
    private static final int USUAL_VARIANTS = 30;
    private static final double PREVIEW_HEIGHT = 380;
    private static final double GAP = 14;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    private final Workbench workbench;
    private final FilePicker files;
    private final Lesson lesson;
    private final LessonPapers papers;
    private final ComboBox<String> paper = new ComboBox<>();
    private final Spinner<Integer> seed = new Spinner<>(0, Integer.MAX_VALUE, 1);
    private final Spinner<Integer> variants = new Spinner<>(1, MOST_VARIANTS, USUAL_VARIANTS);
    private final DrawingView view = new DrawingView();
    private final Label about = new Label();
    private final Button back = new Button("◀");
    private final Button on = new Button("▶");
    private final Label place = new Label();
    private final Button save = new Button(Messages.text("paper-out.save"));
    private final ProgressBar bar = new ProgressBar(0);
    private final Button folder = new Button(Messages.text("paper-out.folder"));
    private int page;
    private Path written;

    LessonPaperDialog(Workbench workbench, FilePicker files, Lesson lesson, Window owner) {
        this.workbench = workbench;
        this.files = files;
        this.lesson = lesson;
        papers = workbench.papers();
        initOwner(owner);
        Dialogs.beside(this);
        setTitle(Messages.text("paper-out.title", lesson.title()));
        getDialogPane().setId("lesson-paper");
        WindowStyle.dress(getDialogPane());
        getDialogPane().setContent(content());
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        // The theme's dialogs are narrow: they hold a sentence, not a picture.
        getDialogPane().setMaxWidth(Double.MAX_VALUE);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setOnHidden(e -> papers.close());
        papers.previewProperty().addListener((o, before, now) -> {
            page = 0;
            showPage();
        });
        papers.work().progressProperty().addListener((o, before, now) -> working(now.doubleValue()));
        working(papers.work().progressProperty().get());
        look();
    }

    private VBox content() {
        for (Paper each : Paper.values()) {
            paper.getItems().add(Messages.text("paper-out." + each.name()));
        }
        paper.getSelectionModel().select(0);
        name(paper, "paper-kind", "paper-out.kind");
        name(seed, "paper-seed", "paper-out.seed");
        name(variants, "paper-variants", "paper-out.variants");
        seed.setEditable(true);
        variants.setEditable(true);
        paper.valueProperty().addListener((o, before, now) -> look());
        seed.valueProperty().addListener((o, before, now) -> look());
        HBox choices = new HBox(
                10,
                label("paper-out.kind", paper),
                paper,
                label("paper-out.seed", seed),
                seed,
                label("paper-out.variants", variants),
                variants);
        choices.setAlignment(Pos.CENTER_LEFT);
        seed.setPrefWidth(110);
        variants.setPrefWidth(90);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        view.setId("paper-preview");
        view.setPrefSize(PREVIEW_HEIGHT * 16 / 9, PREVIEW_HEIGHT);
        view.setMinSize(300, 200);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.keepShape();
        view.setAccessibleText(Messages.text("paper-out.preview"));
        back.setId("paper-back");
        on.setId("paper-on");
        back.setAccessibleText(Messages.text("paper-out.back"));
        on.setAccessibleText(Messages.text("paper-out.on"));
        back.setTooltip(new Tooltip(Messages.text("paper-out.back")));
        on.setTooltip(new Tooltip(Messages.text("paper-out.on")));
        back.setOnAction(e -> turn(-1));
        on.setOnAction(e -> turn(+1));
        save.setId("paper-save");
        save.getStyleClass().add("lesson-primary");
        save.setOnAction(e -> save());
        folder.setId("paper-folder");
        folder.setOnAction(e -> showFolder());
        folder.setVisible(false);
        bar.setAccessibleText(Messages.text("work.progress"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox below = new HBox(10, back, place, on, between, bar, folder, save);
        below.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(10, choices, about, view, below);
        all.setPadding(new Insets(GAP));
        return all;
    }

    private static Label label(String text, Control of) {
        Label label = new Label(Messages.text(text));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private static void name(Control control, String id, String text) {
        control.setId(id);
        control.setAccessibleText(Messages.text(text));
        control.setTooltip(new Tooltip(Messages.text(text + ".help")));
    }

    private Paper chosen() {
        return Paper.values()[Math.max(0, paper.getSelectionModel().getSelectedIndex())];
    }

    private Wanted wanted() {
        return new Wanted(lesson, chosen(), seed.getValue(), variants.getValue());
    }

    private void look() {
        Wanted wanted = wanted();
        boolean exercises = !wanted.paper().isSlides();
        seed.setDisable(!exercises);
        variants.setDisable(!exercises);
        boolean none = exercises && wanted.kinds().isEmpty();
        about.setText(Messages.text(none ? "paper-out.none" : "paper-out." + wanted.paper() + ".about"));
        save.setDisable(none || papers.work().isRunning());
        if (!none) {
            papers.look(wanted);
        }
    }

    private void turn(int by) {
        page = Math.max(0, Math.min(papers.previewProperty().get().pages().size() - 1, page + by));
        showPage();
    }

    private void showPage() {
        Preview shown = papers.previewProperty().get();
        int pages = shown.pages().size();
        back.setDisable(page == 0);
        on.setDisable(page >= pages - 1);
        place.setText(
                pages == 0 ? Messages.text("paper-out.drawing") : Messages.text("paper-out.place", page + 1, pages));
        if (pages > 0) {
            view.show(shown.pages().get(page), shown.size());
        }
    }

    private void working(double done) {
        boolean busy = papers.work().isRunning();
        bar.setVisible(busy);
        bar.setProgress(Math.max(0, done));
        save.setDisable(busy);
    }

    private void save() {
        Wanted wanted = wanted();
        Window owner = getDialogPane().getScene().getWindow();
        String name = (wanted.paper() == Paper.WORKSHEETS ? "worksheets-" : "")
                + lesson.name()
                + wanted.paper().ending();
        files.toSave(
                        owner,
                        Messages.text("paper-out." + wanted.paper().name()),
                        "*" + wanted.paper().ending(),
                        name)
                .filter(target -> mayReplace(wanted, target, owner))
                .ifPresent(target -> papers.write(wanted, target.file(), () -> written(target.file())));
    }

    private static boolean mayReplace(Wanted wanted, FilePicker.Target target, Window owner) {
        Optional<Path> there = wanted.files(target.file()).stream()
                .filter(file -> !(target.confirmed() && file.equals(target.file())))
                .filter(Files::exists)
                .findFirst();
        return there.map(file -> OverwriteDialog.mayReplace(owner, file)).orElse(true);
    }

    private void written(Path file) {
        written = file;
        folder.setVisible(true);
        workbench.tell(Notice.info(Messages.text("paper-out.written", file)));
    }

    private void showFolder() {
        try {
            FolderWindow.show(written);
        } catch (IOException e) {
            workbench.tell(Notice.problem(e.getMessage()));
        }
    }
}
