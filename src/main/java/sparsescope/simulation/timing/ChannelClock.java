package sparsescope.simulation.timing;

import java.util.Arrays;

/**
 * The clock of a group whose PEs meet after every input channel: when each channel begins, and how many own cycles every PE has spent by
 * then. A PE's own clock stands still while it waits.
 */
public final class ChannelClock {
    private final boolean seekable;
    private final long[] before;
    private long[] starts;
    private long[][] own;
    private int channels;
    private long now;

    /**
     * @param channels how many there will be
     * @param seekable whether single cycles will be asked for, or only when all is over
     */
    ChannelClock(int pes, int channels, boolean seekable) {
        this.seekable = seekable;
        this.before = new long[pes];
        this.starts = new long[seekable ? channels + 1 : 0];
        this.own = new long[seekable ? channels + 1 : 0][pes];
    }

    /** When the next channel begins; after the last one, when the group ends. */
    long now() {
        return now;
    }

    /** What a PE's own cycles stood at when the present channel began. */
    long before(int pe) {
        return before[pe];
    }

    /** The channel ends for all PEs, when the slowest is done with it. */
    void endChannel(GroupTiming timing) {
        long longest = 0;
        for (int pe = 0; pe < before.length; pe++) {
            longest = Math.max(longest, timing.own(pe) - before[pe]);
        }
        long end = now + longest;
        channels++;
        for (int pe = 0; pe < before.length; pe++) {
            long done = now + timing.own(pe) - before[pe];
            timing.recordIdle(done, end);
            before[pe] = timing.own(pe);
        }
        if (seekable) {
            starts[channels] = end;
            System.arraycopy(before, 0, own[channels], 0, before.length);
        }
        now = end;
    }

    private int channelAt(long cycle) {
        int found = Arrays.binarySearch(starts, 0, channels, cycle);
        int channel = found >= 0 ? found : -found - 2;
        while (channel + 1 < channels && starts[channel + 1] <= cycle) {
            channel++;
        }
        return Math.max(0, channel);
    }

    /** Channels that are over before {@code cycle}. */
    public int channelsBefore(long cycle) {
        return cycle >= now ? channels : channelAt(cycle);
    }

    /** The first end of a channel after {@code cycle}, which must be before the group's end; channels that take no cycle have none. */
    long meetingAfter(long cycle) {
        long from = Math.max(0, cycle);
        int channel = channelAt(from) + 1;
        while (starts[channel] <= from) {
            channel++;
        }
        return starts[channel];
    }

    /** The last end of a channel before {@code cycle}; −1 when there is none. */
    long meetingBefore(long cycle) {
        int channel = channels;
        while (channel > 0 && starts[channel] >= cycle) {
            channel--;
        }
        return starts[channel] == 0 ? -1 : starts[channel];
    }

    /** Whether a PE waits at the channel's end in a cycle of the group. */
    boolean rests(int pe, long cycle) {
        if (channels == 0 || cycle >= now) {
            return true;
        }
        int channel = channelAt(cycle);
        return own[channel][pe] + cycle - starts[channel] >= own[channel + 1][pe];
    }

    /** The own cycle a PE spends in a cycle of the group, or its last one before. */
    long ownCycle(int pe, long cycle) {
        if (channels == 0 || cycle >= now) {
            return before[pe] - 1;
        }
        int channel = channelAt(cycle);
        return Math.min(own[channel][pe] + cycle - starts[channel], own[channel + 1][pe] - 1);
    }

    /** The cycle of the group in which a PE spends an own cycle. */
    long groupCycle(int pe, long ownCycle) {
        int low = 0;
        int high = Math.max(0, channels - 1);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (own[middle][pe] <= ownCycle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return starts[low] + ownCycle - own[low][pe];
    }
}
