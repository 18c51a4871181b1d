package sparsescope.ui.model.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import sparsescope.file.AtomicFile;
import sparsescope.ui.model.study.Finding;

/** Writes the numbers of a finding as comma-separated values. */
public record TableTask(Finding finding, Path file) implements Callable<Path> {
    @Override
    public Path call() throws IOException {
        AtomicFile.write(file, out -> out.write(finding.table().csv().getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
