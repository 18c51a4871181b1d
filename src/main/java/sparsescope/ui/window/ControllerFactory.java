package sparsescope.ui.window;

import java.util.Map;
import java.util.function.Supplier;
import sparsescope.ui.eie.SharingController;
import sparsescope.ui.explore.ExploreController;
import sparsescope.ui.explore.PaperController;
import sparsescope.ui.explore.StudyOptionsController;
import sparsescope.ui.kit.FilePicker;
import sparsescope.ui.memory.MemoryController;
import sparsescope.ui.model.Workbench;
import sparsescope.ui.reuse.ReuseController;
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
        Map<Class<?>, Supplier<Object>> makers = Map.ofEntries(
                Map.entry(ChoicesController.class, () -> new ChoicesController(workbench)),
                Map.entry(MainController.class, () -> new MainController(workbench, files)),
                Map.entry(SetupController.class, () -> new SetupController(workbench, files)),
                Map.entry(StageController.class, () -> new StageController(workbench)),
                Map.entry(ExploreController.class, () -> new ExploreController(workbench, files)),
                Map.entry(StudyOptionsController.class, () -> new StudyOptionsController(workbench)),
                Map.entry(ReuseController.class, () -> new ReuseController(workbench, files)),
                Map.entry(MemoryController.class, () -> new MemoryController(workbench, files)),
                Map.entry(SharingController.class, () -> new SharingController(workbench, files)),
                Map.entry(PaperController.class, () -> new PaperController(workbench, files)),
                Map.entry(SideController.class, () -> new SideController(workbench)),
                Map.entry(RunToController.class, () -> new RunToController(workbench)),
                Map.entry(TransportController.class, () -> new TransportController(workbench)));
        return makers.get(type).get();
    }
}
