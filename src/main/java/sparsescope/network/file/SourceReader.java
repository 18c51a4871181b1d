package sparsescope.network.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sparsescope.file.InputFile;
import sparsescope.file.JsonObject;
import sparsescope.file.OneLine;
import sparsescope.network.DensityOrigin;
import sparsescope.network.InputChoice;
import sparsescope.network.TensorSource;
import sparsescope.tensor.Generator;

/** Reads where a tensor comes from; a file must lie in the network file's folder or below, links followed. */
final class SourceReader {
    private final Path folder;

    SourceReader(Path networkFile) {
        Path parent = networkFile.toAbsolutePath().getParent();
        try {
            folder = parent.toRealPath();
        } catch (IOException e) {
            throw InputFile.unreadable(networkFile, e);
        }
    }

    /** A weights or input source; {@code layers}: whether an earlier layer may be one. */
    TensorSource source(JsonObject owner, String field, boolean layers) {
        String expected = "an object with file and array, or density and seed" + (layers ? ", or layer" : "");
        if (!owner.isObject(field)) {
            throw owner.error(field, expected);
        }
        JsonObject source = owner.object(field);
        if (source.has("file")) {
            return file(source, NetworkFields.FILE_SOURCE);
        }
        if (source.has("density")) {
            return drawn(source, NetworkFields.DRAWN_SOURCE);
        }
        if (layers && source.has("layer")) {
            source.allowOnly(NetworkFields.LAYER_SOURCE);
            return new TensorSource.FromLayer(source.text("layer"));
        }
        throw owner.error(field, "an object with " + fields(source), expected);
    }

    private static String fields(JsonObject source) {
        return source.fields().isEmpty() ? "nothing in it" : OneLine.list(source.fields());
    }

    /** A source that must be a file. */
    TensorSource.FromFile fileOnly(JsonObject owner, String field) {
        return file(owner.object(field), NetworkFields.FILE_SOURCE);
    }

    /** A named input; its source's fields stand beside its name. */
    InputChoice choice(JsonObject choice) {
        choice.allowOnly(NetworkFields.INPUT_CHOICE);
        String name = choice.text("name");
        if (choice.has("file") == choice.has("density")) {
            throw choice.error(
                    "file",
                    choice.has("file") ? "both a file and a density" : "nothing",
                    "file and array, or density and seed");
        }
        List<String> own = choice.has("file") ? NetworkFields.FILE_SOURCE : NetworkFields.DRAWN_SOURCE;
        List<String> known = Stream.concat(Stream.of("name"), own.stream()).toList();
        return new InputChoice(name, choice.has("file") ? file(choice, known) : drawn(choice, known));
    }

    private static TensorSource.Drawn drawn(JsonObject source, List<String> known) {
        source.allowOnly(known);
        String expected = "a number from 0 to 1";
        double density = source.number("density", expected);
        if (density < 0 || density > 1) {
            throw source.error("density", expected);
        }
        return new TensorSource.Drawn(density, source.longInteger("seed"), generator(source), origin(source));
    }

    private static Generator generator(JsonObject source) {
        return source.optionalText("generator")
                .map(word -> Generator.find(word).orElseThrow(() -> source.error("generator", Generator.words())))
                .orElse(Generator.UNIFORM);
    }

    private static Optional<DensityOrigin> origin(JsonObject source) {
        return source.optionalText("origin")
                .map(word -> DensityOrigin.find(word).orElseThrow(() -> source.error("origin", DensityOrigin.words())));
    }

    private TensorSource.FromFile file(JsonObject source, List<String> known) {
        source.allowOnly(known);
        Path file = contained(source);
        Optional<String> array = source.optionalText("array");
        OptionalInt index = source.has("index")
                ? OptionalInt.of(source.integer("index", 0, Integer.MAX_VALUE))
                : OptionalInt.empty();
        return new TensorSource.FromFile(file, array, index);
    }

    private Path contained(JsonObject source) {
        String text = source.text("file");
        String expected = "a path inside the network file's folder";
        Path file;
        try {
            file = folder.getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            throw source.error("file", expected);
        }
        Path whole = folder.resolve(file).normalize();
        if (file.isAbsolute() || !whole.startsWith(folder) || whole.equals(folder)) {
            throw source.error("file", OneLine.quote(text) + ", which leaves it", expected);
        }
        if (!Files.exists(whole)) {
            throw source.error("file", OneLine.quote(text) + ", which does not exist", "a .npy or .npz file");
        }
        try {
            if (!whole.toRealPath().startsWith(folder)) {
                throw source.error("file", OneLine.quote(text) + ", a link that leaves it", expected);
            }
        } catch (IOException e) {
            throw InputFile.unreadable(whole, e);
        }
        return whole;
    }
}
