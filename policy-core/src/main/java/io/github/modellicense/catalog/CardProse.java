package io.github.modellicense.catalog;

import io.github.modellicense.license.LicenseCategory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model card says of its licence in sentences: the restricted licences that it names, and plain restrictions such as
 * {@code for research purposes only}. Sentences about data sets, papers and other models are left out.
 */
final class CardProse {

    /** More than these say nothing new. */
    private static final int MOST = 4;

    /** Words before {@code license} that may be its name. */
    private static final int NAME = 7;

    private static final List<String> RESTRICTIONS = List.of(
            " non commercial ",
            " noncommercial ",
            " research only ",
            " research use only ",
            " research purpose only ",
            " research purposes only ",
            " only for research ",
            " solely for research ",
            " strictly for research ",
            " exclusively for research ",
            " limited to research ",
            " restricted to research ",
            " limited to academic ",
            " restricted to academic ",
            " educational purposes only ",
            " evaluation purposes only ",
            " for evaluation only ",
            " personal use only ",
            " academic use only ",
            " academic research only ",
            " academic purposes only ",
            " only for academic ",
            " not for commercial ",
            " no commercial use ",
            " not available for commercial ",
            " not allowed for commercial ",
            " not permitted for commercial ",
            " not be used for commercial ",
            " not be used commercially ",
            " commercial use is not ",
            " commercial use is prohibited ",
            " commercial use is forbidden ",
            " commercial use prohibited ",
            " commercial use forbidden ",
            " prohibits commercial use ",
            " commercial use requires ",
            " nicht kommerzielle ",
            " nichtkommerzielle ",
            " nur für forschungszwecke ",
            " kommerzielle nutzung ist nicht ",
            " usage commercial interdit ",
            " utilisation commerciale interdite ",
            " fins de recherche uniquement ",
            " uso no comercial ",
            " fines no comerciales ",
            " não comercial ",
            " não comerciais ",
            " non commerciale ",
            " non commerciali ");

    /** Languages that put no blanks between words. */
    private static final List<String> UNSPACED = List.of(
            "非商业", "非商用", "非商業", "禁止商", "不可商用", "不得商用", "不能商用", "不得用于商业", "不可用于商业", "不能用于商业", "仅供学术", "仅供研究", "仅限学术",
            "仅限研究", "仅用于学术", "仅用于研究", "僅供學術", "僅供研究", "商用利用は禁止", "商用利用禁止", "商用利用不可", "商業利用は禁止", "商業利用不可", "研究目的のみ",
            "研究目的に限", "비상업", "상업적이용불가", "상업적사용불가", "연구목적으로만");

    /** Of data, or both kinds of use in one breath. */
    private static final List<String> UNSPACED_OTHERS =
            List.of("数据", "資料", "データ", "데이터", "和非商", "与非商", "及非商", "或非商", "・非商", "、非商", "/非商", "商用非商用");

    /** Both kinds of use in one breath: all is allowed. */
    private static final List<String> FREEDOMS = List.of(
            " commercial and non commercial ",
            " commercial or non commercial ",
            " commercial as well as non commercial ",
            " commercial and noncommercial ",
            " commercial or noncommercial ",
            " non commercial and commercial ",
            " non commercial or commercial ",
            " non commercial as well as commercial ",
            " noncommercial and commercial ",
            " noncommercial or commercial ",
            " not only ",
            " unlike ",
            " compared to ",
            " in contrast to ");

    private static final Set<String> OTHER_THINGS = Set.of(
            "data",
            "dataset",
            "datasets",
            "corpus",
            "corpora",
            "benchmark",
            "benchmarks",
            "paper",
            "code",
            "demo",
            "audio",
            "images",
            "recordings",
            "annotations",
            "tokenizer");

    private static final Set<String> THE_MODEL =
            Set.of("model", "models", "weights", "checkpoint", "checkpoints", "llm", "adapter");

    /** {@code under} what follows one of these a model stands. */
    private static final Set<String> GIVEN = Set.of(
            "licensed",
            "released",
            "distributed",
            "available",
            "published",
            "provided",
            "shared",
            "offered",
            "open-sourced");

    private static final Set<String> FILLERS = Set.of("is", "are", "a", "an", "the", "type");

    /** The word and what marks it as the label of what follows. */
    private static final List<String> LABELS = List.of(
            "license:", "licence:", "license*", "licence*", "license |", "licence |", "license is", "licence is");

    private final LicenseCatalog licenses;
    private final List<Said> said = new ArrayList<>();

    /** A card that repeats a word a thousand times asks for it once. */
    private final Set<String> tried = new HashSet<>();

    private CardProse(LicenseCatalog licenses) {
        this.licenses = licenses;
    }

    /**
     * One thing that the card says.
     *
     * @param words what stands there
     * @param licenses the licences that the words may mean, none of them free; empty for a plain restriction
     * @param line 1-based
     */
    record Said(String words, List<String> licenses, int line) {
        Said {
            licenses = List.copyOf(licenses);
        }
    }

