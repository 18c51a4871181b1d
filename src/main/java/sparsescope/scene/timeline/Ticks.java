package sparsescope.scene.timeline;

/** Chooses round numbers along an axis. */
final class Ticks {
    private Ticks() {}

    /** The smallest 1, 2 or 5 times a power of ten that leaves at least {@code leastPixels} between ticks. */
    static long step(long cycles, double pixels, double leastPixels) {
        double wanted = cycles * leastPixels / Math.max(1, pixels);
        long power = 1;
        while (power < Long.MAX_VALUE / 20) {
            for (int times : new int[] {1, 2, 5}) {
                if (times * power >= wanted) {
                    return times * power;
                }
            }
            power *= 10;
        }
        return power;
    }
}
