package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ProviderChoice;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.bytes.Decoding;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the models that configuration names: reads every file of a known format into settings, and judges them once the
 * whole module has been read, so that placeholders and base URLs of other files count.
 */
public final class ConfigurationScanner implements Scanner {

    private static final int MAX_BYTES = 16 << 20;

    private final ScanContext context;
    private final List<Extract> extracts = new ArrayList<>();
    private final List<String> buildFolders = new ArrayList<>();

    /** A scanner for one module. */
    public ConfigurationScanner(ScanContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public boolean wants(Place place) {
        if (BuildFiles.isBuildFile(place.name())) {
            buildFolders.add(folderOf(place.path()));
        }
        return place.usage() != Usage.DOCUMENTATION && FileKind.of(place.path()) != null;
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        FileKind kind = FileKind.of(place.path());
        if (kind == null) {
            return;
        }
        if (place.size() > MAX_BYTES) {
            findings.add(
                    new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, "longer than " + MAX_BYTES + " bytes", true));
            return;
        }
        byte[] content = place.content(MAX_BYTES);
        boolean always = kind == FileKind.MODELFILE || kind == FileKind.DOCKERFILE;
        if (always || Decoding.isWide(content) || Prefilter.mayNameModel(content)) {
            read(place, kind, content, findings);
        }
    }

    private void read(Place place, FileKind kind, byte[] content, Findings findings) {
        String text = Decoding.text(content, kind != FileKind.YAML && kind != FileKind.JSON);
        if (text == null) {
            findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.UNREADABLE, "neither UTF-8 nor UTF-16", true));
            return;
        }
        Extract extract = new Extract(place.path(), place.usage(), kind.form(), profileOf(place.name()));
        kind.format().read(text, 1, extract);
        if (extract.damage() != null) {
            findings.add(new Diagnostic(
                    Severity.INFO,
                    SourceLocation.of(place.path()),
                    "not valid " + kind.name().toLowerCase(Locale.ROOT) + "; read as far as possible"));
        }
        if (extract.cut()) {
            String why = "more than " + Extract.MAX_SETTINGS + " settings; the rest was not read";
            findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, why, true));
        }
        extracts.add(extract);
    }

    /** {@code dev} for {@code application-dev.yml}. */
    private static String profileOf(String name) {
        int dash = name.indexOf('-');
        int dot = name.lastIndexOf('.');
        return name.startsWith("application-") && dot > dash ? name.substring(dash + 1, dot) : "";
    }

    @Override
    public void finish(Findings findings) {
        Map<String, Scope> scopes = new TreeMap<>();
        for (Extract extract : extracts) {
            scopes.computeIfAbsent(
                            scopeOf(extract.file()),
                            unused -> new Scope(context.sources().properties()))
                    .add(extract);
        }
        for (Extract extract : extracts) {
            for (Setting setting : extract.settings()) {
                ProviderChoice choice = ProviderKeys.of(setting, extract);
                if (choice != null) {
                    context.add(choice);
                }
            }
        }
        AiLibraries libraries = new AiLibraries(context.artifacts());
        for (Map.Entry<String, Scope> scope : scopes.entrySet()) {
            boolean usesAi = libraries.usedBelow(scope.getKey());
            new SettingJudge(context.sources().module(), scope.getValue(), usesAi).judge(findings::add);
        }
    }

    private String scopeOf(String path) {
        String best = "";
        for (String folder : buildFolders) {
            if (folder.length() > best.length() && path.startsWith(folder)) {
                best = folder;
            }
        }
        return best;
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
