package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import java.util.List;

/** The sections beside reasons and models: plots, licences, modules, rules, waivers, and what was not looked at. */
final class SectionMarkup {

    private SectionMarkup() {}

    static void charts(Html html, List<HtmlChart> charts) {
        if (charts.isEmpty()) {
            return;
        }
        html.markup("<section id=\"overview\" aria-labelledby=\"overview-title\">\n");
        html.markup("<h2 id=\"overview-title\">At a glance</h2>\n<div class=\"charts\">\n");
        for (HtmlChart chart : charts) {
            html.add("<table class=\"chart\" id=\"", chart.anchor(), "\">\n<caption><strong>", chart.title());
            html.add(
                    "</strong> ", chart.caption(), "</caption>\n<thead class=\"away\"><tr><th scope=\"col\">What</th>");
            html.markup("<th scope=\"col\">Bar</th><th scope=\"col\">Models</th></tr></thead>\n<tbody>\n");
            for (HtmlChart.Bar bar : chart.bars()) {
                bar(html, bar);
            }
            html.markup("</tbody>\n</table>\n");
        }
        html.markup("</div>\n</section>\n");
    }

    private static void bar(Html html, HtmlChart.Bar bar) {
        html.add("<tr><th scope=\"row\">", bar.label(), "</th><td class=\"plot\"><svg viewBox=\"0 0 100 10\" ");
        html.markup("preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        html.markup("<rect class=\"rail\" width=\"100\" height=\"10\"/>");
        html.add("<rect class=\"fill ", bar.tone(), "\" width=\"" + bar.width() + "\" height=\"10\"/></svg></td>");
        html.add("<td class=\"value\">", bar.value(), "</td></tr>\n");
    }

    static void licenses(Html html, List<HtmlLicense> licenses) {
        if (licenses.isEmpty()) {
            return;
        }
        html.markup("""
                <section id="licences" aria-labelledby="licences-title">
                <h2 id="licences-title">Licences</h2>
                <p class="under">What each licence in effect asks of those who use the model, with the source of the facts.</p>
                <table class="wide">
                <caption class="away">Each licence in effect with its conditions</caption>
                <thead><tr><th scope="col">Licence</th><th scope="col">Category</th><th scope="col">Conditions</th><th scope="col">Facts from</th></tr></thead>
                <tbody>
                """);
        for (HtmlLicense license : licenses) {
            license(html, license);
        }
        html.markup("</tbody>\n</table>\n</section>\n");
    }

    private static void license(Html html, HtmlLicense license) {
        html.add("<tr id=\"", license.anchor(), "\"><th scope=\"row\" data-label=\"Licence\">");
        if (Html.given(license.text())) {
            html.add("<a href=\"", license.text(), "\" rel=\"noopener noreferrer\">", license.name(), "</a>");
        } else {
            html.text(license.name());
        }
        html.add("<br><code>", license.id(), "</code></th><td data-label=\"Category\">", license.category());
        html.markup("</td><td data-label=\"Conditions\">");
        conditions(html, license);
        html.markup("</td><td data-label=\"Facts from\">");
        if (license.facts() != null) {
            html.add("", license.facts().source(), ", read ", license.facts().asOf());
            html.add(", ", String.valueOf(license.facts().confidence()));
        }
        html.markup("</td></tr>\n");
    }

    private static void conditions(Html html, HtmlLicense license) {
        if (license.conditions().isEmpty()) {
            html.markup(
                    license.facts() != null
                            ? "None known on who may use it or how."
                            : "Nothing is known about its conditions.");
            return;
        }
        html.markup("<ul class=\"plain\">");
        for (String condition : license.conditions()) {
            html.add("<li>", condition, "</li>");
        }
        html.markup("</ul>");
    }

