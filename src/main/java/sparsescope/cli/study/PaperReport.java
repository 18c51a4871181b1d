package sparsescope.cli.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import sparsescope.accelerator.EnergyTable;
import sparsescope.analysis.paper.GeneratorCheck;
import sparsescope.analysis.paper.PaperChoice;
import sparsescope.analysis.paper.PaperFigure;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.analysis.paper.PaperNote;
import sparsescope.analysis.paper.Spread;
import sparsescope.cli.options.JsonOutput;
import sparsescope.cli.options.Table;
import sparsescope.tensor.Generator;

/** Writes the paper's figures beside ours, as a table for people and as JSON. */
public final class PaperReport {
    private PaperReport() {}

    /** The figures as a table for people. */
    public static String text(EnergyTable table, boolean quick, List<PaperFigure> figures, GeneratorCheck generator) {
        List<String> choices = figures.isEmpty()
                ? List.of()
                : List.copyOf(figures.get(0).choices().keySet());
        Table rows = new Table().row(row(choices, choice -> choice, "figure", "paper", "ours", "ratio", ""));
        StringBuilder differences = new StringBuilder();
        for (PaperFigure figure : figures) {
            boolean below = figure.relation() == Relation.BELOW;
            rows.row(row(
                    choices,
                    choice -> written(figure.unit(), figure.choices().get(choice)),
                    figure.what(),
                    (below ? "< " : "") + written(figure.unit(), figure.paper()),
                    written(figure.unit(), figure.ours()),
                    below || figure.paper() == 0 ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                    figure.close() ? "✓" : "differs"));
            if (!figure.close()) {
                differences
                        .append("  ")
                        .append(figure.what())
                        .append("\n    ")
                        .append(figure.why())
                        .append('\n');
            }
        }
        return "SCNN (ISCA 2017) on the preset scnn; networks: " + (quick ? "no contention" : "bank queues")
                + "; densities, 4 PEs and fully connected layers: no contention; energy: " + table.name() + "\n\n"
                + rows
                + (differences.isEmpty()
                        ? ""
                        : "\nWhere ours is more than a tenth off, and what moves it:\n" + differences)
                + distances(choices, figures)
                + generator(generator)
                + notes();
    }

    /** Drawn inputs beside those of a trained network. */
    private static String generator(GeneratorCheck check) {
        Table rows = new Table().row("", "all channels together", "single channels", "cycles");
        row(rows, check.network(), check.real());
        for (Generator generator : Generator.values()) {
            row(rows, generator.word(), check.drawn().get(generator));
        }
        return "\nHow real drawn inputs are:\n  " + check.about() + "\n\n" + rows + "\n  "
                + String.join("\n  ", check.differences()) + "\n";
    }

    private static void row(Table rows, String name, GeneratorCheck.Spreads spreads) {
        rows.row(
                name,
                spreads.together().toString(),
                spreads.single().toString(),
                String.format(Locale.ROOT, "%.3f×", spreads.cycles()));
    }

    private static String[] row(List<String> choices, Function<String, String> other, String... cells) {
        return Stream.concat(Stream.of(cells), choices.stream().map(other)).toArray(String[]::new);
    }

    /** By what factor figures differ on average, with every choice. */
    private static String distances(List<String> choices, List<PaperFigure> figures) {
        if (choices.isEmpty()) {
            return "";
        }
        Table rows = new Table().row("", "speed", "energy");
        rows.row(
                "the preset as it is",
                distance(figures, false, PaperFigure::ours),
                distance(figures, true, PaperFigure::ours));
        for (String choice : choices) {
            ToDoubleFunction<PaperFigure> other = figure -> figure.choices().get(choice);
            rows.row(choice, distance(figures, false, other), distance(figures, true, other));
        }
        return "\nBy what factor figures differ from the paper's, on average:\n" + rows;
    }

    private static String notes() {
        StringBuilder notes = new StringBuilder("\nHow to read them:\n");
        for (PaperNote note : PaperNote.ALL) {
            notes.append("  ")
                    .append(note.subject())
                    .append("\n    ")
                    .append(note.text())
                    .append('\n');
        }
        return notes.toString();
    }

    private static String distance(List<PaperFigure> figures, boolean energy, ToDoubleFunction<PaperFigure> ours) {
        OptionalDouble distance = PaperChoice.distance(
                figures, figure -> figure.isEnergy() == energy && PaperChoice.counts(figure), ours);
        return distance.isPresent() ? String.format(Locale.ROOT, "%.3f", distance.getAsDouble()) : "";
    }

    private static String written(Unit unit, double value) {
        return switch (unit) {
            case FACTOR -> String.format(Locale.ROOT, "%.2f×", value);
            case FRACTION -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            case DENSITY -> value == 0 ? "none" : String.format(Locale.ROOT, "%.2f", value);
            case COUNT -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    /** The figures as JSON. */
    public static ObjectNode json(
            EnergyTable table, boolean quick, List<PaperFigure> figures, GeneratorCheck generator) {
        ObjectNode root = JsonOutput.document("paper");
        root.put("source", "Parashar et al., SCNN, ISCA 2017");
        root.put("quick", quick);
        root.put("energyTable", table.name());
        var list = root.putArray("figures");
        for (PaperFigure figure : figures) {
            ObjectNode node = list.addObject();
            node.put("id", figure.id());
            node.put("what", figure.what());
            node.put("relation", figure.relation().name().toLowerCase(Locale.ROOT));
            node.put("unit", figure.unit().name().toLowerCase(Locale.ROOT));
            node.put("paper", figure.paper());
            node.put("ours", figure.ours());
            if (figure.paper() != 0) {
                node.put("ratio", figure.ratio());
            }
            node.put("close", figure.close());
            node.put("why", figure.why());
            if (!figure.choices().isEmpty()) {
                ObjectNode others = node.putObject("choices");
                figure.choices().forEach(others::put);
            }
        }
        ObjectNode inputs = root.putObject("drawnInputs");
        inputs.put("network", generator.network());
        inputs.put("inputs", generator.inputs());
        var layers = inputs.putArray("layers");
        generator.layers().forEach(layers::add);
        put(inputs, "own", generator.real());
        for (Generator each : Generator.values()) {
            put(inputs, each.word(), generator.drawn().get(each));
        }
        var differences = inputs.putArray("differences");
        generator.differences().forEach(differences::add);
        var notes = root.putArray("notes");
        for (PaperNote note : PaperNote.ALL) {
            notes.addObject()
                    .put("id", note.id())
                    .put("subject", note.subject())
                    .put("text", note.text());
        }
        return root;
    }

    private static void put(ObjectNode parent, String name, GeneratorCheck.Spreads spreads) {
        ObjectNode node = parent.putObject(name);
        put(node, "tileImbalance", spreads.together());
        put(node, "tileImbalanceOfSingleChannels", spreads.single());
        node.put("cycles", spreads.cycles());
    }

    private static void put(ObjectNode parent, String name, Spread spread) {
        parent.putObject(name).put("mean", spread.mean()).put("deviation", spread.deviation());
    }
}
