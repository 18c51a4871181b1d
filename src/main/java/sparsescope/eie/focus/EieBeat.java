package sparsescope.eie.focus;

import java.util.ArrayList;
import java.util.List;
import sparsescope.eie.simulation.DetectorStatus;
import sparsescope.eie.simulation.PeCause;
import sparsescope.eie.simulation.PeStatus;
import sparsescope.eie.simulation.PeWork;
import sparsescope.scene.beat.BeatKind;

/**
 * The beats of a cycle of EIE, in the order of the hardware: PEs work on what they had at the start of the cycle, then the detector
 * delivers what they can take from the next cycle on.
 */
public enum EieBeat implements BeatKind {
    /** A PE takes the head out of its queue. */
    TAKE("Take: the next input leaves the queue"),
    /** Two pointers say where the input's column lies. */
    POINT("Find the column: two pointers say where it begins and where it ends"),
    /** The next entry of the column is read. */
    READ("Read: an entry is a code, and how many zeros lie before it"),
    /** The code becomes a weight. */
    LOOK_UP("Look up: the code names one of the shared weights"),
    /** Input times weight. */
    MULTIPLY("Multiply: a PE multiplies its input by one weight of the input's column"),
    /** The product joins its output. */
    ADD("Add: the product joins the sum of its row's output"),
    /** The detector finds the next input that is not zero. */
    DETECT("Detect: the next input that is not zero is found; zeros are skipped"),
    /** The broadcast is held up. */
    WAIT("Held up: nothing is sent while any queue is full"),
    /** The input goes to every queue. */
    BROADCAST("Broadcast: the input goes to every PE at once");

    private final String headline;

    EieBeat(String headline) {
        this.headline = headline;
    }

    @Override
    public String headline() {
        return headline;
    }

    /** The beats of a cycle on the landing that is looked at. */
    public static List<EieBeat> of(EieFocus focus) {
        EiePicture picture = EiePicture.of(focus.view());
        List<EieBeat> order = new ArrayList<>();
        if (picture == EiePicture.PE) {
            focus.status().work().ifPresent(work -> inside(focus, work, order));
        } else {
            List<PeStatus> pes = focus.moment().pes();
            if (picture == EiePicture.ARRAY && pes.stream().anyMatch(EieFocus::takes)) {
                order.add(TAKE);
            }
            if (pes.stream().anyMatch(pe -> pe.cause() == PeCause.ENTRY)) {
                order.add(MULTIPLY);
                if (picture == EiePicture.VECTOR) {
                    order.add(ADD);
                }
            }
        }
        DetectorStatus.State detector = focus.moment().detector().state();
        if (detector == DetectorStatus.State.BROADCAST) {
            if (picture == EiePicture.VECTOR) {
                order.add(DETECT);
            }
            order.add(BROADCAST);
        } else if (detector == DetectorStatus.State.STALL && picture != EiePicture.PE) {
            order.add(WAIT);
        }
        return List.copyOf(order);
    }

    private static void inside(EieFocus focus, PeWork work, List<EieBeat> order) {
        if (work.taken()) {
            order.add(TAKE);
            order.add(POINT);
        }
        if (work.entry().isPresent()) {
            order.add(READ);
        }
        if (work.cause() == PeCause.ENTRY) {
            if (focus.moment().run().sharedWeights().shared()) {
                order.add(LOOK_UP);
            }
            order.add(MULTIPLY);
            order.add(ADD);
        }
    }
}
