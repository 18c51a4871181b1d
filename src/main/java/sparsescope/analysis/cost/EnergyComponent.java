package sparsescope.analysis.cost;

/** A part of the accelerator that takes energy. */
public enum EnergyComponent {
    MULTIPLIERS("multipliers", "multiplications and additions"),
    COORDINATES("coordinates", "coordinates and accumulator addresses"),
    CROSSBAR("crossbar", "products on their way to their banks"),
    ACCUMULATORS("accumulators", "accumulator banks read and written"),
    WEIGHT_FIFO("weightFifo", "weight FIFOs written and read"),
    IARAM("iaram", "input activations read, and written when they come from DRAM"),
    OARAM("oaram", "output activations written, and read when they go to DRAM"),
    HALO_LINKS("haloLinks", "partial sums sent to neighbours"),
    DRAM("dram", "weights, and activations that do not fit on the chip");

    private final String word;
    private final String meaning;

    EnergyComponent(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }

    /** What it spends energy on, in a few words. */
    public String meaning() {
        return meaning;
    }
}
