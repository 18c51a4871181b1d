package sparsescope.scene.memory;

import java.util.List;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;

/**
 * Describes a published energy of an access, for 16 bits.
 *
 * @param source who published it
 * @param what the access as published
 * @param leastBytes the smallest memory it is said of; 0 for DRAM
 * @param mostBytes the largest memory it is said of; 0 for DRAM
 * @param least the lowest energy, in pJ for 16 bits
 * @param most the highest energy, in pJ for 16 bits
 */
record PublishedAccess(Source source, String what, double leastBytes, double mostBytes, double least, double most) {
    /** Says who published, and in what terms. */
    enum Source {
        HOROWITZ("Horowitz 2014, 45 nm, of 64-bit accesses"),
        EIE("EIE’s table, 45 nm, of 32-bit accesses"),
        EYERISS("Eyeriss, 65 nm, multiples of a multiply-add, here of this table’s");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Who it is, in a word or two. */
        String author() {
            return words.split("[,’]")[0];
        }
    }

    private static final double KILO = 1024;

    boolean dram() {
        return mostBytes == 0;
    }

    /** All that is published. */
    static List<PublishedAccess> all(EnergyTable table) {
        double mac = table.of(EnergyEntry.MULTIPLY) + table.of(EnergyEntry.ADD);
        return List.of(
                sram(Source.HOROWITZ, "8 KB SRAM, 64 bits: 10 pJ", 8 * KILO, 10.0 / 4),
                sram(Source.HOROWITZ, "32 KB SRAM, 64 bits: 20 pJ", 32 * KILO, 20.0 / 4),
                sram(Source.HOROWITZ, "1 MB SRAM, 64 bits: 100 pJ", KILO * KILO, 100.0 / 4),
                new PublishedAccess(Source.HOROWITZ, "DRAM, 64 bits: 1300 to 2600 pJ", 0, 0, 1300.0 / 4, 2600.0 / 4),
                sram(Source.EIE, "32 KB SRAM, 32 bits: 5 pJ", 32 * KILO, 5.0 / 2),
                new PublishedAccess(Source.EIE, "DRAM, 32 bits: 640 pJ", 0, 0, 640.0 / 2, 640.0 / 2),
                sram(Source.EYERISS, "0.5 KB register file: 1 multiply-add", KILO / 2, mac),
                new PublishedAccess(
                        Source.EYERISS,
                        "100 to 500 KB buffer: 6 multiply-adds",
                        100 * KILO,
                        500 * KILO,
                        6 * mac,
                        6 * mac),
                new PublishedAccess(Source.EYERISS, "DRAM: 200 multiply-adds", 0, 0, 200 * mac, 200 * mac));
    }

    private static PublishedAccess sram(Source source, String what, double bytes, double energy) {
        return new PublishedAccess(source, what, bytes, bytes, energy, energy);
    }
}
