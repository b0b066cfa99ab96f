package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.bytes.Archive;
import io.github.modellicense.discovery.bytes.ByteLimit;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Gzip;
import io.github.modellicense.discovery.bytes.HasBytes;
import io.github.modellicense.discovery.bytes.LimitExceededException;
import io.github.modellicense.discovery.bytes.Spooled;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A model file under gzip: unpacked, so that its header is read and its digest is the weights' own. */
final class CompressedModel {

    private static final int HEAD = 8192;

    /** Weights hardly shrink; what grows by more is told as beyond the limit. */
    private static final long GROWTH = 20;

    private static final long SMALLEST_LIMIT = 64L << 20;

    private CompressedModel() {}

    /**
     * The model within; null where nothing is compressed, it is none, or the stream is broken.
     *
     * @throws LimitExceededException where it unpacks to more than is read
     */
    static @Nullable Recognition of(Place place, Head packed, Bytes bytes) throws LimitExceededException {
        byte[] beginning = Gzip.begins(packed.bytes()) ? Gzip.beginning(packed.bytes(), HEAD) : new byte[0];
        if (beginning.length == 0 || Gzip.begins(beginning) || Archive.begins(beginning)) {
            return null;
        }
        String name = packed.extension().equals("gz")
                ? packed.name().substring(0, packed.name().length() - 3)
                : packed.name();
        if (!Recognition.possible(Head.of(name, beginning, -1))) {
            return null;
        }
        ByteLimit limit = place instanceof HasBytes entry
                ? entry.limit()
                : new ByteLimit(Math.max(SMALLEST_LIMIT, bytes.size() * GROWTH));
        try (InputStream in = Gzip.open(bytes, limit);
                Spooled whole = Spooled.of(in, WeightsScanner.LARGEST_ENTRY)) {
            Head head = Head.of(name, beginning, whole.bytes().size());
            Recognition found = Recognition.of(head, whole.bytes(), place.path());
            if (found != null) {
                found.facts().sha256(whole.sha256());
                found.facts().note("compressed");
            }
            return found;
        } catch (LimitExceededException e) {
            throw e;
        } catch (IOException e) {
            // Cut or damaged: its first bytes alone still tell what it was.
            return null;
        }
    }
}
