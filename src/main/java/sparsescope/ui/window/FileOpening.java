package sparsescope.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import sparsescope.accelerator.EnergyTable;
import sparsescope.export.reopen.FileKind;
import sparsescope.file.InputException;
import sparsescope.lesson.file.LessonFile;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.task.Notice;

/** Opens whatever a person chooses, drops on the window, or opened last time: what is in the file says how. */
final class FileOpening {
    private final Workbench workbench;
    private final FilePicker files;
    private final Window window;
    private final Consumer<Path> session;
    private final Consumer<Path> used;

    /**
     * Opens for one window.
     *
     * @param session opens a session
     * @param used told every other file that was asked for
     */
    FileOpening(Workbench workbench, FilePicker files, Window window, Consumer<Path> session, Consumer<Path> used) {
        this.workbench = workbench;
        this.files = files;
        this.window = window;
        this.session = session;
        this.used = used;
    }

    /** Takes what is dropped on {@code node}. */
    void takeDropsOn(Node node) {
        node.setOnDragOver(this::offered);
        node.setOnDragDropped(this::dropped);
    }

    private void offered(DragEvent event) {
        if (event.getDragboard().getFiles().size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        if (dropped.size() == 1) {
            open(dropped.get(0).toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** Asks which file to open. */
    void ask() {
        files.toOpen(window, Messages.text("file.any"), "*.*").ifPresent(this::open);
    }

    /** Opens a file. */
    void open(Path file) {
        FileKind kind;
        try {
            kind = FileKind.of(file);
        } catch (InputException e) {
            workbench.tell(Notice.problem(e.getMessage()));
            return;
        }
        switch (kind) {
            case NETWORK -> onStage(() -> workbench.setup().openNetwork(file));
            case ACCELERATOR -> onStage(() -> workbench.setup().openAccelerator(file));
            case SESSION -> session.accept(file);
            case FIGURE -> workbench.openFigure(file);
            case MAPPING -> {
                workbench.pageProperty().set(Page.REUSE);
                workbench.pages().reuse().open(file);
            }
            case LESSON -> {
                if (!begunLesson(file)) {
                    return;
                }
            }
            case ARRAYS -> {
                if (!openedArrays(file)) {
                    return;
                }
            }
            case ENERGY -> {
                if (!usedEnergy(file)) {
                    return;
                }
            }
        }
        if (kind != FileKind.SESSION) {
            used.accept(file);
        }
    }

    private boolean openedArrays(Path file) {
        try {
            onStage(() -> workbench.setup().openArrays(file));
            return true;
        } catch (InputException e) {
            workbench.tell(Notice.problem(e.getMessage()));
            return false;
        }
    }

    /** Energy costs what a table says from now on. */
    private boolean usedEnergy(Path file) {
        try {
            EnergyTable table = EnergyTable.read(file);
            workbench.pages().exploration().use(table);
            workbench.pages().memory().use(table);
            workbench.pageProperty().set(Page.MEMORY);
            workbench.tell(Notice.info(Messages.text("open.ENERGY", table.name())));
            return true;
        } catch (InputException e) {
            workbench.tell(Notice.problem(e.getMessage()));
            return false;
        }
    }

    private boolean begunLesson(Path file) {
        try {
            workbench.lessons().begin(LessonFile.read(file), 0);
            return true;
        } catch (InputException e) {
            workbench.tell(Notice.problem(e.getMessage()));
            return false;
        }
    }

    private void onStage(Runnable opening) {
        workbench.pageProperty().set(Page.STAGE);
        opening.run();
    }
}
