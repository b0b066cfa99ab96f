package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.WeightsName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shell commands: variables that are set, the model that {@code ollama pull}, {@code docker model run}, {@code vllm
 * serve}, {@code az ... --model-name}, {@code huggingface-cli download} and their like name, model URLs, and JSON sent by
 * {@code curl}. Comments are skipped.
 */
final class CommandFormat implements SettingFormat {

    private static final Set<String> HUB_OPTIONS =
            Set.of("--model-id", "--model_id", "--hf-repo", "-hf", "-hfr", "--hf-repo-id");
    private static final Set<String> MODEL_OPTIONS = Set.of("--model", "--model-name", "--embedding-model");

    private final JsonFormat json = new JsonFormat();

    @Override
    public void read(String text, int firstLine, Extract into) {
        String[] lines = text.split("\n", -1);
        List<Word> command = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("#") || line.startsWith("::") || line.startsWith("REM ") || line.startsWith("//")) {
                continue;
            }
            boolean goesOn = line.endsWith("\\") || line.endsWith("`") || line.endsWith("^");
            String content = goesOn ? line.substring(0, line.length() - 1) : line;
            List<Word> words = Word.of(content, firstLine + i);
            variables(content, firstLine + i, words, into);
            options(content, firstLine + i, words, into);
            command.addAll(words);
            if (!goesOn) {
                programs(command, into);
                command.clear();
            }
        }
        programs(command, into);
    }

    /** One command on one line, such as a list of arguments. */
    void line(String text, int line, Extract into) {
        List<Word> words = Word.of(text, line);
        variables(text, line, words, into);
        options(text, line, words, into);
        programs(words, into);
    }

    private static void variables(String line, int number, List<Word> words, Extract into) {
        boolean echo = !words.isEmpty() && words.get(0).text().equals("echo");
        for (Word word : words) {
            if (echo) {
                into.said(word.bare(), number, word.column());
                // What is only printed sets nothing; what is printed into a file may.
                if (line.indexOf('>') < 0) {
                    continue;
                }
            }
            int equals = word.text().indexOf('=');
            String name = equals <= 0 ? "" : word.text().substring(0, equals);
            boolean property = name.startsWith("-D") || name.startsWith("--") && name.indexOf('.') > 0;
            String bare = property ? name.substring(2) : name;
            if (isName(bare)) {
                String value = word.text().substring(equals + 1);
                into.setting(bare, PropertiesFormat.parentOf(bare), value, number, word.column(), word.text());
            }
        }
        int set = line.indexOf("${");
        if (set >= 0 && line.indexOf(":=") > 0) {
            assigned(line, set, number, into);
        }
    }

    /** {@code : ${OLLAMA_MODEL:=llama3.1}}. */
    private static void assigned(String line, int start, int number, Extract into) {
        int middle = line.indexOf(":=", start);
        int end = line.indexOf('}', middle);
        if (middle > start && end > middle && isName(line.substring(start + 2, middle))) {
            String name = line.substring(start + 2, middle);
            into.setting(name, "", line.substring(middle + 2, end), number, start + 1);
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && "._-".indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_');
    }

    private void options(String line, int number, List<Word> words, Extract into) {
        if (line.indexOf("\"model") >= 0 || line.indexOf("\\\"model") >= 0) {
            payload(line.replace("\\\"", "\""), number, into);
        }
        if (line.indexOf("huggingface.co/") >= 0 || line.indexOf("hf.co/") >= 0) {
            words.forEach(word -> hubUrl(word, into));
        }
        if (line.indexOf("://") > 0) {
            words.forEach(word -> weightsUrl(word, into));
        }
    }

    /** The address that a command fetches weights from. */
    private static void weightsUrl(Word word, Extract into) {
        String text = word.bare();
        int start = text.indexOf("http");
        String url = start < 0 ? "" : text.substring(start);
        if (WeightsName.isWeightsUrl(url) && HubUrl.repository(url) == null) {
            int query = url.indexOf('?');
            String place = query < 0 ? url : url.substring(0, query);
            into.mention(Provider.SELF_HOSTED, place, into.form().kind(), word.line(), word.column() + start, text);
        }
    }

    /** A JSON body in the command: what stands from the first brace on, quotes of the shell taken out. */
    private void payload(String line, int number, Extract into) {
        int brace = line.indexOf('{');
        String body = brace < 0 ? "{" + line.substring(line.indexOf("\"model")) : line.substring(brace);
        json.readPart(body.replace("'\"", "").replace("\"'", ""), number, into);
    }

    private static void hubUrl(Word word, Extract into) {
        String text = word.text();
        String repository = text.contains("://") ? HubUrl.repository(text.substring(text.indexOf("http"))) : null;
        if (repository != null && !text.contains("/datasets/") && !text.contains("/spaces/")) {
            into.mention(Provider.HUB_WEIGHTS, repository, into.form().kind(), word.line(), word.column(), text);
        }
    }

    private static void programs(List<Word> words, Extract into) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String program = word.text().substring(word.text().lastIndexOf('/') + 1);
            switch (program) {
                case "ollama" -> ollama(words, i, into);
                case "model" -> docker(words, i, into);
                case "vllm" -> argument(words, i, "serve", Provider.HUB_WEIGHTS, into);
                case "huggingface-cli", "hf" -> argument(words, i, "download", Provider.HUB_WEIGHTS, into);
                case "lms" -> argument(words, i, "get", Provider.SELF_HOSTED, into);
                default -> option(words, i, into);
            }
        }
    }

    private static String at(List<Word> words, int index) {
        return index < words.size() ? words.get(index).text() : "";
    }

    private static void ollama(List<Word> words, int at, Extract into) {
        String verb = at(words, at + 1);
        if (!verb.equals("pull") && !verb.equals("run")) {
            return;
        }
        for (int i = at + 2; i < words.size() && !words.get(i).bare().isEmpty(); i++) {
            Word word = words.get(i);
            if (!word.text().startsWith("-")) {
                pulled(word, "ollama " + verb + " " + word.bare(), into);
                return;
            }
        }
    }

    private static void pulled(Word word, String text, Extract into) {
        String repository = HubUrl.repository(word.bare());
        if (repository != null) {
            into.mention(
                    Provider.HUB_WEIGHTS, withoutTag(repository), into.form().kind(), word.line(), word.column(), text);
        } else {
            named(Provider.OF_OLLAMA, "ollama.command.model", word, word.bare(), text, into);
        }
    }

    private static String withoutTag(String repository) {
        int colon = repository.indexOf(':');
        return colon < 0 ? repository : repository.substring(0, colon);
    }

    private static void docker(List<Word> words, int at, Extract into) {
        String verb = at(words, at + 1);
        boolean docker = at > 0 && words.get(at - 1).text().endsWith("docker");
        if (!docker || !verb.equals("pull") && !verb.equals("run") || at + 2 >= words.size()) {
            return;
        }
        Word word = words.get(at + 2);
        String text = "docker model " + verb + " " + word.bare();
        if (HubUrl.repository(word.bare()) != null) {
            pulled(word, text, into);
        } else {
            named(Provider.OF_DOCKER, "docker.model.command.model", word, word.bare(), text, into);
        }
    }

    private static void argument(List<Word> words, int at, String verb, Provider provider, Extract into) {
        if (at(words, at + 1).equals(verb) && at + 2 < words.size()) {
            Word word = words.get(at + 2);
            String text = words.get(at).text() + " " + verb + " " + word.bare();
            named(provider, "vllm.command.model", word, word.bare(), text, into);
        }
    }

    /** {@code --model NAME} or {@code --model=NAME} of a program that the command names. */
    private static void option(List<Word> words, int at, Extract into) {
        Word word = words.get(at);
        int equals = word.text().indexOf('=');
        String option = equals < 0 ? word.text() : word.text().substring(0, equals);
        boolean hub = HUB_OPTIONS.contains(option);
        if (!hub && !MODEL_OPTIONS.contains(option) || equals < 0 && at + 1 >= words.size()) {
            return;
        }
        Word value = equals < 0 ? words.get(at + 1) : word;
        String name = equals < 0 ? value.bare() : word.text().substring(equals + 1);
        boolean azure = names(words, "cognitiveservices");
        boolean server = hub || names(words, "vllm") || names(words, "text-generation") || names(words, "optimum-cli");
        Provider provider = azure ? Provider.OF_AZURE : server ? Provider.HUB_WEIGHTS : Provider.UNSAID;
        String key = azure ? "azure.openai.command.model.name" : server ? "vllm.command.model" : "llm.command.model";
        if (azure || server || FamiliarName.isOne(name) || name.startsWith("$")) {
            named(provider, key, value, name, option + " " + name, into);
        }
    }

    private static boolean names(List<Word> words, String part) {
        for (Word word : words) {
            if (word.text().contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A name given outright, or by a variable that the judge of settings resolves. */
    private static void named(Provider provider, String key, Word word, String name, String text, Extract into) {
        if (name.indexOf('$') >= 0 || name.indexOf("{{") >= 0) {
            into.setting(key, "", name, word.line(), word.column(), text);
        } else if (ModelName.plausible(name)) {
            into.mention(provider, name, into.form().kind(), word.line(), word.column(), text);
        }
    }
}
