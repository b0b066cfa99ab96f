package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Waiver;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the effective policy of a source: reads it and everything that it extends, merges them in order, later wins by
 * rule id, and refuses whatever loosens a locked rule (contract, section 4).
 */
public final class PolicyLoader {

    /** The longest chain of {@code extends}. */
    public static final int MAX_DEPTH = 8;

    private static final String WAIVER_FILE = "model-waivers.yaml";

    private final PolicySources sources;
    private final LicenseCatalog catalog;
    private final OverlayLicenses overlays;

    public PolicyLoader(PolicySources sources, LicenseCatalog catalog, OverlayLicenses overlays) {
        this.sources = sources;
        this.catalog = catalog;
        this.overlays = overlays;
    }

    /**
     * The effective policy of a source.
     *
     * @param source as in {@code extends}; a path is relative to the root of the sources
     * @param sha256 that of the source's bytes or of the effective policy; null where nothing is pinned
     * @throws InvalidFileException with every problem of every file
     */
    public LoadedPolicy load(String source, @Nullable String sha256) throws InvalidFileException {
        return new Run().load(source, sha256);
    }

    /** One file of the policy, read but not yet understood. */
    private record Layer(PolicySource source, YamlNode document, String sha256) {}

    /** The bytes of a source and their digest, which a cold JVM should not make twice. */
    private record Content(byte[] bytes, String sha256) {}

    private final class Run {

        private final Problems problems = new Problems();
        private final Map<String, Layer> layers = new LinkedHashMap<>();
        private final Set<String> licenseRefs = new TreeSet<>();
        private final List<LoadedPolicy.Origin> catalogOrigins = new ArrayList<>();
        private final Map<String, List<String>> catalogs = new LinkedHashMap<>();

        LoadedPolicy load(String text, @Nullable String sha256) throws InvalidFileException {
            SourceLocation nowhere = SourceLocation.of(text);
            PolicySource main = resolve(null, new SourceReference(text, sha256, nowhere));
            if (main != null) {
                collect(main, sha256, nowhere, new ArrayList<>());
            }
            List<PolicyFile> files = files();
            // A file that could not be read would make every rule id of it unknown: tell the first cause only.
            problems.throwIfAny();
            Merge merge = new Merge(problems);
            for (PolicyFile file : files) {
                merge.add(file);
            }
            Policy policy = merge.policy(String.valueOf(main), allCatalogs());
            problems.throwIfAny();
            LoadedPolicy loaded = new LoadedPolicy(policy, waivers(policy), origins());
            refuseOtherDigest(loaded, sha256, nowhere);
            return loaded;
        }

        private void refuseOtherDigest(LoadedPolicy loaded, @Nullable String sha256, SourceLocation at)
                throws InvalidFileException {
            if (sha256 != null && !loaded.hasSha256(sha256)) {
                problems.add(
                        at,
                        "the policy has the sha256 " + loaded.fileSha256() + ", and as an effective policy "
                                + loaded.policy().sha256() + "; neither is " + sha256);
            }
            problems.throwIfAny();
        }

        private void collect(PolicySource source, @Nullable String sha256, SourceLocation at, List<String> path) {
            String name = source.toString();
            if (path.contains(name)) {
                problems.add(at, "\"extends\" goes in a circle: " + String.join(" -> ", path) + " -> " + name);
                return;
            }
            if (path.size() >= MAX_DEPTH) {
                problems.add(at, "\"extends\" is nested deeper than " + MAX_DEPTH);
                return;
            }
            Content content = content(source, sha256, at);
            if (content == null || layers.containsKey(name)) {
                return;
            }
            try {
                YamlNode document = YamlReader.read(name, content.bytes());
                List<String> deeper = new ArrayList<>(path);
                deeper.add(name);
                for (SourceReference parent : references(document, "extends")) {
                    PolicySource resolved = resolve(source, parent);
                    if (resolved != null) {
                        collect(resolved, parent.sha256(), parent.at(), deeper);
                    }
                }
                layers.putIfAbsent(name, new Layer(source, document, content.sha256()));
                readCatalogs(source, document);
            } catch (InvalidFileException e) {
                problems.addAll(e);
            }
        }

