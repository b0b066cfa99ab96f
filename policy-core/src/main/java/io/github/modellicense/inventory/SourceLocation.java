package io.github.modellicense.inventory;

/**
 * A place in a file.
 *
 * @param file relative to the reactor root, with {@code /}; a JAR entry is {@code group:artifact:version!/entry}
 * @param line 1-based; 0 where the place has no line
 * @param column 1-based; 0 where the place has no column
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    /** The file as a whole. */
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0, 0);
    }

    /** A line and column of a file. */
    public static SourceLocation at(String file, int line, int column) {
        return new SourceLocation(file, line, column);
    }

    @Override
    public int compareTo(SourceLocation other) {
        // By hand: comparators are lambdas, and the first lambda costs a cold JVM ten milliseconds.
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code FILE:LINE:COL}; behind coordinates the numbers are named, as they would read like more coordinates. */
    @Override
    public String toString() {
        if (line > 0 && file.startsWith("mvn:") && !file.contains("!/")) {
            return file + " (line " + line + (column == 0 ? ")" : ", column " + column + ")");
        }
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
