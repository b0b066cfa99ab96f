package io.github.modellicense.discovery.weights;

import static io.github.modellicense.discovery.weights.TinyModels.ascii;
import static io.github.modellicense.discovery.weights.TinyModels.join;
import static io.github.modellicense.discovery.weights.TinyModels.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.bytes.TinyTar;
import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Sighting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsScannerTest {

    static Stream<Arguments> formats() {
        byte[] pickle = join(new byte[] {(byte) 0x80, 2}, ascii("csklearn.tree\nDecisionTreeClassifier\n)\u0081q\0."));
        return Stream.of(
                Arguments.of("gguf", TinyModels.gguf(texts("general.name", "a"))),
                Arguments.of("gguf", TinyModels.gguf(ByteOrder.BIG_ENDIAN, 3, 1, texts("general.name", "a"))),
                Arguments.of("gguf", TinyModels.gguf(ByteOrder.LITTLE_ENDIAN, 1, 1, texts("general.name", "a"))),
                Arguments.of("safetensors", TinyModels.safetensors(texts("format", "pt"))),
                Arguments.of("onnx", TinyModels.onnx(Map.of())),
                Arguments.of("tflite", TinyModels.tflite("n", "a", "MIT")),
                Arguments.of("coreml", TinyModels.coreMl("MIT")),
                Arguments.of(
                        "openvino",
                        ascii("<?xml version=\"1.0\"?><net name=\"n\"><layers><layer id=\"0\"/></layers></net>")),
                Arguments.of("pmml", ascii("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\"><Header/></PMML>")),
                Arguments.of("pickle", pickle),
                Arguments.of("zip-model", TinyModels.zip(Map.of("m/data.pkl", pickle, "m/version", ascii("3")))),
                Arguments.of(
                        "zip-model",
                        TinyModels.zip(Map.of(
                                "manifest.properties",
                                ascii("Component-Name=SentenceDetectorME\nOpenNLP-Version=2.5.0\n")))),
                Arguments.of(
                        "zip-model",
                        TinyModels.zip(Map.of(
                                "metadata.json",
                                ascii("{}"),
                                "config.json",
                                ascii("{}"),
                                "model.weights.h5",
                                ascii("x")))),
                Arguments.of(
                        "zip-model",
                        TinyModels.zip(Map.of("MAR-INF/MANIFEST.json", ascii("{\"model\":{\"modelName\":\"a\"}}")))),
                Arguments.of(
                        "keras-h5",
                        join(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}, ascii("..keras_version.."))),
                Arguments.of("ggml", join(ascii("lmgg"), new byte[64])),
                Arguments.of("fasttext", new byte[] {(byte) 0xBA, 0x16, 0x4F, 0x2F, 12, 0, 0, 0, 9, 9}),
                Arguments.of("catboost", ascii("CBM1 and more")),
                Arguments.of("lightgbm", ascii("tree\nversion=v4\nnum_class=1\n")),
                Arguments.of("ncnn-param", ascii("7767517\n75 83\nInput data 0 1 data\n")),
                Arguments.of(
                        "xgboost-json", ascii("{\"learner\":{\"attributes\":{},\"gradient_booster\":{\"model\":{}}}}")),
                Arguments.of(
                        "tfjs",
                        ascii(
                                "[{\"weights\":[{\"name\":\"w\",\"dtype\":\"float32\",\"shape\":[1]}],\"paths\":[\"s1\"]}]")),
                Arguments.of("word2vec", ascii("2 3\nthe 0.1 0.2 0.3\nof 0.2 0.3 0.4\n")),
                Arguments.of("tessdata", tessdata()),
                Arguments.of(
                        "wrapped-model",
                        join(
                                new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r', 0, 9},
                                ascii("edu.stanford.nlp.ie.crf.CRF"))),
                Arguments.of(
                        "tensorflow",
                        TinyModels.content(
                                1,
                                join(TinyModels.content(1, ascii("x")), TinyModels.content(2, ascii("Placeholder"))))));
    }

    private static byte[] tessdata() {
        byte[] table = new byte[4 + 24 * 8 + 20];
        table[0] = 24;
        java.util.Arrays.fill(table, 4, 4 + 24 * 8, (byte) 0xFF);
        System.arraycopy(new byte[] {(byte) 196, 0, 0, 0, 0, 0, 0, 0}, 0, table, 4 + 17 * 8, 8);
        System.arraycopy(new byte[] {(byte) 206, 0, 0, 0, 0, 0, 0, 0}, 0, table, 4 + 23 * 8, 8);
        return table;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void recognisesContentUnderAnyName(String format, byte[] content) throws IOException {
        // When
        Inventory found = scan(MemoryPlace.of("src/main/resources/x.dat", content));

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.sightings().get(0).reference().text()).startsWith(format + " ");
        assertThat(found.sightings().get(0).reference().kind()).isEqualTo(ReferenceKind.WEIGHTS);
        assertThat(found.sightings().get(0).stated().sha256()).hasSize(64);
        assertThat(found.diagnostics()).isEmpty();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("A.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61}),
                Arguments.of("lib.bin", join(new byte[] {0x7F}, ascii("ELF and more"))),
                Arguments.of("executionHistory.bin", new byte[] {0x44, 0, 0, 0x18, 8, 1, 18, 4}),
                Arguments.of(
                        "users.ser",
                        join(new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r', 0, 9}, ascii("java.util.HashMap"))),
                Arguments.of("data.pkl", new byte[] {(byte) 0x80, 2, 'N', '.'}),
                Arguments.of("data.h5", join(new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}, new byte[200])),
                Arguments.of("numbers.txt", ascii("2 3\n4 5 6\n7 8 9\n")),
                Arguments.of("package.json", ascii("{\"name\":\"x\",\"weights\":[1,2]}")),
                Arguments.of("list.json", ascii("[{\"weights\":1,\"paths\":[]}]")),
                Arguments.of("pom.xml", ascii("<project><net /></project>")),
                Arguments.of("message.pb", TinyModels.content(1, TinyModels.content(1, ascii("Ann")))),
                Arguments.of(
                        "order.bin",
                        join(
                                new byte[] {8, 1},
                                TinyModels.content(2, ascii("Ann")),
                                TinyModels.content(7, TinyModels.content(1, ascii("line"))),
                                TinyModels.content(8, ascii("note")))),
                Arguments.of(
                        "pair.pb",
                        join(
                                new byte[] {8, 1},
                                TinyModels.content(
                                        2,
                                        join(TinyModels.content(1, ascii("a")), TinyModels.content(2, ascii("b")))))),
                Arguments.of("some.model", ascii("model Person { name String }")),
                Arguments.of("classes.zip", TinyModels.zip(Map.of("a/B.class", ascii("x"), "version", ascii("1")))),
                Arguments.of(
                        "training_args.bin", TinyModels.zip(Map.of("t/data.pkl", ascii("x"), "t/version", ascii("3")))),
                Arguments.of(
                        "logo.png",
                        ascii("version https://git-lfs.github.com/spec/v1\noid sha256:" + "ab".repeat(32)
                                + "\nsize 9\n")),
                Arguments.of("README.md", ascii("---\ntitle: Docs\nlayout: page\nlicense: mit\n---\n# Docs\n")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void reportsNothingElse(String name, byte[] content) throws IOException {
        // When
        Inventory found = scan(MemoryPlace.of("src/main/resources/" + name, content));

        // Then
        assertThat(found.sightings()).isEmpty();
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void tellsOfWeightsThatAreCutShort() throws IOException {
        // Given
        ByteBuffer tensor = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        tensor.putLong(4)
                .put(ascii("wte."))
                .putInt(2)
                .putLong(64)
                .putLong(32)
                .putInt(8)
                .putLong(0);
        byte[] header = TinyModels.gguf(texts("general.license", "mit"));
        byte[] listed = join(Arrays.copyOf(header, header.length - 24 - 32), tensor.array());
        int start = (listed.length + 31) / 32 * 32;
        byte[] whole = Arrays.copyOf(listed, start + 64 * 32 / 32 * 34);

        // When
        Inventory complete = scan(MemoryPlace.of("m/x.gguf", whole));
        Inventory cut = scan(MemoryPlace.of("m/x.gguf", Arrays.copyOf(whole, whole.length - 1)));

        // Then
        assertThat(complete.diagnostics()).isEmpty();
        assertThat(cut.diagnostics())
                .singleElement()
                .satisfies(told -> assertThat(told.message())
                        .contains("should have " + whole.length + " bytes and has " + (whole.length - 1)));
        assertThat(only(cut).stated().licenses()).extracting(Evidence::value).containsExactly("mit");
    }

    @Test
    void readsHeaderAndDigestOfModelUnderGzip() throws IOException {
        // Given
        byte[] file = TinyModels.gguf(texts("general.license", "mit"));

        // When
        Sighting packed = only(scan(MemoryPlace.of("m/x.gguf.gz", TinyTar.gzip(file))));
        Sighting plain = only(scan(MemoryPlace.of("m/x.gguf", file)));

        // Then
        assertThat(packed.reference().text()).isEqualTo("gguf weights, compressed");
        assertThat(packed.stated().licenses()).extracting(Evidence::value).containsExactly("mit");
        assertThat(packed.stated().sha256()).isEqualTo(plain.stated().sha256());
    }

    @Test
    void knowsModelUnderBrokenGzipByItsBeginning() throws IOException {
        // Given
        byte[] packed = TinyTar.gzip(join(TinyModels.gguf(texts("general.license", "mit")), new byte[9000]));

        // When
        Sighting found = only(scan(MemoryPlace.of("m/x.gguf.gz", Arrays.copyOf(packed, packed.length - 6))));

        // Then
        assertThat(found.reference().text()).contains("gguf").contains("compressed");
    }

    @Test
    void readsWhatGgufSays() throws IOException {
        // Given
        byte[] file = TinyModels.gguf(texts(
                "general.architecture", "llama",
                "general.name", "Support\u202E \u0007<b>",
                "general.author", "Ann",
                "tokenizer.chat_template", "{{ general.license }}",
                "general.license", "other",
                "general.license.name", "lfm1.0",
                "general.repo_url", "https://huggingface.co/acme/support-8b",
                "general.base_model.0.name", "Llama 3.1 8B",
                "general.base_model.0.organization", "Meta Llama",
                "general.base_model.1.repo_url", "https://huggingface.co/meta-llama/Llama-3.1-8B",
                "general.source.huggingface.repository", "acme/raw"));

        // When
        Sighting found = only(scan(MemoryPlace.of("m/x.gguf", file)));

        // Then
        assertThat(found.stated().title()).isEqualTo("Support <b>");
        assertThat(found.stated().publisher()).isEqualTo("Ann");
        assertThat(found.stated().statedId()).isEqualTo(ModelId.parse("huggingface:acme/support-8b"));
        assertThat(found.stated().licenses()).extracting(Evidence::value).containsExactly("lfm1.0");
        assertThat(found.stated().licenses()).extracting(Evidence::source).containsOnly(EvidenceSource.HEADER);
        assertThat(found.stated().bases())
                .containsExactly(
                        new BaseModel(ModelId.parse("name:Meta Llama/Llama 3.1 8B"), Relation.FINETUNE),
                        new BaseModel(ModelId.parse("huggingface:meta-llama/Llama-3.1-8B"), Relation.FINETUNE),
                        new BaseModel(ModelId.parse("huggingface:acme/raw"), Relation.CONVERTED));
        assertThat(found.reference().id()).isEqualTo(ModelId.parse("file:m/x.gguf"));
    }

    @Test
    void tellsTokenizerFromWeights() throws IOException {
        // Given
        byte[] file = TinyModels.gguf(ByteOrder.LITTLE_ENDIAN, 3, 0, texts("general.name", "vocabulary"));

        // When
        Sighting found = only(scan(MemoryPlace.of("x.gguf", file)));

        // Then
        assertThat(found.stated().tokenizerOnly()).isTrue();
        assertThat(found.reference().text()).contains("tokenizer without weights");
    }

    @Test
    void readsLicensesOfTheOtherHeaders() throws IOException {
        // Given
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a.safetensors",
                TinyModels.safetensors(texts("modelspec.license", "cc-by-nc-4.0", "modelspec.title", "T")));
        files.put("b.onnx", TinyModels.onnx(texts("Model_License", "MIT", "Image.BitmapPixelFormat", "Gray8")));
        files.put("c.tflite", TinyModels.tflite("Name", "Ann", "Apache License. Version 2.0."));
        files.put("d.mlmodel", TinyModels.coreMl("MIT"));
        files.put(
                "e.xml",
                ascii("<net name=\"n\"><layers><layer/></layers><rt_info><framework>"
                        + "<license value=\"AGPL-3.0 https://ultralytics.com/license\"/></framework></rt_info></net>"));

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            // When
            Sighting found = only(scan(MemoryPlace.of(file.getKey(), file.getValue())));

            // Then
            assertThat(found.stated().licenses()).as(file.getKey()).hasSize(1);
            assertThat(found.stated().licenses().get(0).value())
                    .isIn(
                            "cc-by-nc-4.0",
                            "MIT",
                            "Apache License. Version 2.0.",
                            "AGPL-3.0 https://ultralytics.com/license");
            assertThat(found.stated().licenses().get(0).where()).startsWith(file.getKey() + "#");
        }
    }

    @Test
    void keepsLongLicenseFieldsAsText() throws IOException {
        // Given
        byte[] file = TinyModels.gguf(texts("general.license", "Acme licence\n" + "text ".repeat(200)));

        // When
        Sighting found = only(scan(MemoryPlace.of("x.gguf", file)));

        // Then
        assertThat(found.stated().licenses()).isEmpty();
        assertThat(found.stated().texts()).hasSize(1);
    }

    @Test
    void believesNoLicenseOfBrokenFile() throws IOException {
        // Given
        byte[] whole = TinyModels.gguf(texts("general.license", "mit", "general.name", "half"));
        byte[] broken = java.util.Arrays.copyOf(whole, whole.length - 60);

        // When
        Inventory found = scan(MemoryPlace.of("x.gguf", broken));

        // Then
        assertThat(only(found).stated().licenses()).isEmpty();
        assertThat(found.diagnostics()).hasSize(1);
        assertThat(found.notLookedAt()).isEmpty();
    }

    @Test
    void namesTheCureForTextFiltering() throws IOException {
        // Given
        byte[] whole = TinyModels.gguf(texts("general.name", "\u00e9".repeat(3)));
        whole[8] = (byte) 0xF0;
        byte[] filtered = new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);

        // When
        Inventory found = scan(MemoryPlace.of("x.gguf", filtered));

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.diagnostics().get(0).message())
                .contains("nonFilteredFileExtensions")
                .contains("\"gguf\"");
    }

    @Test
    void readsManifestsThatStandForModel() throws IOException {
        // Given
        byte[] spacy = ascii("{\"lang\":\"el\",\"name\":\"core_news_sm\",\"version\":\"3.7.0\","
                + "\"spacy_version\":\">=3.7\",\"license\":\"CC BY-NC-SA 3.0\"}");
        byte[] djl = ascii("{\"groupId\":\"ai.djl.pytorch\",\"artifactId\":\"resnet\",\"name\":\"ResNet\",\"licenses\":"
                + "{\"license\":{\"name\":\"The Apache License, Version 2.0\"}},\"artifacts\":[{\"version\":\"1\"}]}");

        // When
        Sighting pipeline = only(scan(MemoryPlace.of("m/meta.json", spacy)));
        Sighting zoo = only(scan(MemoryPlace.of("m/metadata.json", djl)));

        // Then
        assertThat(pipeline.stated().statedId()).isEqualTo(ModelId.parse("name:el_core_news_sm"));
        assertThat(pipeline.stated().licenses()).extracting(Evidence::value).containsExactly("CC BY-NC-SA 3.0");
        assertThat(zoo.reference().kind()).isEqualTo(ReferenceKind.MODEL_CARD);
        assertThat(zoo.stated().statedId()).isEqualTo(ModelId.parse("djl:ai.djl.pytorch/resnet"));
    }

    @Test
    void takesDigestFromLfsPointer() throws IOException {
        // Given
        String digest = "0123456789abcdef".repeat(4);
        byte[] pointer =
                ascii("version https://git-lfs.github.com/spec/v1\noid sha256:" + digest + "\nsize 8540770368\n");

        // When
        Sighting found = only(scan(MemoryPlace.of("m/x.gguf", pointer)));

        // Then
        assertThat(found.stated().sha256()).isEqualTo(digest);
        assertThat(found.reference().text()).contains("Git LFS pointer");
    }

    @Test
    void reportsEmptyFileNamedLikeModel() throws IOException {
        // When
        Inventory found = scan(MemoryPlace.of("assets/yolo.tflite", new byte[0]));

        // Then
        assertThat(only(found).reference().text()).isEqualTo("empty placeholder");
        assertThat(found.diagnostics()).hasSize(1);
    }

    @Test
    void readsCardAndAdapterConfigurationBesideWeights() throws IOException {
        // Given
        Map<String, byte[]> folder = Map.of(
                "README.md",
                ascii(
                        "---\nlicense: [mit, apache-2.0]\nbase_model: [google/gemma-2b]\nbase_model_relation: merge\n---\n# x\n"),
                "adapter_config.json",
                ascii("{\"base_model_name_or_path\": \"gpt2\"}"),
                "config.json",
                ascii("{\"_name_or_path\": \"./local/dir\", \"model_type\": \"llama\""),
                "LICENSE",
                ascii("MIT License"));

        // When
        Sighting found =
                only(scan(new MemoryPlace("m/adapter_model.safetensors", TinyModels.safetensors(Map.of()), folder)));

        // Then
        assertThat(found.stated().licenses()).extracting(Evidence::value).containsExactly("mit AND apache-2.0");
        assertThat(found.stated().licenses().get(0).where()).isEqualTo("m/README.md:2");
        assertThat(found.stated().bases())
                .containsExactly(
                        new BaseModel(ModelId.parse("huggingface:google/gemma-2b"), Relation.MERGE),
                        new BaseModel(ModelId.parse("huggingface:gpt2"), Relation.ADAPTER),
                        new BaseModel(ModelId.parse("name:./local/dir"), Relation.FINETUNE));
        assertThat(found.stated().texts())
                .extracting(text -> text.where() + " " + text.format())
                .containsExactly("m/LICENSE text", "m/README.md card");
        assertThat(found.stated().names()).containsExactly("adapter_model");
        assertThat(found.stated().architecture()).isEqualTo("llama");
    }

    @Test
    void leavesLicenseOfCodeToTheCode() throws IOException {
        // Given
        Map<String, byte[]> folder = Map.of("LICENSE", ascii("MIT License"), "pom.xml", ascii("<project/>"));

        // When
        Sighting inProject = only(scan(new MemoryPlace("app/x.onnx", TinyModels.onnx(Map.of()), folder)));
        Sighting atTop = only(
                scan(new MemoryPlace("x.onnx", TinyModels.onnx(Map.of()), Map.of("LICENSE", ascii("MIT License")))));

        // Then
        assertThat(inProject.stated().texts()).extracting(LicenseText::format).containsExactly("code");
        assertThat(atTop.stated().texts()).extracting(LicenseText::format).containsExactly("code");
    }

    @Test
    void alwaysTakesLicenseNamedForWeights() throws IOException {
        // Given
        Map<String, byte[]> folder = Map.of(
                "LICENSE-MODEL",
                ascii("Terms"),
                "MODEL_LICENSE.pdf",
                ascii("%PDF"),
                "LICENSE-CODE",
                ascii("MIT"),
                "pom.xml",
                ascii("x"));

        // When
        Sighting found = only(scan(new MemoryPlace("m/x.onnx", TinyModels.onnx(Map.of()), folder)));

        // Then
        assertThat(found.stated().texts())
                .extracting(text -> text.where() + " " + text.format())
                .containsExactlyInAnyOrder("m/LICENSE-MODEL text", "m/MODEL_LICENSE.pdf pdf");
    }

    @Test
    void joinsShardsByTheirIndex() throws IOException {
        // Given
        Map<String, byte[]> folder = Map.of(
                "model.safetensors.index.json", ascii("{\"weight_map\":{\"a\":\"m-00001-of-00002.safetensors\"}}"));

        // When
        Sighting found =
                only(scan(new MemoryPlace("m/m-00001-of-00002.safetensors", TinyModels.safetensors(Map.of()), folder)));

        // Then
        assertThat(found.reference().id()).isEqualTo(ModelId.parse("file:m/model.safetensors.index.json"));
    }

    @Test
    void reportsCardOnlyWhereNoWeightsLieBesideIt() throws IOException {
        // Given
        byte[] card = ascii(
                "---\nlicense: llama3.1\npipeline_tag: text-generation\nbase_model: meta-llama/Llama-3.1-8B\n---\n");
        WeightsScanner scanner = new WeightsScanner("g:a");
        Findings findings = new Findings();

        // When
        for (MemoryPlace place : List.of(
                MemoryPlace.of("alone/README.md", card),
                MemoryPlace.of("with/README.md", card),
                new MemoryPlace("with/x.gguf", TinyModels.gguf(Map.of()), Map.of("README.md", card)))) {
            if (scanner.wants(place)) {
                scanner.scan(place, findings);
            }
        }
        scanner.finish(findings);

        // Then
        assertThat(findings.inventory().sightings())
                .extracting(sighting ->
                        sighting.reference().kind() + " " + sighting.reference().at())
                .containsExactly("MODEL_CARD alone/README.md", "WEIGHTS with/x.gguf");
    }

    private static Inventory scan(MemoryPlace place) throws IOException {
        WeightsScanner scanner = new WeightsScanner("g:a");
        Findings findings = new Findings();
        if (scanner.wants(place)) {
            scanner.scan(place, findings);
        }
        scanner.finish(findings);
        return findings.inventory();
    }

    private static Sighting only(Inventory inventory) {
        assertThat(inventory.sightings()).hasSize(1);
        return inventory.sightings().get(0);
    }
}
