package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.Place;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.Scanner;
import io.github.modellicense.discovery.bytes.Decoding;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;

/**
 * Reads the dependencies out of build files as text, for folders in which nothing is resolved: {@code pom.xml},
 * {@code build.gradle}, {@code build.gradle.kts}, {@code build.sbt} and version catalogues. They join the class path of the
 * context, without files.
 */
public final class BuildFileScanner implements Scanner {

    private static final int MAX_BYTES = 4 << 20;

    private final ScanContext context;
    private final PomDependencies poms = new PomDependencies();
    private final GradleDependencies gradle = new GradleDependencies();

    /** A scanner for one folder. */
    public BuildFileScanner(ScanContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "build-files";
    }

    @Override
    public boolean wants(Place place) {
        if (context.sources().built() || place.usage() == Usage.DOCUMENTATION) {
            return false;
        }
        return BuildFiles.isBuildFile(place.name())
                || place.name().equals("gradle.properties")
                || place.name().endsWith(".versions.toml")
                || place.name().endsWith(".gradle")
                || place.name().endsWith(".gradle.kts");
    }

    @Override
    public void scan(Place place, Findings findings) throws IOException {
        if (place.size() > MAX_BYTES) {
            findings.add(
                    new NotLookedAt(place.path(), NotLookedAt.Kind.LIMIT, "longer than " + MAX_BYTES + " bytes", true));
            return;
        }
        String text = Decoding.text(place.content(MAX_BYTES), true);
        if (text == null) {
            return;
        }
        if (place.name().equals("pom.xml")) {
            poms.add(place.path(), place.usage(), text);
        } else {
            gradle.add(place.path(), place.usage(), text);
        }
    }

    @Override
    public void finish(Findings findings) {
        poms.dependencies(context::add);
        gradle.dependencies(context::add);
    }
}
