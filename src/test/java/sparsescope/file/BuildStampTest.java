package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The version, commit and JavaFX a build says it was made from. */
class BuildStampTest {
    @Test
    void aLineSaysVersionCommitJdkAndJavaFx() throws IOException {
        BuildStamp stamp = of("version=1.2.3", "commit=0123456789", "javafx=21.0.1");

        assertThat(stamp.line())
                .isEqualTo("sparsescope 1.2.3 (commit 0123456789, JDK " + Runtime.version() + ", JavaFX 21.0.1)");
    }

    @Test
    void whatMavenDidNotFillInIsUnknown() throws IOException {
        BuildStamp stamp = of("version=1.2.3", "commit=${git.commit.id.abbrev}");

        assertThat(stamp).isEqualTo(new BuildStamp("1.2.3", "unknown", "unknown"));
    }

    @Test
    void theProgramHasAStamp() {
        assertThat(BuildStamp.class.getResource("/sparsescope/build.properties"))
                .isNotNull();
        assertThat(BuildStamp.read().line()).doesNotContain("$");
    }

    private static BuildStamp of(String... lines) throws IOException {
        Properties stamp = new Properties();
        stamp.load(new StringReader(String.join("\n", lines)));
        return BuildStamp.of(stamp);
    }
}
