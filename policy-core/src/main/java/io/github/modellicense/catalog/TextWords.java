package io.github.modellicense.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A licence text as the words that matter: lower case, without punctuation, markup, numbers of paragraphs and copyright
 * lines; British spelling and {@code https} made the usual ones. Two copies of a text have equal words.
 */
public final class TextWords {

    /** Words in an anchor. */
    static final int ANCHOR = 12;

    /** Beginnings of words that make a copyright line more than one. */
    private static final List<String> DUTIES = List.of(
            "must",
            "shall",
            "may",
            "not",
            "non",
            "licens",
            "licenc",
            "permi",
            "commercial",
            "use",
            "using",
            "only",
            "term",
            "academic",
            "evaluation",
            "exclusive",
            "restrict",
            "prohibit",
            "forbid",
            "requir",
            "except",
            "grant",
            "purpose",
            "without",
            "personal",
            "subject",
            "agree",
            "condition",
            "cannot",
            "never",
            "free",
            "student",
            "educat",
            "hobby",
            "pay",
            "fee");
    /** Words that follow {@code copyright} within sentences; a wrapped line may begin there. */
    private static final List<String> IN_SENTENCES = List.of(
            "",
            "notice",
            "notices",
            "holder",
            "holders",
            "owner",
            "owners",
            "statement",
            "statements",
            "law",
            "laws",
            "and",
            "or",
            "in",
            "interest",
            "interests",
            "to",
            "is",
            "as",
            "treaty",
            "on",
            "of",
            "protection",
            "rights",
            "right",
            "license",
            "licenses",
            "the",
            "date",
            "page",
            "status",
            "with",
            "from",
            "which",
            "that",
            "over");

    private static final List<String> TAGS = List.of(
            "p", "br", "b", "i", "u", "em", "strong", "h1", "h2", "h3", "h4", "ul", "ol", "li", "div", "span", "pre",
            "code", "center", "html", "body", "head", "title", "a", "hr", "td", "tr", "table");

    private final List<String> words = new ArrayList<>();
    private int firstLine = -1;

    private TextWords() {}

    /** The words of a text. */
    public static TextWords of(String text) {
        TextWords words = new TextWords();
        int from = 0;
        while (from <= text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            words.line(text.substring(from, to));
            from = to + 1;
        }
        words.nameOfNoOne();
        return words;
    }

    /** BSD's third clause names the holder: {@code neither the name of … nor the names of its contributors}. */
    private void nameOfNoOne() {
        for (int at = 0; at + 10 < words.size(); at++) {
            if (!from(at, at + 4).equals("neither the name of")) {
                continue;
            }
            for (int end = at + 5; end <= at + 14 && end + 6 <= words.size(); end++) {
                if (from(end, end + 6).equals("nor the names of its contributors") && !duty(at + 4, end)) {
                    words.subList(at + 4, end).clear();
                    return;
                }
            }
        }
    }

    private boolean duty(int from, int to) {
        String text = from(from, to);
        return DUTIES.stream().anyMatch(duty -> hasWordStart(text, duty));
    }

    /** The words in order. */
    public List<String> list() {
        return words;
    }

    /** How many words the first line with words has. */
    public int firstLineLength() {
        return Math.max(firstLine, 0);
    }

    /** Words from an index on, one blank between. */
    String from(int index, int limit) {
        return String.join(" ", words.subList(Math.min(index, words.size()), Math.min(limit, words.size())));
    }

