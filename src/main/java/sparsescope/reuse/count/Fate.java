package sparsescope.reuse.count;

/**
 * The fate of a word in one PE at a moment, as far as one factor says, packed into a number.
 *
 * <p>The PE's moment before is the last one at which it touched the operand at all. It differs first in some time loop, the turning loop:
 * the innermost in which the PE had an earlier turn. All loops inside of it have just begun anew, and stood at their ends before.
 * Which loop turns is the innermost of what the four factors say, each of its own loops; the share that a factor held before depends on the
 * turning loop alone, so a fate says it for each.
 */
final class Fate {
    private static final int LOOP_AT = 33;
    private static final int NOW_AT = 32;
    private static final long BEFORE = (1L << NOW_AT) - 1;

    private Fate() {}

    /**
     * Packs a fate.
     *
     * @param loop the innermost of the factor's loops in which there was an earlier turn, or −1
     * @param before bit l: the factor held the word before, when loop l turns
     * @param now whether the factor holds the word now
     */
    static long of(int loop, long before, boolean now) {
        return (long) (loop + 1) << LOOP_AT | (now ? 1L << NOW_AT : 0) | before;
    }

    static int loop(long fate) {
        return (int) (fate >>> LOOP_AT) - 1;
    }

    static boolean now(long fate) {
        return (fate >>> NOW_AT & 1) != 0;
    }

    /** Bit l: the factor held the word before, when loop l turns. */
    static long before(long fate) {
        return fate & BEFORE;
    }
}
