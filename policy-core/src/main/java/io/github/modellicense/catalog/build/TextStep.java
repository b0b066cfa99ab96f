package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.TextWords;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What licence texts are recognised by. Writes the table {@code texts}: {@code b:DIGEST} id, {@code a:ID/VARIANT} words and anchors,
 * {@code s:NUMBER} ids, title, phrases (in the order in which they are tried), {@code n:SENTENCE} ids.
 */
final class TextStep implements CatalogStep {

    private static final Set<String> KEYS = Set.of("asOf", "signatures");
    private static final Set<String> SIGNATURE_KEYS = Set.of("licenses", "title", "phrases");

    private record Signature(List<String> ids, String title, List<String> phrases) {}

    private final BundledLicenses licenses = new BundledLicenses();

    @Override
    public void compile(Path sources, Path target, SourceProblems problems) throws IOException {
        TableWriter table = new TableWriter();
        bodies(TsvSource.read(sources, "licenses/texts.tsv", 4, problems), table, problems);
        List<Signature> signatures = new ArrayList<>();
        YamlSource file = YamlSource.of(LicenseStep.read(sources.resolve("licenses/signatures.yaml")), KEYS, problems);
        file.day("asOf");
        for (YamlNode node : file.items("signatures")) {
            signatures.add(signature(YamlSource.of(node, SIGNATURE_KEYS, problems), problems));
        }
        titles(sources, signatures, problems);
        write(signatures, table);
        notices(table);
        table.write(target, "texts");
    }

    /** One text may be that of several ids (only, or later): the first one with facts of ours stands for it. */
    private void bodies(List<TsvSource.Row> rows, TableWriter table, SourceProblems problems) {
        Map<String, String> digests = new TreeMap<>();
        for (TsvSource.Row row : rows) {
            String id = row.field(0).substring(0, Math.max(0, row.field(0).indexOf('/')));
            if (!licenses.known(id)) {
                problems.add(row.place(), "unknown licence id \"" + id + "\"");
            }
            digests.merge(row.field(2), id, (first, second) -> licenses.profile(first) == null ? second : first);
            table.add("a:" + row.field(0), row.field(1), row.field(3));
        }
        digests.forEach((digest, id) -> table.add("b:" + digest, id));
    }

    private Signature signature(YamlSource it, SourceProblems problems) {
        List<String> ids = it.texts("licenses");
        for (String id : ids) {
            if (!licenses.known(id)) {
                it.problem("unknown licence id \"" + id + "\"");
            }
        }
        List<String> phrases = new ArrayList<>();
        it.texts("phrases").forEach(phrase -> phrases.add(words(phrase)));
        String title = it.text("title");
        if (title == null && phrases.isEmpty()) {
            it.problem("a signature needs a title or phrases");
        }
        return new Signature(ids, title == null ? "" : words(title), phrases);
    }

    /** Titles that are told in the facts and that no signature of its own refines, the longest first. */
    private static void titles(Path sources, List<Signature> signatures, SourceProblems problems) throws IOException {
        Map<String, Set<String>> byTitle = new HashMap<>();
        for (LicenseSource license : LicenseStep.licenses(sources, problems)) {
            for (String title : license.titles()) {
                byTitle.computeIfAbsent(words(title), key -> new TreeSet<>())
                        .add(license.profile().id());
            }
        }
        signatures.forEach(each -> byTitle.remove(each.title()));
        List<String> titles = new ArrayList<>(byTitle.keySet());
        titles.sort(
                (one, other) -> one.length() != other.length() ? other.length() - one.length() : one.compareTo(other));
        for (String title : titles) {
            signatures.add(new Signature(List.copyOf(byTitle.getOrDefault(title, Set.of())), title, List.of()));
        }
    }

    private static void write(List<Signature> signatures, TableWriter table) {
        for (int i = 0; i < signatures.size(); i++) {
            Signature each = signatures.get(i);
            table.add(
                    String.format(Locale.ROOT, "s:%04d", i),
                    String.join(" ", each.ids()),
                    each.title(),
                    String.join("|", each.phrases()));
        }
    }

    /** The sentences that licences want in a notice, up to their copyright. */
    private void notices(TableWriter table) {
        Map<String, Set<String>> sentences = new TreeMap<>();
        for (String id : licenses.ids()) {
            for (LicenseObligation obligation :
                    java.util.Objects.requireNonNull(licenses.profile(id)).obligations()) {
                if (obligation.kind() == LicenseObligation.Kind.NOTICE) {
                    String words = words(obligation.text());
                    int end = words.indexOf(" copyright ");
                    end = end < 0 ? words.indexOf(" found at ") : end;
                    sentences
                            .computeIfAbsent(end < 0 ? words : words.substring(0, end), key -> new TreeSet<>())
                            .add(id);
                }
            }
        }
        sentences.forEach((sentence, ids) -> table.add("n:" + sentence, String.join(" ", ids)));
    }

    private static String words(String text) {
        return String.join(" ", TextWords.of(text).list());
    }
}
