package io.github.modellicense.discovery;

import io.github.modellicense.discovery.declared.DeclaredModels;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.List;

/** The front door of discovery: one walk over a module or folder, offered to every scanner. */
public final class ModelDiscovery {

    private ModelDiscovery() {}

    /**
     * Everything that names or carries a model in one module, or in a folder without a build.
     *
     * <p>A scanner that fails leaves a diagnostic of severity error and an entry in {@code notLookedAt}; the others go
     * on. What no scanner reads stands in {@code notLookedAt} as patterns such as {@code **}{@code /*.png}.
     *
     * @param session shared by the modules of one build
     * @param defaults the models that frameworks use where none is configured
     * @throws InvalidFileException where a {@code models.yaml} is broken; it carries every problem
     */
    public static Inventory discover(ModuleSources sources, ScanSession session, FrameworkDefaults defaults)
            throws InvalidFileException {
        ScanContext context = new ScanContext(sources, session, defaults);
        return discover(sources, session, Scanners.of(context));
    }

    /** As {@link #discover(ModuleSources, ScanSession, FrameworkDefaults)}, with scanners of the caller's choice. */
    static Inventory discover(ModuleSources sources, List<Scanner> scanners) throws InvalidFileException {
        return discover(sources, new ScanSession(), scanners);
    }

    private static Inventory discover(ModuleSources sources, ScanSession session, List<Scanner> scanners)
            throws InvalidFileException {
        Findings findings = new Findings();
        Offering offering = new Offering(sources, session, scanners, findings);
        new TreeWalk(sources, findings, offering::offer).walk();
        offering.finish();
        for (Sighting declared : DeclaredModels.of(sources, findings)) {
            findings.lookedAt(declared.reference().at().file());
            findings.add(declared);
        }
        return findings.inventory();
    }
}
