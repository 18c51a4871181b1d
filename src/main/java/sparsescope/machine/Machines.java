package sparsescope.machine;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import sparsescope.file.OneLine;

/** The machines there are, as the registry lists them. */
public final class Machines {
    private static final List<Machine> ALL = ServiceLoader.load(Machine.class, Machines.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Machines() {}

    /** All of them, in the registry's order. */
    public static List<Machine> all() {
        return ALL;
    }

    /** The one that is meant where none is named: the registry's first. */
    public static Machine standard() {
        return ALL.get(0);
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Machine::name).toList();
    }

    /** The machine of that name, if there is one. */
    public static Optional<Machine> find(String name) {
        return ALL.stream().filter(machine -> machine.name().equals(name)).findFirst();
    }

    /** The machine of that name; a {@link SettingException} lists those there are. */
    public static Machine named(String name) {
        return find(name)
                .orElseThrow(() -> new SettingException("machine " + OneLine.quote(name)
                        + ": there is none of that name; expected one of " + String.join(", ", names())));
    }

    /** The names of the machines that have a setting of that name: {@code scnn, dcnn}; empty when none has. */
    public static String having(String setting) {
        return ALL.stream()
                .filter(machine ->
                        machine.settings().stream().anyMatch(own -> own.name().equals(setting)))
                .map(Machine::name)
                .collect(Collectors.joining(", "));
    }
}
