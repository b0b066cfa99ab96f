package io.github.modellicense.catalog.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compiles the catalogue: {@code CatalogCompiler SOURCES TARGET}. Fails with every problem at once. */
public final class CatalogCompiler {

    /** The steps in order; a later one may look up what an earlier one wrote. */
    private static final List<CatalogStep> STEPS =
            List.of(new SpdxStep(), new LicenseStep(), new TextStep(), new ModelStep());

    private CatalogCompiler() {}

    /**
     * Runs every step.
     *
     * @throws IllegalStateException with one line per problem
     */
    public static void main(String[] args) throws IOException {
        compile(Path.of(args[0]), Path.of(args[1]));
    }

    static void compile(Path sources, Path target) throws IOException {
        Files.createDirectories(target);
        for (CatalogStep step : STEPS) {
            SourceProblems problems = new SourceProblems();
            step.compile(sources, target, problems);
            problems.check();
        }
    }
}
