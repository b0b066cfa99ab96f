package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.SpdxParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said about one model's licence. What is said in agreement concludes; what disagrees is a conflict,
 * never settled here.
 */
final class Statements {

    private final LicenseCatalog licenses;
    private final @Nullable String hint;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<LicenseExpression> said = new LinkedHashSet<>();
    private final List<LicenseReading.Ambiguous> ambiguous = new ArrayList<>();
    private final Set<LicenseExpression> detected = new LinkedHashSet<>();
    private final List<LicenseExpression> notices = new ArrayList<>();
    private @Nullable LicenseExpression declared;
    private @Nullable LicenseExpression override;
    private boolean strange;
    private boolean custom;

    /** @param hint publisher, id and date that may settle a spelling shared by several texts */
    Statements(LicenseCatalog licenses, @Nullable String hint) {
        this.licenses = licenses;
        this.hint = hint;
    }

    /** Takes what the organisation settled: it alone concludes, the rest is shown. */
    void override(@Nullable Evidence settled) {
        if (settled != null) {
            override = known(read(settled));
            add(settled, override == null ? settled.value() : override.toString());
        }
    }

    void add(Evidence statement) {
        add(statement, read(statement));
    }

    /** Takes a statement whose meaning is known already. */
    void add(Evidence statement, LicenseReading reading) {
        LicenseExpression license = known(reading);
        add(statement, license == null ? value(reading, statement.value()) : license.toString());
        if (statement.source() == EvidenceSource.CODE || statement.confidence() == Confidence.POSSIBLE) {
            return;
        }
        if (reading instanceof LicenseReading.Ambiguous shared) {
            ambiguous.add(shared);
        }
        if (license != null) {
            take(statement.source(), license);
        } else if (reading instanceof LicenseReading.Unknown) {
            strange |= Silence.speaks(statement.value());
            custom |= Silence.custom(statement.value());
        }
    }

    private void take(EvidenceSource source, LicenseExpression license) {
        if (source == EvidenceSource.LINEAGE) {
            notices.add(license);
            return;
        }
        said.add(license);
        if (source == EvidenceSource.DECLARATION) {
            declared = license;
        } else if (source != EvidenceSource.CATALOG && source != EvidenceSource.DIGEST) {
            detected.add(license);
        }
    }

