package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.BoundedReader;
import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * GGUF, versions 1 to 3, of either byte order (ggml's specification). All metadata is read, since nothing promises that
 * the licence comes first or the bases come at once; of the tensors only where they lie.
 */
final class GgufFormat implements ModelFormat {

    private static final int TYPE_STRING = 8;
    private static final int TYPE_ARRAY = 9;
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
    private static final int MAX_PAIRS = 65_536;
    private static final int MAX_KEY = 65_535;
    private static final int MAX_TEXT = 65_536;
    private static final long MAX_TENSORS = 10_000_000;

    @Override
    public String name() {
        return "gguf";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.starts("GGUF");
    }

    @Override
    public boolean certain(Head head) {
        return true;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        BoundedReader in = new BoundedReader(bytes, Budget.ofFile());
        in.skip(4);
        Map<String, String> general = new LinkedHashMap<>();
        try {
            metadata(in, general, facts);
        } finally {
            new GgufFacts(general, facts).state();
        }
        return true;
    }

    private static void metadata(BoundedReader in, Map<String, String> general, HeaderFacts facts) throws IOException {
        long version = in.u32();
        if ((version & 0xFFFF) == 0) {
            in.bigEndian(true);
            version = Integer.toUnsignedLong(Integer.reverseBytes((int) version));
        }
        if (version < 1 || version > 3) {
            throw new MalformedContentException("its version " + version + " is not known");
        }
        boolean shortCounts = version == 1;
        long tensors = shortCounts ? in.u32() : in.i64();
        long pairs = shortCounts ? in.u32() : in.i64();
        if (Long.compareUnsigned(pairs, MAX_PAIRS) > 0) {
            throw new MalformedContentException("it claims " + Long.toUnsignedString(pairs) + " metadata fields");
        }
        if (Long.compareUnsigned(tensors, MAX_TENSORS) > 0 || tensors * 24 > in.remaining()) {
            throw new MalformedContentException("it claims " + Long.toUnsignedString(tensors) + " tensors");
        }
        Set<String> keys = new HashSet<>();
        for (long i = 0; i < pairs; i++) {
            in.budget().spendItem();
            String key = key(in, shortCounts);
            if (!keys.add(key)) {
                throw new MalformedContentException("its field " + SafeText.line(key, 80) + " stands there twice");
            }
            value(in, key, shortCounts, general);
        }
        if (tensors == 0) {
            facts.tokenizerOnly();
            return;
        }
        String problem = GgufTensors.problem(in, tensors, shortCounts, alignment(general));
        if (problem != null) {
            facts.warning(problem);
        }
    }

    private static long alignment(Map<String, String> general) {
        String written = general.getOrDefault("general.alignment", "32");
        return written.matches("[1-9][0-9]{0,5}") ? Long.parseLong(written) : 1;
    }

    private static String key(BoundedReader in, boolean shortCounts) throws IOException {
        long length = length(in, shortCounts);
        if (Long.compareUnsigned(length, MAX_KEY) > 0) {
            throw new MalformedContentException("it has a key of " + Long.toUnsignedString(length) + " bytes");
        }
        return in.text(length, MAX_KEY);
    }

    private static long length(BoundedReader in, boolean shortCounts) throws IOException {
        long length = shortCounts ? in.u32() : in.i64();
        in.need(length);
        return length;
    }

    private static void value(BoundedReader in, String key, boolean shortCounts, Map<String, String> general)
            throws IOException {
        int type = (int) in.u32();
        boolean wanted = key.startsWith("general.") || key.startsWith("split.");
        if (type == TYPE_STRING) {
            long length = length(in, shortCounts);
            if (wanted && general.size() < 1024) {
                general.put(key, in.text(length, MAX_TEXT));
            } else {
                in.skip(length);
            }
        } else if (type == TYPE_ARRAY) {
            array(in, shortCounts, 1);
        } else if (wanted && GgufFacts.mustBeText(key)) {
            throw new MalformedContentException("its field " + key + " is no text");
        } else {
            long number = number(in, size(type));
            if (wanted && general.size() < 1024) {
                general.put(key, Long.toString(number));
            }
        }
    }

    private static long number(BoundedReader in, int size) throws IOException {
        if (size <= 2) {
            return size == 1 ? in.u8() : in.u16();
        }
        return size == 4 ? in.u32() : in.i64();
    }

    private static int size(int type) throws MalformedContentException {
        if (type < 0 || type >= SIZES.length || SIZES[type] == 0) {
            throw new MalformedContentException("it has a value of the unknown type " + Integer.toUnsignedString(type));
        }
        return SIZES[type];
    }

    private static void array(BoundedReader in, boolean shortCounts, int depth) throws IOException {
        if (depth > 4) {
            throw new MalformedContentException("it has arrays nested deeper than 4");
        }
        int type = (int) in.u32();
        long count = shortCounts ? in.u32() : in.i64();
        int atLeast = type == TYPE_STRING ? (shortCounts ? 4 : 8) : type == TYPE_ARRAY ? 8 : size(type);
        if (Long.compareUnsigned(count, in.remaining() / atLeast) > 0) {
            throw new MalformedContentException("it claims an array of " + Long.toUnsignedString(count) + " elements");
        }
        if (type != TYPE_STRING && type != TYPE_ARRAY) {
            in.skip(count * atLeast);
            return;
        }
        for (long i = 0; i < count; i++) {
            in.budget().spendItem();
            if (type == TYPE_STRING) {
                in.skip(length(in, shortCounts));
            } else {
                array(in, shortCounts, depth + 1);
            }
        }
    }
}
