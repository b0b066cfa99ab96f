package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One policy file as it stands, before anything that it extends is merged in (contract, section 4). A
 * {@link PolicyLoader} makes a policy of it.
 */
public final class PolicyFile {

    private static final Set<String> VERSIONS = Set.of("1");

    private final String source;
    private final @Nullable String name;
    private final @Nullable String contact;
    private final List<SourceReference> parents;
    private final List<SourceReference> catalogs;
    private final OrganisationBlock organisation;
    private final List<StatedRule> rules;
    private final WaiverBlock waivers;
    private final EnforcementBlock enforcement;
    private final @Nullable Stated<List<Glob>> accept;

    private PolicyFile(String source, Fields fields, LicenseEntries licenses, Problems problems) {
        this.source = source;
        this.name = fields.text("name");
        this.contact = fields.text("contact");
        SourceReferences references = new SourceReferences(problems);
        this.parents = references.read(fields.node("extends"), "extends");
        this.catalogs = references.read(fields.node("catalogs"), "catalogs");
        this.organisation = OrganisationBlock.read(fields.mapping("organisation", Keys.ORGANISATION), problems);
        this.rules = new RuleReader(licenses, problems).read(fields.list("rules"));
        this.waivers = WaiverBlock.read(fields.mapping("waivers", Keys.WAIVER_TERMS), problems);
        this.enforcement = EnforcementBlock.read(fields.mapping("enforcement", Keys.ENFORCEMENT));
        this.accept = accept(fields.mapping("accept", Keys.ACCEPT));
    }

    /**
     * Reads a policy file.
     *
     * @param file the name for messages and rules: the source it was read from
     * @param licenseRefs {@code LicenseRef-} ids that the organisation's catalogue files declare
     * @throws InvalidFileException with every problem of the file
     */
    public static PolicyFile read(String file, byte[] content, LicenseCatalog catalog, Set<String> licenseRefs)
            throws InvalidFileException {
        Problems problems = new Problems();
        PolicyFile read = read(file, YamlReader.read(file, content), catalog, licenseRefs, problems);
        problems.throwIfAny();
        if (read == null) {
            throw new AssertionError("a file without problems is read");
        }
        return read;
    }

    static @Nullable PolicyFile read(
            String file, YamlNode document, LicenseCatalog catalog, Set<String> licenseRefs, Problems problems) {
        Fields fields = Fields.of(document, Keys.POLICY, problems);
        if (fields == null) {
            return null;
        }
        refuseOtherVersion(fields);
        PolicyFile policy = new PolicyFile(file, fields, new LicenseEntries(catalog, licenseRefs, problems), problems);
        if (!hasItems(fields.node("extends")) && !hasItems(fields.node("rules")) && !fields.hasUnknownKey()) {
            problems.add(fields.at("rules"), "the policy has no rules, so that it would check nothing");
        }
        return policy;
    }

    static void refuseOtherVersion(Fields fields) {
        String version = fields.text("version");
        if (version != null && !VERSIONS.contains(version)) {
            fields.problem("version", "unknown version \"" + version + "\" of the file format; this plugin reads 1");
        }
    }

    private static boolean hasItems(@Nullable YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? !sequence.items().isEmpty() : node != null;
    }

    private static @Nullable Stated<List<Glob>> accept(@Nullable Fields fields) {
        List<YamlNode.Scalar> texts = fields == null ? null : fields.texts("notLookedAt");
        if (fields == null || texts == null) {
            return null;
        }
        List<Glob> globs = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            globs.add(new Glob(text.value()));
        }
        return new Stated<>(List.copyOf(globs), fields.at("notLookedAt"));
    }

    /** The source it was read from. */
    public String source() {
        return source;
    }

    /** The rules it states, in its order. */
    public List<Rule> rules() {
        List<Rule> values = new ArrayList<>();
        for (StatedRule rule : rules) {
            values.add(rule.rule());
        }
        return values;
    }

    /** What it extends, as written. */
    public List<String> parents() {
        List<String> texts = new ArrayList<>();
        for (SourceReference parent : parents) {
            texts.add(parent.text());
        }
        return texts;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String contact() {
        return contact;
    }

    List<SourceReference> catalogs() {
        return catalogs;
    }

    OrganisationBlock organisation() {
        return organisation;
    }

    List<StatedRule> statedRules() {
        return rules;
    }

    WaiverBlock waivers() {
        return waivers;
    }

    EnforcementBlock enforcement() {
        return enforcement;
    }

    @Nullable
    Stated<List<Glob>> accept() {
        return accept;
    }
}
