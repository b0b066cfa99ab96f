package io.github.modellicense.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.Identification;
import io.github.modellicense.catalog.LicensedModel.Match;
import io.github.modellicense.catalog.SortedTable;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.license.LicenseExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the catalogue knows of its own rows, and what it would say of each if the row were not there. */
class LeaveOneOutTest {

    private static final Path SOURCES = Path.of("src/main/catalog/models");
    private static final long[] SEEDS = {20261122, 1, 2, 3, 4, 5};
    private static final double SHARE = 0.15;

    private static final Map<String, SortedTable> READ = new HashMap<>();
    private static final Function<String, SortedTable> READER =
            name -> READ.computeIfAbsent(name, SortedTable::bundled);

    /** A line of a model source: the truth of this test. */
    private record Truth(ModelId id, String publisher, LicenseExpression license) {}

    /** How often the answer was right, unknown, wrong. */
    private static final class Figures {
        int right;
        int unknown;
        int wrong;

        int all() {
            return right + unknown + wrong;
        }
    }

    @Test
    void givesEachIdItsOwnRow() throws IOException {
        // Given
        BundledModels models = new BundledModels();

        // When
        List<String> strangers = new ArrayList<>();
        for (Truth truth : truths()) {
            Identification found = models.identify(truth.id());
            if (found.facts() == null || !found.facts().license().equals(truth.license())) {
                strangers.add(truth.id() + " -> " + found);
            }
        }

        // Then
        assertThat(strangers).isEmpty();
    }

    @Test
    void saysTheSameOrNothingWithoutTheRow() throws IOException {
        // Given
        List<Truth> truths = truths();
        Map<Truth, LicenseExpression> answers = new HashMap<>();

        // When
        for (Truth truth : truths) {
            answers.put(truth, license(without(truth)));
        }

        // Then
        writeMisses(truths, answers);
        Map<String, Figures> all = new TreeMap<>();
        count(truths, answers, all, new TreeMap<>());
        Figures every = print("every row: publishers' own ids, services and known re-uploads", all);
        assertThat(every.right).isGreaterThanOrEqualTo(every.all() * 90 / 100);
        for (long seed : SEEDS) {
            Map<String, Figures> listed = new TreeMap<>();
            Map<String, Figures> others = new TreeMap<>();
            count(sample(truths, seed), answers, listed, others);
            Figures own = print(seed + ": publishers' own ids, services and known re-uploads", listed);
            Figures community = print(seed + ": models of unlisted publishers, zoos and files", others);
            assertThat(own.right).isGreaterThanOrEqualTo(own.all() * 89 / 100);
            assertThat(own.wrong).isLessThanOrEqualTo(own.all() / 100);
            assertThat(community.right + community.unknown).isGreaterThanOrEqualTo(community.all() * 97 / 100);
        }
    }

    @Test
    void permitsNothingWithoutItsRowThatItsRowDoesNotPermit() throws IOException {
        // Given
        BundledModels all = new BundledModels();

        // When
        List<String> permitted = new ArrayList<>();
        for (Truth truth : truths()) {
            String key = truth.id().key();
            BundledModels without = new BundledModels(READER, key::equals);
            LicenseExpression effective = effective(without, without.identify(truth.id()));
            LicenseExpression known = effective(all, all.identify(truth.id()));
            boolean restricted = bound(truth.license()) || bound(known);
            if (permissive(effective) && restricted) {
                permitted.add(
                        truth.id() + " is " + truth.license() + " and with its bases " + known + ", not " + effective);
            }
        }

        // Then
        assertThat(permitted).isEmpty();
    }

    private static boolean bound(LicenseExpression license) {
        return !license.unknown() && !permissive(license);
    }

    /** Row by row, so that a row more or less leaves the others where they are. */
    private static List<Truth> sample(List<Truth> truths, long seed) {
        List<Truth> sample = new ArrayList<>();
        for (Truth truth : truths) {
            long row = (seed << 32) + truth.id().key().hashCode();
            if (new SplittableRandom(row).nextDouble() < SHARE) {
                sample.add(truth);
            }
        }
        return sample;
    }

    private static Identification without(Truth truth) {
        String key = truth.id().key();
        return new BundledModels(READER, key::equals).identify(truth.id());
    }

