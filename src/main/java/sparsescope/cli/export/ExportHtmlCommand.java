package sparsescope.cli.export;

import picocli.CommandLine.Mixin;
import sparsescope.export.ExportFormat;
import sparsescope.export.FilmPace;
import sparsescope.export.frame.FrameSequence;

/** Runs {@code export html}: writes moments as a page that plays them. */
final class ExportHtmlCommand extends ExportDocumentCommand {
    @Mixin
    private PaceOptions paceOptions;

    ExportHtmlCommand(ExportWork work, String what) {
        super(work, ExportFormat.HTML, what);
    }

    @Override
    FilmPace pace() {
        return paceOptions.pace();
    }

    @Override
    String what(FrameSequence frames) {
        return SequenceOptions.played(frames);
    }
}
