package io.github.modellicense.discovery.bom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component or package of a bill of materials, as it is being read. */
final class BomComponent {
    boolean model;
    int line;
    /** The identifier of an SPDX 3 element; null elsewhere. */
    @Nullable
    String element;

    @Nullable
    String name;

    @Nullable
    String group;

    @Nullable
    String version;

    @Nullable
    String purl;

    @Nullable
    String publisher;

    @Nullable
    String sha256;

    final List<String> licenses = new ArrayList<>();
}
