package sparsescope.analysis.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds energy by component, in pJ.
 *
 * @param components a value for every {@link EnergyComponent}
 */
public record Energy(Map<EnergyComponent, Double> components) {
    public Energy {
        Map<EnergyComponent, Double> all = new EnumMap<>(EnergyComponent.class);
        for (EnergyComponent component : EnergyComponent.values()) {
            all.put(component, components.getOrDefault(component, 0.0));
        }
        components = Collections.unmodifiableMap(all);
    }

    /** Nothing at all. */
    public static final Energy ZERO = new Energy(Map.of());

    /** One component's, in pJ. */
    public double of(EnergyComponent component) {
        return components.get(component);
    }

    /** That of all components, in pJ. */
    public double total() {
        return components.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The largest components with their shares, such as {@code dram 39 %, accumulators 16 %}. */
    public String largest(int count) {
        double total = total();
        return components.entrySet().stream()
                .sorted(Map.Entry.<EnergyComponent, Double>comparingByValue().reversed())
                .limit(count)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        entry.getKey().word(),
                        total == 0 ? 0 : 100 * entry.getValue() / total))
                .collect(Collectors.joining(", "));
    }

    /** The sum of both, component by component. */
    public Energy plus(Energy other) {
        Map<EnergyComponent, Double> sum = new EnumMap<>(components);
        other.components.forEach((component, picojoules) -> sum.merge(component, picojoules, Double::sum));
        return new Energy(sum);
    }
}
