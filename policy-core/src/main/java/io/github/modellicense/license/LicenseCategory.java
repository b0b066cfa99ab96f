package io.github.modellicense.license;

import io.github.modellicense.inventory.Labeled;

/** The class of a licence by what it asks of its users. */
public enum LicenseCategory implements Labeled {
    PERMISSIVE("permissive"),
    WEAK_COPYLEFT("weak-copyleft"),
    STRONG_COPYLEFT("strong-copyleft"),
    PUBLIC_DOMAIN("public-domain"),
    OPEN_WITH_USE_RESTRICTIONS("open-with-use-restrictions"),
    COMMUNITY_RESTRICTED("community-restricted"),
    NON_COMMERCIAL("non-commercial"),
    RESEARCH_ONLY("research-only"),
    PROPRIETARY_API("proprietary-api"),
    UNKNOWN_OTHER("unknown-other");

    private final String label;

    LicenseCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
