package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.BoundedReader;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The list of tensors in a GGUF file, read only to see whether the file has as many bytes as they take: a download that
 * broke off keeps its whole header.
 */
final class GgufTensors {

    /** Elements of a block and its bytes, by the type's number in ggml; nothing where a number is not in use. */
    private static final int[][] BLOCKS = {
        {1, 4},
        {1, 2},
        {32, 18},
        {32, 20},
        {},
        {},
        {32, 22},
        {32, 24},
        {32, 34},
        {32, 36},
        {256, 84},
        {256, 110},
        {256, 144},
        {256, 176},
        {256, 210},
        {256, 292},
        {256, 66},
        {256, 74},
        {256, 98},
        {256, 50},
        {32, 18},
        {256, 110},
        {256, 82},
        {256, 136},
        {1, 1},
        {1, 2},
        {1, 4},
        {1, 8},
        {1, 8},
        {256, 56},
        {1, 2}
    };

    private static final int MAX_DIMENSIONS = 8;
    private static final long MAX_SIZE = 1L << 60;

    private GgufTensors() {}

    /**
     * What is wrong with the weights themselves; null where nothing is, or the list cannot be read.
     *
     * @param in after the metadata
     * @param alignment of the tensors' data, in bytes
     */
    static @Nullable String problem(BoundedReader in, long tensors, boolean shortCounts, long alignment) {
        try {
            long size = in.position() + in.remaining();
            long taken = 0;
            for (long i = 0; i < tensors; i++) {
                in.budget().spendItem();
                taken = Math.max(taken, end(in, shortCounts));
            }
            long start = (in.position() + alignment - 1) / alignment * alignment;
            return taken <= size - start || taken == 0
                    ? null
                    : "its weights are cut short: the file should have " + (start + taken) + " bytes and has " + size;
        } catch (IOException | ArithmeticException e) {
            // Whoever loads the file will say so; its licence does not depend on it.
            return null;
        }
    }

    /** Where a tensor's data ends, from the beginning of all data; its beginning where the type is not known. */
    private static long end(BoundedReader in, boolean shortCounts) throws IOException {
        in.skip(shortCounts ? in.u32() : in.i64());
        long dimensions = in.u32();
        if (dimensions > MAX_DIMENSIONS) {
            throw new MalformedContentException("a tensor has " + dimensions + " dimensions");
        }
        long elements = dimensions == 0 ? 0 : 1;
        for (long i = 0; i < dimensions; i++) {
            elements = bounded(Math.multiplyExact(elements, shortCounts ? in.u32() : in.i64()));
        }
        long type = in.u32();
        long offset = bounded(in.i64());
        int[] block = type < BLOCKS.length ? BLOCKS[(int) type] : new int[0];
        return block.length == 0 ? offset : offset + bounded(Math.multiplyExact(elements, block[1])) / block[0];
    }

    private static long bounded(long value) throws MalformedContentException {
        if (value < 0 || value > MAX_SIZE) {
            throw new MalformedContentException("a tensor of impossible size");
        }
        return value;
    }
}
