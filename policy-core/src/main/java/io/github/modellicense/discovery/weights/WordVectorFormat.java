package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;

/**
 * Word vectors as word2vec and fastText write them: a line of two numbers, then a word and its vector, binary or as text. A
 * weak beginning, so the counts must fit the size and the first vectors must look like some.
 */
final class WordVectorFormat implements ModelFormat {

    private static final int MAX_DIMENSION = 4096;

    @Override
    public String name() {
        return "word2vec";
    }

    @Override
    public boolean mayBe(Head head) {
        int first = head.u8(0);
        return first >= '1' && first <= '9' && looksRight(head);
    }

    @Override
    public boolean certain(Head head) {
        return true;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) {
        facts.note("word vectors");
        return true;
    }

    private static boolean looksRight(Head head) {
        byte[] bytes = head.bytes();
        int[] at = {0};
        long words = number(bytes, at, ' ');
        long dimension = number(bytes, at, '\n');
        if (words < 1 || dimension < 2 || dimension > MAX_DIMENSION) {
            return false;
        }
        return binary(head, at[0], words, (int) dimension) || text(head, at[0], (int) dimension);
    }

    private static long number(byte[] bytes, int[] at, char end) {
        long value = 0;
        int start = at[0];
        while (at[0] < bytes.length && at[0] - start < 10 && bytes[at[0]] >= '0' && bytes[at[0]] <= '9') {
            value = value * 10 + bytes[at[0]++] - '0';
        }
        if (at[0] < bytes.length && bytes[at[0]] == '\r') {
            at[0]++;
        }
        boolean good = at[0] > start && at[0] < bytes.length && bytes[at[0]] == end;
        at[0]++;
        return good ? value : -1;
    }

    private static boolean binary(Head head, int from, long words, int dimension) {
        long least = from + words * (2 + dimension * 4L);
        if (head.size() >= 0 && (head.size() < least || head.size() > least + words * 300)) {
            return false;
        }
        int at = from;
        for (int word = 0; word < 2; word++) {
            int start = at;
            while (at < head.bytes().length && head.u8(at) != ' ' && at - start < 300) {
                if (head.u8(at) < ' ' && !(at == start && head.u8(at) == '\n')) {
                    return false;
                }
                at++;
            }
            if (at == start || head.u8(at) != ' ' || !floats(head, ++at, dimension)) {
                return false;
            }
            at += dimension * 4;
            if (words == 1 || at >= head.bytes().length) {
                return true;
            }
        }
        return true;
    }

    private static boolean floats(Head head, int from, int dimension) {
        int seen = 0;
        for (int i = 0; i < dimension && from + i * 4 + 4 <= head.bytes().length; i++) {
            float value = Float.intBitsToFloat((int) head.u32(from + i * 4));
            if (!Float.isFinite(value) || Math.abs(value) > 1e4 || value != 0 && Math.abs(value) < 1e-12) {
                return false;
            }
            seen++;
        }
        return seen >= Math.min(2, dimension);
    }

    private static boolean text(Head head, int from, int dimension) {
        String rest = head.latin().substring(Math.min(from, head.bytes().length));
        int end = rest.indexOf('\n');
        if (end < 0) {
            return false;
        }
        String[] parts = rest.substring(0, end).strip().split(" ");
        if (parts.length != dimension + 1) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            try {
                Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return true;
    }
}
