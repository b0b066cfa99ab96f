package io.github.modellicense.catalog.models;

import java.util.ArrayList;
import java.util.List;

/** What the build needs of names to learn which rows are of one line. */
public final class NameLine {

    private NameLine() {}

    /** Every beginning of the name's line (its words without size, variant and day), each in one spelling. */
    public static List<String> beginnings(ModelName name) {
        List<String> line = Kin.line(name);
        List<String> beginnings = new ArrayList<>();
        for (int length = 1; length <= line.size(); length++) {
            beginnings.add(NameTokens.join(line.subList(0, length)));
        }
        return beginnings;
    }

    /** True for a licence whose terms what is made from a model keeps. */
    public static boolean passesOn(String license) {
        return FamilyPattern.reserves(license);
    }

    /** The sizes in the name. */
    public static String sizes(ModelName name) {
        return Kin.sizes(name);
    }
}
