package io.github.modellicense.report.html;

import io.github.modellicense.report.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A text with an address where it is one.
 *
 * @param href null where the text is no plain http or https address
 */
record HtmlLink(String text, @Nullable String href) {

    static HtmlLink of(String text) {
        return new HtmlLink(text, WebAddress.of(text));
    }
}
