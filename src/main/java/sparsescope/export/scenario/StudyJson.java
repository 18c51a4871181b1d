package sparsescope.export.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.sweep.SweepAxis;
import sparsescope.analysis.sweep.SweepMetric;
import sparsescope.export.scenario.StudyScenario.ByComponent;
import sparsescope.export.scenario.StudyScenario.Comparison;
import sparsescope.export.scenario.StudyScenario.EiePaper;
import sparsescope.export.scenario.StudyScenario.Layers;
import sparsescope.export.scenario.StudyScenario.Machine;
import sparsescope.export.scenario.StudyScenario.Memory;
import sparsescope.export.scenario.StudyScenario.OfNetwork;
import sparsescope.export.scenario.StudyScenario.Paper;
import sparsescope.export.scenario.StudyScenario.Question;
import sparsescope.export.scenario.StudyScenario.Reuse;
import sparsescope.export.scenario.StudyScenario.Sharing;
import sparsescope.export.scenario.StudyScenario.Sweep;
import sparsescope.file.JsonObject;
import sparsescope.scene.memory.ChipMemory;
import sparsescope.scene.memory.MemoryView;

/** Reads and writes the fields of a whole page's scenario: the study, its layers, accelerators and what varies. */
final class StudyJson {
    private static final String STUDY = ScenarioFields.STUDY;
    private static final String LAYERS = "layers";
    private static final String BY_COMPONENT = "energyByComponent";
    private static final String SWEEP = "sweep";
    private static final String COMPARISON = "comparison";
    private static final String PAPER = "paper";
    private static final String MEMORY = "memory";
    private static final String SIZES = "sizes";
    private static final String REUSE = "reuse";
    private static final String EIE_PAPER = "eiePaper";
    private static final String SHARING = "sharedWeights";
    private static final String LAYER = "layer";
    private static final String ROUND = "round";
    private static final String WEIGHT = "weight";
    private static final int MOST_ROUNDS = 1000;
    private static final String TENSORS = "tensors";
    private static final String ACCELERATOR = "accelerator";
    private static final String OTHER = "other";
    private static final String VARY = "vary";
    private static final String METRIC = "metric";
    private static final String ENERGY = "energy";
    private static final String QUICK = "quick";

    private StudyJson() {}

    /** Puts a scenario's fields into an object that has the format. */
    static void put(ObjectNode root, StudyScenario scenario) {
        if (scenario instanceof Paper paper) {
            root.put(STUDY, PAPER);
            root.put(QUICK, paper.quick());
            put(root, paper.energy());
        } else if (scenario instanceof Memory memory) {
            root.put(STUDY, MEMORY);
            put(root, memory.energy());
            ObjectNode sizes = root.putObject(SIZES);
            memory.sizes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(size -> sizes.put(size.getKey().word(), size.getValue()));
        } else if (scenario instanceof Reuse reuse) {
            root.put(STUDY, REUSE);
            ReuseJson.put(root, reuse);
        } else if (scenario instanceof EiePaper) {
            root.put(STUDY, EIE_PAPER);
        } else if (scenario instanceof Sharing sharing) {
            root.put(STUDY, SHARING);
            ScenarioFields.put(root, sharing.origin());
            root.put(TENSORS, sharing.tensors());
            root.put(LAYER, sharing.layer());
            put(root.putObject(ACCELERATOR), sharing.machine());
            root.put(ROUND, sharing.round());
            root.put(WEIGHT, sharing.weight());
        } else {
            put(root, (OfNetwork) scenario);
        }
        root.put("theme", ScenarioFields.word(scenario.theme()));
    }

    private static void put(ObjectNode root, OfNetwork study) {
        root.put(STUDY, word(study.question()));
        ScenarioFields.put(root, study.origin());
        root.put(TENSORS, study.tensors());
        if (!study.layers().isEmpty()) {
            ArrayNode layers = root.putArray(LAYERS);
            study.layers().forEach(layers::add);
        }
        put(root.putObject(ACCELERATOR), study.machine());
        if (study.question() instanceof ByComponent by) {
            put(root, by.energy());
        } else if (study.question() instanceof Layers each) {
            put(root, each.energy());
        } else if (study.question() instanceof Comparison comparison) {
            put(root.putObject(OTHER), comparison.other());
        } else if (study.question() instanceof Sweep sweep) {
            ArrayNode axes = root.putArray(VARY);
            for (SweepAxis axis : sweep.axes()) {
                ObjectNode json = axes.addObject();
                json.put("name", axis.name());
                ArrayNode values = json.putArray("values");
                axis.values().forEach(values::add);
            }
            root.put(METRIC, word(sweep.metric()));
        }
    }

    /** The program has its own table, and no figure needs to carry it. */
    private static void put(ObjectNode root, EnergyTable energy) {
        if (energy.foreign().isPresent()) {
            root.set(ENERGY, ScenarioFields.tree(energy.asMap()));
        }
    }

    private static EnergyTable energy(JsonObject root) {
        return root.has(ENERGY) ? EnergyTable.of(root.object(ENERGY)) : EnergyTable.standard();
    }