        private void readCatalogs(PolicySource source, YamlNode document) {
            List<String> names = new ArrayList<>();
            for (SourceReference reference : references(document, "catalogs")) {
                PolicySource resolved = resolve(source, reference);
                Content content = resolved == null ? null : content(resolved, reference.sha256(), reference.at());
                if (resolved != null && content != null) {
                    String pinned = resolved instanceof PolicySource.Https && reference.sha256() != null
                            ? resolved + "#sha256=" + reference.sha256()
                            : resolved.toString();
                    names.add(pinned);
                    catalogOrigins.add(new LoadedPolicy.Origin(resolved.toString(), content.sha256()));
                    licenseIds(resolved.toString(), content.bytes());
                }
            }
            catalogs.put(source.toString(), names);
        }

        private void licenseIds(String name, byte[] content) {
            try {
                licenseRefs.addAll(overlays.licenseIds(name, content));
            } catch (InvalidFileException e) {
                problems.addAll(e);
            }
        }

        /** The references of a document; what is wrong with them is told when the whole file is read. */
        private List<SourceReference> references(YamlNode document, String key) {
            return document instanceof YamlNode.Mapping mapping
                    ? new SourceReferences(new Problems()).read(mapping.get(key), key)
                    : List.of();
        }

        private @Nullable PolicySource resolve(@Nullable PolicySource from, SourceReference reference) {
            try {
                return from == null ? PolicySource.parse(reference.text()) : from.resolve(reference.text());
            } catch (IllegalArgumentException e) {
                problems.add(reference.at(), String.valueOf(e.getMessage()));
                return null;
            }
        }

        private @Nullable Content content(PolicySource source, @Nullable String sha256, SourceLocation at) {
            if (source instanceof PolicySource.Https && sha256 == null) {
                problems.add(at, "\"" + source + "\" is read only with the sha256 it must have");
                return null;
            }
            try {
                byte[] content = sources.read(source);
                String actual = Sha256.of(content);
                boolean main = layers.isEmpty() && at.line() == 0;
                if (sha256 != null && !main && !sha256.equalsIgnoreCase(actual)) {
                    problems.add(at, "\"" + source + "\" has the sha256 " + actual + ", not " + sha256);
                    return null;
                }
                return new Content(content, actual);
            } catch (IOException | RuntimeException e) {
                problems.add(at, "\"" + source + "\" cannot be read: " + e.getMessage());
                return null;
            }
        }

        private List<PolicyFile> files() {
            List<PolicyFile> files = new ArrayList<>();
            for (Layer layer : layers.values()) {
                PolicyFile file =
                        PolicyFile.read(layer.source().toString(), layer.document(), catalog, licenseRefs, problems);
                if (file != null) {
                    files.add(file);
                }
            }
            return files;
        }

        private List<String> allCatalogs() {
            List<String> all = new ArrayList<>();
            for (String layer : layers.keySet()) {
                for (String name : catalogs.getOrDefault(layer, List.of())) {
                    if (!all.contains(name)) {
                        all.add(name);
                    }
                }
            }
            return all;
        }

        private List<LoadedPolicy.Origin> origins() {
            List<LoadedPolicy.Origin> origins = new ArrayList<>();
            for (Layer layer : layers.values()) {
                origins.add(new LoadedPolicy.Origin(layer.source().toString(), layer.sha256()));
            }
            origins.addAll(catalogOrigins);
            return origins;
        }

        private List<Waiver> waivers(Policy policy) throws InvalidFileException {
            List<Waiver> waivers = new ArrayList<>();
            Set<String> read = new HashSet<>();
            for (Layer layer : layers.values()) {
                if (layer.source().published()) {
                    waivers.addAll(waivers(layer.source(), policy, read));
                }
            }
            problems.throwIfAny();
            return waivers;
        }

        private List<Waiver> waivers(PolicySource beside, Policy policy, Set<String> read) {
            try {
                PolicySource file = beside.sibling(WAIVER_FILE);
                return read.add(file.toString())
                        ? WaiverFile.read(file.toString(), sources.read(file), policy, catalog, true)
                        : List.of();
            } catch (NoSuchFileException | IllegalArgumentException absent) {
                return List.of();
            } catch (IOException e) {
                problems.add(
                        SourceLocation.of(beside.toString()),
                        "its " + WAIVER_FILE + " cannot be read: " + e.getMessage());
            } catch (InvalidFileException e) {
                problems.addAll(e);
            }
            return List.of();
        }
    }
}
