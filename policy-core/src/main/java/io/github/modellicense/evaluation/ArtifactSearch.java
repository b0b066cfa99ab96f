package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for what licences ask for in what was packaged. Spaces, line breaks and case do not count. */
final class ArtifactSearch {

    static final String FULFILLED = "fulfilled";
    static final String MISSING = "missing";
    static final String UNCHECKED = "unchecked";

    /** A copy of a licence is longer than a mention of it; the shortest in use, 0BSD, has 600 characters. */
    private static final int SHORTEST_LICENSE = 400;

    private final List<PackagedArtifact> artifacts;
    private final LicenseCatalog licenses;
    private final Map<PackagedArtifact.File, String> normalised = new IdentityHashMap<>();

    ArtifactSearch(List<PackagedArtifact> artifacts, LicenseCatalog licenses) {
        this.artifacts = artifacts;
        this.licenses = licenses;
    }

    /** True for the duties that an artifact or the model's name can show. */
    static boolean canBeLookedUp(LicenseObligation obligation) {
        return switch (obligation.kind()) {
            case NOTICE, DISPLAY, NAME_PREFIX, LICENSE_COPY -> true;
            case USE_POLICY, ACCEPTANCE, PATENT, OTHER -> false;
        };
    }

    /** Every duty of the model with its status in the module. */
    List<Evaluation.ObligationStatus> statuses(LicensedModel model, String module) {
        List<Evaluation.ObligationStatus> statuses =
                new ArrayList<>(model.obligations().size());
        for (LicenseObligation obligation : model.obligations()) {
            statuses.add(new Evaluation.ObligationStatus(obligation, status(obligation, model, module)));
        }
        return statuses;
    }

    private String status(LicenseObligation obligation, LicensedModel model, String module) {
        if (obligation.kind() == LicenseObligation.Kind.NAME_PREFIX) {
            return prefix(obligation.text(), model);
        }
        List<PackagedArtifact> packaged = of(module);
        if (packaged.isEmpty() || !canBeLookedUp(obligation)) {
            return UNCHECKED;
        }
        boolean found = obligation.kind() == LicenseObligation.Kind.LICENSE_COPY
                ? holdsLicense(packaged, model.license().effective())
                : holds(packaged, obligation.text());
        return found ? FULFILLED : MISSING;
    }

    /** Only what was made from the licensed model has to bear its name. */
    private static String prefix(String prefix, LicensedModel model) {
        if (model.lineage().isEmpty()) {
            return FULFILLED;
        }
        String id = model.id().name();
        String name = id.substring(id.lastIndexOf('/') + 1);
        return name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)) ? FULFILLED : MISSING;
    }

    private List<PackagedArtifact> of(String module) {
        List<PackagedArtifact> packaged = new ArrayList<>();
        for (PackagedArtifact artifact : artifacts) {
            if (artifact.module().equals(module)) {
                packaged.add(artifact);
            }
        }
        return packaged;
    }

    private boolean holds(List<PackagedArtifact> packaged, String words) {
        String wanted = normalise(words);
        return !wanted.isEmpty() && any(packaged, path -> true, text -> text.contains(wanted));
    }

    /** AND: a copy of each; OR: of one. */
    private boolean holdsLicense(List<PackagedArtifact> packaged, LicenseExpression license) {
        if (license instanceof LicenseExpression.And and) {
            return and.operands().stream().allMatch(each -> holdsLicense(packaged, each));
        }
        if (license instanceof LicenseExpression.Or or) {
            return or.operands().stream().anyMatch(each -> holdsLicense(packaged, each));
        }
        LicenseProfile profile = Licenses.profile(license, licenses);
        String title = title(normalise(profile == null ? Licenses.idOf(license) : profile.name()));
        return any(
                packaged,
                ArtifactSearch::namedAsLicense,
                text -> text.length() >= SHORTEST_LICENSE && title(text).contains(title));
    }

    private static boolean namedAsLicense(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.contains("licen")
                || name.contains("copying")
                || name.contains("notice")
                || name.contains("terms")
                || name.contains("agreement");
    }

    /** Titles differ in how they write a version: {@code Apache License, Version 2.0} is {@code Apache License 2.0}. */
    private static String title(String normalised) {
        return normalised.replace(",", "").replace("version ", "").replace(" v", " ");
    }

    private boolean any(List<PackagedArtifact> packaged, Predicate<String> path, Predicate<String> text) {
        for (PackagedArtifact artifact : packaged) {
            for (PackagedArtifact.File file : artifact.files()) {
                if (path.test(file.path())
                        && text.test(normalised.computeIfAbsent(file, each -> normalise(each.text())))) {
                    return true;
                }
            }
        }
        return false;
    }

    static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                gap = plain.length() > 0;
            } else {
                if (gap) {
                    plain.append(' ');
                    gap = false;
                }
                plain.append(c == '\u201c' || c == '\u201d' ? '"' : c == '\u2019' ? '\'' : Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }
}
