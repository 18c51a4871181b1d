package sparsescope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import sparsescope.export.frame.ExportFrame;
import sparsescope.export.frame.FrameSequence;
import sparsescope.export.scenario.FigureNetwork;
import sparsescope.export.scenario.FigureOrigin;
import sparsescope.file.Progress;
import sparsescope.scene.SceneRuns;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.LayerRun;

/** Frames to export, and what every exporter must keep to. */
public final class Exported {
    /** Writes frames in one of the formats. */
    public interface Writer {
        void write(FrameSequence frames, Path file, Progress progress) throws IOException;
    }

    private Exported() {}

    /** Some cycles of a trained layer. */
    public static FrameSequence digits(double depth, Theme theme, int count) {
        LayerRun run = SceneRuns.digits("conv1");
        return new StageFrames(
                run,
                FrameSteps.of(run, LongStream.range(60, 60 + count).boxed().toList()),
                FrameLook.of(StageView.at(depth, 3, 3)).in(theme).sized(1280, 720),
                new FigureOrigin(new FigureNetwork.Sample("lenet-digits"), Optional.empty()));
    }

    /** The scenarios of frames. */
    public static List<String> scenarios(FrameSequence frames) {
        List<String> scenarios = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            scenarios.add(frames.frame(i).scenario());
        }
        return scenarios;
    }

    /** Twice the same bytes. */
    public static void sameTwice(Writer writer, FrameSequence frames, Path folder) throws IOException {
        writer.write(frames, folder.resolve("first"), Progress.NONE);
        writer.write(frames, folder.resolve("second"), Progress.NONE);
        assertThat(folder.resolve("second")).hasSameBinaryContentAs(folder.resolve("first"));
    }

    /** A cancelled export and a failed one leave what was there, and nothing else. */
    public static void leavesWhatWasThere(Writer writer, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "before");
        FrameSequence frames = digits(1, Theme.LIGHT, 3);
        assertThatThrownBy(() -> writer.write(frames, file, done -> done < 0.5))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> writer.write(failing(frames), file, Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot be painted");
        assertThat(file).hasContent("before");
        assertThatThrownBy(() -> writer.write(frames, folder.resolve("none/such.file"), Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static FrameSequence failing(FrameSequence frames) {
        return new FrameSequence() {
            @Override
            public int size() {
                return frames.size();
            }

            @Override
            public ExportFrame frame(int index) {
                if (index == 2) {
                    throw new IllegalStateException("cannot be painted");
                }
                return frames.frame(index);
            }
        };
    }

    /** One frame, given. */
    public static FrameSequence one(ExportFrame frame) {
        return new FrameSequence() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public ExportFrame frame(int index) {
                return frame;
            }
        };
    }
}
