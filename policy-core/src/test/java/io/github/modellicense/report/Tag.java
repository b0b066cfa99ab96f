package io.github.modellicense.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A start tag as a browser would see it: script and style are skipped as raw text, comments as comments. */
record Tag(String name, List<String> attributes, List<List<String>> pairs) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/>\"']+)(?:=\"([^\"]*)\")?");

    static List<Tag> of(String html) {
        List<Tag> tags = new ArrayList<>();
        int at = html.indexOf('<');
        while (at >= 0) {
            boolean start = at + 1 < html.length() && Character.isLetter(html.charAt(at + 1));
            int end = start ? end(html, at) : at;
            if (start) {
                Tag tag = tag(html.substring(at + 1, end));
                tags.add(tag);
                if (tag.name.equals("script") || tag.name.equals("style") || tag.name.equals("title")) {
                    end = html.indexOf("</" + tag.name, end);
                }
            }
            at = html.indexOf('<', end + 1);
        }
        return tags;
    }

    private static int end(String html, int from) {
        boolean quoted = false;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            quoted ^= c == '"';
            if (c == '>' && !quoted) {
                return i;
            }
        }
        throw new AssertionError("a tag never ends: " + html.substring(from, Math.min(html.length(), from + 80)));
    }

    private static Tag tag(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '/') {
            end++;
        }
        List<String> names = new ArrayList<>();
        List<List<String>> pairs = new ArrayList<>();
        Matcher attributes = ATTRIBUTE.matcher(text.substring(end));
        while (attributes.find()) {
            String name = attributes.group(1).toLowerCase(Locale.ROOT);
            names.add(name);
            pairs.add(List.of(name, attributes.group(2) == null ? "" : attributes.group(2)));
        }
        return new Tag(text.substring(0, end).toLowerCase(Locale.ROOT), names, pairs);
    }

    List<String> values(String name) {
        return pairs.stream()
                .filter(each -> each.get(0).equals(name))
                .map(each -> each.get(1))
                .toList();
    }

    List<String> addresses() {
        List<String> addresses = new ArrayList<>(values("href"));
        addresses.addAll(values("src"));
        addresses.addAll(values("action"));
        return addresses;
    }
}
