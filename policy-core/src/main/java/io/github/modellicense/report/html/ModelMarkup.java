package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicensedModel;
import java.util.List;

/** The models: a table of all, then each with its evidence, lineage, verdicts, obligations and references. */
final class ModelMarkup {

    private ModelMarkup() {}

    static void write(Html html, HtmlPage page) {
        if (page.models().isEmpty()) {
            return;
        }
        table(html, page);
        for (HtmlModel model : page.models()) {
            write(html, model, page.openModels());
        }
        html.markup("</section>\n");
    }

    private static void table(Html html, HtmlPage page) {
        html.markup("""
                <section id="models" aria-labelledby="models-title">
                <h2 id="models-title">Models</h2>
                <fieldset class="filter" hidden>
                <legend class="away">Filter the models</legend>
                <label>Find <input type="search" id="find" autocomplete="off" placeholder="name, licence, file …"></label>
                <label>Verdict <select id="by-standing"><option value="">all</option>""");
        options(html, page.standings());
        html.markup("</select></label>\n<label>Category <select id=\"by-license\"><option value=\"\">all</option>");
        options(html, page.categories());
        html.markup("""
                </select></label>
                <output id="shown"></output>
                </fieldset>
                <table class="wide sortable" id="model-table">
                <caption class="away">Every model with its verdict and licence</caption>
                <thead><tr><th scope="col">Verdict</th><th scope="col">Model</th><th scope="col">Licence in effect</th><th scope="col">Category</th><th scope="col">Publisher</th><th scope="col">Openness</th><th scope="col">Usage</th></tr></thead>
                <tbody>
                """);
        for (HtmlModel model : page.models()) {
            row(html, model);
        }
        html.markup("</tbody>\n</table>\n<h3>Each model with its evidence</h3>\n");
    }

    private static void options(Html html, List<HtmlPage.Option> options) {
        for (HtmlPage.Option option : options) {
            html.add("<option>", option.value(), "</option>");
        }
    }

    private static void row(Html html, HtmlModel model) {
        html.add("<tr data-model=\"", model.anchor(), "\" data-standing=\"", model.standing());
        html.add("\" data-category=\"", model.category(), "\"><td data-label=\"Verdict\"><span class=\"badge ");
        html.add("", model.standingClass(), "\">", model.standing());
        html.add("</span></td><th scope=\"row\" data-label=\"Model\"><a href=\"#", model.anchor(), "\">", model.id());
        html.add("</a></th><td data-label=\"Licence in effect\">", model.license());
        html.add("</td><td data-label=\"Category\">", model.category());
        html.add("</td><td data-label=\"Publisher\">", model.publisher());
        html.add("</td><td data-label=\"Openness\">", model.openness());
        html.add("</td><td data-label=\"Usage\">", model.usage(), "</td></tr>\n");
    }

    private static void write(Html html, HtmlModel model, boolean open) {
        html.add("<details class=\"model\" id=\"", model.anchor(), open ? "\" open>\n" : "\">\n");
        html.add("<summary><span class=\"name\">", model.id(), "</span> <span class=\"badge ", model.standingClass());
        html.add("\">", model.standing(), "</span> <span class=\"faint\">", model.license(), " · ", model.places());
        html.markup("</span></summary>\n<div class=\"columns\">\n<dl class=\"facts\">\n");
        license(html, model);
        html.markup("</dl>\n<dl class=\"facts\">\n");
        identity(html, model.facts());
        use(html, model);
        html.markup("</dl>\n</div>\n");
        lineage(html, model);
        evidence(html, model);
        rules(html, model);
        obligations(html, model.obligations());
        references(html, model);
        html.markup("</details>\n");
    }

    private static void license(Html html, HtmlModel model) {
        html.add("<div><dt>Licence in effect</dt><dd>", model.license(), " <span class=\"faint\">", model.category());
        html.markup(
                model.conflict()
                        ? "</span> <span class=\"badge denied\">evidence disagrees</span></dd></div>\n"
                        : "</span></dd></div>\n");
        CardMarkup.licenses(html, "Its terms", model.licenses());
        html.optional("<div><dt>Chosen operand</dt><dd>", model.chosen(), "</dd></div>\n");
        html.optional("<div><dt>Its own licence</dt><dd>", model.concluded(), "</dd></div>\n");
        html.optional("<div><dt>Declared</dt><dd>", model.declaredLicense(), "</dd></div>\n");
        html.optional("<div><dt>Detected</dt><dd>", model.detected(), "</dd></div>\n");
    }

    private static void identity(Html html, LicensedModel facts) {
        html.optional("<div><dt>Name</dt><dd>", facts.name(), "</dd></div>\n");
        if (Html.given(facts.publisher())) {
            html.add("<div><dt>Publisher</dt><dd>", facts.publisher());
            html.optional(" <span class=\"faint\">", facts.family(), "</span>");
            html.markup("</dd></div>\n");
        }
        html.optional("<div><dt>Known as</dt><dd><code>", facts.canonical(), "</code></dd></div>\n");
        html.optional("<div><dt>Revision</dt><dd><code>", facts.revision(), "</code></dd></div>\n");
        html.optional("<div><dt>SHA-256</dt><dd><code>", facts.sha256(), "</code></dd></div>\n");
        html.optional("<div><dt>purl</dt><dd><code>", facts.purl(), "</code></dd></div>\n");
    }

