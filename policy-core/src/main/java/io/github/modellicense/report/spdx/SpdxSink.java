package io.github.modellicense.report.spdx;

import io.github.modellicense.report.JsonSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The graph of a document, with the ids of the elements written so far. */
final class SpdxSink {

    static final String CREATION = "_:creation";

    private final JsonSink json;
    private final String base;
    private final List<String> ids = new ArrayList<>();

    /** @param base what every id of the document begins with */
    SpdxSink(JsonSink json, String base) {
        this.json = json;
        this.base = base;
    }

    JsonSink json() {
        return json;
    }

    List<String> ids() {
        return ids;
    }

    String id(String name) {
        return base + name;
    }

    String name(String id) {
        return id.substring(base.length());
    }

    JsonSink begin(String type, String id) throws IOException {
        ids.add(id);
        return json.object().text("type", type).text("spdxId", id).text("creationInfo", CREATION);
    }

    void relationship(String name, String from, String type, List<String> to, @Nullable String comment)
            throws IOException {
        begin("Relationship", id("relationship-" + name))
                .optional("comment", comment)
                .text("from", from)
                .text("relationshipType", type)
                .texts("to", to)
                .end();
    }
}
