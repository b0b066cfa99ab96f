package io.github.modellicense.license;

import org.jspecify.annotations.Nullable;

/** The ids that an expression may hold, in their own case. */
public interface KnownIds {

    /**
     * The licence id in its own case; null where it is unknown. Asked without a trailing {@code +}, and with the prefix
     * for {@code LicenseRef-…} and {@code DocumentRef-…:LicenseRef-…}.
     */
    @Nullable
    String license(String id);

    /** The exception id in its own case, {@code AdditionRef-…} included; null where it is unknown. */
    @Nullable
    String exception(String id);

    /** These ids and every {@code LicenseRef-}, {@code DocumentRef-…:LicenseRef-} and {@code AdditionRef-}, as written. */
    default KnownIds withAnyReference() {
        KnownIds these = this;
        return new KnownIds() {
            @Override
            public @Nullable String license(String id) {
                String known = these.license(id);
                return known == null && id.contains("LicenseRef-") ? id : known;
            }

            @Override
            public @Nullable String exception(String id) {
                String known = these.exception(id);
                return known == null && id.contains("AdditionRef-") ? id : known;
            }
        };
    }
}
