package io.github.modellicense.catalog;

import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of licences. Its ids are those that an expression may hold. */
public interface LicenseCatalog extends KnownIds {

    @Override
    default @Nullable String license(String id) {
        return known(id) ? id : null;
    }

    @Override
    default @Nullable String exception(String id) {
        return null;
    }

    /**
     * True for an exception that only adds permissions, as every one of the SPDX list does but {@code
     * freertos-exception-2.0}, which forbids comparisons. Nobody knows what an {@code AdditionRef-} adds.
     */
    default boolean addsPermissions(String exception) {
        return exception(exception) != null && !exception.equalsIgnoreCase("freertos-exception-2.0");
    }

    /** The facts of a licence by its id, case ignored; null where none are known. */
    @Nullable
    LicenseProfile profile(String id);

    /** True for every id of ours and every SPDX id, current or deprecated, in its own case. */
    boolean known(String id);

    /** False where it is certain that no id begins so, case ignored. */
    default boolean mayBegin(String prefix) {
        return true;
    }

    /** The category of an id; {@code UNKNOWN_OTHER} where none is known. */
    LicenseCategory category(String id);

    /**
     * What a spelling in a file means: an SPDX expression, an id, a hub tag, a name, or a sloppy form of one.
     *
     * @param hint publisher, model id or date that may settle a spelling shared by several texts; null where none
     */
    LicenseReading read(String spelling, @Nullable String hint);

    /**
     * What a licence text found beside a model is. Permissive only by its exact text; a text that is like a known one but
     * not it is {@link LicenseReading.Unknown}.
     *
     * @return null where the text says nothing of a licence: empty, not readable, or a pointer elsewhere
     */
    default @Nullable LicenseReading recognise(LicenseText text) {
        return null;
    }

    /** Every id with facts, sorted. */
    List<String> ids();
}
