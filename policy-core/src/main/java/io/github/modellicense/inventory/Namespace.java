package io.github.modellicense.inventory;

/** The naming scheme that a model id belongs to; it comes from the place, never from the spelling. */
public enum Namespace implements Labeled {
    HUGGINGFACE("huggingface"),
    OLLAMA("ollama"),
    DOCKER("docker"),
    OPENAI("openai"),
    ANTHROPIC("anthropic"),
    GOOGLE("google"),
    MISTRAL("mistral"),
    BEDROCK("bedrock"),
    AZURE("azure"),
    VERTEX("vertex"),
    XAI("xai"),
    COHERE("cohere"),
    DJL("djl"),
    MAVEN("maven"),
    SHA256("sha256"),
    FILE("file"),
    NAME("name");

    private final String label;

    Namespace(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
