package sparsescope.accelerator;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sparsescope.file.JsonObject;
import sparsescope.file.ResourceFolder;
import sparsescope.file.StrictJson;

/**
 * Holds the energy of operations and accesses, in pJ, each with its source. The energy of an access grows with the square root of the memory's
 * size, which the points of Horowitz's table follow (8 KB 10 pJ, 32 KB 20 pJ, 1 MB 100 pJ for 64 bits).
 *
 * @param name its name
 * @param entries a cost for every {@link EnergyEntry}
 */
public record EnergyTable(String name, Map<EnergyEntry, Cost> entries) {
    static final String FORMAT = "sparsescope-energy/1";
    static final List<String> FIELDS = List.of("$schema", "format", "name", "entries");
    static final List<String> ENTRY_FIELDS = List.of("pJ", "source");
    static final List<String> MEMORY_FIELDS = List.of("pJ", "bytes", "source");
    static final int MOST_BYTES = 1 << 30;
    private static final double MOST_PJ = 1e9;

    /**
     * Describes one entry.
     *
     * @param picojoules what one costs
     * @param bytes size of the memory that this is the cost of; 0 for anything but a memory
     * @param source where the figure comes from
     */
    public record Cost(double picojoules, int bytes, String source) {}

    public EnergyTable {
        entries = Map.copyOf(entries);
        if (entries.size() != EnergyEntry.values().length) {
            throw new IllegalArgumentException("an entry is missing");
        }
    }

    /** The table that comes with the program. */
    public static EnergyTable standard() {
        return read(ResourceFolder.of("sparsescope/energy").resolve("45nm.json"), Optional.empty());
    }

    /** Reads and checks the table in {@code file}; entries it leaves out are those of the {@link #standard} table. */
    public static EnergyTable read(Path file) {
        return read(file, Optional.of(standard()));
    }

    private static EnergyTable read(Path file, Optional<EnergyTable> fallback) {
        JsonObject json = StrictJson.read(file, "an energy table");
        json.word("format", FORMAT);
        json.allowOnly(FIELDS);
        return of(json, fallback);
    }

    /** Reads and checks the table that an object inside another file holds, as {@link #asMap} writes it: every entry. */
    public static EnergyTable of(JsonObject json) {
        json.allowOnly(List.of("name", "entries"));
        return of(json, Optional.empty());
    }

    private static EnergyTable of(JsonObject json, Optional<EnergyTable> fallback) {
        String name = json.text("name");
        JsonObject given = json.object("entries");
        given.allowOnly(
                Arrays.stream(EnergyEntry.values()).map(EnergyEntry::word).toList());
        Map<EnergyEntry, Cost> entries = new EnumMap<>(EnergyEntry.class);
        for (EnergyEntry entry : EnergyEntry.values()) {
            if (given.has(entry.word()) || fallback.isEmpty()) {
                entries.put(entry, cost(given.object(entry.word()), entry));
            } else {
                entries.put(entry, fallback.get().entries().get(entry));
            }
        }
        return new EnergyTable(name, entries);
    }

    private static Cost cost(JsonObject json, EnergyEntry entry) {
        json.allowOnly(entry.memory() ? MEMORY_FIELDS : ENTRY_FIELDS);
        String expected = "a number of pJ, 0 or more";
        double picojoules = json.number("pJ", expected);
        if (picojoules < 0 || picojoules > MOST_PJ) {
            throw json.error("pJ", expected);
        }
        int bytes = entry.memory() ? json.integer("bytes", 1, MOST_BYTES) : 0;
        return new Cost(picojoules, bytes, json.text("source"));
    }

    /** Name and entries for an object in a JSON file. */
    public Map<String, Object> asMap() {
        Map<String, Object> costs = new LinkedHashMap<>();
        for (EnergyEntry entry : EnergyEntry.values()) {
            Cost cost = entries.get(entry);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("pJ", cost.picojoules());
            if (entry.memory()) {
                fields.put("bytes", cost.bytes());
            }
            fields.put("source", cost.source());
            costs.put(entry.word(), fields);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("entries", costs);
        return map;
    }

    /** Its name, unless it is the one that comes with the program. */
    public Optional<String> foreign() {
        return equals(standard()) ? Optional.empty() : Optional.of(name);
    }

    /** What one operation, hop, or DRAM access costs, in pJ. */
    public double of(EnergyEntry entry) {
        return entries.get(entry).picojoules();
    }

    /** What one access to a memory of {@code bytes} costs, in pJ: as stated, times the square root of how much larger it is. */
    public double of(EnergyEntry entry, double bytes) {
        Cost cost = entries.get(entry);
        if (!entry.memory()) {
            throw new IllegalArgumentException(entry.word() + " is no memory");
        }
        return cost.picojoules() * Math.sqrt(bytes / cost.bytes());
    }
}
