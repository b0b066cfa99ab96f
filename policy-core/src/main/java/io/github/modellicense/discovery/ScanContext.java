package io.github.modellicense.discovery;

import java.util.ArrayList;
import java.util.List;

/**
 * What the scanners of one module share: what to look at, the session, and the class path, which scanners of build files
 * add to where nothing was resolved. Used by one thread.
 */
public final class ScanContext {

    private final ModuleSources sources;
    private final ScanSession session;
    private final FrameworkDefaults defaults;
    private final List<ClasspathArtifact> artifacts;
    private final List<ProviderChoice> choices = new ArrayList<>();
    private final List<NeededUse> needs = new ArrayList<>();

    /** The context of one module. */
    public ScanContext(ModuleSources sources, ScanSession session) {
        this(sources, session, FrameworkDefaults.UNKNOWN);
    }

    /** The context of one module, with the models that frameworks use by themselves. */
    public ScanContext(ModuleSources sources, ScanSession session, FrameworkDefaults defaults) {
        this.sources = sources;
        this.session = session;
        this.defaults = defaults;
        this.artifacts = new ArrayList<>(sources.artifacts());
    }

    /** What to look at. */
    public ModuleSources sources() {
        return sources;
    }

    /** What the modules of the build share. */
    public ScanSession session() {
        return session;
    }

    /** The models that frameworks use by themselves. */
    public FrameworkDefaults defaults() {
        return defaults;
    }

    /** A build file names a dependency that nobody resolved. */
    public void add(ClasspathArtifact artifact) {
        artifacts.add(artifact);
    }

    /** The configuration chooses a provider. */
    public void add(ProviderChoice choice) {
        choices.add(choice);
    }

    /** The providers that the configuration chooses: complete for scanners that stand after the one of configuration. */
    public List<ProviderChoice> choices() {
        return List.copyOf(choices);
    }

    /** Code takes a model from its framework. */
    public void add(NeededUse need) {
        needs.add(need);
    }

    /** What code takes from its framework: complete for what stands after the scanner of code. */
    public List<NeededUse> needs() {
        return List.copyOf(needs);
    }

    /** The class path, complete once every place has been scanned: to be asked in {@link Scanner#finish}. */
    public List<ClasspathArtifact> artifacts() {
        return List.copyOf(artifacts);
    }
}
