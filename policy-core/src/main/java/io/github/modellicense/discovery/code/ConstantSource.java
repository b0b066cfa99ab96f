package io.github.modellicense.discovery.code;

import org.jspecify.annotations.Nullable;

/** Knows the model ids behind the constants of libraries. */
interface ConstantSource {

    /** The constant of a type, nested types with dots; null where the source knows no such constant. */
    @Nullable
    LibraryConstant find(String owner, String name);

    /** True where the source knows the type, so that an unknown constant of it still names a model. */
    boolean knows(String owner);
}