    static List<Said> of(String text, LicenseCatalog licenses) {
        CardProse prose = new CardProse(licenses);
        for (CardSentences.Sentence sentence : CardSentences.of(text)) {
            if (prose.said.size() < MOST) {
                prose.sentence(sentence.text(), sentence.line());
            }
        }
        return prose.said.size() > MOST ? prose.said.subList(0, MOST) : prose.said;
    }

    private void sentence(String sentence, int line) {
        unspaced(sentence, line);
        List<String> words = words(sentence);
        if (words.isEmpty() || elsewhere(words)) {
            return;
        }
        String text = " " + String.join(" ", words).replace('-', ' ') + " ";
        if (!holdsAny(text, FREEDOMS)) {
            restriction(text, line);
            for (int at = 0; at < words.size(); at++) {
                named(words, at, line);
                if (leads(words, at, sentence)) {
                    behind(words, at + 1, line);
                }
            }
        }
    }

    private void unspaced(String sentence, int line) {
        String text = sentence.replace(" ", "");
        for (String restriction : UNSPACED) {
            if (text.contains(restriction) && !holdsAny(text, UNSPACED_OTHERS)) {
                said.add(new Said(restriction, List.of(), line));
                return;
            }
        }
    }

    private void restriction(String text, int line) {
        for (String restriction : RESTRICTIONS) {
            if (text.contains(restriction)) {
                said.add(new Said(restriction.strip(), List.of(), line));
                return;
            }
        }
    }

    /** Of a data set, a paper or the like, and of no model. */
    private static boolean elsewhere(List<String> words) {
        boolean other = false;
        boolean model = false;
        for (String word : words) {
            other |= OTHER_THINGS.contains(word);
            model |= THE_MODEL.contains(word);
        }
        return other && !model;
    }

    private static boolean holdsAny(String text, List<String> phrases) {
        for (String phrase : phrases) {
            if (text.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** The longest name of a licence that ends at this word. */
    private void named(List<String> words, int at, int line) {
        int end = switch (words.get(at)) {
            case "license", "licence" -> at + 1;
            case "terms" -> words.size() > at + 2 && words.get(at + 1).equals("of") ? at + 3 : at + 1;
            default -> 0;
        };
        // "A non-commercial license" is a restriction, and several texts are called that: here and behind the word.
        boolean plain = at > 0 && words.get(at - 1).endsWith("commercial");
        for (int from = Math.max(0, at - NAME); end > 0 && !plain && from < at; from++) {
            String name = String.join(" ", words.subList(from, end));
            List<String> ids = tried.add(name) ? restricted(licenses.read(name, null)) : null;
            if (ids != null) {
                said.add(new Said(name, ids, line));
                return;
            }
        }
    }

    private static boolean leads(List<String> words, int at, String sentence) {
        return switch (words.get(at)) {
            case "license", "licence" -> holdsAny(sentence.toLowerCase(Locale.ROOT), LABELS);
            case "under" ->
                at > 0 && GIVEN.contains(words.get(at - 1))
                        || at > 1 && GIVEN.contains(words.get(at - 2))
                        || at > 2 && GIVEN.contains(words.get(at - 3));
            default -> false;
        };
    }

    /** The longest name of a licence behind {@code license:}, {@code licensed under the} and the like. */
    private void behind(List<String> words, int at, int line) {
        int from = at;
        while (from < words.size() && FILLERS.contains(words.get(from))) {
            from++;
        }
        boolean plain = from < words.size() && words.get(from).endsWith("commercial");
        for (int end = Math.min(words.size(), from + NAME); !plain && end > from; end--) {
            String name = String.join(" ", words.subList(from, end));
            List<String> ids = tried.add(name) ? restricted(licenses.read(name, null)) : null;
            if (ids != null) {
                said.add(new Said(name, ids, line));
                return;
            }
        }
    }

    /** The ids of a reading none of which is free; null for any other. */
    private @Nullable List<String> restricted(LicenseReading reading) {
        List<String> ids = reading instanceof LicenseReading.Known known
                ? known.expression().ids()
                : reading instanceof LicenseReading.Ambiguous shared ? shared.candidates() : List.of();
        for (String id : ids) {
            if (free(licenses.category(id))) {
                return null;
            }
        }
        return ids.isEmpty() ? null : ids;
    }

    /** True for what may be used by anybody for anything. */
    static boolean free(LicenseCategory category) {
        return switch (category) {
            case PERMISSIVE, PUBLIC_DOMAIN, WEAK_COPYLEFT, STRONG_COPYLEFT -> true;
            default -> false;
        };
    }

    /** In lower case, without the addresses of links; points inside of numbers stay. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            boolean point = c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || c == '-' || c == '+' || point && word.length() > 0) {
                word.append(c);
            } else if (c == ':' && text.startsWith("://", i)) {
                word.setLength(0);
                i = endOfAddress(text, i) - 1;
            } else if (word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    private static int endOfAddress(String text, int from) {
        int end = from;
        while (end < text.length() && " )>]\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
