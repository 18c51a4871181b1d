package sparsescope.export.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sparsescope.file.JsonObject;
import sparsescope.machine.MachineSettings;
import sparsescope.scene.machine.MachineStages;
import sparsescope.scene.sheet.FigureSubject;
import sparsescope.scene.view.StageView;

/** Reads and writes the fields of a moment's scenario: layer, accelerator, cycle and view. */
final class MomentJson {
    private static final String WHAT = "what";
    private static final String TWIN = "twin";
    private static final String EXCHANGE_ALONE = "exchangeAlone";

    private MomentJson() {}

    /** Puts a scenario's fields into an object that has the format. */
    static void put(ObjectNode root, FigureScenario scenario) {
        ScenarioFields.put(root, scenario.origin());
        root.put("layer", scenario.layer());
        root.put("tensors", scenario.tensors());
        ScenarioFields.put(root, scenario.settings().machine());
        root.set("accelerator", ScenarioFields.tree(scenario.settings().values()));
        root.put("cycle", scenario.cycle());
        StageView view = scenario.view();
        ObjectNode camera = root.putObject("view");
        camera.put("depth", view.depth());
        camera.put("zoom", view.zoom());
        camera.put("panX", view.panX());
        camera.put("panY", view.panY());
        camera.put("column", view.column());
        camera.put("row", view.row());
        putChannel(camera, "inputChannel", view.inputChannel());
        putChannel(camera, "outputChannel", view.outputChannel());
        if (view.exchangeAlone()) {
            camera.put(EXCHANGE_ALONE, true);
        }
        root.put("theme", ScenarioFields.word(scenario.theme()));
        if (scenario.subject() != FigureSubject.STAGE) {
            root.put(WHAT, scenario.subject().word());
        }
        scenario.twin().ifPresent(twin -> TwinJson.put(root.putObject(TWIN), twin));
    }

    private static void putChannel(ObjectNode camera, String field, int channel) {
        if (channel != StageView.FOLLOW) {
            camera.put(field, channel);
        }
    }

    /** Reads a scenario whose format has been checked. */
    static FigureScenario read(JsonObject root) {
        List<String> known = ScenarioFields.originFields();
        known.addAll(List.of(
                "format",
                "layer",
                "tensors",
                ScenarioFields.MACHINE,
                "accelerator",
                "cycle",
                "view",
                "theme",
                WHAT,
                TWIN));
        root.allowOnly(known);
        MachineSettings settings = ScenarioFields.settings(root, "accelerator");
        return new FigureScenario(
                ScenarioFields.origin(root),
                root.text("layer"),
                root.text("tensors"),
                settings,
                cycle(root),
                view(root.object("view"), settings),
                ScenarioFields.theme(root),
                subject(root),
                root.has(TWIN) ? Optional.of(TwinJson.read(root.object(TWIN))) : Optional.empty());
    }

    private static FigureSubject subject(JsonObject root) {
        return root.optionalText(WHAT)
                .map(word -> FigureSubject.find(word)
                        .orElseThrow(() -> root.error(
                                WHAT,
                                Arrays.stream(FigureSubject.values())
                                        .map(FigureSubject::word)
                                        .collect(Collectors.joining(", ", "one of ", "")))))
                .orElse(FigureSubject.STAGE);
    }

    private static long cycle(JsonObject root) {
        long cycle = root.longInteger("cycle");
        if (cycle < 0) {
            throw root.error("cycle", "a whole number of 0 or more");
        }
        return cycle;
    }

    private static StageView view(JsonObject json, MachineSettings settings) {
        int columns = MachineStages.of(settings.machine().name()).columns(settings);
        int rows = settings.machine().pes(settings) / columns;
        json.allowOnly(List.of(
                "depth", "zoom", "panX", "panY", "column", "row", "inputChannel", "outputChannel", EXCHANGE_ALONE));
        return StageView.at(
                        json.number("depth", StageView.PLANE, StageView.INNERMOST),
                        json.integer("column", 0, columns - 1),
                        json.integer("row", 0, rows - 1))
                .magnified(
                        json.number("zoom", 0.01, 1000), json.number("panX", -1e6, 1e6), json.number("panY", -1e6, 1e6))
                .channels(
                        json.integer("inputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW),
                        json.integer("outputChannel", 0, Integer.MAX_VALUE, StageView.FOLLOW))
                .exchangeAlone(json.flag(EXCHANGE_ALONE, false));
    }
}