    private static void put(ObjectNode json, Machine machine) {
        json.put("name", machine.name());
        ScenarioFields.put(json, machine.settings().machine());
        json.set("settings", ScenarioFields.tree(machine.settings().values()));
    }

    private static String word(Question question) {
        if (question instanceof Sweep) {
            return SWEEP;
        }
        if (question instanceof ByComponent) {
            return BY_COMPONENT;
        }
        return question instanceof Comparison ? COMPARISON : LAYERS;
    }

    private static String word(SweepMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a scenario whose format has been checked. */
    static StudyScenario read(JsonObject root) {
        if (!root.isText(STUDY)) {
            throw root.error(STUDY, studies());
        }
        return switch (root.text(STUDY)) {
            case LAYERS -> read(root, new Layers(energy(root)), ENERGY);
            case BY_COMPONENT -> read(root, new ByComponent(energy(root)), ENERGY);
            case SWEEP -> read(root, sweep(root, machine(root.object(ACCELERATOR))), VARY, METRIC);
            case COMPARISON -> read(root, new Comparison(machine(root.object(OTHER))), OTHER);
            case PAPER -> {
                root.allowOnly(List.of("format", STUDY, QUICK, ENERGY, "theme"));
                yield new Paper(root.flag(QUICK, false), energy(root), ScenarioFields.theme(root));
            }
            case REUSE -> ReuseJson.read(root);
            case MEMORY -> memory(root);
            case SHARING -> sharing(root);
            case EIE_PAPER -> {
                root.allowOnly(List.of("format", STUDY, "theme"));
                yield new EiePaper(ScenarioFields.theme(root));
            }
            default -> throw root.error(STUDY, studies());
        };
    }

    private static Memory memory(JsonObject root) {
        root.allowOnly(List.of("format", STUDY, ENERGY, SIZES, "theme"));
        JsonObject json = root.object(SIZES);
        json.allowOnly(Arrays.stream(ChipMemory.values()).map(ChipMemory::word).toList());
        Map<ChipMemory, Double> sizes = new EnumMap<>(ChipMemory.class);
        for (ChipMemory memory : ChipMemory.values()) {
            if (json.has(memory.word())) {
                sizes.put(memory, json.number(memory.word(), MemoryView.LEAST_BYTES, MemoryView.MOST_BYTES));
            }
        }
        return new Memory(energy(root), sizes, ScenarioFields.theme(root));
    }

    private static Sharing sharing(JsonObject root) {
        List<String> known = ScenarioFields.originFields();
        known.addAll(List.of("format", STUDY, TENSORS, LAYER, ACCELERATOR, ROUND, WEIGHT, "theme"));
        root.allowOnly(known);
        return new Sharing(
                ScenarioFields.origin(root),
                root.text(TENSORS),
                root.text(LAYER),
                machine(root.object(ACCELERATOR)),
                root.integer(ROUND, 0, MOST_ROUNDS),
                root.integer(WEIGHT, Short.MIN_VALUE, Short.MAX_VALUE),
                ScenarioFields.theme(root));
    }

    private static String studies() {
        return "one of "
                + String.join(", ", LAYERS, BY_COMPONENT, SWEEP, COMPARISON, PAPER, REUSE, MEMORY, SHARING, EIE_PAPER);
    }

    private static OfNetwork read(JsonObject root, Question question, String... more) {
        List<String> known = ScenarioFields.originFields();
        known.addAll(List.of("format", STUDY, TENSORS, LAYERS, ACCELERATOR, "theme"));
        known.addAll(List.of(more));
        root.allowOnly(known);
        return new OfNetwork(
                ScenarioFields.origin(root),
                root.text(TENSORS),
                root.has(LAYERS) ? root.texts(LAYERS) : List.of(),
                machine(root.object(ACCELERATOR)),
                question,
                ScenarioFields.theme(root));
    }

    private static Machine machine(JsonObject json) {
        json.allowOnly(List.of("name", ScenarioFields.MACHINE, "settings"));
        return new Machine(json.text("name"), ScenarioFields.settings(json, "settings"));
    }

    private static Sweep sweep(JsonObject root, Machine machine) {
        List<SweepAxis> axes = root.objects(VARY).stream()
                .map(axis -> axis(axis, machine.settings().machine()))
                .toList();
        if (!Sweep.isPicture(axes)) {
            throw root.error(
                    VARY,
                    axes.stream().map(SweepAxis::name).collect(Collectors.joining(", ")),
                    "one thing, or weightDensity and then inputDensity");
        }
        SweepMetric metric = SweepMetric.of(machine.settings().machine()).stream()
                .filter(each -> root.isText(METRIC) && word(each).equals(root.text(METRIC)))
                .findFirst()
                .orElseThrow(() -> root.error(
                        METRIC,
                        SweepMetric.of(machine.settings().machine()).stream()
                                .map(StudyJson::word)
                                .collect(Collectors.joining(", ", "one of ", ""))));
        return new Sweep(axes, metric);
    }

    private static SweepAxis axis(JsonObject json, sparsescope.machine.Machine machine) {
        json.allowOnly(List.of("name", "values"));
        return SweepAxis.parse(
                json.file() + ": " + json.path(),
                json.text("name") + "=" + String.join(",", json.texts("values")),
                machine);
    }
}
