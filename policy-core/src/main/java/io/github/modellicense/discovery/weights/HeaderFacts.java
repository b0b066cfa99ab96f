package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what one model file, and what lies beside it, says of the model. Used by one thread. */
final class HeaderFacts {

    private static final int MAX_LINE = 400;

    private final String place;
    private final List<Evidence> licenses = new ArrayList<>();
    private final List<LicenseText> texts = new ArrayList<>();
    private final List<BaseModel> bases = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Confidence confidence = Confidence.CERTAIN;
    private boolean tokenizerOnly;
    private final List<String> names = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String architecture;
    private @Nullable String publisher;
    private @Nullable ModelId statedId;
    private @Nullable String sha256;
    private @Nullable String sameModelAs;
    private @Nullable String revision;

    HeaderFacts(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    void title(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (title == null) {
            title = SafeText.line(value);
        } else {
            name(value);
        }
    }

    /** Something else that the model is called: it may show a base, and is no id. */
    void name(@Nullable String value) {
        if (value != null && !value.isBlank() && names.size() < 8) {
            String name = SafeText.line(value, 200);
            if (!names.contains(name) && !name.equals(title)) {
                names.add(name);
            }
        }
    }

    /** The kind of network, in the words of its format. */
    void architecture(@Nullable String value) {
        if (architecture == null && value != null && !value.isBlank()) {
            architecture = SafeText.line(value, 100);
        }
    }

    void publisher(@Nullable String value) {
        if (publisher == null && value != null && !value.isBlank()) {
            publisher = SafeText.line(value);
        }
    }

    void statedId(@Nullable ModelId id) {
        if (statedId == null) {
            statedId = id;
        }
    }

    void revision(@Nullable String value) {
        if (revision == null && value != null && !value.isBlank()) {
            revision = SafeText.line(value, 100);
        }
    }

    void sha256(@Nullable String digest) {
        if (sha256 == null) {
            sha256 = digest;
        }
    }

    void base(ModelId id, Relation relation) {
        BaseModel base = new BaseModel(id, relation);
        if (!bases.contains(base) && bases.size() < 64) {
            bases.add(base);
        }
    }

    void tokenizerOnly() {
        tokenizerOnly = true;
    }

    void confidence(Confidence value) {
        confidence = value;
    }

    /** The file is one part of the model that is known by this place. */
    void sameModelAs(String otherPlace) {
        sameModelAs = otherPlace;
    }

    /** Something for the excerpt of the reference. */
    void note(String note) {
        if (notes.size() < 16) {
            notes.add(SafeText.line(note, 120));
        }
    }

    /** Something a person should know about the file. */
    void warning(String warning) {
        if (warnings.size() < 16) {
            warnings.add(SafeText.line(warning));
        }
    }

    /** A description: it may show a base, and what it says of a licence counts as a card's sentences do. */
    void prose(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            name(value);
            text(new LicenseText(place + "#" + key, value, "card"));
        }
    }

    void text(LicenseText text) {
        if (texts.size() < 64) {
            texts.add(text);
        }
    }

    /** A licence as a header states it: a line is a statement, several lines are a licence text. */
    void license(String key, @Nullable String value) {
        statement(EvidenceSource.HEADER, place + "#" + key, value);
    }

    void statement(EvidenceSource source, String where, @Nullable String value) {
        if (value == null || value.isBlank() || licenses.size() >= 64) {
            return;
        }
        if (value.length() > MAX_LINE || value.strip().indexOf('\n') >= 0) {
            text(new LicenseText(where, value, "text"));
        } else {
            licenses.add(new Evidence(source, SafeText.line(value), where, null, Confidence.CERTAIN));
        }
    }

    /**
     * A licence in the three fields that cards and headers share. The name tells what {@code other} means; where both
     * name a licence, both are statements and the catalogue sees whether they agree.
     */
    void license(
            EvidenceSource source,
            String where,
            @Nullable String license,
            @Nullable String name,
            @Nullable String link) {
        boolean tagSays = says(license);
        boolean nameSays = says(name);
        if (tagSays) {
            statement(source, where, license);
        }
        if (nameSays && !(tagSays && String.valueOf(name).equalsIgnoreCase(license))) {
            statement(source, where, name);
        }
        boolean address = says(link) && String.valueOf(link).contains("://");
        if (address || !tagSays && !nameSays) {
            statement(source, where, address ? link : license);
        }
    }

    private static boolean says(@Nullable String value) {
        return value != null
                && !value.isBlank()
                && !List.of("other", "unknown", "null").contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Forgets what must not be believed of a file that cannot be read to the end. */
    void distrust() {
        licenses.clear();
        texts.clear();
        statedId = null;
        sameModelAs = null;
    }

    List<Evidence> licenses() {
        return licenses;
    }

    List<LicenseText> texts() {
        return texts;
    }

    List<BaseModel> bases() {
        return bases;
    }

    List<String> notes() {
        return notes;
    }

    List<String> warnings() {
        return warnings;
    }

    Confidence confidence() {
        return confidence;
    }

    boolean isTokenizerOnly() {
        return tokenizerOnly;
    }

    @Nullable
    String title() {
        return title;
    }

    List<String> names() {
        return names;
    }

    @Nullable
    String architecture() {
        return architecture;
    }

    @Nullable
    String publisher() {
        return publisher;
    }

    @Nullable
    ModelId statedId() {
        return statedId;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    String revision() {
        return revision;
    }

    @Nullable
    String sameModelAs() {
        return sameModelAs;
    }
}
