package io.github.modellicense.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * CPU time of a look-up in a cold JVM, beside that of an empty one. Run on demand: {@code mvn -pl policy-core test
 * -Dtest=ColdLookupBenchmark -Dbenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = ".*")
class ColdLookupBenchmark {

    private static final int RUNS = 25;

    @Test
    void costsLittleBesideAnEmptyJvm() throws Exception {
        // Given
        List<String> exact = List.of("identify", "huggingface:Qwen/Qwen2.5-3B-Instruct");
        List<String> byName = List.of("identify", "huggingface:nobody/Llama-3.3-70B-Instruct-Pirate");
        List<String> ten = List.of(
                "conclude",
                "openai:gpt-4o",
                "ollama:llama3.1",
                "ollama:mistral-small:24b",
                "huggingface:google/gemma-4-31B-it",
                "bedrock:us.meta.llama4-scout-17b-instruct-v1:0",
                "azure:gpt-4o",
                "name:z-ai/glm-5.1",
                "huggingface:TheBloke/Llama-2-7B-GGUF",
                "anthropic:claude-opus-4-6",
                "openai:gpt-neverland-2");

        // When
        double empty = mean(Empty.class, List.of());
        double one = mean(ColdLookup.class, exact) - empty;
        double unknown = mean(ColdLookup.class, byName) - empty;
        double many = mean(ColdLookup.class, ten) - empty;

        // Then
        System.out.printf(
                Locale.ROOT,
                "empty JVM %.0f ms CPU; more for one exact id %.0f, one unknown id %.0f, ten models with their licences %.0f%n",
                empty,
                one,
                unknown,
                many);
        assertThat(one / empty).isLessThan(Double.parseDouble(System.getProperty("benchmark.most", "100")));
    }

    /** Does nothing. */
    static final class Empty {
        private Empty() {}

        public static void main(String[] args) {
            System.out.println(0);
        }
    }

    private static double mean(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        double sum = 0;
        for (int i = 0; i < RUNS; i++) {
            sum += run(program, arguments);
        }
        return sum / RUNS;
    }

    /** User and system time of a child, milliseconds, as the shell tells it: no JVM can tell its own end. */
    private static double run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%U %S'; time \"$@\" > /dev/null",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes"),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(output).isZero();
        String[] seconds = output.split(" ");
        return 1000 * (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]));
    }
}
