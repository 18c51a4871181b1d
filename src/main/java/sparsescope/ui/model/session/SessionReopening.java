package sparsescope.ui.model.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.export.scenario.TensorChecksum;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;
import sparsescope.machine.MachineSettings;
import sparsescope.network.Layer;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.BrushModel;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.setup.SessionOpener;
import sparsescope.ui.model.study.StudyReopening;

/**
 * Reopens a session that was saved.
 *
 * @param saved what its file says
 * @param session what runs from now on; empty when what runs stays
 * @param accelerator where the settings come from; null when they come from nowhere
 * @param asItComes whether the settings are those of {@code accelerator}
 * @param cycle the moment
 * @param sharing the page Shared weights with the tensors it is about; empty when it stays as it is
 * @param problems what could not be brought back, a line each
 */
public record SessionReopening(
        SavedSession saved,
        Optional<LoadedScenario> session,
        AcceleratorSource accelerator,
        boolean asItComes,
        long cycle,
        Optional<StudyReopening> sharing,
        List<String> problems) {
    /**
     * Opens what a file says; where it says nothing usable, what runs now holds. Reads files: not for the window's thread.
     *
     * @param file the session's, from which networks are looked for
     */
    public static SessionReopening of(
            SessionFile.Read read,
            Path file,
            Scenario running,
            AcceleratorSource source,
            SessionOpener opener,
            BrushModel brush) {
        SavedSession saved = read.session();
        List<String> problems = new ArrayList<>(read.problems());
        Optional<StudyReopening> sharing = sharing(saved, file, problems);
        if (saved.network().isEmpty()) {
            return new SessionReopening(saved, Optional.empty(), source, false, 0, sharing, problems);
        }
        MachineSettings settings = saved.accelerator().orElse(running.accelerator());
        Scenario scenario = new Scenario(saved.network().get(), saved.input(), 0, settings, saved.redrawing());
        try {
            LoadedScenario opened = layer(opener.open(scenario, true), saved, opener, problems);
            LoadedScenario session =
                    saved.painted().isEmpty() ? opened : opener.restore(brush, saved.painted(), problems::add);
            boolean sameTensors = saved.tensors()
                    .map(TensorChecksum.of(session.run().layer())::equals)
                    .orElse(true);
            if (!sameTensors) {
                problems.add("tensors: found those of layer " + session.layer().name()
                        + " changed since, expected the ones the session was saved with; they are shown as they are");
            }
            long cycle = session.run().at(saved.cycle()).cycle();
            if (cycle != saved.cycle()) {
                problems.add("cycle: found " + saved.cycle() + ", expected 0…" + cycle + "; the last one is shown");
            }
            AcceleratorSource from =
                    saved.accelerator().isPresent() ? saved.source().orElse(source) : source;
            return new SessionReopening(
                    saved, Optional.of(session), from, isAsItComes(from, settings), cycle, sharing, problems);
        } catch (InputException e) {
            problems.add(e.getMessage());
            return new SessionReopening(saved, Optional.empty(), source, false, 0, sharing, problems);
        }
    }

    private static Optional<StudyReopening> sharing(SavedSession saved, Path file, List<String> problems) {
        try {
            return saved.pages().sharing().map(figure -> StudyReopening.of(file, figure));
        } catch (InputException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    private static LoadedScenario layer(
            LoadedScenario first, SavedSession saved, SessionOpener opener, List<String> problems) {
        if (saved.layer().isEmpty()) {
            return first;
        }
        OptionalInt index = first.network().indexOf(saved.layer().get());
        if (index.isEmpty()) {
            problems.add("layer: found " + OneLine.quote(saved.layer().get()) + ", expected one of "
                    + OneLine.list(
                            first.network().layers().stream().map(Layer::name).toList())
                    + "; the first one is shown");
            return first;
        }
        return index.getAsInt() == 0 ? first : opener.open(first.scenario().withLayer(index.getAsInt()), false);
    }

    private static boolean isAsItComes(AcceleratorSource source, MachineSettings settings) {
        try {
            return source != null && source.open().equals(settings);
        } catch (InputException e) {
            // Its settings are in the session; the file itself is not needed.
            return false;
        }
    }
}
