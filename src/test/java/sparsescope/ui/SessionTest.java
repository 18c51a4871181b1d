package sparsescope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.compare.TwinChoice;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.analysis.life.LayerValue;
import sparsescope.file.JsonSchema;
import sparsescope.scene.life.LifeLine;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.marks.ConditionBreakpoint;
import sparsescope.ui.model.marks.CycleMark;
import sparsescope.ui.model.navigation.StoredView;
import sparsescope.ui.model.picture.Chart;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.picture.TimelineZoom;
import sparsescope.ui.model.session.Preferences;
import sparsescope.ui.model.setup.Scenario;
import sparsescope.ui.model.task.Notice;
import sparsescope.ui.present.Screens;
import sparsescope.ui.window.MainWindow;
import sparsescope.ui.window.RememberedState;

class SessionTest extends WindowTestCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LayerValue LIFE = new LayerValue.Weight(0, 0, 1, 1);

    @TempDir
    static Path folder;

    private Path remembered;

    @Override
    public MainWindow make(Stage primary) {
        try {
            remembered = Files.createTempDirectory(folder, "config");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new MainWindow(primary, files, Screens::ofDesktop, RememberedState.in(remembered));
    }

    private Notice notice() {
        return onScreen(() -> workbench.noticeProperty().get());
    }

    private void look() {
        opened();
        onScreen(() -> {
            workbench.setup().chooseLayer(1);
            return null;
        });
        until(
                "the second layer",
                () -> session().scenario().layer() == 1
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        onScreen(() -> {
            workbench
                    .setup()
                    .settings()
                    .field(Setting.LINK_WIDTH)
                    .textProperty()
                    .set("2");
            return null;
        });
        until(
                "wider links",
                () -> session().scenario().scnn().linkWidth() == 2
                        && frame().scnn().orElseThrow().run()
                                == session().scnn().orElseThrow());
        onScreen(() -> {
            workbench.camera().land(StageView.PE, new PePosition(2, 5));
            workbench.camera().finish();
            workbench.camera().magnify(2, 0.1, -0.2);
            workbench.camera().turnExchangeAlone();
            workbench.playback().unitProperty().set(StepUnit.CHANNEL);
            workbench.playback().speedProperty().set(3);
            workbench.appearance().themeProperty().set(Theme.CONTRAST);
            workbench.appearance().diagramScaleProperty().set(1.25);
            workbench.screen().chosenChartProperty().set(Chart.SLOTS);
            workbench.views().store(7);
            workbench.travel().goTo(77);
            return null;
        });
        awaitCycle(77);
        onScreen(() -> {
            workbench.brush().turn(new LayerValue.Weight(0, 0, 1, 1));
            return null;
        });
        until("the brush", () -> workbench.brush().undoableProperty().get());
        onScreen(() -> {
            workbench.marks().put(new CycleMark(77, "here"));
            workbench.marks().put(new CycleMark(80, ""));
            workbench.finder().textProperty().set("any.state = drain");
            workbench.breakpoints().keepOrLetGo();
            workbench.life().follow(new LifeLine.Lead(1, LIFE));
            workbench.twin().choiceProperty().set(new TwinChoice("contention", "lockstep"));
            workbench.twin().alignmentProperty().set(TwinClock.Alignment.WORK);
            workbench.twin().activeProperty().set(true);
            workbench.timeline().zoom(3, 77, new TimelineZoom.Window(0, 1000), 1000);
            workbench.wholeLayerProperty().set(true);
            return null;
        });
        until(
                "the life",
                () -> onScreen(() -> !workbench.life().storyProperty().get().isEmpty()));
        // What the picture says of a twin it says when the twin is timed.
        until("the twin", () -> frame().twin().isPresent());
    }

    private Path saved(String name) {
        files.save = folder.resolve(name);
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until(
                "the file",
                () -> Files.exists(files.save)
                        && notice() != null
                        && notice().text().contains(name));
        return files.save;
    }

    private void open(Path file) {
        files.open = file;
        onScreen(() -> {
            workbench.tell(Notice.info("before"));
            return null;
        });
        strike(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    }

    private Path changed(Path file, String name, Consumer<ObjectNode> change) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(json);
        Path other = folder.resolve(name);
        Files.writeString(other, JSON.writeValueAsString(json));
        return other;
    }

    @Test
    void aSessionComesBackExactly() throws IOException {
        look();
        StageView camera = camera();
        Scenario scenario = session().scenario();
        Map<Integer, StoredView> views =
                onScreen(() -> Map.copyOf(workbench.views().views()));
        String caption = frame().caption();
        short[] painted = session().scnn().orElseThrow().layer().weights().values();
        List<CycleMark> marks = onScreen(() -> workbench.marks().marksProperty().get());
        Path file = saved("exact.json");

        assertThat(JsonSchema.published("session-1.schema.json").problems(JSON.readTree(file.toFile())))
                .isEmpty();

        onScreen(() -> {
            workbench.setup().chooseLayer(0);
            workbench.camera().land(StageView.PLANE);
            workbench.playback().unitProperty().set(StepUnit.CYCLE);
            workbench.playback().speedProperty().set(0);
            workbench.appearance().themeProperty().set(Theme.LIGHT);
            workbench.appearance().diagramScaleProperty().set(1);
            workbench.screen().chosenChartProperty().set(Chart.DENSITY);
            workbench.views().store(7);
            workbench.views().store(8);
            workbench.marks().clear(80);
            workbench.breakpoints().keepOrLetGo();
            workbench.life().clear();
            workbench.twin().activeProperty().set(false);
            workbench.twin().choiceProperty().set(TwinChoice.DENSE);
            workbench.timeline().showAll();
            workbench.wholeLayerProperty().set(false);
            return null;
        });
        until("the first layer", () -> session().scenario().layer() == 0);
        open(file);
        until("the session", () -> session().scenario().equals(scenario));
        awaitCycle(77);
        until("its camera", () -> camera().equals(camera));
        until("its picture", () -> frame().caption().equals(caption));
        onScreen(() -> {
            assertThat(workbench.playback().unitProperty().get()).isEqualTo(StepUnit.CHANNEL);
            assertThat(workbench.playback().speedProperty().get()).isEqualTo(3);
            assertThat(workbench.appearance().themeProperty().get()).isEqualTo(Theme.CONTRAST);
            assertThat(workbench.appearance().diagramScaleProperty().get()).isEqualTo(1.25);
            assertThat(workbench.screen().chosenChartProperty().get()).isEqualTo(Chart.SLOTS);
            assertThat(workbench.views().views()).isEqualTo(views);
            assertThat(workbench.marks().marksProperty().get()).isEqualTo(marks);
            assertThat(workbench.marks().keptProperty().get())
                    .extracting(ConditionBreakpoint::text)
                    .containsExactly("any.state = drain");
            return null;
        });
        assertThat(session().scnn().orElseThrow().layer().weights().values()).isEqualTo(painted);
        assertThat(notice().problem()).isFalse();
        until(
                "its twin",
                () -> onScreen(() -> workbench.twin().twinsProperty().get().isPresent()));
        assertThat(onScreen(() -> workbench.twin().choiceProperty().get()))
                .isEqualTo(new TwinChoice("contention", "lockstep"));
        until(
                "the life",
                () -> onScreen(() -> workbench.life().storyProperty().get().lead())
                        .equals(Optional.of(new LifeLine.Lead(1, LIFE))));
        assertThat(onScreen(() -> workbench.timeline().zoomedProperty().get())).isTrue();
        assertThat(onScreen(() -> workbench.wholeLayerProperty().get())).isTrue();
        assertThat(saved("again.json")).hasSameTextualContentAs(file);

        onScreen(() -> {
            workbench.brush().undo();
            return null;
        });
        until("nothing painted", () -> !workbench.brush().undoableProperty().get());
        assertThat(session().scnn().orElseThrow().layer().weights().values()).isNotEqualTo(painted);
    }

    @Test
    void anotherVersionIsNamedAndEverythingStays() throws IOException {
        opened();
        Path file = changed(saved("v1.json"), "v2.json", json -> json.put("format", "sparsescope-session/2"));
        Frame before = frame();
        open(file);
        until("a word", () -> notice().problem());
        assertThat(notice().text()).contains("v2.json", "format", "sparsescope-session/2", "another version");
        assertThat(notice().cause()).isEmpty();
        assertThat(frame().scnn().orElseThrow().run()).isSameAs(before.moment().run());
    }

    @Test
    void withoutItsNetworkTheRestOfTheSessionHolds() throws IOException {
        look();
        Path file = changed(
                saved("whole.json"),
                "lost.json",
                json -> json.putObject("network").put("file", "gone/away.json"));
        onScreen(() -> {
            workbench.appearance().themeProperty().set(Theme.LIGHT);
            workbench.views().store(7);
            return null;
        });
        Scenario running = session().scenario();
        open(file);
        until("a word", () -> notice().problem());
        assertThat(notice().text()).contains("lost.json", "network.file", "gone/away.json", "not there");
        until(
                "its theme",
                () -> onScreen(() -> workbench.appearance().themeProperty().get()) == Theme.CONTRAST);
        assertThat(session().scenario()).isEqualTo(running);
        assertThat(onScreen(() -> workbench.openingProperty().get())).isEmpty();
    }

    @Test
    void changedTensorsAndImpossiblePlacesAreTold() throws IOException {
        look();
        Path file = changed(saved("good.json"), "odd.json", json -> {
            json.put("tensors", "sha256:0000");
            json.put("cycle", 10_000_000);
            ((ObjectNode) json.get("camera")).put("column", 40);
            ((ObjectNode) json.get("views").get("7")).put("chart", "pie");
        });
        open(file);
        until("a word", () -> notice().problem());
        assertThat(notice().text())
                .contains("tensors", "changed since")
                .contains("cycle", "10000000")
                .contains("camera", "(40,5)")
                .contains("views.7.chart", "pie", "utilization");
        assertThat(camera().column()).isEqualTo(7);
        until("the last cycle", () -> frame().scnn().orElseThrow().finished());
        assertThat(notice().cause()).isEmpty();
    }

    @Test
    void whatOfBreakpointsAndPaintIsWrongIsToldAndTheRestHolds() throws IOException {
        look();
        Path file = changed(saved("wrong.json"), "wrong2.json", json -> {
            ((ObjectNode) json.withArray("marks").get(0)).put("cycle", -4);
            json.withArray("breakpoints").add("any.state = asleep");
            ObjectNode painted = (ObjectNode) json.withArray("painted").get(0);
            painted.withArray("at").removeAll().add(99_999_999);
            json.withArray("painted").add(painted.deepCopy().put("layer", "conv9"));
            json.withArray("painted").add(painted.deepCopy().put("tensor", "bias"));
        });
        open(file);

        until("a word", () -> notice().problem());
        assertThat(notice().text())
                .contains("marks[0].cycle", "-4", "0 or more")
                .contains("breakpoints", "asleep", "a condition")
                .contains("painted", "beyond", "conv9", "painted[2].tensor", "bias", "input")
                .contains("tensors: found those of layer conv2 changed since");
        assertThat(notice().cause()).isEmpty();
        onScreen(() -> {
            assertThat(workbench.marks().marksProperty().get()).containsExactly(new CycleMark(80, ""));
            assertThat(workbench.marks().keptProperty().get()).hasSize(1);
            return null;
        });
    }

    @Test
    void whatOfTwinLifeAndTimelineIsWrongIsToldAndTheRestHolds() throws IOException {
        look();
        Path file = changed(saved("shown.json"), "shown2.json", json -> {
            ((ObjectNode) json.get("twin")).put("value", "sideways");
            ((ObjectNode) json.get("life"))
                    .withArray("at")
                    .removeAll()
                    .add(9999)
                    .add(0)
                    .add(0)
                    .add(0);
            ((ObjectNode) json.get("timeline")).put("to", 0);
            json.put("wholeLayer", "yes");
        });
        open(file);

        until("a word", () -> notice().problem());
        assertThat(notice().text())
                .contains("twin", "sideways", "lockstep")
                .contains("life", "9999", "a value of layer conv2")
                .contains("timeline.to", "a cycle after")
                .contains("wholeLayer", "true or false");
        assertThat(notice().cause()).isEmpty();
        onScreen(() -> {
            assertThat(workbench.twin().activeProperty().get()).isFalse();
            assertThat(workbench.life().storyProperty().get().isEmpty()).isTrue();
            assertThat(workbench.timeline().zoomedProperty().get()).isFalse();
            return null;
        });
        awaitCycle(77);
    }

    @Test
    void whatIsNotASessionIsRefusedInOneLine() throws IOException {
        opened();
        Path file = folder.resolve("not.json");
        Files.writeString(file, "[1, 2]");
        open(file);
        until("a word", () -> notice().problem());
        assertThat(notice().text()).contains("not.json").doesNotContain("\n");
    }

    @Test
    void recentSessionsAndTheLookAreRemembered() {
        look();
        Path file = saved("recent.json");
        until("the list", () -> Preferences.read(remembered).recent().contains(file.toAbsolutePath()));
        MenuButton menu = find("menu", MenuButton.class);
        strike(KeyCode.F10);
        until("the menu", () -> onScreen(menu::isShowing));
        assertThat(onScreen(() -> menu.getItems().stream()
                        .filter(item -> "menu-recent".equals(item.getId()))
                        .flatMap(item -> ((javafx.scene.control.Menu) item).getItems().stream())
                        .map(item -> item.getText())
                        .toList()))
                .containsExactly(file.toAbsolutePath().toString());
        strike(KeyCode.ESCAPE);

        onScreen(() -> {
            stage.setWidth(1100);
            stage.close();
            return null;
        });
        Preferences kept = Preferences.read(remembered);
        assertThat(kept.style().theme()).isEqualTo(Theme.CONTRAST);
        assertThat(kept.style().diagramScale()).isEqualTo(1.25);
        assertThat(kept.depth()).isEqualTo(2);
        assertThat(kept.chart()).isEqualTo(Chart.SLOTS);
        assertThat(kept.window().orElseThrow().width()).isEqualTo(1100);
        assertThat(kept.recent()).containsExactly(file.toAbsolutePath());
    }
}
