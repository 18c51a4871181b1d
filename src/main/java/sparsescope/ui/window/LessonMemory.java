package sparsescope.ui.window;

import java.io.IOException;
import java.util.function.Consumer;
import sparsescope.file.InputException;
import sparsescope.file.Reason;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.lesson.LessonModel;
import sparsescope.ui.model.lesson.LessonProgress;
import sparsescope.ui.model.task.Notice;

/** Keeps how far one is in lessons from one start to the next. */
final class LessonMemory {
    private LessonMemory() {}

    /** Reads it, and writes every change. What cannot be read is told and left as it is. */
    static void follow(LessonModel model, RememberedState memory, Consumer<Notice> tell) {
        memory.folder().ifPresent(folder -> {
            try {
                model.progressProperty().set(LessonProgress.read(folder));
            } catch (InputException e) {
                tell.accept(Notice.problem(Messages.text("memory.unreadable", e.getMessage())));
                return;
            }
            model.progressProperty().addListener((o, before, now) -> {
                try {
                    now.write(folder);
                } catch (IOException e) {
                    tell.accept(Notice.problem(Messages.text("memory.unwritable", folder, Reason.of(e))));
                }
            });
        });
    }
}
