package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.HasBytes;
import io.github.modellicense.discovery.bytes.LimitExceededException;
import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the weights of models by their content, under any name, together with what lies beside them; and model cards that
 * stand alone.
 */
public final class WeightsScanner implements Scanner {

    /** The largest entry of an archive that is unpacked to read its header, in bytes. */
    public static final long LARGEST_ENTRY = 512L << 20;

    /** The largest file of which the digest is taken, in bytes: reading more would cost a build seconds. */
    public static final long LARGEST_DIGESTED = 256L << 20;

    private final String module;
    private final Map<String, Sidecars> folders = new HashMap<>();
    private final Map<String, Sighting> cards = new TreeMap<>();
    private final List<Sighting> components = new ArrayList<>();
    private final Map<String, Boolean> foldersWithWeights = new HashMap<>();

    /** A scanner for one module, {@code groupId:artifactId}; empty for a folder without a build. */
    public WeightsScanner(String module) {
        this.module = module;
    }

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public boolean wants(Place place) throws IOException {
        Head head = head(place);
        return Sidecars.namedLikeCard(place.name()) && CardBlocks.mayBegin(head)
                || place.size() == 0 && ModelFormats.MODEL_EXTENSIONS.contains(head.extension())
                || LfsPointer.in(head) != null
                || ModelManifest.mayBe(head)
                || Recognition.possible(head)
                || FilterDamage.in(head);
    }

    /** True where the content is the weights of one model, so that nobody need look into it as an archive. */
    public static boolean isModel(Place place) throws IOException {
        Head head = head(place);
        if (!Recognition.possible(head)) {
            return false;
        }
        try (Content content = Content.of(place)) {
            return Recognition.of(head, content.bytes, place.path()) != null;
        }
    }

    private static Head head(Place place) throws IOException {
        return Head.of(place.name(), place.head(), place.size());
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        findings.lookedAt(place.path());
        Head head = head(place);
        if (Sidecars.namedLikeCard(place.name()) && Recognition.provenByHead(head) == null) {
            card(place);
            return;
        }
        if (ModelManifest.mayBe(head)) {
            manifest(place, findings);
            return;
        }
        LfsPointer pointer = LfsPointer.in(head);
        if (pointer != null) {
            Confidence likelihood = pointer.likelihood(head);
            if (likelihood != null) {
                pointer(place, pointer, likelihood, findings);
            }
            return;
        }
        if (place.size() == 0) {
            Recognition empty = new Recognition(head.extension(), new HeaderFacts(place.path()), null);
            warn(place, "the file is named like a model and is empty", findings);
            report(place, empty, "empty placeholder", findings);
            return;
        }
        weights(place, head, findings);
    }

    private void manifest(Place place, Findings findings) throws IOException {
        ModelManifest manifest;
        try (InputStream in = place.open()) {
            manifest = ModelManifest.of(place.path(), in.readNBytes(ModelManifest.LARGEST));
        }
        if (manifest != null) {
            HeaderFacts facts = manifest.facts();
            findings.add(new Sighting(reference(place, facts, manifest.text(), manifest.kind()), stated(facts)));
        }
    }

    private void weights(Place place, Head head, Findings findings) throws IOException {
        try (Content content = Content.of(place)) {
            Recognition found = CompressedModel.of(place, head, content.bytes);
            if (found == null) {
                found = Recognition.of(head, content.bytes, place.path());
            }
            if (found == null && FilterDamage.in(head)) {
                HeaderFacts facts = new HeaderFacts(place.path());
                facts.confidence(Confidence.POSSIBLE);
                found = new Recognition(head.extension(), facts, "its content is broken");
            }
            if (found == null) {
                return;
            }
            if (found.problem() != null) {
                String why = FilterDamage.in(content.bytes) ? FilterDamage.advice(head.extension()) : found.problem();
                warn(place, "the " + found.format() + " file cannot be read: " + why, findings);
            }
            found.facts().sha256(content.digest());
            String kind = found.facts().isTokenizerOnly() ? " tokenizer without weights" : " weights";
            report(place, found, found.format() + (found.problem() == null ? kind : " weights, unreadable"), findings);
        } catch (LimitExceededException e) {
            tooLarge(place, head, String.valueOf(e.getMessage()), findings);
        }
    }

