package sparsescope.lesson.moment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/** Gathers the facts at a stop, by name: sentences name them in braces, expectations compare them. Each is worked out when it is asked for. */
public final class Facts {
    private static final String COUNT = "count.";
    private static final String RATIO = "ratio.";

    private final Map<String, Supplier<Fact>> facts = new LinkedHashMap<>();
    private SceneRun reported;

    private Facts() {}

    static Facts of(StopMoment stop) {
        Facts facts = new Facts();
        facts.layer(stop.run().layer());
        facts.machine(stop.run());
        CostFacts.put(facts, stop.run().layer().shape(), AskedAbout.machine(stop));
        CostFacts.nest(facts, stop);
        facts.whole("cycle", () -> stop.cycle());
        facts.whole("until", () -> stop.until());
        facts.whole("cycles", () -> stop.run().cycles());
        stop.moment().ifPresent(moment -> SparseFacts.put(facts, moment, stop.view()));
        stop.stop().scene().twin().ifPresent(twin -> TwinFacts.put(facts, stop.run(), twin));
        return facts;
    }

    void put(String name, Supplier<Fact> fact) {
        facts.put(name, fact);
    }

    void whole(String name, Supplier<Number> value) {
        put(name, () -> new Fact.Whole(value.get().longValue()));
    }

    void real(String name, Supplier<Double> value) {
        put(name, () -> new Fact.Real(value.get()));
    }

    void said(String name, Supplier<String> text) {
        put(name, () -> new Fact.Said(text.get()));
    }

    /** What is called so, if there is such a thing at this moment. */
    public Optional<Fact> find(String name) {
        if (name.startsWith(COUNT)) {
            return Optional.ofNullable(reported.report().counters().get(name.substring(COUNT.length())))
                    .map(Fact.Whole::new);
        }
        if (name.startsWith(RATIO)) {
            Map<String, Double> ratios =
                    reported.settings().machine().ratios(reported.report().counters(), reported.settings());
            return Optional.ofNullable(ratios.get(name.substring(RATIO.length())))
                    .map(Fact.Real::new);
        }
        return Optional.ofNullable(facts.get(name)).map(Supplier::get);
    }

    /** All names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(facts.keySet());
        names.add(COUNT + "… of any counter");
        names.add(RATIO + "… of any ratio");
        return names;
    }

    private void layer(LayerOperands layer) {
        ConvShape s = layer.shape();
        said("layer", layer::name);
        whole("inputChannels", s::inputChannels);
        whole("inputWidth", s::inputWidth);
        whole("inputHeight", s::inputHeight);
        whole("filters", s::outputChannels);
        whole("filterWidth", s::filterWidth);
        whole("filterHeight", s::filterHeight);
        whole("filterSize", () -> s.filterWidth() * s.filterHeight());
        whole("stride", s::stride);
        whole("padding", s::padding);
        whole("outputWidth", s::outputWidth);
        whole("outputHeight", s::outputHeight);
        whole("outputSize", () -> s.outputWidth() * s.outputHeight());
        whole("multiplications", s::denseMacs);
        short[] inputs = layer.input().values();
        short[] weights = layer.weights().values();
        whole("inputs", () -> inputs.length);
        whole("weights", () -> weights.length);
        whole("outputs", () -> (long) s.outputChannels() * s.outputWidth() * s.outputHeight());
        whole("nonZeroInputs", () -> nonZero(inputs));
        whole("nonZeroWeights", () -> nonZero(weights));
        real("inputDensity", () -> share(nonZero(inputs), inputs.length));
        real("weightDensity", () -> share(nonZero(weights), weights.length));
        real("workLeft", () -> share(nonZero(inputs), inputs.length) * share(nonZero(weights), weights.length));
    }

    private static long nonZero(short[] values) {
        return IntStream.range(0, values.length).filter(i -> values[i] != 0).count();
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void machine(SceneRun run) {
        said("machine", () -> run.settings().machine().title());
        whole("pes", () -> run.settings().machine().pes(run.settings()));
        run.settings().values().forEach((name, value) -> {
            if (value instanceof Number number) {
                whole("setting." + name, () -> number);
            } else if (value != null) {
                said("setting." + name, () -> value.toString().toLowerCase(Locale.ROOT));
            }
        });
        reported = run;
    }
}
