package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.report.Tally;

/** The page from its head to its end: the answer first, then the reasons, then everything that they rest on. */
final class PageMarkup {

    private PageMarkup() {}

    /**
     * @param csp the content policy, which names the digests of style and script
     * @param style of the page
     * @param script of the page
     */
    static void write(Html html, HtmlPage page, String csp, String style, String script) {
        head(html, page, csp, style);
        verdict(html, page);
        contents(html, page);
        html.markup("<main id=\"main\" class=\"page\">\n");
        reasons(html, page);
        SectionMarkup.charts(html, page.charts());
        ModelMarkup.write(html, page);
        SectionMarkup.licenses(html, page.licenses());
        SectionMarkup.modules(html, page.modules());
        SectionMarkup.rules(html, page);
        SectionMarkup.waived(html, page);
        SectionMarkup.baselined(html, page);
        SectionMarkup.unseen(html, page);
        SectionMarkup.remarks(html, page.remarks());
        repeat(html, page.evaluation());
        html.markup("""
                </main>
                <footer class="page">
                <p>This report states what was found and what the policy says about it. It is no legal advice.</p>
                </footer>
                <script>""");
        html.markup(script).markup("</script>\n</body>\n</html>\n");
    }

    private static void head(Html html, HtmlPage page, String csp, String style) {
        html.markup("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content=\"""");
        html.text(csp).markup("\">\n");
        html.markup("""
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                """);
        html.add("<title>", page.verdict().word(), ": ", page.title(), " – model licences</title>\n<style>");
        html.markup(style)
                .markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the answer</a>\n");
    }

    private static void verdict(Html html, HtmlPage page) {
        HtmlVerdict verdict = page.verdict();
        html.add("<header class=\"verdict ", verdict.tone(), "\">\n<div class=\"page\">\n");
        html.add("<p class=\"eyebrow\">Model licence report · ", page.title());
        html.add(" · ", page.evaluation().run().asOf().toString());
        html.add("</p>\n<h1><span class=\"sign\" aria-hidden=\"true\">", verdict.sign(), "</span>", verdict.word());
        html.add("</h1>\n<p class=\"lead\">", verdict.sentence(), "</p>\n");
        broken(html, page);
        for (String note : verdict.notes()) {
            html.add("<p class=\"note\">", note, "</p>\n");
        }
        numbers(html, page.tally());
        html.markup("</div>\n</header>\n");
    }

    private static void broken(Html html, HtmlPage page) {
        String before = "<p class=\"broken\">Rules broken: ";
        for (HtmlPage.Rule rule : page.broken()) {
            html.add(before + "<a href=\"#", rule.anchor(), "\">", rule.rule().id(), "</a> (" + rule.open() + ")");
            before = ", \n";
        }
        html.markup(page.broken().isEmpty() ? "" : "</p>\n");
    }

    private static void numbers(Html html, Tally tally) {
        html.markup("<dl class=\"numbers\">\n");
        number(html, "Errors", tally.errors());
        number(html, "Warnings", tally.warnings());
        number(html, "Waived", tally.waived());
        number(html, "Baselined", tally.baselined());
        number(html, "Models", tally.models());
        number(html, "References", tally.references());
        number(html, "Places looked at", tally.places());
        number(html, "Rules", tally.rules());
        html.markup("</dl>\n");
    }

    private static void number(Html html, String title, int number) {
        html.markup("<div><dt>" + title + "</dt><dd>" + number + "</dd></div>\n");
    }

    private static void contents(Html html, HtmlPage page) {
        html.markup("<nav aria-label=\"Sections\" class=\"contents\"><div class=\"page\"><ul>\n");
        for (HtmlPage.Group group : page.reasons()) {
            html.add("<li><a href=\"#", group.anchor(), "\">", group.title(), "</a></li>\n");
        }
        section(html, !page.models().isEmpty(), "models", "Models");
        section(html, !page.licenses().isEmpty(), "licences", "Licences");
        section(html, !page.modules().isEmpty(), "modules", "Modules");
        html.markup("""
                <li><a href="#rules">Rules</a></li>
                <li><a href="#waived">Waived</a></li>
                <li><a href="#baselined">Baselined</a></li>
                <li><a href="#unseen">Not looked at</a></li>
                <li><a href="#repeat">Repeat it</a></li>
                </ul></div></nav>
                """);
    }

    private static void section(Html html, boolean shown, String anchor, String title) {
        html.markup(shown ? "<li><a href=\"#" + anchor + "\">" + title + "</a></li>\n" : "\n");
    }

    private static void reasons(Html html, HtmlPage page) {
        for (HtmlPage.Group group : page.reasons()) {
            html.add("<section id=\"", group.anchor(), "\" aria-labelledby=\"", group.anchor());
            html.add("-title\">\n<h2 id=\"", group.anchor(), "-title\">", group.title());
            html.add("</h2>\n<p class=\"under\">", group.lead(), "</p>\n");
            CardMarkup.write(html, group.cards());
            html.markup("</section>\n");
        }
        if (page.reasons().isEmpty()) {
            html.markup("<section id=\"reasons\" aria-labelledby=\"reasons-title\">\n");
            html.markup("<h2 id=\"reasons-title\">Reasons</h2>\n<p>");
            html.markup(
                    page.judged() ? "No open violation." : "No rules were judged in this run: this is an inventory.");
            html.markup("</p>\n</section>\n");
        }
    }

    private static void repeat(Html html, Evaluation evaluation) {
        RunInfo run = evaluation.run();
        html.markup("<section id=\"repeat\" aria-labelledby=\"repeat-title\">\n");
        html.markup("<h2 id=\"repeat-title\">What it takes to repeat this verdict</h2>\n<dl class=\"facts\">\n");
        html.add("<div><dt>Tool</dt><dd>", run.toolName(), " ", run.toolVersion(), "</dd></div>\n");
        if (Html.given(run.groupId())) {
            html.add("<div><dt>Project</dt><dd>", run.groupId(), ":", run.artifactId(), ":", run.version());
            html.markup("</dd></div>\n");
        }
        html.add("<div><dt>Judged as of</dt><dd>", run.asOf().toString(), "</dd></div>\n");
        html.add("<div><dt>Fails on</dt><dd>", run.failOn(), "</dd></div>\n");
        html.add("<div><dt>Policy</dt><dd>", evaluation.policyName());
        html.add(" <code>sha256:", evaluation.policySha256(), "</code></dd></div>\n");
        html.add("<div><dt>Catalogue</dt><dd>", evaluation.catalogVersion());
        html.add(" <code>sha256:", evaluation.catalogSha256(), "</code></dd></div>\n</dl>\n</section>\n");
    }
}
