package io.github.modellicense.discovery.cache;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes an inventory as bytes, in the order in which {@link InventoryReader} reads it. */
final class InventoryWriter {

    private final DataOutputStream out;

    InventoryWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Writes one thing of a list. */
    private interface Each<T> {
        void write(T one) throws IOException;
    }

    void write(Inventory inventory) throws IOException {
        all(inventory.places(), this::text);
        all(inventory.sightings(), this::sighting);
        all(inventory.notLookedAt(), this::notLookedAt);
        all(inventory.diagnostics(), this::diagnostic);
        out.flush();
    }

    private <T> void all(Collection<T> things, Each<T> each) throws IOException {
        out.writeInt(things.size());
        for (T thing : things) {
            each.write(thing);
        }
    }

    /** As characters and not as UTF-8, which would change half a surrogate pair. */
    private void text(@Nullable String text) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    private void word(Enum<?> constant) throws IOException {
        text(constant.name());
    }

    private void sighting(Sighting sighting) throws IOException {
        ModelReference reference = sighting.reference();
        id(reference.id());
        text(reference.module());
        location(reference.at());
        text(reference.text());
        word(reference.kind());
        word(reference.usage());
        word(reference.delivery());
        text(reference.provider());
        word(reference.confidence());
        stated(sighting.stated());
    }

    private void stated(StatedFacts said) throws IOException {
        text(said.revision());
        text(said.sha256());
        out.writeBoolean(said.statedId() != null);
        if (said.statedId() != null) {
            id(said.statedId());
        }
        text(said.title());
        text(said.publisher());
        all(said.licenses(), this::evidence);
        all(said.texts(), this::licenseText);
        all(said.bases(), this::base);
        out.writeBoolean(said.tokenizerOnly());
        all(said.files(), this::text);
        all(said.fallbacks(), this::id);
        text(said.purpose());
        all(said.names(), this::text);
        text(said.architecture());
    }

    private void id(ModelId id) throws IOException {
        word(id.namespace());
        text(id.name());
    }

    private void location(SourceLocation at) throws IOException {
        text(at.file());
        out.writeInt(at.line());
        out.writeInt(at.column());
    }

    private void evidence(Evidence evidence) throws IOException {
        word(evidence.source());
        text(evidence.value());
        text(evidence.where());
        text(evidence.asOf());
        word(evidence.confidence());
    }

    private void licenseText(LicenseText license) throws IOException {
        text(license.where());
        text(license.text());
        text(license.format());
    }

    private void base(BaseModel base) throws IOException {
        id(base.id());
        word(base.relation());
    }

    private void notLookedAt(NotLookedAt missed) throws IOException {
        text(missed.place());
        word(missed.kind());
        text(missed.why());
        out.writeBoolean(missed.mattering());
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        word(diagnostic.severity());
        location(diagnostic.at());
        text(diagnostic.message());
    }
}
