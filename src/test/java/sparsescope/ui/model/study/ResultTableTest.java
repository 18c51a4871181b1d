package sparsescope.ui.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    private static final ResultTable TABLE = new ResultTable(
            List.of("a", "b"), List.of(List.of("1,5", "say \"x\""), List.of("two\nlines", "tab\there")));

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(TABLE.csv()).isEqualTo("a,b\n\"1,5\",\"say \"\"x\"\"\"\n\"two\nlines\",tab\there\n");
    }

    @Test
    void tsvKeepsOneRowALine() {
        assertThat(TABLE.tsv()).isEqualTo("a\tb\n1,5\tsay \"x\"\ntwo lines\ttab here\n");
    }

    @Test
    void noNameIsRunByASpreadsheetAndNumbersStayNumbers() {
        ResultTable table =
                new ResultTable(List.of("layer", "gain"), List.of(List.of("=1+1", "-14"), List.of("@x", "-3 %")));

        assertThat(table.csv()).isEqualTo("layer,gain\n\"'=1+1\",-14\n\"'@x\",-3 %\n");
        assertThat(table.tsv()).isEqualTo("layer\tgain\n'=1+1\t-14\n'@x\t-3 %\n");
    }
}
