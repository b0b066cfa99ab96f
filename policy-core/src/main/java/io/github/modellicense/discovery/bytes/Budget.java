package io.github.modellicense.discovery.bytes;

/**
 * What reading one file may cost. One object per file, spent by every reader of it; spending more ends the reading with
 * {@link MalformedContentException}, never the build.
 */
public final class Budget {

    /** Bytes fetched for one header. */
    public static final long HEADER_BYTES = 256L << 20;

    /** Keys, fields, elements and other things stepped over. */
    public static final long ITEMS = 16L << 20;

    /** Characters kept of all texts together. */
    public static final long TEXT = 4L << 20;

    /** Levels of things within things. */
    public static final int DEPTH = 16;

    private long bytes;
    private long items;
    private long text;

    private Budget(long bytes, long items, long text) {
        this.bytes = bytes;
        this.items = items;
        this.text = text;
    }

    /** The usual budget of a model file. */
    public static Budget ofFile() {
        return new Budget(HEADER_BYTES, ITEMS, TEXT);
    }

    void spendBytes(long count) throws MalformedContentException {
        bytes -= count;
        if (bytes < 0) {
            throw new MalformedContentException("its header is longer than " + (HEADER_BYTES >> 20) + " MiB");
        }
    }

    /** Steps over one more thing. */
    public void spendItem() throws MalformedContentException {
        if (--items < 0) {
            throw new MalformedContentException("it has more than " + ITEMS + " fields");
        }
    }

    void spendText(long count) throws MalformedContentException {
        text -= count;
        if (text < 0) {
            throw new MalformedContentException("it has more than " + (TEXT >> 20) + " MiB of texts");
        }
    }

    /** Goes one level deeper, to {@code depth}. */
    public void enter(int depth) throws MalformedContentException {
        if (depth > DEPTH) {
            throw new MalformedContentException("it is nested deeper than " + DEPTH);
        }
    }
}
