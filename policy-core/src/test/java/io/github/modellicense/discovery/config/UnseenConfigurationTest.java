package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of configuring a model that projects nobody tuned the scanner for turned out to use, and what looked like one there. */
class UnseenConfigurationTest {

    @Test
    void listsOfModelsWithIdsName() {
        assertThat(Found.in("application.yml", """
                        acme:
                          providers:
                            - name: premium
                              chat-models:
                                - { id: anthropic/claude-3.5-sonnet }
                                - id: openai/gpt-4o
                                  temperature: 0.2
                              embedding-models:
                                - { id: openai/text-embedding-3-large, dimensions: 3072 }
                          shop:
                            models:
                              - { id: golf-8 }
                          prices:
                            models:
                              - { id: gpt-4o, input-price: 2.5 }
                        """).ids())
                .containsExactly(
                        "name:anthropic/claude-3.5-sonnet", "name:openai/gpt-4o", "name:openai/text-embedding-3-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme.embedding-service=text-embedding-3-small | name:text-embedding-3-small",
                "detector.model-path=classpath:models/yolov8n.onnx | file:models/yolov8n.onnx",
                "detector.modelFile=/srv/models/face.tflite | file:/srv/models/face.tflite",
                "textModel=/home/ai/models/M-BERT-Base-ViT-B.pt | file:/home/ai/models/M-BERT-Base-ViT-B.pt"
            })
    void keysThatNobodyHadSeen(String line, String expected) {
        assertThat(Found.in("application.properties", line).ids()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.embedding-service=http-client",
                "app.model.path=/opt/models",
                "app.model-file=model.json",
                "app.data.modelpath=order.bpmn",
                "langchain4j.rag.retriever.embedding-model=@default",
                "acme.provider=openai",
                "acme.providers=ldap:chat:users",
                "acme.provider=openai:chat"
            })
    void noModels(String line) {
        assertThat(Found.in("application.properties", line).ids()).isEmpty();
    }

    @Test
    void settingsOfAnApplicationThatServesADescriptionOfItsInterfaceAreNoDescription() {
        assertThat(Found.in("application.yml", """
                        swagger:
                          enabled: true
                        acme:
                          chat:
                            model: gpt-4o
                        """).ids()).containsExactly("name:gpt-4o");
    }

    @Test
    void aServiceBesideTheModelTellsInAListOfJson() {
        assertThat(Found.in("flow.json", """
                        {"nodes": [
                          {"meta": {"provider": "ollama", "model": "qwen2.5:1.5b"}},
                          {"meta": {"provider": "ollama", "model": "gpt-4o", "inputPrice": 1}},
                          {"meta": {"model": "gpt-5"}},
                          {"meta": {"provider": "vw", "model": "golf-8"}}
                        ]}
                        """).ids()).containsExactly("ollama:qwen2.5:1.5b");
    }

    @Test
    void promptfooNamesServiceTaskAndModel() {
        assertThat(Found.in("promptfooconfig.yaml", """
                        providers:
                          - openai:chat:gpt-4o-mini
                          - id: anthropic:messages:claude-sonnet-4-5
                          - ollama:llama3.2:3b
                        defaultTest:
                          options:
                            provider: openai:gpt-4.1
                        """).ids())
                .containsExactly(
                        "openai:gpt-4o-mini", "anthropic:claude-sonnet-4-5", "ollama:llama3.2:3b", "openai:gpt-4.1");
    }

    @Test
    void whatASqlScriptPutsIntoAColumnForModelsNamesThem() {
        assertThat(Found.in("src/main/resources/db/migration/V2__models.sql", """
                        -- INSERT INTO ai_model (model_name) VALUES ('gpt-4');
                        CREATE TABLE IF NOT EXISTS ai_model (
                          id BIGINT PRIMARY KEY,
                          title VARCHAR(64) DEFAULT 'claude-3',
                          model_name VARCHAR(64) NOT NULL DEFAULT 'gpt-4o-mini',
                          CONSTRAINT u UNIQUE (model_name)
                        );
                        INSERT INTO public.ai_model (id, title, model_name) VALUES
                          (1, 'It''s "gpt-5"', 'qwen-plus'),
                          (nextval('seq'), 'b', 'deepseek-chat'); /* 'x' */
                        INSERT INTO `ai_model` VALUES (3, 'c', 'glm-4.7'), (4, 'd', NULL);
                        insert into agent (name, model, temperature) values ('helper', 'acme-chat', 0.3);
                        """)
                        .models())
                .containsExactly(
                        "5 name:gpt-4o-mini null",
                        "9 name:qwen-plus null",
                        "10 name:deepseek-chat null",
                        "11 name:glm-4.7 null",
                        "12 name:acme-chat null");
    }

    @Test
    void tablesWithoutModelsAreSkippedAsAWhole() {
        assertThat(Found.in("data.sql", """
                        INSERT INTO note (text) VALUES ('a; b'), ('it''s -- no comment'), ('c \\' d
                        e'); -- INSERT INTO agent (model) VALUES ('gpt-4');
                        INSERT INTO agent (model) VALUES ('gpt-4o');
                        INSERT INTO note (text) VALUES ('x')
                        INSERT INTO agent (model) VALUES ('gpt-5')
                        """).models()).containsExactly("3 name:gpt-4o null", "5 name:gpt-5 null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO note (text) VALUES ('",
                "INSERT INTO note (text) VALUES (1) /* ",
                "INSERT INTO note (text) VALUES (1 - 2 / 3",
                "INSERT INTO car (model) VALUES ('Golf-8'), ('nova-5t'), ('Titan X');",
                "INSERT INTO model_price (model_name, input_price) VALUES ('gpt-4o', 2.5);",
                "INSERT INTO ai_model (model_name) SELECT name FROM other WHERE name = 'gpt-4o';",
                "UPDATE ai_model SET note = 'gpt-4o' WHERE id = 1;",
                "INSERT INTO ai_model (model_name) VALUES ('broken",
                "CREATE TABLE model (",
                "INSERT INTO",
                "INSERT INTO m (model_name) VALUES (((((",
                "CREATE TABLE \"\" (\"\" text DEFAULT '' )"
            })
    void otherScriptsNameNone(String script) {
        assertThat(Found.in("data.sql", script).ids()).isEmpty();
    }
}
