package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.scene.machine.MachineTwins;
import sparsescope.ui.model.picture.Frame;

/** Two machines side by side: two clicks from the first start to SCNN and DCNN racing. */
class RaceTest extends WindowTestCase {
    private MachineTwins race(String layer) {
        return await(() -> workbench
                .twin()
                .raceProperty()
                .get()
                .filter(of -> of.first().layer().name().equals(layer))
                .orElse(null));
    }

    private Frame beside() {
        return await(() -> {
            Frame now = workbench.frameProperty().get();
            return now.twin().isPresent() ? now : null;
        });
    }

    @Test
    void twoClicksLeadToBothMachinesRacing() {
        opened();
        clickOn("#twin");
        MachineTwins first = race("conv1");
        assertThat(first.second().settings().machine().name()).isEqualTo("dcnn");
        assertThat(onScreen(() -> find("race-start", Button.class).getText())).isEqualTo("Race on conv2");

        clickOn("#race-start");
        MachineTwins both = race("conv2");
        assertThat(both.first().cycles()).isLessThan(both.second().cycles());
        until(
                "it plays",
                () -> onScreen(() -> workbench.playback().playingProperty().get()));
        until(
                "both have finished",
                () -> frame().twin()
                        .filter(second -> second.run() == both.second() && second.finished())
                        .isPresent());
        Frame end = frame();
        assertThat(end.moment().finished()).isTrue();
        assertThat(end.words().headline()).isEqualTo("SCNN is done in 459 cycles, DCNN in 1152: 2.51× as fast");
        assertThat(end.stage().find("race/first")).isPresent();
        assertThat(end.stage().find("race/second")).isPresent();
    }

    @Test
    void progressBringsTheMomentsTogetherAtWhichTheSameIsDone() {
        opened();
        onScreen(() -> {
            workbench.twin().activeProperty().set(true);
            return null;
        });
        MachineTwins both = race("conv1");
        assertThat(both.firstWork().total()).isEqualTo(both.secondWork().total());
        onScreen(() -> {
            workbench.twin().realign();
            workbench.travel().goTo(200);
            return null;
        });
        Frame now = await(() -> {
            Frame shown = workbench.frameProperty().get();
            return shown.moment().cycle() == 200
                            && workbench.twin().raceProperty().get().get().alignment() == TwinClock.Alignment.WORK
                            && shown.twin().filter(of -> of.cycle() != 200).isPresent()
                    ? shown
                    : null;
        });
        long second = now.twin().orElseThrow().cycle();
        assertThat(both.secondWork().by(second))
                .isGreaterThanOrEqualTo(both.firstWork().by(200));
        assertThat(both.secondWork().by(second - 1)).isLessThan(both.firstWork().by(200));
    }

    @Test
    void aRaceComesBackWithItsSessionAndItsPicture(@TempDir Path folder) {
        opened();
        strike(KeyCode.X);
        race("conv1");
        beside();
        files.save = folder.resolve("race.json");
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("the file", () -> Files.exists(files.save));
        strike(KeyCode.X);
        until("no race", () -> frame().twin().isEmpty());
        files.open = files.save;
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        race("conv1");
        assertThat(beside().twin().orElseThrow().run().settings().machine().title())
                .isEqualTo("DCNN");
    }

    @Test
    void onDcnnTheSecondRunIsAnotherMachines() {
        opened();
        strike(KeyCode.X);
        race("conv1");
        onScreen(() -> {
            workbench.setup().chooseMachine(sparsescope.machine.Machines.named("dcnn"));
            return null;
        });
        MachineTwins turned = await(() -> workbench
                .twin()
                .raceProperty()
                .get()
                .filter(of -> of.first().settings().machine().name().equals("dcnn"))
                .orElse(null));
        assertThat(turned.second().settings().machine().name()).isEqualTo("scnn");
    }
}
