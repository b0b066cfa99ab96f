package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code pinned}: the project names the revision, the digest, or both. A hosted model has no digest that a project could
 * name; its revision is the dated name under which providers keep a snapshot.
 */
final class PinnedCheck implements ModelCheck {

    private final Check.Pinned check;
    private final String wanted;

    PinnedCheck(Check.Pinned check) {
        this.check = check;
        this.wanted =
                check.revision() && check.digest() ? "revision and digest" : check.revision() ? "revision" : "digest";
    }

    @Override
    public boolean readsReferences() {
        return true;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        if (Unresolved.is(model)) {
            return Unresolved.judgement(model.id().toString(), "a pinned " + wanted);
        }
        boolean hosted = hosted(references);
        List<String> missing = new ArrayList<>();
        if (check.revision() && !revisionPinned(model, hosted)) {
            missing.add("revision");
        }
        if (check.digest() && !hosted && model.sha256() == null) {
            missing.add("digest");
        }
        if (missing.isEmpty()) {
            return Judgement.permitted(
                    wanted + " pinned" + (hosted && check.digest() ? "; a hosted model has no digest" : ""));
        }
        return Judgement.denied(
                CheckId.MODEL_UNPINNED,
                "the " + String.join(" and ", missing) + " of the model is not pinned",
                "no " + String.join(", no ", missing),
                wanted,
                hosted
                        ? "use the provider's dated name of the model instead of a moving one"
                        : "name the " + String.join(" and the ", missing) + " in models.yaml");
    }

    private static boolean hosted(List<ModelReference> references) {
        for (ModelReference reference : references) {
            if (reference.delivery() != Delivery.API) {
                return false;
            }
        }
        return !references.isEmpty();
    }

    private static boolean revisionPinned(LicensedModel model, boolean hosted) {
        return model.pinnedRevision() || hosted && dated(model.id().name());
    }

    /** True where the name holds a day: {@code gpt-4o-2024-08-06}, {@code claude-sonnet-4-20250514-v1:0}. */
    static boolean dated(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if (isDigit(c)) {
                digits.append(c);
            } else if (!insideDay(name, i, digits.length())) {
                if (isDay(digits)) {
                    return true;
                }
                digits.setLength(0);
            }
        }
        return false;
    }

    private static boolean insideDay(String name, int at, int digits) {
        return at + 2 < name.length()
                && name.charAt(at) == '-'
                && (digits == 4 || digits == 6)
                && isDigit(name.charAt(at + 1))
                && isDigit(name.charAt(at + 2));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDay(CharSequence digits) {
        if (digits.length() != 8 || digits.charAt(0) != '2') {
            return false;
        }
        int month = Integer.parseInt(digits, 4, 6, 10);
        int day = Integer.parseInt(digits, 6, 8, 10);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