    /** Takes a licence text; a notice speaks of a base, a policy of use is part of another text. */
    void add(LicenseText text) {
        if (text.format().equals("code")) {
            addOfCode(text);
            return;
        }
        String name = text.where().substring(text.where().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        EvidenceSource source = name.startsWith("notice") ? EvidenceSource.LINEAGE : EvidenceSource.TEXT;
        if (text.format().equals("empty")) {
            evidence.add(new Evidence(source, "an empty file", text.where(), null, Confidence.CERTAIN));
            return;
        }
        LicenseReading reading =
                text.format().equals("pdf") ? new LicenseReading.Unknown("a PDF, not read") : licenses.recognise(text);
        if (reading == null) {
            return;
        }
        LicenseExpression license = known(reading);
        String value = license == null ? value(reading, "an unknown text") : license.toString();
        evidence.add(new Evidence(source, value, text.where(), null, Confidence.CERTAIN));
        if (reading instanceof LicenseReading.Ambiguous shared) {
            if (source == EvidenceSource.LINEAGE) {
                notices.add(LicenseExpression.NOASSERTION);
            } else if (!policy(name)) {
                ambiguous.add(shared);
            }
        }
        if (license != null) {
            take(source, license);
        } else if (reading instanceof LicenseReading.Unknown && source == EvidenceSource.TEXT && !policy(name)) {
            strange = true;
        }
    }

    /** The licence of the code beside a model is not the model's, unless it is one that only models have. */
    private void addOfCode(LicenseText text) {
        LicenseReading reading = licenses.recognise(text);
        List<String> ids = reading instanceof LicenseReading.Ambiguous shared
                ? shared.candidates()
                : reading instanceof LicenseReading.Known known
                        ? known.expression().ids()
                        : List.of();
        boolean ofModels = !ids.isEmpty();
        for (String id : ids) {
            ofModels &= id.startsWith("LicenseRef-") && !CardProse.free(licenses.category(id));
        }
        if (ofModels) {
            String value = String.join(", ", ids);
            evidence.add(new Evidence(EvidenceSource.TEXT, value, text.where(), null, Confidence.LIKELY));
            ambiguous.add(new LicenseReading.Ambiguous(value, ids));
        }
    }

    private static boolean policy(String name) {
        return name.contains("policy") || name.contains("readme") || name.contains("third") || name.contains("author");
    }

    private void add(Evidence statement, String value) {
        evidence.add(
                new Evidence(statement.source(), value, statement.where(), statement.asOf(), statement.confidence()));
    }

    /** The licence that all agree on; {@code NOASSERTION} where nobody knows or where they disagree. */
    LicenseExpression concluded() {
        if (override != null) {
            return override;
        }
        return conflict() || said.size() != 1
                ? LicenseExpression.NOASSERTION
                : said.iterator().next();
    }

    /** True where anything named a licence that is known. */
    boolean says() {
        return override == null && !said.isEmpty();
    }

    boolean conflict() {
        if (override != null || said.isEmpty()) {
            return false;
        }
        if (said.size() > 1 || strange || custom && !ownText(said.iterator().next())) {
            return true;
        }
        for (LicenseReading.Ambiguous shared : ambiguous) {
            if (!shared.candidates().contains(said.iterator().next().toString())) {
                return true;
            }
        }
        return false;
    }

    /** {@code other} means a text of the publisher's own, which no SPDX licence is. */
    private static boolean ownText(LicenseExpression license) {
        for (String id : license.ids()) {
            if (id.startsWith("LicenseRef-")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    LicenseExpression declared() {
        return declared;
    }

    List<LicenseExpression> detected() {
        return List.copyOf(detected);
    }

    /** Licences that notices beside the model name as those of its bases. */
    List<LicenseExpression> notices() {
        return notices;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    private static @Nullable LicenseExpression known(LicenseReading reading) {
        return reading instanceof LicenseReading.Known known
                        && !known.expression().unknown()
                ? known.expression()
                : null;
    }

    private static String value(LicenseReading reading, String raw) {
        return reading instanceof LicenseReading.Ambiguous shared
                ? shared.spelling() + (shared.candidates().size() == 1 ? " (" : " (one of ")
                        + String.join(", ", shared.candidates()) + ")"
                : reading instanceof LicenseReading.Unknown unknown
                                && !unknown.spelling().isBlank()
                        ? unknown.spelling()
                        : raw;
    }

    private LicenseReading read(Evidence statement) {
        String value = statement.value().strip();
        LicenseReading whole = licenses.read(value, hint);
        if (!(whole instanceof LicenseReading.Unknown)) {
            return whole;
        }
        if (statement.source() == EvidenceSource.DECLARATION || statement.source() == EvidenceSource.OVERRIDE) {
            return ownReferences(value, whole);
        }
        return value.contains(" AND ") ? allOf(value, whole) : whole;
    }

    /** In files of the organisation any {@code LicenseRef-} may stand. */
    private LicenseReading ownReferences(String value, LicenseReading otherwise) {
        if (!value.contains("LicenseRef-")) {
            return otherwise;
        }
        try {
            return new LicenseReading.Known(SpdxParser.parse(value, new OwnReferences(licenses)));
        } catch (InvalidExpressionException e) {
            return otherwise;
        }
    }

    /** A list in a card means all of it: unknown where one of them is. */
    private LicenseReading allOf(String value, LicenseReading otherwise) {
        List<LicenseExpression> operands = new ArrayList<>();
        for (String part : value.split(" AND ")) {
            LicenseExpression license = known(licenses.read(part.strip(), hint));
            if (license == null) {
                return otherwise;
            }
            operands.add(license);
        }
        return new LicenseReading.Known(LicenseExpression.and(operands));
    }

    /** The known ids, and every {@code LicenseRef-}. */
    private record OwnReferences(LicenseCatalog licenses) implements KnownIds {
        @Override
        public @Nullable String license(String id) {
            return id.startsWith("LicenseRef-") && !licenses.known(id) ? id : licenses.license(id);
        }

        @Override
        public @Nullable String exception(String id) {
            return licenses.exception(id);
        }
    }
}
