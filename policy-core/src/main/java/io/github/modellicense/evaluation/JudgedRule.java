package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule made ready to judge many models. */
final class JudgedRule {

    private final Rule rule;
    private final Selection selection;
    private final @Nullable ModelCheck check;
    private final @Nullable InventoryCheck inventoryCheck;

    JudgedRule(Rule rule, CheckContext context) {
        this.rule = rule;
        this.check = BuiltInChecks.ofModels(rule.check(), context);
        this.inventoryCheck = BuiltInChecks.ofInventory(rule.check());
        this.selection = Selection.of(selector(rule));
    }

    /** {@code for} and {@code among} take the place of {@code when}. */
    private static Selector selector(Rule rule) {
        if (rule.check() instanceof Check.Fallback fallback) {
            return fallback.forModels();
        }
        return rule.check() instanceof Check.Diversity diversity ? diversity.among() : rule.when();
    }

    Rule rule() {
        return rule;
    }

    @Nullable
    ModelCheck check() {
        return check;
    }

    boolean selects(Subject subject) {
        return selection.selects(subject);
    }

    /**
     * Every objection of the rule.
     *
     * @param whole true where the subjects are the whole request's
     */
    List<Raised> judge(List<Subject> subjects, boolean whole) {
        List<Raised> raised = new ArrayList<>();
        if (check != null) {
            for (Subject subject : subjects) {
                judge(check, subject, raised);
            }
        } else if (inventoryCheck != null && whole) {
            judge(inventoryCheck, subjects, raised);
        }
        return raised;
    }

    private void judge(ModelCheck check, Subject subject, List<Raised> raised) {
        Judgement ofModel = null;
        for (Subject.Use use : subject.uses()) {
            List<ModelReference> selected = selection.of(subject, use);
            if (selected.isEmpty()) {
                continue;
            }
            Judgement judgement = ofModel;
            if (judgement == null) {
                judgement = check.judge(subject.model(), selected);
                ofModel = check.readsReferences() ? null : judgement;
            }
            if (judgement instanceof Judgement.Objection objection) {
                raised.add(new Raised(
                        rule,
                        subject.model(),
                        use.module(),
                        objection,
                        selected.get(0).at()));
            }
        }
    }

    private void judge(InventoryCheck check, List<Subject> subjects, List<Raised> raised) {
        List<Subject> selected = new ArrayList<>();
        for (Subject subject : subjects) {
            if (selection.selects(subject)) {
                selected.add(subject);
            }
        }
        if (check.judge(selected) instanceof Judgement.Objection objection) {
            raised.add(new Raised(rule, null, "", objection, null));
        }
    }
}
