package io.github.modellicense.catalog.build;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of knowledge: reads its sources, checks them, writes its tables. */
interface CatalogStep {

    /**
     * Compiles.
     *
     * @param sources {@code src/main/catalog}
     * @param target the folder of the package {@code catalog} in the class output
     * @param problems takes what is wrong in the sources
     * @throws IOException where a file cannot be read or written
     */
    void compile(Path sources, Path target, SourceProblems problems) throws IOException;
}