    /** Digest of the words from an index up to another, 32 hexadecimal digits. */
    public String digest(int from, int to) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(from(from, to).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A number for the {@value #ANCHOR} words from an index on. */
    public long anchor(int index) {
        long hash = 1125899906842597L;
        for (int i = index; i < index + ANCHOR && i < words.size(); i++) {
            hash = 31 * hash + words.get(i).hashCode();
        }
        return hash;
    }

    private void line(String line) {
        String plain = withoutMarkup(line);
        if (copyright(plain)) {
            return;
        }
        int before = words.size();
        int at = 0;
        while (at < plain.length()) {
            if (!wordCharacter(plain.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < plain.length() && wordCharacter(plain.charAt(end))) {
                end++;
            }
            if (!paragraphNumber(plain, at, end)) {
                String previous = words.isEmpty() ? "" : words.get(words.size() - 1);
                words.add(usual(plain.substring(at, end), previous));
            }
            at = end;
        }
        if (before == 0 && !words.isEmpty()) {
            firstLine = words.size();
        }
    }

    private static boolean wordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '+';
    }

    /** {@code 1.} or {@code 12)} before a blank or the end of the line. */
    private static boolean paragraphNumber(String line, int from, int to) {
        boolean digits =
                to - from <= 2 && Character.isDigit(line.charAt(from)) && Character.isDigit(line.charAt(to - 1));
        boolean mark = to < line.length() && (line.charAt(to) == '.' || line.charAt(to) == ')');
        boolean bracket = from > 0 && line.charAt(from - 1) == '(';
        return digits && mark && !bracket && (to + 1 == line.length() || line.charAt(to + 1) == ' ');
    }

    /** One of words that mean the same, as SPDX's guidelines for matching have them. */
    private static String usual(String word, String previous) {
        if (previous.equals("copyright") && word.startsWith("owner")) {
            return "holder" + word.substring("owner".length());
        }
        if (word.equals("https")) {
            return "http";
        }
        return word.startsWith("licence") ? "license" + word.substring("licence".length()) : word;
    }

    /** Lower case, without tags and emphasis. */
    private static String withoutMarkup(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int end = c == '<' ? tagEnd(line, i) : -1;
            if (end > 0) {
                plain.append(' ');
                i = end;
            } else if (c != '*' && c != '`' && c != '#' && c != '\\' && c != '\ufeff' && c != '\u200b') {
                plain.append(c == '\u00a0' || c == '\t' ? ' ' : Character.toLowerCase(c));
            }
        }
        return plain.toString().strip();
    }

    /** Where a tag of HTML ends; -1 where what follows is no tag, such as a placeholder or an address. */
    private static int tagEnd(String line, int open) {
        int close = line.indexOf('>', open);
        int from = open + 1 < line.length() && line.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int to = from;
        while (to < line.length() && Character.isLetterOrDigit(line.charAt(to))) {
            to++;
        }
        String name = line.substring(from, to).toLowerCase(java.util.Locale.ROOT);
        String rest = close > to ? line.substring(to, close).toLowerCase(java.util.Locale.ROOT) : "";
        if (DUTIES.stream().anyMatch(duty -> hasWordStart(rest, duty))) {
            return -1;
        }
        return close > 0 && TAGS.contains(name) && (to == close || line.charAt(to) == ' ' || line.charAt(to) == '/')
                ? close
                : -1;
    }

    /** A line that says who holds the copyright, and nothing about what one may do. */
    private static boolean copyright(String line) {
        String text = line.startsWith("> ") || line.startsWith("- ") ? line.substring(2) : line;
        if (text.equals("all rights reserved.") || text.equals("all rights reserved")) {
            return true;
        }
        String said = text.replace("all rights reserved.", "")
                .replace("all rights reserved", "")
                .replace("free software foundation", "fsf");
        if (text.length() > 200 || !holder(said) || sentence(said)) {
            return false;
        }
        for (String duty : DUTIES) {
            if (hasWordStart(said, duty)) {
                return false;
            }
        }
        return true;
    }

    /** True where a full stop, not that of {@code Inc.} and kin, has words behind it. */
    private static boolean sentence(String line) {
        for (int stop = line.indexOf(". "); stop >= 0; stop = line.indexOf(". ", stop + 1)) {
            int from = stop;
            while (from > 0 && Character.isLetter(line.charAt(from - 1))) {
                from--;
            }
            if (stop - from > 4 && !line.substring(stop + 1).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWordStart(String text, String start) {
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holder(String line) {
        if (line.startsWith("\u00a9 ") || line.startsWith("(c) ")) {
            String year = line.substring(line.indexOf(' ')).strip();
            return !year.isEmpty() && Character.isDigit(year.charAt(0));
        }
        if (line.startsWith("51 franklin st")
                || line.startsWith("59 temple place")
                || line.startsWith("675 mass ave")) {
            return true;
        }
        if (!line.startsWith("copyright")) {
            return false;
        }
        String rest = line.substring("copyright".length()).strip();
        return rest.startsWith("(c)")
                || rest.startsWith("\u00a9")
                || rest.startsWith("by ")
                || named(line, rest)
                || !rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || "<[{".indexOf(rest.charAt(0)) >= 0);
    }

    /** {@code Copyright Some One, Inc}: a short line whose second word is none that follows {@code copyright} in a sentence. */
    private static boolean named(String line, String rest) {
        int end = 0;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        return line.startsWith("copyright ")
                && rest.length() <= 60
                && !rest.isEmpty()
                && !IN_SENTENCES.contains(rest.substring(0, end))
                && rest.indexOf(';') < 0;
    }
}
