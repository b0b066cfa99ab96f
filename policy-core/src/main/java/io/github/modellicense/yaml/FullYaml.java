package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the whole of YAML by SnakeYAML's events, within the limits of {@link YamlReader}. A class of its own, so that a
 * build whose files are plain never loads SnakeYAML.
 */
final class FullYaml {

    private static final int MAX_NODES = 200_000;

    private final String file;
    private final String text;
    private final ParserImpl events;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Map<YamlNode, Integer> sizes = new java.util.IdentityHashMap<>();
    private int aliases;
    private int nodes;

    private FullYaml(String file, String text) {
        this.file = file;
        this.text = text;
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(YamlReader.MAX_DEPTH + 1);
        options.setCodePointLimit(YamlReader.MAX_BYTES);
        this.events = new ParserImpl(new StreamReader(new StringReader(text)), options);
    }

    /** Every document of the text, empty ones left out. */
    static List<YamlNode> read(String file, String text) throws InvalidFileException {
        return new FullYaml(file, text).documents();
    }

    private List<YamlNode> documents() throws InvalidFileException {
        List<YamlNode> documents = new ArrayList<>();
        try {
            while (!events.checkEvent(Event.ID.StreamEnd)) {
                Event event = events.getEvent();
                if (event.is(Event.ID.DocumentStart) && !events.checkEvent(Event.ID.DocumentEnd)) {
                    anchors.clear();
                    YamlNode root = node(0);
                    if (!(root instanceof YamlNode.Scalar scalar && scalar.empty())) {
                        documents.add(root);
                    }
                }
            }
        } catch (MarkedYAMLException e) {
            problems.add(new FileProblem(place(e.getProblemMark()), sentence(e)));
        } catch (TooMuch e) {
            problems.add(new FileProblem(e.at, e.reason));
        } catch (RuntimeException e) {
            // SnakeYAML throws others than its own for some broken input; all of them mean "not YAML".
            problems.add(new FileProblem(SourceLocation.of(file), "not readable as YAML: " + e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return documents;
    }

    private static String sentence(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "not readable as YAML" : e.getProblem();
        return e.getContext() == null ? problem : e.getContext() + ": " + problem;
    }

    private YamlNode node(int depth) {
        Event event = events.getEvent();
        SourceLocation at = place(event.getStartMark());
        if (depth > YamlReader.MAX_DEPTH) {
            throw new TooMuch(at, "nested deeper than " + YamlReader.MAX_DEPTH);
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, at);
        }
        int before = nodes;
        count(1, at);
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            tag(scalar.getTag(), at);
            node = new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), at, written(scalar));
        } else if (event instanceof SequenceStartEvent start) {
            tag(start.getTag(), at);
            node = sequence(at, depth);
        } else if (event instanceof MappingStartEvent start) {
            tag(start.getTag(), at);
            node = mapping(at, depth);
        } else {
            throw new TooMuch(at, "not readable as YAML");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            anchors.put(anchored.getAnchor(), node);
            sizes.put(node, nodes - before);
        }
        return node;
    }

    /** Marks count code points. */
    private @Nullable String written(ScalarEvent scalar) {
        Mark start = scalar.getStartMark();
        Mark end = scalar.getEndMark();
        if (scalar.isPlain() && start.getLine() == end.getLine()) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start.getIndex());
        return text.substring(from, text.offsetByCodePoints(from, end.getIndex() - start.getIndex()));
    }

    private YamlNode aliased(AliasEvent alias, SourceLocation at) {
        YamlNode target = anchors.get(alias.getAnchor());
        if (target == null) {
            throw new TooMuch(at, "the alias \"*" + alias.getAnchor() + "\" has no anchor before it");
        }
        if (++aliases > YamlReader.MAX_ALIASES) {
            throw new TooMuch(at, "more than " + YamlReader.MAX_ALIASES + " aliases");
        }
        count(sizes.getOrDefault(target, 1), at);
        return target;
    }

    private void count(int more, SourceLocation at) {
        nodes += more;
        if (nodes > MAX_NODES) {
            throw new TooMuch(at, "more than " + MAX_NODES + " values");
        }
    }

    private YamlNode sequence(SourceLocation at, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.getEvent();
        return new YamlNode.Sequence(List.copyOf(items), at);
    }

    private YamlNode mapping(SourceLocation at, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            YamlNode value = node(depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar)) {
                problems.add(new FileProblem(key.at(), "a key must be a text, not " + key.what()));
            } else if (!seen.add(scalar.value())) {
                problems.add(new FileProblem(key.at(), "the key \"" + scalar.value() + "\" stands here a second time"));
            } else {
                entries.add(new YamlNode.Entry(scalar, value));
            }
        }
        events.getEvent();
        return new YamlNode.Mapping(List.copyOf(entries), at);
    }

    private void tag(@org.jspecify.annotations.Nullable String tag, SourceLocation at) {
        if (tag != null && !tag.equals("!") && !tag.equals("tag:yaml.org,2002:str")) {
            problems.add(new FileProblem(at, "the tag \"" + tag + "\" is not allowed here"));
        }
    }

    private SourceLocation place(@org.jspecify.annotations.Nullable Mark mark) {
        return mark == null
                ? SourceLocation.of(file)
                : SourceLocation.at(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SourceLocation at;
        private final String reason;

        TooMuch(SourceLocation at, String reason) {
            super(reason);
            this.at = at;
            this.reason = reason;
        }
    }
}
