package io.github.modellicense.catalog.build;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.license.LicenseCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Ids of licences and exceptions on the SPDX list. Writes the table {@code spdx}: lower-case id, id, {@code license} or
 * {@code exception}, flags, category (of a licence), name.
 */
final class SpdxStep implements CatalogStep {

    @Override
    public void compile(Path sources, Path target, SourceProblems problems) throws IOException {
        TableWriter table = new TableWriter();
        licenses(TsvSource.read(sources, "licenses/spdx-ids.tsv", 4, problems), table, problems);
        exceptions(TsvSource.read(sources, "licenses/spdx-exceptions.tsv", 3, problems), table, problems);
        table.write(target, "spdx");
    }

    private static void licenses(List<TsvSource.Row> rows, TableWriter table, SourceProblems problems) {
        for (TsvSource.Row row : rows) {
            if (Labeled.find(LicenseCategory.values(), row.field(2)) == null) {
                problems.add(row.place(), "unknown category \"" + row.field(2) + "\"");
            }
            table.add(key(row), row.field(0), "license", row.field(1), row.field(2), row.field(3));
        }
    }

    private static void exceptions(List<TsvSource.Row> rows, TableWriter table, SourceProblems problems) {
        for (TsvSource.Row row : rows) {
            if (!table.add(key(row), row.field(0), "exception", row.field(1), "", row.field(2))) {
                problems.add(row.place(), "\"" + row.field(0) + "\" is the id of a licence as well");
            }
        }
    }

    private static String key(TsvSource.Row row) {
        return row.field(0).toLowerCase(Locale.ROOT);
    }
}
