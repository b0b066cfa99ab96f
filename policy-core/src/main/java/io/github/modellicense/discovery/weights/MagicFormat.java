package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/** Formats known by their first bytes that say nothing more of the model. To add one: a name, a line and a case of the test. */
record MagicFormat(String name) implements ModelFormat {

    static final List<ModelFormat> ALL = all(
            "ggml",
            "ggjt",
            "fasttext",
            "catboost",
            "onnx-runtime",
            "mxnet",
            "ncnn-binary",
            "rknn",
            "kaldi",
            "sphinx",
            "sphinx-language-model",
            "lightgbm",
            "ncnn-param",
            "xgboost-ubj",
            "tessdata");

    private static List<ModelFormat> all(String... names) {
        List<ModelFormat> formats = new ArrayList<>();
        for (String name : names) {
            formats.add(new MagicFormat(name));
        }
        return List.copyOf(formats);
    }

    /** A switch, not a lambda for each: every module of every build asks, whether it has models or not. */
    @Override
    public boolean mayBe(Head head) {
        return switch (name) {
            case "ggml" -> head.starts("lmgg") && head.size() > 8;
            case "ggjt" -> head.starts("tjgg") || head.starts("fmgg") || head.starts("algg");
            case "fasttext" -> fastText(head);
            case "catboost" -> head.starts("CBM1");
            case "onnx-runtime" -> head.has(4, "ORTM");
            case "mxnet" -> head.i64(0) == 0x112 && head.i64(8) == 0;
            case "ncnn-binary" -> head.u32(0) == 0x007685DDL;
            case "rknn" -> head.starts("RKNN") && head.i64(8) >= 0;
            case "kaldi" -> head.starts("\0B<TransitionModel>") || head.starts("\0B<Nnet");
            case "sphinx" -> head.starts("BMDF") || head.starts("FDMB");
            case "sphinx-language-model" -> head.starts("Trie Language Model");
            case "lightgbm" -> head.starts("tree\nversion=v") || head.starts("tree\r\nversion=v");
            case "ncnn-param" -> ncnnParam(head);
            case "xgboost-ubj" -> head.starts("{L") && head.contains("learner") && head.has(10, "learner");
            case "tessdata" -> tessdata(head);
            default -> throw new AssertionError(name);
        };
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
