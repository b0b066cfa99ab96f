package io.github.modellicense.report.html;

import static io.github.modellicense.report.html.Html.given;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards: each a reason with its places, and what to do about it. */
final class CardMarkup {

    private CardMarkup() {}

    static void write(Html html, List<HtmlCard> cards) {
        for (HtmlCard card : cards) {
            write(html, card);
        }
    }

    private static void write(Html html, HtmlCard card) {
        html.add("<article class=\"card ", card.severity(), "\" id=\"", card.anchor());
        html.add("\" aria-labelledby=\"", card.anchor(), "-title\">\n");
        head(html, card);
        html.add("<p class=\"message\">", card.message(), "</p>\n<dl class=\"facts\">\n");
        html.optional("<div><dt>Found</dt><dd><code>", card.found(), "</code></dd></div>\n");
        licenses(html, "Licence", card.licenses());
        html.optional("<div><dt>Wanted</dt><dd><code>", card.wanted(), "</code></dd></div>\n");
        places(html, card);
        html.add("<div><dt>What to do</dt><dd>", card.remedy());
        if (given(card.help())) {
            html.add(" <a href=\"", card.help(), "\" rel=\"noopener noreferrer\">About ", card.check(), "</a>");
        } else {
            html.add(" <span class=\"faint\">", card.check(), "</span>");
        }
        html.markup("</dd></div>\n");
        html.optional("<div><dt>Whom to ask</dt><dd>", card.contact(), "</dd></div>\n");
        html.markup("</dl>\n");
        paste(html, "Waiver to paste into model-waivers.yaml", "waiver", card.pasteAnchor(), card.paste());
        paste(
                html,
                "Declaration to paste into models.yaml",
                "declaration",
                card.declarationAnchor(),
                card.declaration());
        html.markup("</article>\n");
    }

    private static void head(Html html, HtmlCard card) {
        html.add("<header>\n<h3 id=\"", card.anchor(), "-title\">");
        link(html, card.modelAnchor(), card.model());
        html.add("</h3>\n<p class=\"tags\"><span class=\"badge ", card.standing(), "\">", card.standing());
        html.add("</span> <span class=\"badge ", card.severity(), "\">", card.severity(), "</span> rule ");
        link(html, card.ruleAnchor(), card.rule());
        html.optional(" · waiver <strong>", card.waiver(), "</strong>");
        html.markup("</p>\n</header>\n");
    }

    /** A text that leads to where the page shows the thing, if it does. */
    static void link(Html html, @Nullable String anchor, @Nullable String text) {
        if (given(anchor)) {
            html.add("<a href=\"#", anchor, "\">", text, "</a>");
        } else {
            html.text(text);
        }
    }

    /** A row that names the licences; none where there are none. */
    static void licenses(Html html, String title, List<HtmlLicense> licenses) {
        for (int i = 0; i < licenses.size(); i++) {
            html.markup(i == 0 ? "<div><dt>" + title + "</dt><dd>" : ", \n");
            link(html, licenses.get(i).anchor(), licenses.get(i).name());
        }
        html.markup(licenses.isEmpty() ? "" : "</dd></div>\n");
    }

    private static void places(Html html, HtmlCard card) {
        html.markup("<div><dt>Where</dt><dd>");
        if (card.many()) {
            html.add("<details><summary>", card.count(), "</summary>");
        }
        html.markup("<ul class=\"places\">\n");
        for (HtmlCard.Place place : card.places()) {
            html.markup("<li>").optional("<code class=\"place\">", place.at(), "</code>");
            html.optional(" <span class=\"faint\">", place.module(), "</span>");
            html.markup(given(place.at()) || given(place.module()) ? "</li>\n" : "the whole inventory</li>\n");
        }
        html.markup(card.many() ? "</ul></details></dd></div>\n" : "</ul></dd></div>\n");
    }

    private static void paste(Html html, String title, String what, String anchor, @Nullable String yaml) {
        if (given(yaml)) {
            String label = what.equals("waiver") ? "Waiver as YAML" : "Declaration as YAML";
            html.markup("<details class=\"paste\"><summary>" + title + "</summary>\n");
            html.add("<pre id=\"", anchor, "\" tabindex=\"0\" aria-label=\"" + label + "\">", yaml, "</pre>\n");
            html.add("<button type=\"button\" class=\"copy\" data-copy=\"", anchor);
            html.markup("\" hidden>Copy the " + what + "</button>\n</details>\n");
        }
    }
}
