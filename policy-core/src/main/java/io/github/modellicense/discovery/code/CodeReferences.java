package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes references of what was found in code: one for each place and name, the call's own word before all others. */
final class CodeReferences {

    private static final int MAX_TEXT = 200;
    private static final int MAX_NAME = 200;

    private final String module;
    private final List<Sighting> sightings;
    private final Set<String> spots = new HashSet<>();
    private final Set<String> lines = new HashSet<>();
    private final List<ModelSite> unresolved = new ArrayList<>();

    CodeReferences(String module, List<Sighting> sightings) {
        this.module = module;
        this.sightings = sightings;
    }

    void add(ModelSite site) {
        Value value = site.value();
        String text = value.text().trim();
        if (text.isEmpty() || text.length() > MAX_NAME || text.indexOf('\n') >= 0) {
            return;
        }
        if (!value.known()) {
            unresolved.add(site);
            return;
        }
        if (site.what() == What.NAME && Value.isBlank(text)) {
            unresolved.add(site.unknown());
            return;
        }
        ModelId id = id(site.what(), site.service(), text);
        if (id == null) {
            return;
        }
        add(site, id, value.written(), site.linesDown());
        for (Value.Spot spot : site.what() == What.PLACE ? List.<Value.Spot>of() : value.named()) {
            add(site, id, spot, 0);
        }
    }

    /** Adds what could not be resolved, unless something on the same line could. */
    void finish() {
        for (ModelSite site : unresolved) {
            Value.Spot spot = site.value().written();
            if (!lines.contains(
                    spot.file().path() + ":" + spot.file().token(spot.index()).line())) {
                add(site, unresolved(site.value().text().trim()), spot, 0);
            }
        }
        unresolved.clear();
    }

    private void add(ModelSite site, ModelId id, Value.Spot spot, int linesDown) {
        Token token = spot.file().token(spot.index());
        int line = token.line() + linesDown;
        String path = spot.file().path();
        if (!spots.add(path + ":" + line + ":" + id.name())) {
            return;
        }
        if (site.value().known()) {
            lines.add(path + ":" + line);
        }
        Service service = site.service();
        SourceLocation at = SourceLocation.at(path, line, linesDown == 0 ? token.column() : 1);
        StatedFacts stated = StatedFacts.NONE;
        ModelUrl.Hub hub = site.what() == What.PLACE ? ModelUrl.hub(site.value().text()) : null;
        if (hub != null && hub.revision() != null) {
            stated = new StatedFacts(
                    hub.revision(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null);
        }
        sightings.add(new Sighting(
                new ModelReference(
                        id,
                        module,
                        at,
                        excerpt(spot.file().line(line)),
                        kind(site.value()),
                        spot.file().usage(),
                        service.delivery(),
                        service.provider(),
                        site.value().known() ? site.confidence() : Confidence.CERTAIN),
                stated));
    }

    private static ReferenceKind kind(Value value) {
        return !value.known()
                ? ReferenceKind.UNRESOLVED
                : value.annotated() ? ReferenceKind.ANNOTATION : ReferenceKind.CODE;
    }

    private static ModelId unresolved(String expression) {
        String variable =
                expression.startsWith("${") && expression.endsWith("}") ? expression : "${" + expression + "}";
        return new ModelId(Namespace.NAME, excerpt(variable));
    }

    /** The id that a text in code gives; null where it can be none. */
    static @Nullable ModelId id(What what, Service service, String text, boolean known) {
        if (text.isEmpty() || text.length() > MAX_NAME || text.indexOf('\n') >= 0) {
            return null;
        }
        return known ? id(what, service, text) : unresolved(text);
    }

    private static @Nullable ModelId id(What what, Service service, String text) {
        return switch (what) {
            case MAVEN -> new ModelId(Namespace.MAVEN, text);
            case PLACE -> place(service, text);
            case ARTIFACT -> new ModelId(Namespace.DJL, text.replace(':', '/'));
            case ARCHITECTURE -> new ModelId(Namespace.DJL, text);
            case NAME -> text.indexOf(' ') >= 0 ? null : new ModelId(service.namespace(), text);
        };
    }

    private static @Nullable ModelId place(Service service, String text) {
        if (text.startsWith("djl://")) {
            return new ModelId(Namespace.DJL, ModelUrl.withoutQuery(text).substring(6));
        }
        ModelUrl.Hub hub = ModelUrl.hub(text);
        if (hub != null) {
            return new ModelId(Namespace.HUGGINGFACE, hub.name());
        }
        if (ModelUrl.isUrl(text)) {
            return new ModelId(Namespace.NAME, ModelUrl.withoutQuery(text));
        }
        boolean hubName = service.namespace() == Namespace.HUGGINGFACE;
        return hubName
                ? new ModelId(Namespace.HUGGINGFACE, text)
                : new ModelId(Namespace.FILE, text.replace('\\', '/'));
    }

    static String excerpt(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length() && text.length() < MAX_TEXT; i++) {
            char c = line.charAt(i);
            text.append(c < ' ' || c == '\u007F' ? ' ' : c);
        }
        return text.toString();
    }
}
