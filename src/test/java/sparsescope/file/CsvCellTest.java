package sparsescope.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-cmd", "@SUM(A1)", "=", "\t=1", "\r=1", "\uff1d1+1", "=\"a\",b"})
    void whatASpreadsheetWouldRunIsText(String name) {
        assertThat(CsvCell.name(name)).isEqualTo("\"'" + name.replace("\"", "\"\"") + '"');
        assertThat(CsvCell.of(name)).startsWith("\"'");
        assertThat(CsvCell.text(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-14", "+3.5", "-1e-7", "12", "-32 %", "1.5×", "0", "-"})
    void numbersStayNumbers(String number) {
        assertThat(CsvCell.of(number)).isEqualTo(number);
        assertThat(CsvCell.text(number)).isEqualTo(number);
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(CsvCell.name("conv1")).isEqualTo("conv1");
        assertThat(CsvCell.name("a=b")).isEqualTo("a=b");
        assertThat(CsvCell.name("small, \"drawn\"")).isEqualTo("\"small, \"\"drawn\"\"\"");
        assertThat(CsvCell.name("")).isEmpty();
        assertThat(CsvCell.of("1,234")).isEqualTo("\"1,234\"");
    }
}
