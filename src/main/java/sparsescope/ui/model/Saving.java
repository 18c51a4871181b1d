package sparsescope.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sparsescope.export.FigureExporter;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.style.Theme;
import sparsescope.ui.model.explore.FigureTask;
import sparsescope.ui.model.explore.TableTask;
import sparsescope.ui.model.picture.ChartTable;
import sparsescope.ui.model.picture.CopiedPicture;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.PictureRequest;
import sparsescope.ui.model.picture.PictureTask;
import sparsescope.ui.model.picture.StagePicture;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.PictureFiles;

/** Writes pictures and tables beside the window's thread; the answer to each is a notice. */
public final class Saving {
    private final PictureFiles files;
    private static final int WIDE = 1920;
    private static final int HIGH = 1080;
    private static final int SMALL_WIDE = 1280;
    private static final int SMALL_HIGH = 720;

    private final Background<CopiedPicture> copying;
    private final Supplier<Optional<FigureTwin>> twin;
    private final Consumer<Throwable> failed;

    Saving(
            PictureFiles files,
            Background<CopiedPicture> copying,
            Supplier<Optional<FigureTwin>> twin,
            Consumer<Throwable> failed) {
        this.files = files;
        this.copying = copying;
        this.twin = twin;
        this.failed = failed;
    }

    /** Paints what is on show, or one of its charts, for the clipboard. */
    public void copy(
            LoadedScenario session, Frame of, FigureSubject subject, Theme theme, Consumer<CopiedPicture> put) {
        Optional<FigureTwin> beside = of.twin().flatMap(second -> twin.get());
        boolean stage = subject == FigureSubject.STAGE;
        PictureRequest request = new PictureRequest(stage ? WIDE : SMALL_WIDE, stage ? HIGH : SMALL_HIGH, theme);
        copying.ask(
                () -> {
                    CopiedPicture picture = CopiedPicture.of(
                            new StagePicture(of, session, beside, subject, request).picture(session.origin()));
                    return stage ? picture : picture.with(ChartTable.of(of.moment(), subject));
                },
                put,
                failed);
    }

    /** Paints a finding for the clipboard; its text are its numbers. */
    public void copy(Finding of, Theme theme, Consumer<CopiedPicture> put) {
        copying.ask(
                () -> CopiedPicture.of(
                        FigureExporter.frame(of.report(), theme, WIDE, HIGH, 1, of.study(), Path.of("")),
                        of.table().tsv()),
                put,
                failed);
    }

    /** Writes the picture of a moment of {@code session}. */
    public void picture(LoadedScenario session, Frame of, PictureRequest request, Path file) {
        files.write(
                new PictureTask(
                        new StagePicture(
                                of, session, of.twin().flatMap(second -> twin.get()), FigureSubject.STAGE, request),
                        file),
                file);
    }

    /** Writes the picture of a finding. */
    public void picture(Finding of, PictureRequest request, Path file) {
        files.write(new FigureTask(of, request, file), file);
    }

    /** Writes the numbers of a finding. */
    public void table(Finding of, Path file) {
        files.write(new TableTask(of, file), file);
    }

    /** Says that a file could not be written. */
    void failed(Path file, Throwable e) {
        files.notWritten(file, e);
    }

    /** Waits for what is being written. */
    void finish() {
        files.finish();
        copying.close();
    }
}
