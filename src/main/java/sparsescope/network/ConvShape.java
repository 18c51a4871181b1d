package sparsescope.network;

/**
 * The shape of a convolution; a fully connected layer is one with every size 1 (1×1 filters on a 1×1 plane).
 *
 * @param inputChannels C
 * @param outputChannels K
 * @param inputWidth W
 * @param inputHeight H
 * @param filterWidth R, along x
 * @param filterHeight S, along y
 * @param stride the same along x and y
 * @param padding zeros added on every side
 * @param groups filter groups; each sees C/groups channels
 */
public record ConvShape(
        int inputChannels,
        int outputChannels,
        int inputWidth,
        int inputHeight,
        int filterWidth,
        int filterHeight,
        int stride,
        int padding,
        int groups) {

    /** Wo = ⌊(W + 2·padding − R)/stride⌋ + 1. */
    public int outputWidth() {
        return Math.floorDiv(inputWidth + 2 * padding - filterWidth, stride) + 1;
    }

    /** Ho = ⌊(H + 2·padding − S)/stride⌋ + 1. */
    public int outputHeight() {
        return Math.floorDiv(inputHeight + 2 * padding - filterHeight, stride) + 1;
    }

    /** Input channels one filter sees, C/groups. */
    public int groupChannels() {
        return inputChannels / groups;
    }

    /** Filters in one filter group, K/groups. */
    public int groupFilters() {
        return outputChannels / groups;
    }

    /** K·(C/groups)·R·S·Wo·Ho. */
    public long denseMacs() {
        return (long) outputChannels * groupChannels() * filterWidth * filterHeight * outputWidth() * outputHeight();
    }
}
