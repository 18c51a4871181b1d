package sparsescope.cli.reuse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import sparsescope.cli.options.JsonOutput;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.OperandCounts;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.search.Candidate;
import sparsescope.reuse.search.Goal;
import sparsescope.reuse.search.OrderSearch;

/** Counts of reuse as JSON. */
final class ReuseJson {
    private ReuseJson() {}

    static ObjectNode one(Question question, Candidate counted) {
        ObjectNode root = head(question);
        put(root, counted, question.costs());
        return root;
    }

    static ObjectNode all(Question question, Map<Preset, Candidate> counted, Map<Preset, String> refused) {
        ObjectNode root = head(question);
        presets(root, question, counted, refused);
        return root;
    }

    static ObjectNode found(Question question, Goal goal, OrderSearch.Found found) {
        ObjectNode root = head(question);
        root.put("goal", goal.word());
        root.put("tried", found.tried());
        root.put("fitting", found.fitting());
        root.put("best", found.winner(goal).map(Preset::word).orElse(null));
        presets(root, question, found.best(), found.refused());
        return root;
    }

    private static ObjectNode head(Question question) {
        ObjectNode root = JsonOutput.document("reuse");
        root.put("network", question.network());
        root.put("layer", question.layer());
        root.put("groups", question.groups());
        ObjectNode machine = root.putObject("machine");
        ReuseMachine limits = question.machine();
        limit(machine, "pes", limits.pes());
        limit(machine, "bufferWords", limits.bufferWords());
        limit(machine, "registerWords", limits.registerWords());
        LevelCosts costs = question.costs();
        root.putObject("costs")
                .put("source", costs.name())
                .put("unit", costs.unit())
                .put("mac", costs.mac())
                .put("registerRead", costs.registerRead())
                .put("registerWrite", costs.registerWrite())
                .put("array", costs.transfer())
                .put("bufferRead", costs.bufferRead())
                .put("bufferWrite", costs.bufferWrite())
                .put("dram", costs.dram());
        return root;
    }

    private static void limit(ObjectNode machine, String field, int number) {
        if (number == Integer.MAX_VALUE) {
            machine.putNull(field);
        } else {
            machine.put(field, number);
        }
    }

    private static void presets(
            ObjectNode root, Question question, Map<Preset, Candidate> counted, Map<Preset, String> refused) {
        var list = root.putArray("presets");
        for (Preset preset : Preset.values()) {
            if (counted.containsKey(preset)) {
                put(list.addObject().put("preset", preset.word()), counted.get(preset), question.costs());
            } else if (refused.containsKey(preset)) {
                list.addObject().put("preset", preset.word()).put("refused", refused.get(preset));
            }
        }
    }

    private static void put(ObjectNode node, Candidate counted, LevelCosts costs) {
        ReuseCounts counts = counted.counts();
        node.set("mapping", JsonOutput.MAPPER.valueToTree(MappingFile.asMap(counted.mapping())));
        node.put("macs", counts.macs());
        node.put("steps", counts.steps());
        node.put("pesUsed", counts.pesUsed());
        words(node.putObject("registerWords"), counts, OperandCounts::registerWords);
        words(node.putObject("bufferWords"), counts, OperandCounts::bufferWords);
        ObjectNode operands = node.putObject("operands");
        ObjectNode reuse = JsonOutput.MAPPER.createObjectNode();
        ObjectNode byOperand = JsonOutput.MAPPER.createObjectNode();
        for (Operand operand : Operand.values()) {
            OperandCounts own = counts.of(operand);
            operands.set(operand.word(), JsonOutput.MAPPER.valueToTree(own.asMap()));
            ObjectNode times = reuse.putObject(operand.word());
            times(times, "buffer", counts.bufferReuse(operand));
            times(times, "dram", counts.dramReuse(operand));
            ObjectNode levels = byOperand.putObject(operand.word());
            LevelEnergy.accesses(own, costs).asMap().forEach((level, energy) -> {
                if (!level.equals("mac")) {
                    levels.put(level, energy);
                }
            });
        }
        ObjectNode totals = node.putObject("totals");
        counts.total().asMap().forEach(totals::put);
        totals.put("registerWords", counts.total().registerWords());
        totals.put("bufferWords", counts.total().bufferWords());
        node.set("reuse", reuse);
        node.set("energy", JsonOutput.MAPPER.valueToTree(counted.energy().asMap()));
        node.set(
                "energyPerMac",
                JsonOutput.MAPPER.valueToTree(
                        counted.energy().per(counts.macs()).asMap()));
        node.set("energyByOperand", byOperand);
    }

    private static void words(ObjectNode node, ReuseCounts counts, ToLongFunction<OperandCounts> words) {
        for (Operand operand : Operand.values()) {
            node.put(operand.word(), words.applyAsLong(counts.of(operand)));
        }
    }

    private static void times(ObjectNode node, String level, OptionalDouble times) {
        if (times.isPresent()) {
            node.put(level, times.getAsDouble());
        } else {
            node.putNull(level);
        }
    }
}
