package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A model file: its format and what it says.
 *
 * @param problem why it could not be read to the end; null for a file that was
 */
record Recognition(
        String format, HeaderFacts facts, @Nullable String problem) {

    /** True where a closer look is worth it. */
    static boolean possible(Head head) {
        if (ModelFormats.MODEL_EXTENSIONS.contains(head.extension())) {
            return true;
        }
        for (ModelFormat format : ModelFormats.ALL) {
            if (format.mayBe(head)) {
                return true;
            }
        }
        return false;
    }

    /** The first format whose head is proof, for content that cannot be read further; null where none is. */
    static @Nullable String provenByHead(Head head) {
        for (ModelFormat format : ModelFormats.ALL) {
            if (format.mayBe(head) && format.certain(head)) {
                return format.name();
            }
        }
        return null;
    }

    /** Tries every format; null where the content is no model. Never throws for what is in the file. */
    static @Nullable Recognition of(Head head, Bytes bytes, String place) {
        Recognition broken = null;
        for (ModelFormat format : ModelFormats.ALL) {
            if (!format.mayBe(head)) {
                continue;
            }
            HeaderFacts facts = new HeaderFacts(place);
            try {
                if (format.read(head, bytes, facts)) {
                    return new Recognition(format.name(), facts, null);
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                if (broken == null && format.certain(head)) {
                    facts.distrust();
                    broken = new Recognition(format.name(), facts, String.valueOf(e.getMessage()));
                }
            }
        }
        if (broken == null && ModelFormats.OPAQUE_EXTENSIONS.contains(head.extension())) {
            return new Recognition(head.extension(), new HeaderFacts(place), null);
        }
        if (broken == null && ModelFormats.MODEL_EXTENSIONS.contains(head.extension())) {
            String why = "its content is none of the known formats";
            broken = new Recognition(head.extension(), new HeaderFacts(place), why);
        }
        return broken;
    }
}
