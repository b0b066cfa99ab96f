package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.yaml.NearestWord;
import java.util.ArrayList;
import java.util.List;

/** Values that are one of a few words. */
final class Words {

    private Words() {}

    static List<String> labels(Labeled[] words) {
        List<String> labels = new ArrayList<>();
        for (Labeled word : words) {
            labels.add(word.label());
        }
        return labels;
    }

    /** Says that a word is none of the right ones, with the nearest or with all of them. */
    static String unknown(String word, String key, List<String> right) {
        String hint = NearestWord.hint(word, right);
        String sentence = "unknown value \"" + word + "\" for \"" + key + "\"";
        if (right.size() == 1) {
            return sentence + "; its only value is \"" + right.get(0) + "\"";
        }
        return hint.isEmpty() ? sentence + "; it is one of " + String.join(", ", right) : sentence + hint;
    }

    /** The text without what would end a comment. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.toString();
    }
}
