package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.cost.EnergyComponent;
import sparsescope.ui.model.Page;
import sparsescope.ui.model.memory.ComponentParts;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.FramePainter;
import sparsescope.ui.model.picture.MachinePictures;
import sparsescope.ui.model.study.Study;

/** A component of the energy on the page Explore leads to the part of the stage that takes it. */
class ComponentLightTest extends PageTestCase {
    @Test
    void aComponentIsLitOnTheMachineItWasCountedOn() {
        explore(digits(), Study.ENERGY);
        count();
        for (ComparedMachine machine : new ComparedMachine[] {ComparedMachine.SCNN, ComparedMachine.DCNN}) {
            String part = "energy/1/" + machine.word() + "/" + EnergyComponent.MULTIPLIERS.word();
            String said = onScreen(
                    () -> exploration().findingProperty().get().report().about(part));
            assertThat(said).startsWith("conv2: " + machine.title() + ", multipliers");
            assertThat(onScreen(() -> workbench.componentLight().show(part))).isTrue();
            assertThat(page()).isEqualTo(Page.STAGE);
            until(
                    machine.title(),
                    () -> session().run().settings().machine().name().equals(machine.word())
                            && session().layer().name().equals("conv2")
                            && frame().moment().run() == session().run()
                            && frame().moment().cycle() > 0
                            && !ComponentParts.MULTIPLIERS.on(frame().stage()).isEmpty());
            assertThat(onScreen(() -> workbench.noticeProperty().get().text()))
                    .startsWith(machine.title() + ", multipliers (multiplications and additions): ")
                    .endsWith(" %.");
            until("the light", () -> isLit(frame()));
            onScreen(() -> {
                workbench.travel().goTo(frame().moment().cycle() + 1);
                return null;
            });
            until("the light is out", () -> !isLit(frame()));
        }
    }

    /** What is pointed out is drawn over the picture. */
    private static boolean isLit(Frame now) {
        int plain = now.scnn()
                .map(moment -> FramePainter.stage(moment, now.look(), OptionalInt.empty()))
                .orElseGet(() -> MachinePictures.stage(now.moment(), now.look()))
                .size();
        return now.stage().size() > plain;
    }

    @Test
    void everyComponentHasItsParts() {
        for (EnergyComponent component : EnergyComponent.values()) {
            assertThat(ComponentParts.of(component).name()).isEqualTo(component.name());
        }
    }
}
