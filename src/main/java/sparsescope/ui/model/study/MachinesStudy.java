package sparsescope.ui.model.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sparsescope.export.scenario.StudyScenario;
import sparsescope.file.InputException;
import sparsescope.machine.LayerTypes;
import sparsescope.machine.Machine;
import sparsescope.machine.MachineReport;
import sparsescope.network.Layer;
import sparsescope.scene.report.CausesReport;
import sparsescope.ui.model.task.LongWork;

/** Counts every layer of a network on any machine, or on two of them: the layers that both run. */
final class MachinesStudy {
    private final Subject subject;
    private final List<StudyScenario.Machine> machines = new ArrayList<>();
    private final List<List<MachineReport>> counted = new ArrayList<>();
    private final StudyScenario.OfNetwork study;
    private final List<Integer> layers;

    /** On the subject's machine alone, or beside another. */
    MachinesStudy(Subject subject, StudyScenario.Question question, Optional<StudyScenario.Machine> other) {
        this.subject = subject;
        machines.add(new StudyScenario.Machine(subject.accelerator(), subject.settings()));
        other.ifPresent(machines::add);
        machines.forEach(machine -> counted.add(new ArrayList<>()));
        this.layers = subject.layers().stream()
                .filter(layer -> machines.stream()
                        .allMatch(machine -> LayerTypes.runs(machine.settings().machine(), layer(layer))))
                .toList();
        this.study = subject.study(layers, question);
    }

    private Layer layer(int index) {
        return subject.network().layers().get(index);
    }

    void run(LongWork.Watch watch, Consumer<Finding> found) {
        if (layers.isEmpty()) {
            throw new InputException("network " + subject.network().name() + ": found no layer that "
                    + machines.stream()
                            .map(machine -> machine.settings().machine())
                            .map(Machine::title)
                            .distinct()
                            .collect(Collectors.joining(" and "))
                    + (machines.size() == 1 ? " runs" : " run") + ", expected one");
        }
        double all = machines.size()
                * layers.stream().mapToDouble(at -> LayersStudy.work(layer(at))).sum();
        double done = 0;
        for (int at : layers) {
            double work = LayersStudy.work(layer(at));
            for (int machine = 0; machine < machines.size(); machine++) {
                watch.check();
                double before = done;
                var settings = machines.get(machine).settings();
                counted.get(machine)
                        .add(settings.machine()
                                .count(
                                        subject.tensors().layer(at),
                                        settings,
                                        part -> watch.report((before + part * work) / all)));
                done += work;
            }
            show(watch, found);
        }
    }

    private void show(LongWork.Watch watch, Consumer<Finding> found) {
        List<CausesReport.SetUp> setUps = new ArrayList<>();
        for (int machine = 0; machine < machines.size(); machine++) {
            StudyScenario.Machine on = machines.get(machine);
            setUps.add(new CausesReport.SetUp(on.name(), on.settings(), counted.get(machine)));
        }
        CausesReport report = new CausesReport(subject.network().name(), setUps);
        String file = subject.fileName() + (machines.size() > 1 ? "-compared" : "");
        List<Integer> places = Arrays.asList(subject.layers().toArray(new Integer[0]));
        List<Integer> own = layers.stream().map(places::indexOf).toList();
        watch.show(() -> found.accept(new MachinesFinding(report, own, file, study)));
    }
}
