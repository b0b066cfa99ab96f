package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.policy.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code continuity}: the model is not ended, its line not closed, its licence not revocable. The gravest counts. */
final class ContinuityCheck implements ModelCheck {

    private final Check.Continuity check;
    private final LicenseCatalog licenses;
    private final LocalDate asOf;

    ContinuityCheck(Check.Continuity check, LicenseCatalog licenses, LocalDate asOf) {
        this.check = check;
        this.licenses = licenses;
        this.asOf = asOf;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        List<Judgement.Objection> objections = new ArrayList<>();
        if (check.endOfLife() != null) {
            add(objections, endOfLife(model, check.endOfLife()));
        }
        if (check.closedLine() != null) {
            add(objections, closedLine(model, check.closedLine()));
        }
        if (check.revocable() != null) {
            add(objections, revocable(model, check.revocable()));
        }
        Judgement.Objection gravest = null;
        for (Judgement.Objection each : objections) {
            gravest = gravest == null || graver(each, gravest) ? each : gravest;
        }
        return gravest == null ? Judgement.permitted("nothing ends it as of " + asOf) : joined(gravest, objections);
    }

    private static void add(List<Judgement.Objection> objections, Judgement.@Nullable Objection objection) {
        if (objection != null) {
            objections.add(objection);
        }
    }

    private static boolean graver(Judgement.Objection one, Judgement.Objection other) {
        int byWeight = weight(one).compareTo(weight(other));
        return byWeight < 0 || byWeight == 0 && one.verdict().compareTo(other.verdict()) < 0;
    }

    private static Severity weight(Judgement.Objection objection) {
        return objection.atMost() == null ? Severity.ERROR : objection.atMost();
    }

    private static Judgement joined(Judgement.Objection gravest, List<Judgement.Objection> all) {
        List<String> reasons = new ArrayList<>(List.of(gravest.because()));
        for (Judgement.Objection each : all) {
            if (!reasons.contains(each.because())) {
                reasons.add(each.because());
            }
        }
        return new Judgement.Objection(
                gravest.check(),
                gravest.verdict(),
                String.join("; ", reasons),
                gravest.found(),
                gravest.wanted(),
                gravest.remedy(),
                gravest.atMost());
    }

    private Judgement.@Nullable Objection endOfLife(LicensedModel model, Severity severity) {
        String end = model.line().endOfLife();
        if (end == null) {
            return unknownModel(model, severity);
        }
        LocalDate day = IsoDay.firstOf(end);
        if (day == null) {
            return undetermined("the day of its end, \"" + end + "\", is no day", severity);
        }
        return asOf.isBefore(day)
                ? null
                : objection(
                        CheckId.CONTINUITY_END_OF_LIFE,
                        Violation.Kind.DENIED,
                        "its provider ended it on " + end + source(model),
                        "ended " + end,
                        "an end after " + asOf,
                        "change to its successor",
                        severity);
    }

    private Judgement.@Nullable Objection closedLine(LicensedModel model, Severity severity) {
        String closed = model.line().closedSince();
        if (closed == null) {
            return unknownModel(model, severity);
        }
        LocalDate day = IsoDay.firstOf(closed);
        if (day == null) {
            return undetermined("the day its line was closed, \"" + closed + "\", is no day", severity);
        }
        return asOf.isBefore(day)
                ? null
                : objection(
                        CheckId.CONTINUITY_CLOSED_LINE,
                        Violation.Kind.DENIED,
                        "its line has had no open successor since " + closed + source(model),
                        "closed since " + closed,
                        "a line that goes on",
                        "plan a change to a line that goes on",
                        severity);
    }

    /** Silence about a model that the catalogue knows is no news; silence about an unknown one is ignorance. */
    private static Judgement.@Nullable Objection unknownModel(LicensedModel model, Severity severity) {
        boolean known = model.match() != LicensedModel.Match.UNKNOWN && model.match() != LicensedModel.Match.GUESS;
        return known ? null : undetermined("nothing is known about its future", severity);
    }

    private Judgement.@Nullable Objection revocable(LicensedModel model, Severity severity) {
        Boolean revocable = revocable(model.license().effective());
        if (revocable == null) {
            return undetermined(
                    "nobody knows whether licence " + model.license().effective() + " can be revoked", severity);
        }
        return revocable
                ? objection(
                        CheckId.CONTINUITY_REVOCABLE,
                        Violation.Kind.DENIED,
                        "licence " + model.license().effective() + " can be ended or changed for copies already taken",
                        "revocable",
                        "an irrevocable licence",
                        "use a model under an irrevocable licence",
                        severity)
                : null;
    }

    /** AND: revocable when one is; OR: only when all are; null where that cannot be told. */
    private @Nullable Boolean revocable(LicenseExpression expression) {
        if (expression instanceof LicenseExpression.And and) {
            return anyIs(true, and.operands());
        }
        if (expression instanceof LicenseExpression.Or or) {
            return anyIs(false, or.operands());
        }
        LicenseProfile profile = Licenses.profile(expression, licenses);
        return profile == null ? null : profile.revocable();
    }

    private @Nullable Boolean anyIs(boolean wanted, List<LicenseExpression> operands) {
        Boolean answer = !wanted;
        for (LicenseExpression operand : operands) {
            Boolean each = revocable(operand);
            if (each != null && each == wanted) {
                return wanted;
            }
            answer = each == null ? null : answer;
        }
        return answer;
    }

    private static Judgement.Objection undetermined(String because, Severity severity) {
        return objection(
                CheckId.CONTINUITY_UNDETERMINED,
                Violation.Kind.UNDETERMINED,
                because,
                "unknown",
                "a known future",
                "add the model to the policy's catalogs with what is known of its future",
                severity);
    }

    private static Judgement.Objection objection(
            CheckId check,
            Violation.Kind verdict,
            String because,
            String found,
            String wanted,
            String remedy,
            Severity severity) {
        return new Judgement.Objection(check, verdict, because, found, wanted, remedy, severity);
    }

    private static String source(LicensedModel model) {
        return model.line().source() == null ? "" : " (" + model.line().source() + ")";
    }
}
