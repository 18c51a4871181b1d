package sparsescope.ui.stage;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.controlsfx.control.SegmentedButton;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.view.StageView;
import sparsescope.ui.kit.CommandToggle;
import sparsescope.ui.kit.Messages;
import sparsescope.ui.model.Command;
import sparsescope.ui.model.navigation.CameraModel;

/** One button for each landing of the stage's machine; the landing on show is pressed. */
public final class LandingButtons extends SegmentedButton {
    private final List<CommandToggle> toggles =
            Command.LANDINGS.stream().map(CommandToggle::new).toList();

    /** The buttons of a camera, which chooses the landing. */
    public LandingButtons(CameraModel camera) {
        setToggleGroup(null);
        getButtons().addAll(toggles);
        name(camera.landings());
        camera.landings().addListener((ListChangeListener<Landing>) change -> name(camera.landings()));
        show(camera.cameraProperty().get());
        camera.cameraProperty().addListener((o, before, now) -> show(now));
    }

    private void show(StageView camera) {
        for (int landing = 0; landing < toggles.size(); landing++) {
            toggles.get(landing).setSelected(landing == camera.landing());
        }
    }

    /** Writes the landings' words on their buttons; a machine with fewer landings has fewer buttons. */
    private void name(List<Landing> landings) {
        for (int i = 0; i < toggles.size(); i++) {
            CommandToggle toggle = toggles.get(i);
            boolean there = i < landings.size();
            toggle.setVisible(there);
            toggle.setManaged(there);
            if (there) {
                Landing landing = landings.get(i);
                toggle.setText(Messages.find("landing." + landing.word()).orElseGet(landing::word));
            }
        }
    }
}
