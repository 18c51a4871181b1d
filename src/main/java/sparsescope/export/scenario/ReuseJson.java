package sparsescope.export.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sparsescope.file.JsonObject;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.mapping.Mapping;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.preset.ReuseMachine;

/** Reads and writes a layer's loop nest as a figure carries it. */
final class ReuseJson {
    private static final String LAYER = "layer";
    private static final String SHAPE = "shape";
    private static final String MACHINE = "machine";
    private static final String COSTS = "costs";
    private static final String MAPPING = "mapping";
    private static final String STEP = "step";
    private static final List<String> SHAPE_FIELDS = List.of(
            "inputChannels",
            "outputChannels",
            "inputWidth",
            "inputHeight",
            "filterWidth",
            "filterHeight",
            "stride",
            "padding");
    private static final List<String> MACHINE_FIELDS = List.of("pes", "bufferWords", "registerWords");
    private static final List<String> COST_FIELDS =
            List.of("mac", "registerRead", "registerWrite", "transfer", "bufferRead", "bufferWrite", "dram");
    private static final int LARGEST_SIDE = 1 << 20;
    private static final double DEAREST = 1e12;

    private ReuseJson() {}

    static void put(ObjectNode root, StudyScenario.Reuse reuse) {
        root.put(LAYER, reuse.layer());
        ConvShape shape = reuse.shape();
        ints(
                root.putObject(SHAPE),
                SHAPE_FIELDS,
                shape.inputChannels(),
                shape.outputChannels(),
                shape.inputWidth(),
                shape.inputHeight(),
                shape.filterWidth(),
                shape.filterHeight(),
                shape.stride(),
                shape.padding());
        ReuseMachine machine = reuse.machine();
        ints(root.putObject(MACHINE), MACHINE_FIELDS, machine.pes(), machine.bufferWords(), machine.registerWords());
        LevelCosts costs = reuse.costs();
        ObjectNode json = root.putObject(COSTS).put("source", costs.name()).put("unit", costs.unit());
        double[] values = {
            costs.mac(),
            costs.registerRead(),
            costs.registerWrite(),
            costs.transfer(),
            costs.bufferRead(),
            costs.bufferWrite(),
            costs.dram()
        };
        for (int i = 0; i < values.length; i++) {
            json.put(COST_FIELDS.get(i), values[i]);
        }
        root.set(MAPPING, ScenarioFields.tree(MappingFile.asMap(reuse.mapping())));
        root.put(STEP, reuse.step());
    }

    private static void ints(ObjectNode json, List<String> fields, int... values) {
        for (int i = 0; i < values.length; i++) {
            json.put(fields.get(i), values[i]);
        }
    }

    static StudyScenario.Reuse read(JsonObject root) {
        root.allowOnly(List.of("format", ScenarioFields.STUDY, LAYER, SHAPE, MACHINE, COSTS, MAPPING, STEP, "theme"));
        ConvShape shape = shape(root.object(SHAPE));
        Mapping mapping = MappingFile.of(root.object(MAPPING));
        return new StudyScenario.Reuse(
                root.text(LAYER),
                shape,
                machine(root.object(MACHINE)),
                costs(root.object(COSTS)),
                mapping,
                root.integer(STEP, 0, Integer.MAX_VALUE),
                ScenarioFields.theme(root));
    }

    private static ConvShape shape(JsonObject json) {
        json.allowOnly(SHAPE_FIELDS);
        int[] sides = new int[SHAPE_FIELDS.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = json.integer(SHAPE_FIELDS.get(i), i == sides.length - 1 ? 0 : 1, LARGEST_SIDE);
        }
        ConvShape shape =
                new ConvShape(sides[0], sides[1], sides[2], sides[3], sides[4], sides[5], sides[6], sides[7], 1);
        if (shape.outputWidth() < 1) {
            throw json.error("filterWidth", "at most the input with its padding");
        }
        if (shape.outputHeight() < 1) {
            throw json.error("filterHeight", "at most the input with its padding");
        }
        return shape;
    }

    private static ReuseMachine machine(JsonObject json) {
        json.allowOnly(MACHINE_FIELDS);
        return new ReuseMachine(
                json.integer(MACHINE_FIELDS.get(0), 1, Integer.MAX_VALUE),
                json.integer(MACHINE_FIELDS.get(1), 1, Integer.MAX_VALUE),
                json.integer(MACHINE_FIELDS.get(2), 1, Integer.MAX_VALUE));
    }

    private static LevelCosts costs(JsonObject json) {
        List<String> known = new java.util.ArrayList<>(COST_FIELDS);
        known.addAll(List.of("source", "unit"));
        json.allowOnly(known);
        double[] each = COST_FIELDS.stream()
                .mapToDouble(field -> json.number(field, 0, DEAREST))
                .toArray();
        return new LevelCosts(
                json.text("source"), json.text("unit"), each[0], each[1], each[2], each[3], each[4], each[5], each[6]);
    }
}
