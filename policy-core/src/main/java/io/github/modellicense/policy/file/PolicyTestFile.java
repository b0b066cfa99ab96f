package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Organisation;
import io.github.modellicense.policy.PolicyTest;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code model-policy-tests.yaml} (contract, section 6). */
public final class PolicyTestFile {

    static final List<String> OUTCOMES = List.of("passed", "failed", "incomplete");
    static final List<String> VERDICTS = List.of("denied", "review", "undetermined");

    private final LicenseTexts licenses;
    private final Problems problems = new Problems();
    private final Map<String, SourceLocation> seen = new HashMap<>();

    private PolicyTestFile(LicenseCatalog catalog) {
        this.licenses = new LicenseTexts(catalog);
    }

    /**
     * The cases of a file, in its order.
     *
     * @param file the name for messages
     * @throws InvalidFileException with every problem of the file
     */
    public static List<PolicyTest> read(String file, byte[] content, LicenseCatalog catalog)
            throws InvalidFileException {
        return new PolicyTestFile(catalog).read(YamlReader.read(file, content));
    }

    private List<PolicyTest> read(YamlNode document) throws InvalidFileException {
        List<PolicyTest> cases = new ArrayList<>();
        Fields fields = Fields.of(document, Keys.TEST_FILE, problems);
        if (fields != null) {
            PolicyFile.refuseOtherVersion(fields);
            fields.require("cases");
            for (YamlNode item : fields.list("cases")) {
                Fields each = Fields.of(item, Keys.TEST_CASE, problems);
                PolicyTest test = each == null ? null : test(each);
                if (test != null) {
                    cases.add(test);
                }
            }
        }
        problems.throwIfAny();
        return cases;
    }

    private @Nullable PolicyTest test(Fields fields) {
        fields.require("name");
        fields.require("given");
        fields.require("expect");
        String name = fields.text("name");
        SourceLocation first = name == null ? null : seen.putIfAbsent(name, fields.at("name"));
        if (first != null) {
            fields.problem("name", "the case \"" + name + "\" stands here a second time; the first is at " + first);
        }
        Fields given = fields.mapping("given", Keys.TEST_GIVEN);
        Fields expect = fields.mapping("expect", Keys.TEST_EXPECT);
        PolicyTest.Given context = given == null ? null : given(given);
        PolicyTest.Expect expected = expect == null ? null : expect(expect);
        return name == null || context == null || expected == null
                ? null
                : new PolicyTest(name, context, expected, fields.at());
    }

    private PolicyTest.Given given(Fields fields) {
        fields.require("models");
        List<PolicyTest.Model> models = new ArrayList<>();
        for (YamlNode item : fields.list("models")) {
            PolicyTest.Model model = model(item, fields);
            if (model != null) {
                models.add(model);
            }
        }
        Fields facts = fields.mapping("organisation", Keys.ORGANISATION);
        Organisation organisation =
                facts == null ? null : OrganisationBlock.read(facts, problems).value();
        Usage usage = fields.word("usage", Usage.values());
        LocalDate asOf = fields.day("asOf");
        return new PolicyTest.Given(models, organisation, usage == null ? Usage.PRODUCTION : usage, asOf);
    }

    private PolicyTest.@Nullable Model model(YamlNode item, Fields owner) {
        if (item instanceof YamlNode.Scalar scalar && !scalar.empty()) {
            ModelId id = owner.model(scalar.value(), scalar.at());
            return id == null ? null : named(id, scalar.at());
        }
        Fields fields = Fields.of(item, Keys.TEST_MODEL, problems);
        if (fields == null) {
            return null;
        }
        fields.require("id");
        ModelId id = fields.model("id");
        String module = fields.text("module");
        PolicyTest.Model model = new PolicyTest.Model(
                id == null ? new ModelId(io.github.modellicense.inventory.Namespace.NAME, "wrong") : id,
                licenses.read(fields, "license"),
                fields.text("revision"),
                fields.sha256("sha256"),
                bases(fields),
                fields.word("usage", Usage.values()),
                fields.word("delivery", Delivery.values()),
                fields.word("openness", Openness.values()),
                fields.text("provider"),
                fields.text("publisher"),
                fields.text("family"),
                module == null ? "" : module,
                !Boolean.FALSE.equals(fields.flag("declared")),
                fallbacks(fields),
                fields.at());
        return id == null ? null : model;
    }

    private static PolicyTest.Model named(ModelId id, SourceLocation at) {
        return new PolicyTest.Model(
                id, null, null, null, List.of(), null, null, null, null, null, null, "", true, List.of(), at);
    }

    private List<BaseModel> bases(Fields model) {
        List<BaseModel> bases = new ArrayList<>();
        for (YamlNode item : model.list("baseModels")) {
            Fields fields = Fields.of(item, Keys.BASE_MODEL, problems);
            if (fields != null) {
                fields.require("id");
                fields.require("relation");
                ModelId id = fields.model("id");
                Relation relation = fields.word("relation", Relation.values());
                if (id != null && relation != null) {
                    bases.add(new BaseModel(id, relation));
                }
            }
        }
        return bases;
    }

    private static List<ModelId> fallbacks(Fields model) {
        List<ModelId> fallbacks = new ArrayList<>();
        List<YamlNode.Scalar> texts = model.texts("fallbacks");
        for (YamlNode.Scalar text : texts == null ? List.<YamlNode.Scalar>of() : texts) {
            ModelId id = model.model(text.value(), text.at());
            if (id != null) {
                fallbacks.add(id);
            }
        }
        return fallbacks;
    }

    private PolicyTest.Expect expect(Fields fields) {
        if (fields.isEmpty()) {
            problems.add(fields.at(), "\"expect\" names nothing: it needs outcome, violations or both");
        }
        String outcome = oneOf(fields, "outcome", OUTCOMES);
        List<PolicyTest.ExpectedViolation> violations = new ArrayList<>();
        for (YamlNode item : fields.list("violations")) {
            Fields each = Fields.of(item, Keys.TEST_VIOLATION, problems);
            PolicyTest.ExpectedViolation violation = each == null ? null : violation(each);
            if (violation != null) {
                violations.add(violation);
            }
        }
        return new PolicyTest.Expect(outcome, fields.has("violations") ? violations : null);
    }

    private static PolicyTest.@Nullable ExpectedViolation violation(Fields fields) {
        fields.require("rule");
        fields.require("model");
        String rule = fields.text("rule");
        String model = fields.text("model");
        String verdict = oneOf(fields, "verdict", VERDICTS);
        return rule == null || model == null ? null : new PolicyTest.ExpectedViolation(rule, model, verdict);
    }

    private static @Nullable String oneOf(Fields fields, String key, List<String> words) {
        String text = fields.text(key);
        if (text != null && !words.contains(text)) {
            fields.problem(key, Words.unknown(text, key, words));
            return null;
        }
        return text;
    }
}
