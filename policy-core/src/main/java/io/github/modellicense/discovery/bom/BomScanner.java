package io.github.modellicense.discovery.bom;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the models that CycloneDX and SPDX documents of the tree list, in JSON; and in XML for CycloneDX. */
public final class BomScanner implements Scanner {

    private final String module;

    /** A scanner for one module, {@code groupId:artifactId}; empty for a folder without a build. */
    public BomScanner(String module) {
        this.module = module;
    }

    @Override
    public String name() {
        return "bom";
    }

    @Override
    public boolean wants(Place place) throws IOException {
        String name = place.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xml") && !name.endsWith(".cdx") && !name.endsWith(".jsonld")) {
            return false;
        }
        String head = new String(place.head(), StandardCharsets.ISO_8859_1);
        return cycloneDx(head) || spdx(head);
    }

    private static boolean cycloneDx(String head) {
        return head.contains("\"bomFormat\"") && head.contains("CycloneDX")
                || head.contains("cyclonedx.org/schema/bom");
    }

    private static boolean spdx(String head) {
        return head.contains("\"spdxVersion\"") || head.contains("spdx.org/rdf/3.");
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        BomModels models = new BomModels(place, module, findings);
        try (InputStream in = place.open()) {
            if (place.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                new CycloneDxXml(models).read(in);
            } else {
                new BomJson(models).read(in);
            }
        } catch (IOException | RuntimeException e) {
            findings.add(new Diagnostic(
                    Severity.WARNING,
                    SourceLocation.of(place.path()),
                    "the bill of materials cannot be read to its end: "
                            + models.clean(String.valueOf(e.getMessage()))));
        }
    }
}
