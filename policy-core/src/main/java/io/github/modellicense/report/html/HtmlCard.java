package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.report.Snippets;
import io.github.modellicense.report.Standing;
import io.github.modellicense.report.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reason: a rule and a model with every place where it bites. Violations that differ only in module share a card. */
record HtmlCard(
        String anchor,
        String severity,
        String standing,
        String rule,
        @Nullable String ruleAnchor,
        String check,
        String model,
        @Nullable String modelAnchor,
        String message,
        @Nullable String found,
        @Nullable String wanted,
        List<HtmlLicense> licenses,
        String remedy,
        @Nullable String help,
        @Nullable String contact,
        @Nullable String waiver,
        @Nullable String paste,
        @Nullable String declaration,
        String pasteAnchor,
        String declarationAnchor,
        List<Place> places,
        boolean many,
        String count) {

    private static final int FEW = 8;

    /** Where it bites. */
    record Place(@Nullable String module, @Nullable String at) {}

    static List<HtmlCard> of(
            List<Violation> violations, Map<String, LicensedModel> models, HtmlLicenses licenses, HtmlAnchors anchors) {
        Map<List<Object>, List<Violation>> groups = new LinkedHashMap<>();
        for (Violation each : violations) {
            List<Object> key = new ArrayList<>();
            key.add(each.severity());
            key.add(each.verdict());
            key.add(each.status());
            key.add(each.rule());
            key.add(each.check());
            key.add(each.model());
            key.add(each.message());
            key.add(each.remedy());
            key.add(String.valueOf(each.waiver()));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
        }
        List<HtmlCard> cards = new ArrayList<>();
        for (List<Violation> group : groups.values()) {
            cards.add(card(group, models, licenses, anchors));
        }
        return cards;
    }

    private static HtmlCard card(
            List<Violation> group, Map<String, LicensedModel> models, HtmlLicenses licenses, HtmlAnchors anchors) {
        Violation first = group.get(0);
        LicensedModel model = models.get(first.model());
        String anchor = anchors.fresh("why", first.rule() + " " + first.model());
        boolean open = first.status() == Violation.Status.OPEN;
        List<Place> places = new ArrayList<>();
        for (Violation each : group) {
            places.add(new Place(
                    each.module().isEmpty() ? null : each.module(),
                    each.at() == null ? null : each.at().toString()));
        }
        return new HtmlCard(
                anchor,
                first.severity().label(),
                Standing.of(first).label(),
                first.rule(),
                anchors.find("rule", first.rule()),
                first.check(),
                first.model().equals("*") ? "the whole inventory" : first.model(),
                model == null ? null : anchors.of("model", first.model()),
                first.message(),
                first.found(),
                first.wanted(),
                model == null ? List.of() : licenses.of(model.license().effective()),
                first.remedy(),
                WebAddress.of(first.helpUri()),
                first.contact(),
                first.waiver(),
                open ? first.suggestedWaiver() : null,
                open && model != null && !model.declared() ? Snippets.declaration(model) : null,
                anchors.fresh("waiver-for", anchor),
                anchors.fresh("declaration-for", anchor),
                places,
                places.size() > FEW,
                places.size() + " modules");
    }
}
