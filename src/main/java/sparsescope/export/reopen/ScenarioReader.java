package sparsescope.export.reopen;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;

/** Finds the scenarios in exported documents, whatever their names; what is in the file decides. */
public final class ScenarioReader {
    private static final String EXPECTED = "an SVG, PDF, PPTX or HTML file that this program exported";
    private static final int HEAD = 512;

    private ScenarioReader() {}

    /** The scenarios in {@code figure} as JSON, in the order of its pages; an {@link InputException} when it has none. */
    public static List<String> read(Path figure) {
        InputFile.size(figure, EXPECTED);
        try {
            List<String> found = find(figure, Integer.MAX_VALUE);
            if (found.isEmpty()) {
                throw InputException.in(figure.toString(), "", "no scenario in it", EXPECTED);
            }
            return found;
        } catch (EOFException | ZipException e) {
            throw InputException.in(figure.toString(), "", "a file that is cut off or damaged", EXPECTED);
        } catch (ReadingLimit.ExceededException e) {
            throw InputException.in(figure.toString(), "", e.getMessage(), EXPECTED);
        } catch (IOException e) {
            throw InputFile.unreadable(figure, e);
        }
    }

    /** The first {@code most} scenarios in a document; none when it is of no format that is known here. */
    static List<String> find(Path figure, int most) throws IOException {
        String head;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(figure))) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return PptxScenarios.find(figure, most);
        }
        if (head.startsWith("%PDF-")) {
            return PdfScenarios.find(figure, most);
        }
        String text = head.replace("\ufeff", "").stripLeading();
        if (text.regionMatches(true, 0, "<!doctype html", 0, 14) || text.regionMatches(true, 0, "<html", 0, 5)) {
            return HtmlScenarios.find(figure, most);
        }
        return text.startsWith("<") ? SvgScenarios.find(figure) : List.of();
    }
}