    static void modules(Html html, List<HtmlModule> modules) {
        if (modules.isEmpty()) {
            return;
        }
        html.markup("""
                <section id="modules" aria-labelledby="modules-title">
                <h2 id="modules-title">Modules side by side</h2>
                <table class="wide sortable">
                <caption class="away">Each module of the reactor with its numbers</caption>
                <thead><tr><th scope="col">Module</th><th scope="col">Status</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">Waived</th><th scope="col">Baselined</th><th scope="col">Models</th><th scope="col">References</th></tr></thead>
                <tbody>
                """);
        for (HtmlModule module : modules) {
            html.add("<tr><th scope=\"row\" data-label=\"Module\">", module.id());
            html.add("</th><td data-label=\"Status\">", module.status());
            html.markup("</td><td data-label=\"Errors\" class=\"" + (module.errors() > 0 ? "hot" : ""));
            html.markup("\">" + module.errors() + "</td>");
            number(html, "Warnings", module.warnings());
            number(html, "Waived", module.waived());
            number(html, "Baselined", module.baselined());
            number(html, "Models", module.models());
            number(html, "References", module.references());
            html.markup("</tr>\n");
        }
        html.markup("</tbody>\n</table>\n</section>\n");
    }

    private static void number(Html html, String label, int number) {
        html.markup("<td data-label=\"" + label + "\">" + number + "</td>");
    }

    static void rules(Html html, HtmlPage page) {
        html.markup("<section id=\"rules\" aria-labelledby=\"rules-title\">\n<h2 id=\"rules-title\">Rules</h2>\n");
        html.add("<p class=\"under\">Policy <strong>", page.evaluation().policyName());
        html.add("</strong>, from <code>", page.evaluation().policySource(), "</code></p>\n");
        if (page.rules().isEmpty()) {
            html.markup("<p>None.</p>\n</section>\n");
            return;
        }
        html.markup("<table class=\"wide\">\n<caption class=\"away\">The rules of the policy</caption>\n<thead><tr>");
        html.markup("<th scope=\"col\">Rule</th><th scope=\"col\">Check</th><th scope=\"col\">Severity</th>");
        html.markup("<th scope=\"col\">Stands in</th><th scope=\"col\">In force</th>");
        html.markup("<th scope=\"col\">Open violations</th></tr></thead>\n<tbody>\n");
        for (HtmlPage.Rule rule : page.rules()) {
            rule(html, rule);
        }
        html.markup("</tbody>\n</table>\n</section>\n");
    }

    private static void rule(Html html, HtmlPage.Rule row) {
        html.add(
                "<tr id=\"",
                row.anchor(),
                "\"><th scope=\"row\" data-label=\"Rule\">",
                row.rule().id());
        html.add("</th><td data-label=\"Check\">", row.rule().check());
        html.add("</td><td data-label=\"Severity\">", row.severity());
        html.add("</td><td data-label=\"Stands in\"><code>", row.at(), "</code></td><td data-label=\"In force\">");
        html.markup(row.rule().inForce() ? "yes" : "no").optional(", ", row.days());
        html.markup("</td><td data-label=\"Open violations\">" + row.open() + "</td></tr>\n");
    }

    static void waived(Html html, HtmlPage page) {
        html.markup("<section id=\"waived\" aria-labelledby=\"waived-title\">\n<h2 id=\"waived-title\">Waived</h2>\n");
        if (page.timeline() != null) {
            timeline(html, page.timeline(), page.evaluation().run().asOf().toString());
        }
        CardMarkup.write(html, page.waived());
        html.markup(page.waived().isEmpty() ? "<p>No violation is waived.</p>\n</section>\n" : "</section>\n");
    }

    private static void timeline(Html html, HtmlTimeline timeline, String today) {
        html.add("<p class=\"under\">Waivers from ", timeline.begin(), " to ", timeline.end());
        html.add("; the mark is ", today, ".</p>\n<table class=\"wide timeline\">\n<caption class=\"away\">");
        html.markup("Every waiver with its state and days</caption>\n<thead><tr><th scope=\"col\">Waiver</th>");
        html.markup("<th scope=\"col\">For</th><th scope=\"col\">Why, and who approved</th>");
        html.markup("<th scope=\"col\">Days</th></tr></thead>\n<tbody>\n");
        for (HtmlTimeline.Row row : timeline.rows()) {
            row(html, row, timeline.today());
        }
        html.markup("</tbody>\n</table>\n");
    }

