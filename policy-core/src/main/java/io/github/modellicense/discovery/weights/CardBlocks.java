package io.github.modellicense.discovery.weights;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parts the front matter of a card from its prose. Blank lines and comments may stand before it, a second one may follow, and
 * one that is never closed or is no YAML is read line by line: a card that is written badly takes nothing back.
 *
 * @param fields of each front matter, lines counted from the beginning of the card
 * @param prose the rest, its lines where they were
 * @param problem why a front matter is no YAML; null where all are
 */
record CardBlocks(
        List<YamlNode.Mapping> fields,
        String prose,
        @Nullable String problem) {

    /** More than two were never seen; a rule across the page looks like another. */
    private static final int MOST = 4;

    static CardBlocks of(String place, String card) {
        List<String> lines = card.lines().toList();
        List<YamlNode.Mapping> fields = new ArrayList<>();
        boolean[] taken = new boolean[lines.size()];
        String problem = null;
        int begin = begin(lines, 0);
        while (begin >= 0 && fields.size() < MOST) {
            int end = end(lines, begin);
            YamlNode.Mapping block;
            try {
                block = block(place, lines, begin, end);
            } catch (InvalidFileException e) {
                problem = fields.isEmpty() ? e.getMessage() : problem;
                block = fields.isEmpty() ? lineByLine(place, lines, begin, end) : null;
            }
            if (block == null || !fields.isEmpty() && !speaks(block)) {
                break;
            }
            fields.add(block);
            for (int i = begin; i <= Math.min(end, lines.size() - 1); i++) {
                taken[i] = true;
            }
            begin = begin(lines, end + 1);
        }
        return new CardBlocks(List.copyOf(fields), prose(lines, taken), problem);
    }

    /** True where a file that begins so may hold front matter. */
    static boolean mayBegin(Head head) {
        char first = head.firstCharacter();
        return first == '-'
                || first == '<' && head.contains("\n---")
                || head.starts(0xFE, 0xFF)
                || head.starts(0xFF, 0xFE);
    }

    private static boolean fence(String line) {
        return line.stripTrailing().equals("---");
    }

    /** Between two rules across the page stands prose as well. */
    private static boolean speaks(YamlNode.Mapping block) {
        for (YamlNode.Entry entry : block.entries()) {
            String key = entry.key().value().toLowerCase(Locale.ROOT);
            if (key.startsWith("licen") || key.startsWith("base_model")) {
                return true;
            }
        }
        return false;
    }

    /** The next fence where nothing but blank lines and comments stand before it; -1 where something else does. */
    private static int begin(List<String> lines, int from) {
        boolean comment = false;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            comment |= line.startsWith("<!--");
            if (fence(line) && !comment) {
                return i;
            }
            if (!line.isEmpty() && !comment) {
                return -1;
            }
            comment &= !line.contains("-->");
        }
        return -1;
    }

    /** The fence that closes a block; for one that is never closed, the line before the first blank or heading. */
    private static int end(List<String> lines, int begin) {
        for (int i = begin + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("---")) {
                return i;
            }
        }
        int end = begin + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).startsWith("#")) {
            end++;
        }
        return end;
    }

    /** Blank lines stand in for what comes before, so that places are those of the card. */
    private static YamlNode.@Nullable Mapping block(String place, List<String> lines, int begin, int end)
            throws InvalidFileException {
        StringBuilder text = new StringBuilder("\n".repeat(begin + 1));
        for (int i = begin + 1; i < Math.min(end, lines.size()); i++) {
            text.append(lines.get(i)).append('\n');
        }
        YamlNode root = YamlReader.read(place, text.toString().getBytes(StandardCharsets.UTF_8));
        return root instanceof YamlNode.Mapping mapping ? mapping : null;
    }

    private static YamlNode.Mapping lineByLine(String place, List<String> lines, int begin, int end) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        YamlNode.Scalar key = null;
        for (int i = begin + 1; i < Math.min(end, lines.size()); i++) {
            String line = lines.get(i).strip();
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("-")) {
                key = scalar(unquoted(line.substring(0, colon).strip()), place, i);
                line = line.substring(colon + 1).strip();
            } else if (line.startsWith("-")) {
                line = line.substring(1).strip();
            }
            if (key != null && !line.isEmpty()) {
                entries.add(new YamlNode.Entry(key, scalar(unquoted(line), place, i)));
            }
        }
        return new YamlNode.Mapping(entries, SourceLocation.at(place, begin + 1, 1));
    }

    private static YamlNode.Scalar scalar(String value, String place, int line) {
        return new YamlNode.Scalar(value, true, SourceLocation.at(place, line + 1, 1));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** A prompt before the download is prose as well; other fields are read for themselves. */
    private static String prose(List<String> lines, boolean[] taken) {
        StringBuilder prose = new StringBuilder();
        boolean gate = false;
        for (int i = 0; i < taken.length; i++) {
            String line = lines.get(i);
            if (taken[i]) {
                boolean begins = line.startsWith("extra_gated_");
                gate = begins || gate && (line.isBlank() || line.charAt(0) == ' ');
                prose.append(gate ? line.substring(begins ? line.indexOf(':') + 1 : 0) : "");
            } else {
                prose.append(line);
            }
            prose.append('\n');
        }
        return prose.toString();
    }
}
