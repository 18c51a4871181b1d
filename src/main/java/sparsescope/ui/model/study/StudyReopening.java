package sparsescope.ui.model.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.export.reopen.ScenarioOpener;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.scene.style.Theme;

/**
 * Opens again what the figure of a whole page shows.
 *
 * @param study what it takes to count it again
 * @param subject what is counted; empty for the paper's figures
 * @param tensors of the network whose weights are shared; empty for all else
 */
public record StudyReopening(StudyScenario study, Optional<Subject> subject, Optional<NetworkTensors> tensors) {
    /** Reads files, and may draw tensors: not for the window's thread. */
    public static StudyReopening of(Path figure, StudyScenario study) {
        return new StudyReopening(
                study,
                study instanceof StudyScenario.OfNetwork of ? Optional.of(Subject.open(figure, of)) : Optional.empty(),
                study instanceof StudyScenario.Sharing shared
                        ? Optional.of(new ScenarioOpener(figure).tensors(shared))
                        : Optional.empty());
    }

    /** The colours it was in. */
    public Theme theme() {
        return study.theme();
    }

    /** What is asked about the subject. */
    public StudyScenario.Question question() {
        return ((StudyScenario.OfNetwork) study).question();
    }

    /** What the page calls it. */
    public Study kind() {
        if (question() instanceof StudyScenario.Sweep sweep) {
            return sweep.axes().size() == 1 ? Study.CURVE : Study.DENSITIES;
        }
        if (question() instanceof StudyScenario.ByComponent) {
            return Study.ENERGY;
        }
        return question() instanceof StudyScenario.Comparison ? Study.COMPARISON : Study.LAYERS;
    }

    /** The layers that are swept: one of the choices there are, or one of its own. */
    public LayerChoice layers(List<LayerChoice> choices) {
        List<Integer> counted = subject.orElseThrow().layers();
        return choices.stream()
                .filter(choice -> choice.layers().equals(counted))
                .findFirst()
                .orElseGet(() ->
                        new LayerChoice(String.join(", ", subject.orElseThrow().layerNames()), counted));
    }

    /** The one setting in which the accelerator compared with differs; empty when there are more, or none. */
    public Optional<Map.Entry<Setting, String>> onlyChange(MachineSettings against) {
        if (!subject.orElseThrow().isStandard()
                || !against.machine().equals(subject.orElseThrow().settings().machine())) {
            return Optional.empty();
        }
        AcceleratorConfig other = AcceleratorConfig.of(against);
        Map<String, Object> own = Setting.asMap(subject.orElseThrow().config());
        List<Map.Entry<Setting, String>> changes = Setting.asMap(other).entrySet().stream()
                .filter(entry -> !String.valueOf(entry.getValue()).equals(String.valueOf(own.get(entry.getKey()))))
                .map(entry -> Map.entry(
                        Setting.named(entry.getKey()),
                        entry.getValue() == null ? Setting.NONE : String.valueOf(entry.getValue())))
                .toList();
        return changes.size() == 1 ? Optional.of(changes.get(0)) : Optional.empty();
    }
}
