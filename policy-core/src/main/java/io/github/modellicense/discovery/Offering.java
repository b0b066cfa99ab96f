package io.github.modellicense.discovery;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offers each place to each scanner, and accounts for the places that none wants. */
final class Offering {

    private static final int MAX_NAMES = 40;

    private final ModuleSources sources;
    private final List<Scanner> scanners;
    private final Findings findings;
    private final List<PathGlob> includes;
    private final List<PathGlob> excludes;
    private final ScanSession session;
    private final @Nullable Copies copies;
    private final Set<String> patterns = new HashSet<>();

    Offering(ModuleSources sources, ScanSession session, List<Scanner> scanners, Findings findings) {
        this.sources = sources;
        this.session = session;
        this.scanners = scanners;
        this.findings = findings;
        this.includes = sources.includes().stream().map(PathGlob::of).toList();
        this.excludes = sources.excludes().stream().map(PathGlob::of).toList();
        this.copies = sources.built() ? new Copies(sources) : null;
    }

    void offer(List<FilePlace> folder) {
        for (FilePlace place : folder) {
            String pattern = leftOut(place);
            if (pattern == null) {
                offer(place);
                place.release();
            }
        }
    }

    private @Nullable String leftOut(FilePlace place) {
        if (!includes.isEmpty() && matching(includes, place) == null) {
            return byDesign("**", "not among the includes " + String.join(", ", sources.includes()));
        }
        PathGlob excluded = matching(excludes, place);
        if (excluded != null) {
            return byDesign(excluded.toString(), "left out by the excludes");
        }
        if (session.owns(place.path()) || OwnFiles.isOwn(place, sources)) {
            return byDesign(place.path(), "a file of this plugin");
        }
        return copies == null ? null : copied(copies, place);
    }

    private @Nullable String copied(Copies known, FilePlace place) {
        String pattern = known.patternFor(place);
        return pattern == null ? null : byDesign(pattern, "copies of resources, looked at where they come from");
    }

    private static @Nullable PathGlob matching(List<PathGlob> globs, Place place) {
        for (PathGlob glob : globs) {
            if (glob.matches(place.path())) {
                return glob;
            }
        }
        return null;
    }

    private void offer(FilePlace place) {
        boolean wanted = false;
        if (NameHint.unopenedArchive(place.name())) {
            wanted = true;
            boolean mattering = place.usage() == Usage.PRODUCTION;
            findings.add(new NotLookedAt(
                    place.path(), NotLookedAt.Kind.LIMIT, "archives of this kind are not opened", mattering));
        }
        for (Scanner scanner : scanners) {
            try {
                if (scanner.wants(place)) {
                    wanted = true;
                    scanner.scan(place, findings);
                    findings.lookedAt(place.path());
                }
            } catch (IOException e) {
                wanted = true;
                boolean mattering = NameHint.couldHoldModel(place.name());
                findings.add(new NotLookedAt(place.path(), NotLookedAt.Kind.UNREADABLE, Unreadable.why(e), mattering));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                wanted = true;
                failed(scanner, place.path(), e);
            }
        }
        if (!wanted) {
            unwanted(place);
        }
    }

    private void failed(Scanner scanner, String place, Throwable failure) {
        String what = "the scanner \"" + scanner.name() + "\" failed here: " + Unreadable.thrown(failure);
        findings.add(new Diagnostic(Severity.ERROR, SourceLocation.of(place), what));
        findings.add(new NotLookedAt(place, NotLookedAt.Kind.UNREADABLE, what, true));
    }

    private void unwanted(Place place) {
        if (place.usage() == Usage.DOCUMENTATION) {
            String folder = place.path().substring(0, place.path().lastIndexOf('/') + 1);
            byDesign(folder + "*", "documentation");
            return;
        }
        String extension = NameHint.extension(place.name());
        boolean usual = !extension.isEmpty() && extension.length() <= 10;
        String pattern = usual ? "**/*." + extension : "**/" + place.name();
        byDesign(patterns.size() < MAX_NAMES || usual ? pattern : "**", "no scanner reads files of this kind");
    }

    private String byDesign(String pattern, String why) {
        if (patterns.add(pattern)) {
            findings.add(new NotLookedAt(pattern, NotLookedAt.Kind.BY_DESIGN, why, false));
        }
        return pattern;
    }

    /** Lets each scanner draw its conclusions. */
    void finish() {
        List<Scanner> last = new ArrayList<>(scanners);
        for (Scanner scanner : last) {
            try {
                scanner.finish(findings);
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                String place =
                        sources.root().relativize(sources.basedir()).toString().replace('\\', '/');
                failed(scanner, place.isEmpty() ? "." : place, e);
            }
        }
    }
}
