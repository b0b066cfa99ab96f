package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Waiver;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code model-waivers.yaml} (contract, section 6). */
public final class WaiverFile {

    private final Policy policy;
    private final boolean organisation;
    private final Problems problems = new Problems();
    private final LicenseTexts licenses;
    private final Map<String, SourceLocation> seen = new HashMap<>();

    private WaiverFile(Policy policy, LicenseCatalog catalog, boolean organisation) {
        this.policy = policy;
        this.licenses = new LicenseTexts(catalog);
        this.organisation = organisation;
    }

    /**
     * The waivers of a file, in its order.
     *
     * @param file the name for messages
     * @param policy sets the longest term, and the rules tell which waivers need a licence
     * @param catalog tells the licence ids; {@code LicenseRef-} ids of one's own are taken as they are
     * @param organisation true where the file is published beside the organisation's policy
     * @throws InvalidFileException with every problem of the file
     */
    public static List<Waiver> read(
            String file, byte[] content, Policy policy, LicenseCatalog catalog, boolean organisation)
            throws InvalidFileException {
        return new WaiverFile(policy, catalog, organisation).read(YamlReader.read(file, content));
    }

    private List<Waiver> read(YamlNode document) throws InvalidFileException {
        List<Waiver> waivers = new ArrayList<>();
        Fields fields = Fields.of(document, Keys.WAIVER_FILE, problems);
        if (fields != null) {
            PolicyFile.refuseOtherVersion(fields);
            for (YamlNode item : fields.list("waivers")) {
                Fields waiver = Fields.of(item, Keys.WAIVER, problems);
                Waiver read = waiver == null ? null : waiver(waiver);
                if (read != null) {
                    waivers.add(read);
                }
            }
        }
        problems.throwIfAny();
        return waivers;
    }

    private @Nullable Waiver waiver(Fields fields) {
        for (String key : List.of("id", "rule", "model", "reason", "approvedBy", "from", "until")) {
            fields.require(key);
        }
        String id = fields.text("id");
        String rule = fields.text("rule");
        String model = model(fields);
        String license = license(fields, rule);
        String revision = fields.text("revision");
        String sha256 = fields.sha256("sha256");
        String reason = fields.text("reason");
        String approvedBy = fields.text("approvedBy");
        String ticket = fields.text("ticket");
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        refuseSecond(fields, id);
        if (from != null && until != null) {
            refuseTerm(fields, from, until);
        }
        if (id == null || rule == null || model == null || reason == null || approvedBy == null) {
            return null;
        }
        return from == null || until == null
                ? null
                : new Waiver(
                        id,
                        rule,
                        new Glob(model),
                        license,
                        revision,
                        sha256,
                        reason,
                        approvedBy,
                        ticket,
                        from,
                        until,
                        organisation,
                        fields.at());
    }

    private static @Nullable String model(Fields fields) {
        String model = fields.text("model");
        String problem = model == null ? null : ModelGlobs.problem(model);
        if (problem != null) {
            fields.problem("model", problem);
        }
        return model;
    }

    private @Nullable String license(Fields fields, @Nullable String rule) {
        String license = licenses.read(fields, "license");
        Rule waived = rule == null ? null : find(rule);
        if (waived != null && needsLicense(waived.check()) && !fields.has("license") && !fields.hasUnknownKey()) {
            fields.problem(
                    "rule",
                    "a waiver of the rule \"" + rule + "\" needs \"license\": its check \""
                            + waived.check().key() + "\" judges the licence, and the waiver ends when that changes");
        }
        return license;
    }

    private @Nullable Rule find(String id) {
        for (Rule rule : policy.rules()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        return null;
    }

    /** True for the checks that judge what the licence says. */
    private static boolean needsLicense(Check check) {
        return check instanceof Check.Licenses
                || check instanceof Check.Conditions
                || check instanceof Check.Lineage
                || check instanceof Check.Obligations;
    }

    private void refuseSecond(Fields fields, @Nullable String id) {
        SourceLocation first = id == null ? null : seen.putIfAbsent(id, fields.at("id"));
        if (first != null) {
            fields.problem("id", "the waiver \"" + id + "\" stands here a second time; the first is at " + first);
        }
    }

    private void refuseTerm(Fields fields, LocalDate from, LocalDate until) {
        int term = policy.waivers().maxTermDays();
        if (until.isBefore(from)) {
            fields.problem("until", "\"until\" " + until + " is before \"from\" " + from);
        } else if (until.isAfter(from.plusDays(term))) {
            fields.problem(
                    "until",
                    "\"until\" " + until + " is more than " + term + " days after \"from\" " + from
                            + "; the last day possible is " + from.plusDays(term));
        }
    }
}
