package io.github.modellicense.yaml;

import io.github.modellicense.inventory.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads YAML (and so JSON) into {@link YamlNode}s. Refuses, with a place, what no file of ours needs: more than
 * {@value #MAX_BYTES} bytes, nesting over {@value #MAX_DEPTH}, more than {@value #MAX_ALIASES} aliases, duplicate keys,
 * keys that are no text, tags.
 */
public final class YamlReader {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest nesting. */
    public static final int MAX_DEPTH = 32;

    /** The most aliases in a document. */
    public static final int MAX_ALIASES = 20;

    private YamlReader() {}

    /**
     * Every document of the file, empty ones left out.
     *
     * @param file the name for messages
     * @throws InvalidFileException where the file is not UTF-8, not YAML, or over a limit
     */
    public static List<YamlNode> readAll(String file, byte[] content) throws InvalidFileException {
        if (content.length > MAX_BYTES) {
            throw new InvalidFileException(List.of(new FileProblem(
                    SourceLocation.of(file),
                    "the file has " + content.length + " bytes; at most " + MAX_BYTES + " are read")));
        }
        String text = decode(file, content);
        YamlNode plain = PlainYaml.read(file, text);
        return plain == null ? FullYaml.read(file, text) : List.of(plain);
    }

    /**
     * The only document of the file; an empty file is an empty mapping.
     *
     * @throws InvalidFileException as {@link #readAll}, and where there are several documents
     */
    public static YamlNode read(String file, byte[] content) throws InvalidFileException {
        List<YamlNode> documents = readAll(file, content);
        if (documents.size() > 1) {
            throw new InvalidFileException(List.of(new FileProblem(
                    documents.get(1).at(), "a second document begins here; the file may hold one only")));
        }
        return documents.isEmpty() ? new YamlNode.Mapping(List.of(), SourceLocation.at(file, 1, 1)) : documents.get(0);
    }

    private static String decode(String file, byte[] content) throws InvalidFileException {
        int skip = content.length >= 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, skip, content.length - skip))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidFileException(List.of(new FileProblem(SourceLocation.of(file), "the file is not UTF-8")));
        }
    }
}
