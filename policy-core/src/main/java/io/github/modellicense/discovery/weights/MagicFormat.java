package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.util.List;
import java.util.function.Predicate;

/** Formats known by their first bytes that say nothing more of the model. To add one: a line here and a case of the test. */
record MagicFormat(String name, Predicate<Head> magic) implements ModelFormat {

    static final List<ModelFormat> ALL = List.of(
            new MagicFormat("ggml", head -> head.starts("lmgg") && head.size() > 8),
            new MagicFormat("ggjt", head -> head.starts("tjgg") || head.starts("fmgg") || head.starts("algg")),
            new MagicFormat("fasttext", MagicFormat::fastText),
            new MagicFormat("catboost", head -> head.starts("CBM1")),
            new MagicFormat("onnx-runtime", head -> head.has(4, "ORTM")),
            new MagicFormat("mxnet", head -> head.i64(0) == 0x112 && head.i64(8) == 0),
            new MagicFormat("ncnn-binary", head -> head.u32(0) == 0x007685DDL),
            new MagicFormat("rknn", head -> head.starts("RKNN") && head.i64(8) >= 0),
            new MagicFormat("kaldi", head -> head.starts("\0B<TransitionModel>") || head.starts("\0B<Nnet")),
            new MagicFormat("sphinx", head -> head.starts("BMDF") || head.starts("FDMB")),
            new MagicFormat("sphinx-language-model", head -> head.starts("Trie Language Model")),
            new MagicFormat("lightgbm", head -> head.starts("tree\nversion=v") || head.starts("tree\r\nversion=v")),
            new MagicFormat("ncnn-param", MagicFormat::ncnnParam),
            new MagicFormat(
                    "xgboost-ubj", head -> head.starts("{L") && head.contains("learner") && head.has(10, "learner")),
            new MagicFormat("tessdata", MagicFormat::tessdata));

    @Override
    public boolean mayBe(Head head) {
        return magic.test(head);
    }

    @Override
    public boolean certain(Head head) {
        return true;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) {
        if (name.equals("ggml")) {
            facts.note(whisper(head));
        }
        return true;
    }

    /** The sizes of whisper.cpp by the width of the encoder; other models under this magic have other vocabularies. */
    private static String whisper(Head head) {
        if (head.u32(4) < 51_864 || head.u32(4) > 51_866) {
            return "no metadata";
        }
        return switch ((int) head.u32(12)) {
            case 384 -> "laid out like whisper tiny";
            case 512 -> "laid out like whisper base";
            case 768 -> "laid out like whisper small";
            case 1024 -> "laid out like whisper medium";
            case 1280 -> "laid out like whisper large";
            default -> "laid out like whisper";
        };
    }

    private static boolean fastText(Head head) {
        return head.u32(0) == 793_712_314L && (head.u32(4) == 11 || head.u32(4) == 12);
    }

    /** The number 7767517 alone on the first line, two counts on the second. */
    private static boolean ncnnParam(Head head) {
        if (!head.starts("7767517\n") && !head.starts("7767517\r\n")) {
            return false;
        }
        String[] lines = head.latin().split("\r?\n", 3);
        String[] counts = lines.length < 2 ? new String[0] : lines[1].strip().split(" +", 3);
        return counts.length == 2 && digits(counts[0]) && digits(counts[1]);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }

    /** A count of components, then where each begins: after the table, ascending, within the file; -1 for one not there. */
    private static boolean tessdata(Head head) {
        long count = head.u32(0);
        if (count < 8 || count > 64 || head.bytes().length < 4 + count * 8) {
            return false;
        }
        long last = 4 + count * 8 - 1;
        int present = 0;
        for (int i = 0; i < count; i++) {
            long offset = head.i64(4 + i * 8);
            if (offset == -1) {
                continue;
            }
            boolean first = present++ == 0;
            if (offset <= last || first && offset != 4 + count * 8 || head.size() >= 0 && offset > head.size()) {
                return false;
            }
            last = offset;
        }
        return present >= 2;
    }
}
