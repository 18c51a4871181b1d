package sparsescope.reference;

import java.util.List;

/** Looks at the PEs after each cycle; they change with the next one. */
@FunctionalInterface
interface ReferenceObserver {
    ReferenceObserver NONE = (group, cycle, pes) -> {};

    /**
     * After a cycle in which some PE was not at the barrier.
     *
     * @param group index of the group
     * @param cycle cycle in the group's computation, from 0
     * @param pes rows outer
     */
    void after(int group, long cycle, List<ReferencePe> pes);
}
