package sparsescope.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The origin of a drawn tensor's density; the network's source names the publication. */
public enum DensityOrigin {
    /** Published as this tensor's. */
    PUBLISHED("published", "as published for this tensor"),
    /** Published, but read as the density of the layer before's output, and so shifted by one layer. */
    SHIFTED("shifted", "published, read as the output of the layer before"),
    /** Chosen as an illustration; nobody published it. */
    ILLUSTRATIVE("illustrative", "chosen as an illustration, not published");

    private final String word;
    private final String meaning;

    DensityOrigin(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name in files. */
    public String word() {
        return word;
    }

    /** What it says, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The origin of that name, or empty. */
    public static Optional<DensityOrigin> find(String word) {
        return Arrays.stream(values())
                .filter(origin -> origin.word.equals(word))
                .findFirst();
    }

    /** Every name, for errors. */
    public static String words() {
        return Arrays.stream(values()).map(DensityOrigin::word).collect(Collectors.joining(", "));
    }
}
