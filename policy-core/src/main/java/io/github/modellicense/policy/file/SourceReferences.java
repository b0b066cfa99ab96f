package io.github.modellicense.policy.file;

import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code extends} and {@code catalogs}: one source or a list of them, each a text, a text that ends in
 * {@code #sha256=…}, or a mapping of {@code source} and {@code sha256}.
 */
final class SourceReferences {

    private static final String PIN = "#sha256=";

    private final Problems problems;

    SourceReferences(Problems problems) {
        this.problems = problems;
    }

    List<SourceReference> read(@Nullable YamlNode node, String key) {
        List<SourceReference> references = new ArrayList<>();
        if (node == null) {
            return references;
        }
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        for (YamlNode item : items) {
            SourceReference reference = reference(item, key);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private @Nullable SourceReference reference(YamlNode item, String key) {
        if (item instanceof YamlNode.Mapping) {
            Fields fields = Fields.of(item, Keys.SOURCE, problems);
            if (fields == null) {
                return null;
            }
            fields.require("source");
            String source = fields.text("source");
            String sha256 = fields.sha256("sha256");
            return source == null ? null : checked(new SourceReference(source, sha256, fields.at("source")));
        }
        if (!(item instanceof YamlNode.Scalar scalar)
                || scalar.empty()
                || scalar.value().isBlank()) {
            problems.add(item.at(), "\"" + key + "\" must name a source, not " + Fields.described(item));
            return null;
        }
        return pinned(scalar);
    }

    private @Nullable SourceReference pinned(YamlNode.Scalar scalar) {
        String text = scalar.value();
        int pin = text.indexOf(PIN);
        if (pin < 0) {
            return checked(new SourceReference(text, null, scalar.at()));
        }
        String sha256 = text.substring(pin + PIN.length());
        if (!Sha256.isHex(sha256)) {
            problems.add(scalar.at(), "\"sha256\" must be 64 hexadecimal digits, not \"" + sha256 + "\"");
            return null;
        }
        return checked(new SourceReference(text.substring(0, pin), sha256.toLowerCase(Locale.ROOT), scalar.at()));
    }

    private @Nullable SourceReference checked(SourceReference reference) {
        try {
            if (Sources.schemeOf(reference.text()) != null
                    && PolicySource.parse(reference.text()) instanceof PolicySource.Https
                    && reference.sha256() == null) {
                problems.add(
                        reference.at(),
                        "\"" + reference.text() + "\" needs its digest: write {source: " + reference.text()
                                + ", sha256: …}");
            }
            return reference;
        } catch (IllegalArgumentException e) {
            problems.add(reference.at(), String.valueOf(e.getMessage()));
            return null;
        }
    }
}
