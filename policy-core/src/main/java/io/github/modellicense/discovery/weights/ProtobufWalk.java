package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.BoundedReader;
import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;

/** Steps over the fields of one protobuf message; what lies within a field is entered only where asked. */
final class ProtobufWalk {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private final Bytes bytes;
    private final Budget budget;
    private final BoundedReader in;
    private int field;
    private int wire;
    private long number;
    private long start;
    private long length;

    ProtobufWalk(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
        this.in = new BoundedReader(bytes, budget);
    }

    /** Goes to the next field; false at the end. */
    boolean next() throws IOException {
        if (in.remaining() == 0) {
            return false;
        }
        budget.spendItem();
        long tag = in.varint();
        field = (int) Math.min(Integer.MAX_VALUE, tag >>> 3);
        wire = (int) (tag & 7);
        if (field == 0) {
            throw new MalformedContentException("it has a field without a number");
        }
        switch (wire) {
            case VARINT -> number = in.varint();
            case 1 -> in.skip(8);
            case LENGTH_DELIMITED -> {
                length = in.varint();
                in.need(length);
                start = in.position();
                in.skip(length);
            }
            case 5 -> in.skip(4);
            default -> throw new MalformedContentException("it has a field of the unknown kind " + wire);
        }
        return true;
    }

    int field() {
        return field;
    }

    boolean isNumber() {
        return wire == VARINT;
    }

    boolean isContent() {
        return wire == LENGTH_DELIMITED;
    }

    long number() {
        return number;
    }

    long length() {
        return length;
    }

    /** The content of the field as a message of its own. */
    ProtobufWalk message() {
        return new ProtobufWalk(bytes.slice(start, length), budget);
    }

    /** The content of the field as a text, at most {@code keep} bytes of it. */
    String text(int keep) throws IOException {
        return new BoundedReader(bytes.slice(start, length), budget).text(length, keep);
    }
}