    private static void row(Html html, HtmlTimeline.Row row, long today) {
        WaiverStatus waiver = row.waiver();
        html.add("<tr id=\"", row.anchor(), "\"><th scope=\"row\" data-label=\"Waiver\">", waiver.id());
        html.add(" <span class=\"badge ", row.tone(), "\">", waiver.state(), "</span></th><td data-label=\"For\">");
        CardMarkup.link(html, row.ruleAnchor(), waiver.rule());
        html.add("<br><code>", waiver.model(), "</code></td><td data-label=\"Why\">", waiver.reason());
        html.add("<br><span class=\"faint\">", waiver.approvedBy(), "</span>");
        html.optional("<br><span class=\"faint\">", waiver.note(), "</span>");
        html.markup("</td><td data-label=\"Days\" class=\"days\">");
        if (row.drawn()) {
            html.markup("<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\" ");
            html.markup("focusable=\"false\"><rect class=\"rail\" y=\"6\" width=\"1000\" height=\"8\"/>");
            html.add("<rect class=\"fill ", row.tone(), "\" x=\"" + row.x() + "\" y=\"6\" width=\"" + row.width());
            html.markup("\" height=\"8\"/><rect class=\"today\" x=\"" + today);
            html.markup("\" width=\"4\" height=\"20\"/></svg>");
        }
        html.add("", waiver.from(), " to ", waiver.until(), "</td></tr>\n");
    }

    static void baselined(Html html, HtmlPage page) {
        html.markup("<section id=\"baselined\" aria-labelledby=\"baselined-title\">\n");
        html.markup("<h2 id=\"baselined-title\">Baselined</h2>\n");
        CardMarkup.write(html, page.baselined());
        html.markup(page.baselined().isEmpty() ? "<p>No violation was accepted at adoption.</p>\n" : "");
        html.markup("</section>\n");
    }

    static void unseen(Html html, HtmlPage page) {
        html.markup("<section id=\"unseen\" aria-labelledby=\"unseen-title\">\n");
        html.markup("<h2 id=\"unseen-title\">Not looked at</h2>\n");
        if (page.unseen().isEmpty()) {
            html.markup("<p>Every place that could hold a model was looked at.</p>\n");
        } else {
            places(html, page.unseen());
        }
        if (!page.byDesign().isEmpty()) {
            html.markup("<details><summary>Left out by design</summary>\n<ul class=\"plain\">\n");
            for (HtmlPage.Place each : page.byDesign()) {
                html.add("<li><code>", each.place(), "</code> – ", each.why(), "</li>\n");
            }
            html.markup("</ul>\n</details>\n");
        }
        html.markup("</section>\n");
    }

    private static void places(Html html, List<HtmlPage.Place> places) {
        html.markup("<table class=\"wide\">\n<caption class=\"away\">Places that could not be looked at</caption>\n");
        html.markup("<thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Kind</th><th scope=\"col\">Why</th>");
        html.markup("<th scope=\"col\">Could hold a model</th></tr></thead>\n<tbody>\n");
        for (HtmlPage.Place each : places) {
            html.add("<tr><th scope=\"row\" data-label=\"Place\"><code>", each.place());
            html.add("</code></th><td data-label=\"Kind\">", each.kind());
            html.add("</td><td data-label=\"Why\">", each.why(), "</td><td data-label=\"Could hold a model\">");
            html.markup(each.matters() ? "yes</td></tr>\n" : "no</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n");
    }

    static void remarks(Html html, List<HtmlPage.Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        html.markup("<section id=\"remarks\" aria-labelledby=\"remarks-title\">\n");
        html.markup("<h2 id=\"remarks-title\">Remarks</h2>\n<ul class=\"plain\">\n");
        for (HtmlPage.Remark remark : remarks) {
            html.add("<li><span class=\"badge ", remark.severity(), "\">", remark.severity(), "</span> <code>");
            html.add("", remark.at(), "</code> ", remark.message(), "</li>\n");
        }
        html.markup("</ul>\n</section>\n");
    }
}