    private void tooLarge(Place place, Head head, String why, Findings findings) throws IOException {
        findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, SafeText.line(why), true));
        String format = Recognition.provenByHead(head);
        if (format != null) {
            report(place, new Recognition(format, new HeaderFacts(place.path()), why), format + " weights", findings);
        }
    }

    private void pointer(Place place, LfsPointer pointer, Confidence likelihood, Findings findings) throws IOException {
        HeaderFacts facts = new HeaderFacts(place.path());
        facts.confidence(likelihood);
        facts.sha256(pointer.sha256());
        String text = "Git LFS pointer to weights of " + pointer.size() + " bytes";
        report(place, new Recognition("git-lfs-pointer", facts, null), text, findings);
    }

    private void report(Place place, Recognition found, String text, Findings findings) throws IOException {
        HeaderFacts facts = found.facts();
        facts.name(stem(place.name()));
        facts.name(FolderName.of(place.path()));
        foldersWithWeights.put(folder(place), true);
        if (found.problem() == null || facts.isTokenizerOnly()) {
            sidecars(place).describe(place.name(), facts);
        }
        for (String warning : facts.warnings()) {
            warn(place, warning, findings);
        }
        Sighting sighting = new Sighting(reference(place, facts, text, ReferenceKind.WEIGHTS), stated(facts));
        if (ComponentFolder.of(place.path()) != null && sidecars(place).card() == null) {
            components.add(sighting);
        } else {
            findings.add(sighting);
        }
    }

    /** What a file is called tells nothing for sure, yet a base that it names is not passed over. */
    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        StringBuilder stem = new StringBuilder(dot > 0 ? fileName.substring(0, dot) : fileName);
        for (int i = 1; i + 1 < stem.length(); i++) {
            boolean words = Character.isLetter(stem.charAt(i - 1)) && Character.isLetter(stem.charAt(i + 1));
            if (stem.charAt(i) == '.' && words) {
                stem.setCharAt(i, '-');
            }
        }
        return stem.toString();
    }

    private ModelReference reference(Place place, HeaderFacts facts, String text, ReferenceKind kind) {
        String same = facts.sameModelAs();
        ModelId id = new ModelId(Namespace.FILE, same == null ? place.path() : same);
        StringBuilder excerpt = new StringBuilder(text);
        if (facts.title() != null) {
            excerpt.append(" \"").append(facts.title()).append('"');
        }
        for (String note : facts.notes()) {
            excerpt.append(", ").append(note);
        }
        return new ModelReference(
                id,
                module,
                SourceLocation.of(place.path()),
                SafeText.line(excerpt.toString(), 200),
                kind,
                place.usage(),
                Delivery.WEIGHTS,
                "self-hosted",
                facts.confidence());
    }

    private static StatedFacts stated(HeaderFacts facts) {
        return new StatedFacts(
                facts.revision(),
                facts.sha256(),
                facts.statedId(),
                facts.title(),
                facts.publisher(),
                facts.licenses(),
                facts.texts(),
                facts.bases(),
                facts.isTokenizerOnly(),
                List.of(),
                List.of(),
                null,
                facts.names(),
                facts.architecture());
    }

    private static void warn(Place place, String message, Findings findings) {
        findings.add(new Diagnostic(Severity.WARNING, SourceLocation.of(place.path()), message));
    }

    private Sidecars sidecars(Place place) throws IOException {
        String folder = folder(place);
        Sidecars known = folders.get(folder);
        if (known == null) {
            List<Place> all = new ArrayList<>(place.siblings());
            all.removeIf(sibling -> sibling.path().equals(place.path()));
            all.add(place);
            known = Sidecars.of(all);
            folders.put(folder, known);
        }
        return known;
    }

    private static String folder(Place place) {
        return place.path().substring(0, place.path().lastIndexOf('/') + 1);
    }

    private void card(Place place) throws IOException {
        FrontMatter card = sidecars(place).card();
        if (card == null || !card.isModelCard()) {
            return;
        }
        HeaderFacts facts = new HeaderFacts(place.path());
        sidecars(place).describe(place.name(), facts);
        ModelReference reference = reference(place, facts, "model card", ReferenceKind.MODEL_CARD);
        cards.put(folder(place), new Sighting(reference, stated(facts)));
    }

    /** The card of a repository speaks of the weights in its {@code onnx/} or {@code unet/} as well. */
    private Sighting ofItsRepository(Sighting component) {
        String place = component.reference().at().file();
        String folder = ComponentFolder.of(place);
        Sidecars repository = folder == null ? null : folders.get(folder);
        if (folder == null || repository == null || repository.card() == null) {
            return component;
        }
        foldersWithWeights.put(folder, true);
        HeaderFacts facts = new HeaderFacts(place);
        repository.describe("", facts);
        return new Sighting(component.reference(), component.stated().with(stated(facts)));
    }

    /** A card beside weights speaks of those; one that stands alone is a reference of its own. */
    @Override
    public void finish(Findings findings) {
        for (Sighting component : components) {
            findings.add(ofItsRepository(component));
        }
        components.clear();
        for (Map.Entry<String, Sighting> card : cards.entrySet()) {
            if (!foldersWithWeights.containsKey(card.getKey())) {
                findings.add(card.getValue());
            }
        }
        cards.clear();
        folders.clear();
        foldersWithWeights.clear();
    }

    /** The bytes of a place, and their digest where it costs little. */
    private static final class Content implements AutoCloseable {

        private final Bytes bytes;
        private final @Nullable Spooled spooled;

        private Content(Bytes bytes, @Nullable Spooled spooled) {
            this.bytes = bytes;
            this.spooled = spooled;
        }

        static Content of(Place place) throws IOException {
            Path file = place.file();
            if (file != null) {
                return new Content(Bytes.of(file), null);
            }
            Bytes within = place instanceof HasBytes has ? has.bytes() : null;
            if (within != null) {
                return new Content(within, null);
            }
            try (InputStream in = place.open()) {
                Spooled spooled = Spooled.of(in, LARGEST_ENTRY);
                return new Content(spooled.bytes(), spooled);
            }
        }

        @Nullable
        String digest() throws IOException {
            if (spooled != null) {
                return spooled.sha256();
            }
            return bytes.size() <= LARGEST_DIGESTED ? Spooled.sha256(bytes) : null;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