    private static void count(
            List<Truth> sample,
            Map<Truth, LicenseExpression> answers,
            Map<String, Figures> listed,
            Map<String, Figures> others) {
        for (Truth truth : sample) {
            LicenseExpression license = answers.getOrDefault(truth, LicenseExpression.NOASSERTION);
            Figures figures = (listed(truth) ? listed : others)
                    .computeIfAbsent(truth.id().namespace().label(), each -> new Figures());
            if (license.equals(truth.license())) {
                figures.right++;
            } else if (license.unknown()) {
                figures.unknown++;
            } else {
                figures.wrong++;
            }
        }
    }

    /** Every row that is not known without itself, with how it was read instead: for whoever looks for a rule. */
    private static void writeMisses(List<Truth> truths, Map<Truth, LicenseExpression> answers) throws IOException {
        StringBuilder misses = new StringBuilder("id\tlicense\tsaid\tlisted\tmatch\tnote\n");
        for (Truth truth : truths) {
            LicenseExpression said = answers.getOrDefault(truth, LicenseExpression.NOASSERTION);
            if (!said.equals(truth.license())) {
                Identification how = without(truth);
                misses.append(String.join(
                                "\t",
                                truth.id().toString(),
                                truth.license().toString(),
                                said.toString(),
                                String.valueOf(listed(truth)),
                                how.match().toString(),
                                String.valueOf(how.note())))
                        .append('\n');
            }
        }
        Files.writeString(Path.of("target/leave-one-out-misses.tsv"), misses);
    }

    private static final ModelTables ALL = new ModelTables(READER, key -> false);

    private static boolean listed(Truth truth) {
        ModelTables tables = ALL;
        ModelRow row = tables.row(truth.id());
        boolean zoo = truth.id().namespace() == Namespace.DJL;
        if (row == null || zoo || !PUBLISHERS.contains(truth.publisher())) {
            return false;
        }
        ModelTables.Organisation organisation =
                tables.organisation(ModelName.of(truth.id()).vendor());
        boolean known = organisation != null && (organisation.reuploads() || organisation.publishes());
        return row.trusted() || row.standing().equals("alias") || row.standing().equals("reupload") && known;
    }

    private static final Set<String> PUBLISHERS = publishers();

    private static Set<String> publishers() {
        try {
            Set<String> publishers = new TreeSet<>();
            for (String line : Files.readAllLines(SOURCES.resolve("publishers.tsv"))) {
                String[] fields = line.split("\t", -1);
                if (fields.length > 2 && fields[1].equals("official")) {
                    publishers.add(fields[2]);
                }
            }
            return publishers;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Figures print(String title, Map<String, Figures> parts) {
        Figures sum = new Figures();
        StringBuilder text = new StringBuilder(title).append('\n');
        parts.forEach((ecosystem, part) -> {
            text.append(line(ecosystem, part));
            sum.right += part.right;
            sum.unknown += part.unknown;
            sum.wrong += part.wrong;
        });
        System.out.println(text.append(line("all", sum)));
        return sum;
    }

    private static String line(String name, Figures figures) {
        return String.format(
                Locale.ROOT,
                "  %-12s %4d: right %5.1f %%, unknown %5.1f %%, wrong %5.1f %%%n",
                name,
                figures.all(),
                100.0 * figures.right / figures.all(),
                100.0 * figures.unknown / figures.all(),
                100.0 * figures.wrong / figures.all());
    }

    private static LicenseExpression license(Identification found) {
        boolean known = found.match() != Match.GUESS && found.match() != Match.UNKNOWN && found.facts() != null;
        return known ? found.facts().license() : LicenseExpression.NOASSERTION;
    }

    private static LicenseExpression effective(BundledModels models, Identification found) {
        List<LicenseExpression> operands = new ArrayList<>();
        operands.add(license(found));
        for (BaseModel base : found.bases()) {
            operands.add(license(models.identify(base.id())));
        }
        return LicenseExpression.and(operands);
    }

    private static boolean permissive(LicenseExpression license) {
        if (license.unknown()) {
            return false;
        }
        for (String id : license.ids()) {
            List<String> fields = READER.apply("spdx").find(id.toLowerCase(Locale.ROOT));
            if (fields == null || !Set.of("permissive", "public-domain").contains(fields.get(3))) {
                return false;
            }
        }
        return true;
    }

    private static List<Truth> truths() throws IOException {
        List<Truth> truths = new ArrayList<>();
        for (Namespace namespace : Namespace.values()) {
            Path file = SOURCES.resolve(namespace.label() + ".tsv");
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.startsWith("#")) {
                        String[] fields = line.split("\t", -1);
                        truths.add(new Truth(
                                new ModelId(namespace, fields[0]), fields[3], ModelRow.expression(fields[5])));
                    }
                }
            }
        }
        return truths;
    }
}
