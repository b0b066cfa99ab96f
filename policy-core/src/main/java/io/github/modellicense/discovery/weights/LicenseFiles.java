package io.github.modellicense.discovery.weights;

import java.util.Locale;

/** What the name of a file beside a model says of the licence in it. */
public enum LicenseFiles {
    /** Terms of the weights, such as {@code LICENSE-MODEL} or {@code GEMMA_TERMS_OF_USE.md}. */
    WEIGHTS,
    /** A licence or notice of whatever lies in the folder. */
    PLAIN,
    /** Terms of code or data, translations, and everything that is no licence. */
    OTHER;

    /** The meaning of a file name. */
    public static LicenseFiles of(String fileName) {
        String name = fileName.toUpperCase(Locale.ROOT);
        boolean code =
                name.contains("CODE") || name.equals("MIT_LICENSE") || name.contains("_DATA") || name.contains("-DATA");
        boolean translation = name.contains("_ZH") || name.contains("-ZH") || name.contains("_CN.");
        boolean source = name.endsWith(".JAVA")
                || name.endsWith(".CLASS")
                || name.endsWith(".PY")
                || name.endsWith(".JSON")
                || name.endsWith(".XML")
                || name.endsWith(".YAML")
                || name.endsWith(".YML");
        if (code || translation || source) {
            return OTHER;
        }
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (stem.equals("LICENSE")
                || stem.equals("LICENCE")
                || stem.equals("COPYING")
                || stem.equals("NOTICE")
                || stem.equals("NOTICES")
                || stem.equals("UNLICENSE")
                || stem.equals("TERMS")
                || stem.equals("EULA")) {
            return PLAIN;
        }
        boolean license = name.contains("LICENSE") || name.contains("LICENCE") || name.contains("COPYING");
        boolean terms = name.contains("TERMS") && name.contains("USE")
                || name.contains("USE_POLICY")
                || name.contains("USAGE_POLICY")
                || name.contains("LICENSEAGREEMENT");
        return license || terms ? WEIGHTS : OTHER;
    }
}
