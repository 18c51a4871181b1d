package sparsescope.ui.window;

import java.util.Map;
import java.util.function.Supplier;
import sparsescope.ui.explore.ExploreController;
import sparsescope.ui.explore.PaperController;
import sparsescope.ui.explore.StudyOptionsController;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.setup.ChoicesController;
import sparsescope.ui.setup.SetupController;
import sparsescope.ui.side.SideController;
import sparsescope.ui.stage.StageController;
import sparsescope.ui.transport.RunToController;
import sparsescope.ui.transport.TransportController;

/** Makes the controllers that views name, with what they need. */
final class ControllerFactory {
    private ControllerFactory() {}

    static Object create(Class<?> type, Workbench workbench, FilePicker files) {
        Map<Class<?>, Supplier<Object>> makers = Map.of(
                ChoicesController.class, () -> new ChoicesController(workbench),
                MainController.class, () -> new MainController(workbench, files),
                SetupController.class, () -> new SetupController(workbench, files),
                StageController.class, () -> new StageController(workbench),
                ExploreController.class, () -> new ExploreController(workbench, files),
                StudyOptionsController.class, () -> new StudyOptionsController(workbench),
                PaperController.class, () -> new PaperController(workbench, files),
                SideController.class, () -> new SideController(workbench),
                RunToController.class, () -> new RunToController(workbench),
                TransportController.class, () -> new TransportController(workbench));
        return makers.get(type).get();
    }
}
