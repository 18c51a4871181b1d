package sparsescope.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineDiffTest {
    /** The other way round, as the page does it. */
    static List<String> applied(List<String> former, List<Object> changes) {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof String line) {
                next.add(line);
            } else {
                int first = (Integer) changes.get(i++);
                next.addAll(former.subList(first, first + (Integer) changes.get(i)));
            }
        }
        return next;
    }

    @Property(tries = 500)
    void theNextListComesOutAgain(
            @ForAll @Size(max = 30) List<@AlphaChars @StringLength(max = 1) String> former,
            @ForAll @Size(max = 30) List<@AlphaChars @StringLength(max = 1) String> next) {
        assertThat(applied(former, LineDiff.between(former, next))).isEqualTo(next);
    }

    @Property(tries = 50)
    void nothingChangedIsOneRun(@ForAll @Size(min = 1, max = 30) List<@StringLength(max = 2) String> lines) {
        assertThat(LineDiff.between(lines, lines)).isEqualTo(List.of(0, lines.size()));
    }
}
