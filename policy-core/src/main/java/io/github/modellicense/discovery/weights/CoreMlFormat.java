package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import java.util.Locale;

/** Core ML {@code .mlmodel}: a protobuf of a version, a description with metadata, and one model of a field above 200. */
final class CoreMlFormat implements ModelFormat {

    private static final int MAX_TEXT = 65_536;

    @Override
    public String name() {
        return "coreml";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.starts(0x08) && head.u8(1) >= 1 && head.u8(1) <= 0x20 && head.u8(2) == 0x12
                || certain(head) && head.size() != 0;
    }

    @Override
    public boolean certain(Head head) {
        return head.extension().equals("mlmodel");
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        ProtobufWalk model = new ProtobufWalk(bytes, Budget.ofFile());
        boolean described = false;
        boolean typed = false;
        while (model.next()) {
            int field = model.field();
            if (field == 2 && model.isContent() && !described) {
                described = true;
                description(model.message(), facts);
            } else if (field >= 200 && field < 4000 && model.isContent()) {
                typed = true;
            } else if (!(field == 1 && model.isNumber() || field == 10)) {
                return false;
            }
        }
        if (certain(head) && !typed) {
            throw new MalformedContentException("it has no model inside");
        }
        return described && typed;
    }

    private static void description(ProtobufWalk description, HeaderFacts facts) throws IOException {
        while (description.next()) {
            if (description.field() == 100 && description.isContent()) {
                metadata(description.message(), facts);
            }
        }
    }

    private static void metadata(ProtobufWalk metadata, HeaderFacts facts) throws IOException {
        while (metadata.next()) {
            if (!metadata.isContent()) {
                continue;
            }
            switch (metadata.field()) {
                case 1 -> facts.title(metadata.text(500));
                case 3 -> facts.publisher(metadata.text(500));
                case 4 -> facts.license("metadata.license", metadata.text(MAX_TEXT));
                case 100 -> userDefined(metadata.message(), facts);
                default -> {
                    // The version of the model says nothing of its licence.
                }
            }
        }
    }

    private static void userDefined(ProtobufWalk entry, HeaderFacts facts) throws IOException {
        String key = "";
        String value = "";
        while (entry.next()) {
            if (entry.field() == 1 && entry.isContent()) {
                key = entry.text(200);
            } else if (entry.field() == 2 && entry.isContent()) {
                value = entry.text(MAX_TEXT);
            }
        }
        String name = key.toLowerCase(Locale.ROOT);
        if (name.equals("license") || name.equals("licence")) {
            facts.license("metadata.userDefined." + name, value);
        }
    }
}
