package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.ModelId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model name taken apart by the rules of its ecosystem.
 *
 * @param vendor organisation, user or vendor prefix, lower case; empty where the name has none
 * @param plain the name without place, vendor, revision and service suffixes, as written
 * @param tokens {@code plain} in lower case, split, without quantisation and format
 * @param stripped the quantisation and format tokens that were taken off, in order
 * @param hosted true where the name says that a service runs it
 * @param tuned true where the name is of somebody's own tuning ({@code ft:}): the base is {@code plain}
 */
public record ModelName(
        String vendor, String plain, List<String> tokens, List<String> stripped, boolean hosted, boolean tuned) {

    public ModelName {
        tokens = List.copyOf(tokens);
        stripped = List.copyOf(stripped);
    }

    /** Takes an id apart. */
    public static ModelName of(ModelId id) {
        return NameReader.read(id.namespace(), id.name());
    }

    /** The name as a key: spellings of the same name share it; size, version and variant stay. */
    public String core() {
        return NameTokens.join(tokens);
    }

    /** The key without variants ({@code instruct}, {@code it}, {@code base} …) and days; size and version stay. */
    public String stem() {
        return NameTokens.join(NameTokens.withoutVariants(tokens));
    }

    /** The name with its variant and days as the patterns of families expect it. */
    String normalised() {
        return String.join("-", NameTokens.dotted(tokens));
    }

    /** True where nothing but quantisation and format distinguishes the name from its base's. */
    boolean requantised() {
        return !stripped.isEmpty();
    }

    /** A name that moves: what it means today says nothing of the day of the facts. */
    boolean moving() {
        return lower(plain).endsWith("-latest");
    }

    /**
     * The name without the word by which routers sell the same weights run faster ({@code 70B-Instruct-Turbo}); null where it
     * has none, or no size or variant says that it is of weights.
     */
    @Nullable
    ModelName unhurried() {
        int last = tokens.size() - 1;
        boolean hurried = last > 1
                && (tokens.get(last).equals("turbo") || tokens.get(last).equals("fast"));
        String before = hurried ? tokens.get(last - 1) : "";
        boolean version = before.startsWith("v") && NameTokens.numbered(before);
        return NameTokens.size(before) || NameTokens.variant(before) || version
                ? new ModelName(vendor, plain, tokens.subList(0, last), stripped, hosted, tuned)
                : null;
    }

    /** {@code mistralai-Mistral-7B}: the name with its first word as the vendor; null where there is nothing left. */
    @Nullable
    ModelName withVendor() {
        return tokens.size() < 3
                ? null
                : new ModelName(tokens.get(0), plain, tokens.subList(1, tokens.size()), stripped, hosted, tuned);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
