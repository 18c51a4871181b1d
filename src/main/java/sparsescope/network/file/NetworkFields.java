package sparsescope.network.file;

import java.util.List;

/** Lists the fields of a network file, object by object; the published schema lists the same. */
public final class NetworkFields {
    public static final String FORMAT = "sparsescope-network/1";

    public static final List<String> NETWORK =
            List.of("$schema", "format", "name", "source", "accelerator", "inputs", "layers");
    public static final List<String> INPUT_CHOICE =
            List.of("name", "file", "array", "index", "density", "seed", "generator", "origin");
    public static final List<String> CONV = List.of(
            "type",
            "name",
            "inputChannels",
            "outputChannels",
            "inputWidth",
            "inputHeight",
            "filterWidth",
            "filterHeight",
            "stride",
            "padding",
            "groups",
            "weights",
            "input",
            "bias",
            "outputScale",
            "relu",
            "pool");
    public static final List<String> FULLY_CONNECTED =
            List.of("type", "name", "inputs", "outputs", "weights", "input", "bias", "outputScale", "relu");
    public static final List<String> FILE_SOURCE = List.of("file", "array", "index");
    public static final List<String> DRAWN_SOURCE = List.of("density", "seed", "generator", "origin");
    public static final List<String> LAYER_SOURCE = List.of("layer");
    public static final List<String> POOL = List.of("type", "size", "stride", "padding");

    private NetworkFields() {}
}
