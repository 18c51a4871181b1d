package sparsescope.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version, commit and tools that this program was made from. Classes that Maven did not put together know neither; they say so.
 *
 * @param version the release
 * @param commit the commit of the sources
 * @param javafx the JavaFX it comes with
 */
public record BuildStamp(String version, String commit, String javafx) {
    private static final String FILE = "/sparsescope/build.properties";
    private static final String UNKNOWN = "unknown";

    /** Reads the stamp that travels with the program. */
    public static BuildStamp read() {
        Properties stamp = new Properties();
        try (InputStream in = BuildStamp.class.getResourceAsStream(FILE)) {
            if (in != null) {
                stamp.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(stamp);
    }

    static BuildStamp of(Properties stamp) {
        return new BuildStamp(known(stamp, "version"), known(stamp, "commit"), known(stamp, "javafx"));
    }

    /** What was left for Maven to fill in was not filled in. */
    private static String known(Properties stamp, String name) {
        String value = stamp.getProperty(name, "").strip();
        return value.isEmpty() || value.startsWith("${") ? UNKNOWN : value;
    }

    /** One line: version, commit, and the Java and JavaFX that run it. */
    public String line() {
        return "sparsescope " + version + " (commit " + commit + ", JDK " + Runtime.version() + ", JavaFX " + javafx
                + ")";
    }
}
