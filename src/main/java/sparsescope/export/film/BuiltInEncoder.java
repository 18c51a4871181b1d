package sparsescope.export.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.logging.Logger;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** H.264 in an MP4 file by JCodec: a picture a step, as long as it is shown. */
final class BuiltInEncoder implements FilmEncoder {
    private static final int TICKS_PER_SECOND = 90_000;
    private static final int KEY_INTERVAL = 12;

    static {
        // Without a listener of its own the library speaks on standard output.
        Logger.addSink(message -> {});
    }

    private final FileChannelWrapper channel;
    private final MP4Muxer muxer;
    private final MuxerTrack track;
    private final H264Encoder encoder = new Encoder();
    private final FrameTicks clock = new FrameTicks(TICKS_PER_SECOND);
    private final ByteBuffer buffer;
    private long passed;
    private long count;

    BuiltInEncoder(Path file, int width, int height) throws IOException {
        encoder.setKeyInterval(KEY_INTERVAL);
        // Diagrams change in place.
        encoder.setMotionSearchRange(0);
        // Small type at this quality never takes more than a picture as it is.
        buffer = ByteBuffer.allocate(width * height * 3 / 2 + (1 << 16));
        channel = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        track = muxer.addVideoTrack(
                Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(new Size(width, height), ColorSpace.YUV420));
    }

    @Override
    public void add(Yuv picture, double seconds) throws IOException {
        buffer.clear();
        EncodedFrame frame = encoder.encodeFrame(planes(picture), buffer);
        int ticks = clock.ticks(seconds);
        track.addFrame(Packet.createPacket(
                NIOUtils.clone(frame.getData()),
                passed,
                TICKS_PER_SECOND,
                ticks,
                count++,
                frame.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER,
                null));
        passed += ticks;
    }

    /** JCodec counts from −128. */
    private static Picture planes(Yuv yuv) {
        byte[][] planes = {yuv.y().clone(), yuv.u().clone(), yuv.v().clone()};
        for (byte[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] ^= (byte) 0x80;
            }
        }
        return Picture.createPicture(yuv.width(), yuv.height(), planes, ColorSpace.YUV420J);
    }

    @Override
    public void finish() throws IOException {
        muxer.finish();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Says in the stream which colours it holds: players guess otherwise. */
    private static final class Encoder extends H264Encoder {
        private static final int BT_709 = 1;
        private static final int UNSPECIFIED_FORMAT = 5;
        private static final int LARGEST_LEVEL = 51;

        Encoder() {
            super(new SameQuality());
        }

        @Override
        public SeqParameterSet initSPS(Size size) {
            SeqParameterSet parameters = super.initSPS(size);
            parameters.levelIdc = LARGEST_LEVEL;
            parameters.vuiParams = new VUIParameters();
            parameters.vuiParams.videoSignalTypePresentFlag = true;
            parameters.vuiParams.videoFormat = UNSPECIFIED_FORMAT;
            parameters.vuiParams.videoFullRangeFlag = false;
            parameters.vuiParams.colourDescriptionPresentFlag = true;
            parameters.vuiParams.colourPrimaries = BT_709;
            parameters.vuiParams.transferCharacteristics = BT_709;
            parameters.vuiParams.matrixCoefficients = BT_709;
            return parameters;
        }
    }

    /** Diagrams stand still: what is blurred once stays so until the next key frame. So every picture is as fine as the first. */
    private static final class SameQuality implements RateControl {
        /** The coarsest at which H.264's deblocking filter does nothing: JCodec predicts as if it never did, and colours would drift. */
        private static final int QUANTIZER = 15;

        @Override
        public int startPicture(Size size, int maxSize, SliceType type) {
            return QUANTIZER;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }
}
