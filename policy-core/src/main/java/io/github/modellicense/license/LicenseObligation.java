package io.github.modellicense.license;

import io.github.modellicense.inventory.Labeled;

/**
 * Something a licence asks for.
 *
 * @param text what is asked; for a notice or display the words to be shown, for a prefix the prefix
 */
public record LicenseObligation(Kind kind, String text) {

    /** The kinds of duty. */
    public enum Kind implements Labeled {
        NOTICE("notice"),
        DISPLAY("display"),
        NAME_PREFIX("name-prefix"),
        LICENSE_COPY("license-copy"),
        USE_POLICY("use-policy"),
        ACCEPTANCE("acceptance"),
        PATENT("patent"),
        OTHER("other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
