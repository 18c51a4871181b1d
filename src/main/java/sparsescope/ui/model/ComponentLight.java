package sparsescope.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.lesson.picture.Lit;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;
import sparsescope.ui.model.memory.ComponentParts;
import sparsescope.ui.model.navigation.FirstSight;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.study.Finding;
import sparsescope.ui.model.task.Notice;

/** Lights on the stage what a component of the energy on the page Explore is, on the machine and the layer it was counted for. */
public final class ComponentLight {
    private final Workbench bench;
    private final Openings openings;
    private final SceneShow.StageHold hold;
    private Runnable forget = () -> {};

    ComponentLight(Workbench bench, Openings openings, SceneShow.StageHold hold) {
        this.bench = bench;
        this.openings = openings;
        this.hold = hold;
    }

    /** Goes to the component that a part of the figure shows; false when it shows none of a layer. */
    public boolean show(String part) {
        String[] fields = part.split("/");
        if (fields.length < 4) {
            return false;
        }
        Optional<ComparedMachine> machine = Arrays.stream(ComparedMachine.values())
                .filter(each -> each.word().equals(fields[2]))
                .findFirst();
        Optional<EnergyComponent> component = Arrays.stream(EnergyComponent.values())
                .filter(each -> each.word().equals(fields[3]))
                .findFirst();
        Optional<Scenario> counted = bench.pages().exploration().scenarioOf(part);
        if (machine.isEmpty() || component.isEmpty() || counted.isEmpty()) {
            return false;
        }
        Finding finding = bench.pages().exploration().findingProperty().get();
        // The stage says which layer it is; the rest is all that fits into a line.
        String cause = finding.report().about(part).replaceFirst("^[^:]*: ", "").replaceFirst(" of [^,]*\\.$", ".");
        MachineSettings settings =
                ComponentParts.settings(machine.get(), counted.get().accelerator());
        ComponentParts parts = ComponentParts.of(component.get());
        bench.playback().playingProperty().set(false);
        bench.pageProperty().set(Page.STAGE);
        openings.openScene(
                counted.get().withAccelerator(settings),
                AcceleratorSource.of(machine.get().title(), settings),
                List.of(),
                () -> arrive(parts, cause));
        return true;
    }

    private void arrive(ComponentParts parts, String cause) {
        MachineRun run = bench.setup().sessionProperty().get().run();
        int last = bench.camera().landings().size() - 1;
        double depth = switch (parts.landing()) {
            case OUTERMOST -> StageView.PLANE;
            case ARRAY -> Math.min(last, StageView.ARRAY);
            case INNERMOST -> last;
        };
        bench.camera().land(depth);
        bench.camera().finish();
        long cycle = parts.atGroupEnd() && run instanceof LayerRun own
                ? own.spans().get(0).computeEnd() + 1
                : FirstSight.of(run, bench.camera().aim().pe());
        bench.travel().goTo(cycle);
        bench.tell(Notice.info(cause));
        light(parts, run, cycle, depth);
    }

    /** Lights the parts when the picture of the cycle is there, and puts the light out when the stage has gone on. */
    private void light(ComponentParts parts, MachineRun run, long cycle, double depth) {
        forget.run();
        ObservableValue<Frame> frames = bench.frameProperty();
        ChangeListener<Frame> listener = new ChangeListener<>() {
            private boolean lit;

            @Override
            public void changed(ObservableValue<? extends Frame> o, Frame before, Frame now) {
                boolean there = now.moment().run() == run
                        && now.moment().cycle() == cycle
                        && now.look().camera().landing() == depth;
                if (there && !lit) {
                    lit = true;
                    hold.light(new Lit(parts.on(now.stage()), List.of(), List.of(), true));
                } else if (lit && !there) {
                    forget.run();
                }
            }
        };
        frames.addListener(listener);
        forget = () -> {
            frames.removeListener(listener);
            hold.light(Lit.NONE);
            forget = () -> {};
        };
        if (frames.getValue() != null) {
            listener.changed(frames, null, frames.getValue());
        }
    }
}
