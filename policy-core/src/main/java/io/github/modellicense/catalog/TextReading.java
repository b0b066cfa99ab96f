package io.github.modellicense.catalog;

import java.util.List;

/**
 * What a licence text beside a model is. Only {@link Exact} says that the licence is this one and nothing else; a
 * {@link Restricted} text is recognised by its title or a phrase and is never permissive.
 */
public sealed interface TextReading {

    /** Word for word the text of this licence, copyright lines aside. */
    record Exact(String id) implements TextReading {}

    /** A restricted licence, recognised by its title or by phrases that no other text has. */
    record Restricted(String id, String signature) implements TextReading {}

    /** A title that several editions share, without the mark that tells them apart. Sorted. */
    record Shared(List<String> candidates) implements TextReading {
        public Shared {
            candidates = List.copyOf(candidates);
        }
    }

    /** The text of this licence with words added, changed or missing: "modified X", never X. */
    record Modified(String id) implements TextReading {}

    /** The title is that of a permissive licence, the text could not be confirmed: concludes nothing. */
    record Titled(String id) implements TextReading {}

    /** Sentences that name the licences of what the model was made from, in the order of the text. */
    record Notice(List<LicenseReading> licenses) implements TextReading {
        public Notice {
            licenses = List.copyOf(licenses);
        }
    }

    /** A use policy: it comes with a licence and is none. */
    record UsePolicy(String title) implements TextReading {}

    /** A few words that send the reader elsewhere; the address is where, and concludes nothing. */
    record Pointer(String address) implements TextReading {}

    /** Nothing in it. */
    record Empty() implements TextReading {}

    /** A PDF, which is not read. */
    record Pdf() implements TextReading {}

    /** Nobody knows. */
    record Unknown() implements TextReading {}
}
