package sparsescope.cli.reuse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.mapping.MappingFile;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;
import sparsescope.reuse.published.StationaryCheck;

/** The stationary dataflows beside what is published, as text and as JSON. */
final class PublishedReport {
    private PublishedReport() {}

    static String text(StationaryCheck check) {
        Table table = new Table()
                .row(Stream.concat(
                                Stream.concat(
                                        Stream.of("dataflow"),
                                        check.layers().stream().map(StationaryCheck.LayerCheck::name)),
                                Stream.of("all", "over row stationary", "published"))
                        .toArray(String[]::new));
        for (Preset preset : check.order()) {
            Stream<String> layers = check.layers().stream()
                    .map(layer -> number(layer.best().get(preset).energyPerMac()));
            Stream<String> all = Stream.of(
                    number(check.perMac(preset).total()), number(check.ratio(preset)) + "×", published(preset));
            table.row(Stream.concat(Stream.concat(Stream.of(preset.title()), layers), all)
                    .toArray(String[]::new));
        }
        ReuseMachine machine = StationaryCheck.MACHINE;
        return "AlexNet's convolutions on " + machine.pes() + " PEs, " + machine.bufferWords()
                + " words in the buffer, " + machine.registerWords() + " words in a PE's registers: the best of "
                + check.tried() + " orders; energy for each multiplication\n\n" + table + "\npublished: "
                + StationaryCheck.SOURCE + "; it " + (check.agrees() ? "holds" : "does not hold") + " here\n\n"
                + StationaryCheck.DIFFERENCES.stream()
                        .map(line -> "– " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String published(Preset preset) {
        if (preset == Preset.ROW_STATIONARY) {
            return "the least";
        }
        return StationaryCheck.PUBLISHED.contains(preset)
                ? number(StationaryCheck.LEAST) + "…" + number(StationaryCheck.MOST) + "×"
                : "–";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static ObjectNode json(StationaryCheck check) {
        ObjectNode root = JsonOutput.document("reuse-published");
        root.put("source", StationaryCheck.SOURCE);
        root.put("agrees", check.agrees());
        root.put("tried", check.tried());
        root.putObject("published").put("least", StationaryCheck.LEAST).put("most", StationaryCheck.MOST);
        ObjectNode all = root.putObject("all");
        for (Preset preset : check.order()) {
            LevelEnergy perMac = check.perMac(preset);
            ObjectNode own = all.putObject(preset.word());
            own.put("overRowStationary", check.ratio(preset));
            own.set("energyPerMac", JsonOutput.MAPPER.valueToTree(perMac.asMap()));
        }
        var layers = root.putArray("layers");
        for (StationaryCheck.LayerCheck layer : check.layers()) {
            ObjectNode node = layers.addObject().put("name", layer.name()).put("groups", layer.groups());
            List<Preset> order = check.order();
            for (Preset preset : order) {
                ObjectNode own = node.putObject(preset.word());
                own.put("overRowStationary", layer.ratio(preset));
                own.put("energyPerMac", layer.best().get(preset).energyPerMac());
                own.set(
                        "mapping",
                        JsonOutput.MAPPER.valueToTree(
                                MappingFile.asMap(layer.best().get(preset).mapping())));
            }
        }
        root.set("differences", JsonOutput.MAPPER.valueToTree(StationaryCheck.DIFFERENCES));
        return root;
    }
}
