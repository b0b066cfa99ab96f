package io.github.modellicense.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model declared in the POM: the same fields as an entry of {@code models.yaml}.
 *
 * <pre>{@code
 * <models>
 *   <model>
 *     <id>huggingface:acme/support-llama-8b</id>
 *     <license>Apache-2.0</license>
 *   </model>
 * </models>
 * }</pre>
 */
public final class DeclaredModel {

    /** The identity, {@code namespace:name}. */
    @Nullable
    String id;

    /** The revision in use. */
    @Nullable
    String revision;

    /** Digest of the weights. */
    @Nullable
    String sha256;

    /** A claim about the licence. */
    @Nullable
    String license;

    /** The models it was made from. */
    List<Base> baseModels = new ArrayList<>();

    /** {@code production} (default), {@code test} or {@code build}. */
    @Nullable
    String usage;

    /** {@code weights} or {@code api}. */
    @Nullable
    String delivery;

    /** Globs of its weights files. */
    List<String> files = new ArrayList<>();

    /** Models to change to. */
    List<String> fallbacks = new ArrayList<>();

    /** What it is for. */
    @Nullable
    String purpose;

    /** A base model. */
    public static final class Base {

        /** The base's identity. */
        @Nullable
        String id;

        /** {@code finetune}, {@code quantized}, {@code merge}, {@code adapter}, {@code distilled} or {@code converted}. */
        @Nullable
        String relation;
    }
}
