package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Policy;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file says about waivers; what it does not say is null. */
record WaiverBlock(
        @Nullable Stated<Integer> maxTerm, @Nullable Stated<List<String>> acceptFrom) {

    static final WaiverBlock NONE = new WaiverBlock(null, null);

    static final List<String> FROM = List.of("organisation", "project");

    static WaiverBlock read(@Nullable Fields fields, Problems problems) {
        if (fields == null) {
            return NONE;
        }
        Integer days = fields.days("maxTerm");
        return new WaiverBlock(
                days == null ? null : new Stated<>(days, fields.at("maxTerm")), acceptFrom(fields, problems));
    }

    private static @Nullable Stated<List<String>> acceptFrom(Fields fields, Problems problems) {
        List<YamlNode.Scalar> texts = fields.texts("acceptFrom");
        if (texts == null) {
            return null;
        }
        List<String> from = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            if (FROM.contains(text.value())) {
                from.add(text.value());
            } else {
                problems.add(text.at(), Words.unknown(text.value(), "acceptFrom", FROM));
            }
        }
        return new Stated<>(List.copyOf(from), fields.at("acceptFrom"));
    }

    /** These terms over the earlier ones, which may only become stricter. */
    WaiverBlock over(WaiverBlock earlier, Problems problems) {
        Stated<Integer> before = earlier.maxTerm;
        if (maxTerm != null && before != null && maxTerm.value() > before.value()) {
            problems.add(
                    maxTerm.at(),
                    "\"maxTerm\" can only become shorter than the " + before.value() + "d of " + before.at());
        }
        Stated<List<String>> accepted = earlier.acceptFrom;
        if (acceptFrom != null && accepted != null && !accepted.value().containsAll(acceptFrom.value())) {
            problems.add(
                    acceptFrom.at(),
                    "\"acceptFrom\" can only lose entries of " + accepted.value() + " at " + accepted.at());
        }
        return new WaiverBlock(maxTerm == null ? before : maxTerm, acceptFrom == null ? accepted : acceptFrom);
    }

    Policy.WaiverTerms value() {
        int days = maxTerm == null ? Policy.WaiverTerms.DEFAULT.maxTermDays() : maxTerm.value();
        List<String> from = acceptFrom == null ? FROM : acceptFrom.value();
        return new Policy.WaiverTerms(days, from.contains("organisation"), from.contains("project"));
    }
}
