package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.ClasspathArtifact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a module depends on a library that calls or runs models: there, a key such as {@code model-id} means one. */
final class AiLibraries {

    private static final String[] GROUPS = {
        "dev.langchain4j",
        "io.quarkiverse.langchain4j",
        "org.springframework.ai",
        "com.openai",
        "com.anthropic",
        "ai.djl",
        "com.embabel",
        "com.google.genai",
        "com.google.adk",
        "io.github.ollama4j",
        "ai.koog",
        "com.github.tjake",
        "com.microsoft.semantic-kernel",
        "com.theokanning.openai-gpt3-java",
        "io.micronaut.langchain4j",
        "com.microsoft.onnxruntime",
        "com.alibaba.cloud.ai",
        "io.helidon.integrations.langchain4j",
        "com.aallam.openai",
        "io.github.sashirestela",
        "com.ibm.watsonx",
        "ai.docling",
        "org.bsc.langgraph4j"
    };

    private static final String[] ARTIFACTS = {
        "azure-ai-openai",
        "azure-ai-inference",
        "bedrockruntime",
        "google-cloud-vertexai",
        "generativeai",
        "langchain4j"
    };

    /** Folders of the build files that name one. */
    private final Set<String> folders = new HashSet<>();

    /** True where the module's own build file names one. */
    private boolean everywhere;

    AiLibraries(List<ClasspathArtifact> artifacts) {
        for (ClasspathArtifact artifact : artifacts) {
            String buildFile = artifact.buildFile();
            if (isAi(artifact) && buildFile != null) {
                folders.add(buildFile.substring(0, buildFile.lastIndexOf('/') + 1));
            } else if (isAi(artifact)) {
                everywhere = true;
            }
        }
    }

    /** True where a build file of the folder, or the module itself, names such a library. */
    boolean usedBelow(String folder) {
        return everywhere || folders.contains(folder);
    }

    private static boolean isAi(ClasspathArtifact artifact) {
        for (String group : GROUPS) {
            if (artifact.groupId().startsWith(group)) {
                return true;
            }
        }
        for (String part : ARTIFACTS) {
            if (artifact.artifactId().contains(part)) {
                return true;
            }
        }
        return false;
    }
}
