package sparsescope.ui.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import sparsescope.accelerator.PePosition;
import sparsescope.accelerator.Presets;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.export.scenario.FigureTwin;
import sparsescope.file.AtomicFile;
import sparsescope.lesson.Lesson;
import sparsescope.lesson.Prose;
import sparsescope.lesson.Scene;
import sparsescope.lesson.Show;
import sparsescope.lesson.Stop;
import sparsescope.lesson.When;
import sparsescope.lesson.file.LessonFile;
import sparsescope.lesson.file.LessonWriter;
import sparsescope.machine.MachineSetting;
import sparsescope.machine.MachineSettings;
import sparsescope.network.tensors.PaintedTensor;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.Explanation;
import sparsescope.ui.model.picture.Frame;
import sparsescope.ui.model.setup.AcceleratorSource;
import sparsescope.ui.model.setup.LoadedScenario;
import sparsescope.ui.model.setup.NetworkSource;
import sparsescope.ui.model.task.Background;
import sparsescope.ui.model.task.Notice;

/** Writes the moment on the stage as a stop into a lesson file of the person's own, at its end. */
public final class MomentAsStop implements AutoCloseable {
    private static final int MINUTES = 5;

    private final Workbench bench;
    private final Background<Integer> writing;

    MomentAsStop(Workbench bench, Executor screen) {
        this.bench = bench;
        writing = new Background<>("writing a lesson", screen, false);
    }

    /** Whether there is a moment yet. */
    public boolean canAdd() {
        return bench.sessions().canSave();
    }

    /** Adds the moment to the lesson in {@code file}, or begins a lesson there; the answer is a notice. */
    public void add(Path file) {
        LoadedScenario open = bench.setup().sessionProperty().get();
        Frame frame = bench.frameProperty().get();
        StageView view = bench.camera().aim();
        Optional<FigureTwin> twin = bench.twin().wanted();
        Optional<Scene.Stretch> window =
                bench.timeline().window().map(some -> new Scene.Stretch(Math.max(0, some.from()), some.to() - 1));
        AcceleratorSource source = bench.setup().acceleratorProperty().get();
        writing.submit(
                () -> write(file, scene(open, source, frame.moment().cycle(), view, window, twin), frame.words()),
                number -> bench.tell(Notice.info("Added as stop " + number + " to " + file)),
                e -> bench.saving().failed(file, e));
    }

    private static int write(Path file, Scene scene, Explanation words) throws IOException {
        List<Stop> before = List.of();
        String text = "";
        String name = file.getFileName()
                .toString()
                .replaceAll("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (Files.exists(file)) {
            before = LessonFile.read(file).stops();
            text = Files.readString(file);
        }
        int number = before.size() + 1;
        Prose prose = new Prose(List.of(new Prose.Block(
                Prose.Kind.PARAGRAPH,
                words.example().stream()
                        .map(phrase -> new Prose.Span(phrase.text(), Prose.Style.PLAIN, phrase.term()))
                        .toList())));
        Stop stop = new Stop(
                id(before, number),
                words.headline(),
                scene,
                Show.ALL,
                prose,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        String whole = text.isEmpty()
                ? LessonWriter.text(new Lesson(
                        name.isEmpty() ? "own-lesson" : name,
                        "A lesson of my own",
                        "What it teaches, in a sentence.",
                        MINUTES,
                        0,
                        List.of(stop)))
                : text.stripTrailing() + "\n" + LessonWriter.text(stop);
        AtomicFile.write(file, out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
        return number;
    }

    private static String id(List<Stop> before, int number) {
        int free = number;
        while (isTaken(before, "moment-" + free)) {
            free++;
        }
        return "moment-" + free;
    }

    private static boolean isTaken(List<Stop> stops, String id) {
        return stops.stream().anyMatch(stop -> stop.id().equals(id));
    }

    private static Scene scene(
            LoadedScenario open,
            AcceleratorSource source,
            long cycle,
            StageView view,
            Optional<Scene.Stretch> window,
            Optional<FigureTwin> twin) {
        MachineSettings settings = open.scenario().accelerator();
        String preset = source instanceof AcceleratorSource.Preset
                ? source.name()
                : Presets.names(settings.machine().name()).get(0);
        Map<String, Object> base = Presets.file(preset).settings().values();
        Map<String, String> changes = new LinkedHashMap<>();
        settings.values().forEach((name, value) -> {
            if (!Objects.equals(value, base.get(name))) {
                changes.put(name, value == null ? MachineSetting.NONE : value.toString());
            }
        });
        return new Scene(
                Scene.Sheet.STAGE,
                open.scenario().network() instanceof NetworkSource.File of
                        ? of.path().toString()
                        : open.scenario().network().name(),
                open.input().map(choice -> choice.name()),
                Optional.of(open.layer().name()),
                Optional.of(preset),
                changes,
                open.scenario().redrawing(),
                PaintedTensor.of(open.tensors()),
                new When.Cycle(cycle),
                new Scene.View(
                        Scene.Landing.values()[view.landing()],
                        Optional.of(new PePosition(view.column(), view.row())),
                        view.inputChannel(),
                        view.outputChannel(),
                        window),
                twin.map(of -> new Scene.Twin(
                        of.choice().kind(), of.choice().value(), of.alignment() == TwinClock.Alignment.WORK)));
    }

    @Override
    public void close() {
        writing.finish();
    }
}
