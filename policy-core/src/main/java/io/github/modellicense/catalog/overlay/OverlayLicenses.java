package io.github.modellicense.catalog.overlay;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Licences of the organisation's own; they add to the bundled ones and never replace one. */
final class OverlayLicenses {

    private static final List<String> KEYS =
            List.of("id", "name", "category", "url", "steward", "obligations", "notes", "source", "asOf");

    private final Map<String, LicenseProfile> profiles;

    private OverlayLicenses(Map<String, LicenseProfile> profiles) {
        this.profiles = profiles;
    }

    static OverlayLicenses read(List<Entry> entries) {
        Map<String, LicenseProfile> profiles = new TreeMap<>();
        for (Entry entry : entries) {
            entry.allow(KEYS);
            LicenseProfile profile = profile(entry);
            if (!ownId(profile.id())) {
                entry.problem(
                        "id",
                        "the id of a licence of your own begins with LicenseRef- and has letters, digits, "
                                + "dots and dashes only");
            } else if (profiles.putIfAbsent(key(profile.id()), profile) != null) {
                entry.problem("id", "the licence \"" + profile.id() + "\" stands here a second time");
            }
        }
        return new OverlayLicenses(profiles);
    }

    private static LicenseProfile profile(Entry entry) {
        String id = entry.required("id");
        LicenseCategory category = entry.label(LicenseCategory.values(), "category");
        if (category == null && entry.text("category") == null) {
            entry.problem("category", "\"category\" is missing");
        }
        return new LicenseProfile(
                id,
                entry.text("name", id),
                null,
                entry.text("steward"),
                entry.text("url"),
                null,
                category == null ? LicenseCategory.UNKNOWN_OTHER : category,
                false,
                null,
                List.of(),
                obligations(entry.entries("obligations")),
                entry.text("notes"),
                entry.required("source"),
                entry.requiredDay("asOf"),
                "declared");
    }

    private static List<LicenseObligation> obligations(List<Entry> entries) {
        List<LicenseObligation> obligations = new ArrayList<>();
        for (Entry entry : entries) {
            entry.allow(List.of("kind", "text"));
            LicenseObligation.Kind kind = entry.label(LicenseObligation.Kind.values(), "kind");
            obligations.add(
                    new LicenseObligation(kind == null ? LicenseObligation.Kind.OTHER : kind, entry.required("text")));
        }
        return obligations;
    }

    private static boolean ownId(String id) {
        if (!id.startsWith("LicenseRef-") || id.length() == "LicenseRef-".length()) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    List<String> ids() {
        return profiles.values().stream().map(LicenseProfile::id).toList();
    }

    LicenseCatalog over(LicenseCatalog below) {
        return profiles.isEmpty() ? below : new Both(profiles, below);
    }

    /** The bundled licences and the organisation's own. */
    private record Both(Map<String, LicenseProfile> own, LicenseCatalog below) implements LicenseCatalog {

        @Override
        public @Nullable String license(String id) {
            String known = below.license(id);
            LicenseProfile profile = known == null ? own.get(key(id)) : null;
            return profile == null ? known : profile.id();
        }

        @Override
        public @Nullable String exception(String id) {
            return below.exception(id);
        }

        @Override
        public @Nullable LicenseProfile profile(String id) {
            LicenseProfile known = below.profile(id);
            return known == null ? own.get(key(id)) : known;
        }

        @Override
        public boolean known(String id) {
            LicenseProfile profile = own.get(key(id));
            return below.known(id) || profile != null && profile.id().equals(id);
        }

        @Override
        public LicenseCategory category(String id) {
            LicenseProfile profile = below.known(id) ? null : own.get(key(id));
            return profile == null ? below.category(id) : profile.category();
        }

        @Override
        public LicenseReading read(String spelling, @Nullable String hint) {
            LicenseProfile profile = own.get(key(spelling.strip()));
            return profile == null || below.known(profile.id())
                    ? below.read(spelling, hint)
                    : new LicenseReading.Known(LicenseExpression.of(profile.id()));
        }

        @Override
        public @Nullable LicenseReading recognise(LicenseText text) {
            return below.recognise(text);
        }

        @Override
        public List<String> ids() {
            TreeSet<String> ids = new TreeSet<>(below.ids());
            own.values().forEach(profile -> ids.add(profile.id()));
            return List.copyOf(ids);
        }
    }
}
