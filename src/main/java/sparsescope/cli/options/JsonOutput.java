package sparsescope.cli.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.NewFile;
import sparsescope.file.OneLine;
import sparsescope.file.Reason;
import sparsescope.machine.Machine;
import sparsescope.machine.Machines;

/** The option that writes results as JSON. */
public final class JsonOutput {
    public static final JsonMapper MAPPER = new JsonMapper();
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description =
                    "Writes everything as JSON to a file, or instead of the table to standard output; does not replace a file that exists without --force.")
    private String json;

    private Optional<Path> target = Optional.empty();

    /** An object that says what it is a result of: {@code sparsescope-compare/1}; the schema of that name is published. */
    public static ObjectNode document(String result) {
        return MAPPER.createObjectNode().put("format", "sparsescope-" + result + "/1");
    }

    /** Names a machine, unless it is the one that is meant where none is named. */
    public static void put(ObjectNode root, Machine machine) {
        if (!machine.equals(Machines.standard())) {
            root.put("machine", machine.name());
        }
    }

    /** Checks where the JSON goes; to be called before any work. */
    public void check(boolean force) throws IOException {
        if (json == null || json.equals(STANDARD_OUTPUT)) {
            return;
        }
        try {
            target = Optional.of(Path.of(json));
            AtomicFile.check(target.get());
        } catch (InvalidPathException e) {
            throw new InputException("--json: found " + OneLine.quote(json) + ", expected a path or -", e);
        } catch (InputException e) {
            throw new InputException("--json: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unwritable(e);
        }
        NewFile.check("--json", target.get(), "a new file", force);
    }

    /** Whether JSON is asked for, in a file or on standard output. */
    public boolean isAsked() {
        return json != null;
    }

    /** The file that is written, if one is. */
    public Optional<Path> target() {
        return target;
    }

    /** Writes results: as JSON where it was asked for, and as text unless the JSON goes to standard output. */
    public void write(ObjectNode root, String text, PrintStream out) throws IOException {
        if (target.isPresent()) {
            try {
                AtomicFile.write(target.get(), stream -> stream.write(bytes(root)));
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        if (STANDARD_OUTPUT.equals(json)) {
            out.write(bytes(root));
        } else {
            out.print(text);
        }
    }

    /** The same where it takes what was only done because JSON was asked for. */
    public void write(Supplier<ObjectNode> root, String text, PrintStream out) throws IOException {
        if (isAsked()) {
            write(root.get(), text, out);
        } else {
            out.print(text);
        }
    }

    private IOException unwritable(IOException e) {
        return new IOException("--json " + json + ": cannot be written: " + Reason.of(e), e);
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
            return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
