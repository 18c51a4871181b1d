package sparsescope.scene.machine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import sparsescope.file.InputException;

/** The machines that can be seen, as the registry lists them. */
public final class MachineStages {
    private static final List<MachineStage> ALL =
            ServiceLoader.load(MachineStage.class, MachineStages.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private MachineStages() {}

    /** The stage of the machine of that name; an {@link InputException} lists the machines that have one. */
    public static MachineStage of(String machine) {
        return ALL.stream()
                .filter(stage -> stage.machine().equals(machine))
                .findFirst()
                .orElseThrow(() -> new InputException("machine: found " + machine + ", expected one that can be seen: "
                        + ALL.stream().map(MachineStage::machine).collect(Collectors.joining(", "))));
    }
}
