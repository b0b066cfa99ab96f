package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.Unreadable;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds models named in code: in Java, Kotlin, Groovy and Scala sources, whose comments are no references, and in the class
 * files of the module's output. Files that mention no model API are read only where a name leads into them.
 */
public final class CodeScanner implements Scanner {

    private static final int MAX_BYTES = 4 << 20;

    private final ScanContext context;
    private final Prefilter prefilter = Prefilter.OF_APIS;
    private final Project project = new Project();
    private final ClassScan classes = new ClassScan(prefilter);

    /** A scanner for one module. */
    public CodeScanner(ScanContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public boolean wants(Place place) {
        boolean source = Language.of(place.name()) != null && place.usage() != Usage.DOCUMENTATION;
        return source || isClass(place);
    }

    /** Class files of the module's own output; those in JARs are other people's code. */
    private static boolean isClass(Place place) {
        return place.name().endsWith(".class") && place.path().indexOf("!/") < 0;
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        Language language = Language.of(place.name());
        if (place.size() > MAX_BYTES) {
            String why = "code of more than 4 MiB in one file";
            findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, why, true));
        } else if (language == null) {
            classes.add(place);
        } else {
            byte[] content = content(place);
            if (prefilter.mentionsApi(content)) {
                project.add(file(place, language, content));
            } else {
                project.addUnread(place.path(), () -> reread(place, language));
            }
        }
    }

    /** The bytes as UTF-8, also of a source in UTF-16 that begins as Windows writes it, with its byte order mark. */
    private static byte[] content(Place place) throws IOException {
        byte[] content = place.content(MAX_BYTES);
        int mark = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE
                ? new String(content, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
                : content;
    }

    private static SourceFile file(Place place, Language language, byte[] content) {
        return new SourceFile(place.path(), place.usage(), language, new String(content, StandardCharsets.UTF_8));
    }

    private static @Nullable SourceFile reread(Place place, Language language) {
        try {
            return file(place, language, content(place));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void finish(Findings findings) throws IOException {
        List<SourceFile> files = project.files();
        if (files.isEmpty() && classes.isEmpty()) {
            return;
        }
        CodeTables tables = CodeTables.of(context.session());
        ConstantSource constants = new ClasspathConstants(context.session(), context.artifacts(), tables.constants());
        List<Sighting> found = new ArrayList<>();
        CodeReferences references = new CodeReferences(context.sources().module(), found);
        SourceRules rules = SourceRules.of(project, tables, constants, references);
        each(files, rules::scan, findings);
        each(files, file -> FrameworkTypes.neededBy(file).forEach(context::add), findings);
        references.finish();
        List<String> broken = new ArrayList<>();
        List<ClassScan.Named> named = classes.follow(tables, constants, broken);
        List<Sighting> together = new ClassReferences(context.sources(), project).together(found, named);
        findings.addAll(ConfiguredKeys.settle(together, findings));
        for (String place : broken) {
            String why = "not a class file that could be read";
            findings.add(new NotLookedAt(place, NotLookedAt.Kind.UNREADABLE, why, true));
        }
    }

    /** A file that cannot be followed hides its own models only, and says so; those of all others are found. */
    static void each(List<SourceFile> files, Consumer<SourceFile> rule, Findings findings) {
        for (SourceFile file : files) {
            try {
                rule.accept(file);
            } catch (RuntimeException | StackOverflowError e) {
                String why = "the scanner \"code\" failed here: " + Unreadable.thrown(e);
                findings.add(new NotLookedAt(file.path(), NotLookedAt.Kind.UNREADABLE, why, true));
            }
        }
    }
}