    private static void use(Html html, HtmlModel model) {
        LicensedModel facts = model.facts();
        html.add("<div><dt>Use</dt><dd>", model.usage(), " · openness ", model.openness(), " · ");
        html.markup(facts.declared() ? "declared</dd></div>\n" : "not declared</dd></div>\n");
        html.optional("<div><dt>Ends</dt><dd>", facts.line().endOfLife(), "</dd></div>\n");
        html.optional("<div><dt>Line closed since</dt><dd>", facts.line().closedSince(), "</dd></div>\n");
        html.optional("<div><dt>Fallbacks</dt><dd>", model.fallbacks(), "</dd></div>\n");
    }

    private static void lineage(Html html, HtmlModel model) {
        if (model.lineage().isEmpty()) {
            return;
        }
        html.add(
                "<h4>Lineage</h4>\n<ol class=\"tree\">\n<li class=\"d0\">",
                model.facts().id().toString(),
                "</li>\n");
        for (HtmlModel.Base base : model.lineage()) {
            html.markup("<li class=\"d" + base.depth()).add("\"><span class=\"faint\">", base.relation());
            html.add(" of</span> ", base.id(), " <span class=\"badge neutral\">", base.license(), "</span></li>\n");
        }
        html.markup("</ol>\n");
    }

    private static void evidence(Html html, HtmlModel model) {
        if (model.evidence().isEmpty()) {
            html.markup("<p class=\"under\">No evidence of a licence was found.</p>\n");
            return;
        }
        html.markup("<h4>Evidence of the licence</h4>\n<table class=\"wide\">\n<caption class=\"away\">");
        html.add(
                "Who says what about the licence of ",
                model.id(),
                "</caption>\n<thead><tr><th scope=\"col\">Source</th>");
        html.markup("<th scope=\"col\">Says</th><th scope=\"col\">Where</th><th scope=\"col\">Read on</th>");
        html.markup("<th scope=\"col\">Confidence</th></tr></thead>\n<tbody>\n");
        for (HtmlModel.Statement each : model.evidence()) {
            html.add("<tr><th scope=\"row\" data-label=\"Source\">", each.source());
            html.add("</th><td data-label=\"Says\">", each.value(), "</td><td data-label=\"Where\">");
            link(html, each.where(), "<code>", "</code>");
            html.add("</td><td data-label=\"Read on\">", each.asOf());
            html.add("</td><td data-label=\"Confidence\">", each.confidence(), "</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n");
    }

    private static void link(Html html, HtmlLink link, String before, String after) {
        if (Html.given(link.href())) {
            html.add("<a href=\"", link.href(), "\" rel=\"noopener noreferrer\">", link.text(), "</a>");
        } else {
            html.add(before, link.text(), after);
        }
    }

    private static void rules(Html html, HtmlModel model) {
        if (model.rules().isEmpty() && !Html.given(model.silent())) {
            return;
        }
        html.markup("<h4>What the policy says</h4>\n<ul class=\"duties\">\n");
        for (HtmlJudgements.Row row : model.rules()) {
            html.add("<li><span class=\"badge ", row.standing(), "\">", row.standing(), "</span> ");
            CardMarkup.link(html, row.ruleAnchor(), row.rule());
            html.add(": ", row.message());
            html.optional(" <span class=\"faint\">waiver ", row.waiver(), "</span>");
            html.markup("</li>\n");
        }
        html.optional("<li><span class=\"badge permitted\">no objection</span> ", model.silent(), "</li>\n");
        html.markup("</ul>\n");
    }

    private static void obligations(Html html, List<HtmlModel.Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        html.markup("<h4>What the licence asks for</h4>\n<ul class=\"duties\">\n");
        for (HtmlModel.Duty duty : duties) {
            html.add("<li><span class=\"badge ", duty.tone(), "\">", duty.status(), "</span> ");
            html.optional("<span class=\"faint\">", duty.kind(), "</span> ");
            link(html, duty.text(), "", "");
            html.markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    private static void references(Html html, HtmlModel model) {
        if (model.references().isEmpty()) {
            return;
        }
        html.markup("<h4>References</h4>\n");
        if (model.manyReferences()) {
            html.add("<details><summary>", model.places(), "</summary>");
        }
        html.add(
                "\n<table class=\"wide\">\n<caption class=\"away\">Where ",
                model.id(),
                " is named or carried</caption>\n");
        html.markup("<thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Text</th><th scope=\"col\">Kind</th>");
        html.markup(
                "<th scope=\"col\">Usage</th><th scope=\"col\">Provider</th><th scope=\"col\">Confidence</th></tr>");
        html.markup("</thead>\n<tbody>\n");
        for (HtmlModel.Reference reference : model.references()) {
            reference(html, reference);
        }
        html.markup(model.manyReferences() ? "</tbody>\n</table>\n</details>\n" : "</tbody>\n</table>\n\n");
    }

    private static void reference(Html html, HtmlModel.Reference reference) {
        html.add("<tr><th scope=\"row\" data-label=\"Place\"><code class=\"place\">", reference.at(), "</code>");
        html.optional(" <span class=\"faint\">", reference.module(), "</span>");
        html.add("</th><td data-label=\"Text\"><code>", reference.text());
        html.add("</code></td><td data-label=\"Kind\">", reference.kind());
        html.add("</td><td data-label=\"Usage\">", reference.usage());
        html.add("</td><td data-label=\"Provider\">", reference.provider());
        html.add("</td><td data-label=\"Confidence\">", reference.confidence(), "</td></tr>\n");
    }
}
