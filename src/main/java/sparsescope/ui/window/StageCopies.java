package sparsescope.ui.window;

import sparsescope.scene.sheet.FigureSubject;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.kit.PictureClipboard;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.task.Notice;

/** Copies the stage, or the chart beside it, to the clipboard: as a picture, and as the words or numbers to it. */
final class StageCopies {
    private final Workbench workbench;

    StageCopies(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Copies the moment on the stage. */
    void stage() {
        copy(FigureSubject.STAGE, "copy.stage");
    }

    /** Copies the chart that is chosen. */
    void chart() {
        copy(
                workbench
                        .screen()
                        .chosenChartProperty()
                        .get()
                        .subject(workbench.wholeLayerProperty().get()),
                "copy.chart");
    }

    private void copy(FigureSubject subject, String done) {
        Frame frame = workbench.frameProperty().get();
        LoadedScenario session = workbench.setup().sessionProperty().get();
        // Another run may be open already while the picture is still the last one's.
        if (frame == null || session == null || frame.moment().run() != session.run()) {
            return;
        }
        workbench
                .saving()
                .copy(
                        session,
                        frame,
                        subject,
                        workbench.appearance().themeProperty().get(),
                        picture -> {
                            PictureClipboard.put(picture);
                            workbench.tell(Notice.info(
                                    Messages.text(done, frame.moment().cycle())));
                        });
    }
}
