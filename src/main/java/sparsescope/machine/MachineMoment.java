package sparsescope.machine;

import java.util.List;

/** The state of a run at one cycle; a moment never changes and may be read by any thread. */
public interface MachineMoment {
    /** The run it belongs to. */
    MachineRun run();

    /** 0…layer cycles; at the last one everything is finished. */
    long cycle();

    /** Whether the layer is finished. */
    boolean finished();

    /** Every PE in short, in the machine's order. */
    List<? extends MachinePe> pes();
}
