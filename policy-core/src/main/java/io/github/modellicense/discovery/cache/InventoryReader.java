package io.github.modellicense.discovery.cache;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link InventoryWriter} wrote; anything else ends in an exception before much memory is taken. */
final class InventoryReader {

    private final DataInputStream in;

    InventoryReader(byte[] bytes, int from, int length) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
    }

    /** Reads one thing of a list. */
    private interface Each<T> {
        T read() throws IOException;
    }

    Inventory read() throws IOException {
        List<String> places = all(this::text);
        List<Sighting> sightings = all(this::sighting);
        List<NotLookedAt> missed = all(this::notLookedAt);
        List<Diagnostic> diagnostics = all(this::diagnostic);
        if (in.available() > 0) {
            throw new IOException("there is more than an inventory");
        }
        return new Inventory(new TreeSet<>(places), sightings, missed, diagnostics);
    }

    private <T> List<T> all(Each<T> each) throws IOException {
        int count = in.readInt();
        // Each thing takes a byte at least.
        if (count < 0 || count > in.available()) {
            throw new IOException("a list is longer than what is left");
        }
        List<T> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            things.add(each.read());
        }
        return things;
    }

    private String text() throws IOException {
        String text = optionalText();
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private @Nullable String optionalText() throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > in.available() / 2) {
            throw new IOException("a text is longer than what is left");
        }
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private <E extends Enum<E>> E word(Class<E> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    private Sighting sighting() throws IOException {
        ModelReference reference = new ModelReference(
                id(),
                text(),
                location(),
                text(),
                word(ReferenceKind.class),
                word(Usage.class),
                word(Delivery.class),
                optionalText(),
                word(Confidence.class));
        return new Sighting(reference, stated());
    }

    private StatedFacts stated() throws IOException {
        return new StatedFacts(
                optionalText(),
                optionalText(),
                in.readBoolean() ? id() : null,
                optionalText(),
                optionalText(),
                all(this::evidence),
                all(this::licenseText),
                all(this::base),
                in.readBoolean(),
                all(this::text),
                all(this::id),
                optionalText(),
                all(this::text),
                optionalText());
    }

    private ModelId id() throws IOException {
        return new ModelId(word(Namespace.class), text());
    }

    private SourceLocation location() throws IOException {
        return new SourceLocation(text(), in.readInt(), in.readInt());
    }

    private Evidence evidence() throws IOException {
        return new Evidence(word(EvidenceSource.class), text(), text(), optionalText(), word(Confidence.class));
    }

    private LicenseText licenseText() throws IOException {
        return new LicenseText(text(), text(), text());
    }

    private BaseModel base() throws IOException {
        return new BaseModel(id(), word(Relation.class));
    }

    private NotLookedAt notLookedAt() throws IOException {
        return new NotLookedAt(text(), word(NotLookedAt.Kind.class), text(), in.readBoolean());
    }

    private Diagnostic diagnostic() throws IOException {
        return new Diagnostic(word(Severity.class), location(), text());
    }
}
