package io.github.modellicense.discovery;

import io.github.modellicense.discovery.bom.BomScanner;
import io.github.modellicense.discovery.code.CodeScanner;
import io.github.modellicense.discovery.config.BuildFileScanner;
import io.github.modellicense.discovery.config.ConfigurationScanner;
import io.github.modellicense.discovery.jar.JarScanner;
import io.github.modellicense.discovery.jar.ModelDependencies;
import io.github.modellicense.discovery.weights.WeightsScanner;
import java.util.List;

/** The built-in scanners. One that reads what others found, or the whole class path, stands after them. */
final class Scanners {

    private Scanners() {}

    /** New scanners for one module, in the order in which each place is offered to them. */
    static List<Scanner> of(ScanContext context) {
        return List.of(
                new BuildFileScanner(context),
                new ConfigurationScanner(context),
                new CodeScanner(context),
                new WeightsScanner(context.sources().module()),
                new BomScanner(context.sources().module()),
                new JarScanner(context),
                // Reads what the others found, so it is last.
                new ModelDependencies(context));
    }
}
