package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a {@code models.yaml} that declares what was found. A licence is never declared for the reader: what was
 * concluded stands beside the model as a comment, and becomes a claim only by somebody's hand.
 */
public final class DeclarationText {

    private final YamlText out = new YamlText();

    private DeclarationText() {}

    public static String of(LicensedInventory inventory) {
        return new DeclarationText().text(inventory);
    }

    private String text(LicensedInventory inventory) {
        out.line(
                "# The AI models of this project. Say what each is for; add \"license\" where you know it better than the");
        out.line("# comment beside it, and \"fallbacks\" where you would change to another model.");
        out.line("version: 1");
        List<LicensedModel> nameless = new ArrayList<>();
        List<LicensedModel> named = new ArrayList<>();
        for (LicensedModel model : inventory.models()) {
            (nameless(model) ? nameless : named).add(model);
        }
        out.line(named.isEmpty() ? "models: []" : "models:");
        named.forEach(this::declared);
        nameless.forEach(this::toBeNamed);
        return out.toString();
    }

    /** True where nobody knows what the model is: a file without an id, or a placeholder without a value. */
    private static boolean nameless(LicensedModel model) {
        Namespace namespace = model.id().namespace();
        boolean placeholder = model.id().name().contains("${");
        return namespace == Namespace.FILE || namespace == Namespace.SHA256 || placeholder;
    }

    private void declared(LicensedModel model) {
        out.line("  - id: " + YamlText.quoted(model.id().toString()));
        if (model.pinnedRevision()) {
            out.text("    ", "revision", model.revision());
        }
        out.text("    ", "sha256", model.sha256());
        out.line("    # license: " + licence(model));
        lineage(model);
        if (model.usage() != Usage.PRODUCTION) {
            out.text("    ", "usage", model.usage().label());
        }
        if (model.delivery() != Delivery.UNKNOWN) {
            out.text("    ", "delivery", model.delivery().label());
        }
        out.list("    ", "files", files(model));
        out.line("    # purpose: what is it for?");
    }

    private static String licence(LicensedModel model) {
        return model.license().conflict()
                ? "its evidence disagrees; see the report"
                : Words.oneLine(model.license().concluded().toString()) + " was concluded";
    }

    private void lineage(LicensedModel model) {
        if (!model.lineage().isEmpty()) {
            out.line("    baseModels:");
        }
        for (Ancestor base : model.lineage()) {
            out.line("      - {id: " + YamlText.quoted(base.id().toString()) + ", relation: "
                    + base.relation().label() + "}");
        }
    }

    private void toBeNamed(LicensedModel model) {
        out.line("  # " + Words.oneLine(model.id().toString()) + " has no name of its own; say what it is:");
        out.line("  # - id: huggingface:publisher/name");
        List<String> files = files(model);
        if (!files.isEmpty()) {
            out.line("  #   files: " + YamlText.flow(files));
        }
    }

    private static List<String> files(LicensedModel model) {
        List<String> files = new ArrayList<>();
        for (ModelReference reference : model.references()) {
            String file = reference.at().file();
            if (reference.kind() == ReferenceKind.WEIGHTS && !file.contains("!/") && !files.contains(file)) {
                files.add(file);
            }
        }
        return files;
    }
}
