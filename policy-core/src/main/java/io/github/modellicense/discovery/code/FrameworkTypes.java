package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.NeededUse;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types that frameworks hand to a program, by what their models are for. A chat model needs no type to be asked for. */
final class FrameworkTypes {

    private static final List<String> FRAMEWORKS = List.of("org.springframework.ai", "dev.langchain4j");

    /** The end of a type's name, and the use; what is longer stands first. To add a use: a line here. */
    private static final List<String[]> USES = List.of(
            new String[] {"AudioTranscriptionModel", "transcription"},
            new String[] {"TranscriptionModel", "transcription"},
            new String[] {"TextToSpeechModel", "speech"},
            new String[] {"AudioSpeechModel", "speech"},
            new String[] {"SpeechModel", "speech"},
            new String[] {"EmbeddingModel", "embedding"},
            new String[] {"ModerationModel", "moderation"},
            new String[] {"ScoringModel", "scoring"},
            new String[] {"ImageModel", "image"});

    private FrameworkTypes() {}

    /** What the imports of a file of the program itself ask for. */
    static List<NeededUse> neededBy(SourceFile file) {
        List<NeededUse> needed = new ArrayList<>();
        if (file.usage() != Usage.PRODUCTION) {
            return needed;
        }
        for (String type : new TreeSet<>(file.imports().names().values())) {
            for (String framework : FRAMEWORKS) {
                NeededUse use = type.startsWith(framework + ".") ? use(framework, type, file) : null;
                if (use != null) {
                    needed.add(use);
                }
            }
        }
        return needed;
    }

    private static @Nullable NeededUse use(String framework, String type, SourceFile file) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        for (String[] use : USES) {
            if (name.endsWith(use[0])) {
                String provider = name.substring(0, name.length() - use[0].length());
                return new NeededUse(framework, provider, use[1], SourceLocation.of(file.path()));
            }
        }
        return null;
    }
}
