package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds models named in Java, Kotlin, Groovy and Scala sources. Comments are no references. Files that mention no model
 * API are read only where a name leads into them.
 */
public final class SourceScanner implements Scanner {

    private static final int MAX_BYTES = 4 << 20;

    private final ScanContext context;
    private final Prefilter prefilter = new Prefilter();
    private final Project project = new Project();

    /** A scanner for one module. */
    public SourceScanner(ScanContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "source-code";
    }

    @Override
    public boolean wants(Place place) {
        return Language.of(place.name()) != null && place.usage() != Usage.DOCUMENTATION;
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        Language language = Language.of(place.name());
        if (place.size() > MAX_BYTES) {
            String why = "a source file of more than 4 MiB";
            findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, why, true));
        } else if (language != null) {
            byte[] content = place.content(MAX_BYTES);
            if (prefilter.mentionsApi(content)) {
                project.add(file(place, language, content));
            } else {
                project.addUnread(place.path(), () -> reread(place, language));
            }
        }
    }

    private static SourceFile file(Place place, Language language, byte[] content) {
        return new SourceFile(place.path(), place.usage(), language, new String(content, StandardCharsets.UTF_8));
    }

    private static @Nullable SourceFile reread(Place place, Language language) {
        try {
            return file(place, language, place.content(MAX_BYTES));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void finish(Findings findings) {
        List<SourceFile> files = project.files();
        if (files.isEmpty()) {
            return;
        }
        CodeTables tables = CodeTables.of(context.session());
        List<Sighting> found = new ArrayList<>();
        CodeReferences references = new CodeReferences(context.sources().module(), found);
        SourceRules rules = SourceRules.of(project, tables, tables.constants(), references);
        files.forEach(rules::scan);
        references.finish();
        findings.addAll(found);
    }
}
