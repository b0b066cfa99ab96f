package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.NeededUse;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project of sources given as text. */
final class CodeProject {

    private final ScanContext context =
            new ScanContext(ModuleSources.folder(Path.of("/project"), null, List.of(), List.of()), new ScanSession());
    private final CodeScanner scanner = new CodeScanner(context);
    private final Findings findings = new Findings();

    CodeProject with(String path, String source) {
        return with(path, source.getBytes(StandardCharsets.UTF_8));
    }

    CodeProject with(String path, byte[] source) {
        try {
            Usage usage = path.startsWith("src/test/") ? Usage.TEST : Usage.PRODUCTION;
            MemoryPlace place = new MemoryPlace(path, usage, source);
            if (scanner.wants(place)) {
                scanner.scan(place, findings);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    List<ModelReference> references() {
        try {
            scanner.finish(findings);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return findings.inventory().sightings().stream()
                .map(Sighting::reference)
                .toList();
    }

    /** What the code takes from its frameworks, once {@link #references} was asked. */
    List<NeededUse> needs() {
        return context.needs();
    }

    /** Each reference as {@code line:id}, unresolved ones with a question mark. */
    static List<String> found(String path, String source) {
        return lines(new CodeProject().with(path, source).references());
    }

    static List<String> foundInJava(String source) {
        return found("src/main/java/App.java", source);
    }

    static List<String> lines(List<ModelReference> references) {
        List<String> lines = new ArrayList<>();
        for (ModelReference reference : references) {
            lines.add(reference.at().line() + " " + reference.id());
        }
        return lines;
    }
}
