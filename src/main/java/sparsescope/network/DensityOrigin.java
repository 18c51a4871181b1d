package sparsescope.network;

import java.util.List;
import java.util.Optional;
import sparsescope.file.Explained;
import sparsescope.file.Named;
import sparsescope.file.Term;

/** Lists the origin of a drawn tensor's density; the network's source names the publication. */
public enum DensityOrigin implements Explained {
    /** Published as this tensor's. */
    PUBLISHED("published", "as published for this tensor"),
    /** Published, but read as the density of the layer before's output, and so shifted by one layer. */
    SHIFTED("shifted", "published, read as the output of the layer before"),
    /** Chosen as an illustration; nobody published it. */
    ILLUSTRATIVE("illustrative", "chosen as an illustration, not published");

    private final Term term;

    DensityOrigin(String word, String meaning) {
        this.term = new Term(word, meaning);
    }

    @Override
    public Term term() {
        return term;
    }

    /** The origin of that name, or empty. */
    public static Optional<DensityOrigin> find(String word) {
        return Named.find(values(), word);
    }

    /** Every name, for errors. */
    public static String words() {
        return Named.words(List.of(values()));
    }
}
