import dev.langchain4j.model.openai.OpenAiChatModel;

class Chat {
    OpenAiChatModel model = OpenAiChatModel.builder().modelName("gpt-5.4").build();
}
