package sparsescope.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import sparsescope.file.InputException;
import sparsescope.file.OneLine;

/** Names a case of the benchmark's suite: a command that people type and wait for. */
enum SuiteCase {
    VERSION("version", "--version"),
    HELP("help", "--help"),
    DIGITS("lenet-digits", "simulate --network lenet-digits"),
    VGG("vgg-16", "simulate --network vgg-16"),
    VGG_OUTPUTS("vgg-16-json", "simulate --network vgg-16 --json -"),
    CONV("conv3_2", "simulate --network vgg-16 --layer conv3_2"),
    CONV_4PE("conv3_2-4pe", "simulate --network vgg-16 --layer conv3_2 --accelerator scnn-4pe"),
    CONV_XOR("conv3_2-xor", "simulate --network vgg-16 --layer conv3_2 --set bankMapping=xor"),
    CONV_DISCARD(
            "conv3_2-xor-discard",
            "simulate --network vgg-16 --layer conv3_2 --set bankMapping=xor --set strides=discard"),
    ALEXNET_NONE("alexnet-none", "simulate --network alexnet --set contention=none"),
    VGG_NONE("vgg-16-none", "simulate --network vgg-16 --set contention=none"),
    GOOGLENET_NONE("googlenet-none", "simulate --network googlenet --set contention=none"),
    COMPARE("compare", "compare --network vgg-16"),
    PAPER("paper", "paper --quick");

    private final String word;
    private final String arguments;

    SuiteCase(String word, String arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    /** Its name on the command line. */
    String word() {
        return word;
    }

    /** What is typed after the program's name. */
    String typed() {
        return arguments;
    }

    List<String> arguments() {
        return List.of(arguments.split(" "));
    }

    static SuiteCase named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InputException("--case: found " + OneLine.quote(word) + ", expected one of " + words()));
    }

    static String words() {
        return Arrays.stream(values()).map(SuiteCase::word).collect(Collectors.joining(", "));
    }
}
