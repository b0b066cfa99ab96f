package com.example.desk;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.stereotype.Service;

/** Writes an answer to a ticket; the models come from application.yml. */
@Service
class Answers {

    private final ChatModel chat;
    private final EmbeddingModel embeddings;

    Answers(ChatModel chat, EmbeddingModel embeddings) {
        this.chat = chat;
        this.embeddings = embeddings;
    }

    String answer(String ticket) {
        return chat.call("Answer this support ticket in three sentences: " + ticket);
    }

    float[] vector(String ticket) {
        return embeddings.embed(ticket);
    }
}
