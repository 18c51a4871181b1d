package sparsescope.ui.export;

import sparsescope.export.ExportFormat;
import sparsescope.ui.kit.Messages;

/** Lists settings of an export that suit a purpose. */
enum ExportPreset {
    /** Large type, all there is to read. */
    LECTURE(ExportFormat.SLIDES, 1920, 1080, 1, true, true, true, false),
    /** Fine, and nothing that the paper says itself. */
    PAPER(ExportFormat.PDF, 1280, 800, 1, false, false, false, true),
    /** Small, and moving. */
    WEB(ExportFormat.GIF, 960, 540, 1, false, true, true, false);

    final ExportFormat format;
    final int width;
    final int height;
    final int scale;
    final boolean hall;
    final boolean title;
    final boolean caption;
    final boolean transparent;

    ExportPreset(
            ExportFormat format,
            int width,
            int height,
            int scale,
            boolean hall,
            boolean title,
            boolean caption,
            boolean transparent) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.hall = hall;
        this.title = title;
        this.caption = caption;
        this.transparent = transparent;
    }

    @Override
    public String toString() {
        return Messages.text("export.preset." + name());
    }
}
