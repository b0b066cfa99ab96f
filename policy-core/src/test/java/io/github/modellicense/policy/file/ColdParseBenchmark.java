package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What parsing a policy of 200 rules costs a JVM that has just started, against one that does nothing: CPU of the whole
 * process, medians. Run with {@code -Dtest=ColdParseBenchmark -Dbenchmark} on a quiet Linux machine.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = ".*")
class ColdParseBenchmark {

    private static final int RUNS = 15;

    @TempDir
    Path folder;

    @Test
    void parsesTwoHundredRulesCold() throws Exception {
        // Given
        Path policy = Files.writeString(folder.resolve("policy.yaml"), policy());

        // When
        double empty = milliseconds();
        double parsed = milliseconds(policy.toString(), "parse");
        double effective = milliseconds(policy.toString());

        // Then
        System.out.printf(
                Locale.ROOT,
                "200 rules cold: empty JVM %.0f ms CPU; parsing costs %.0f ms more (%.2f of it), effective policy and digest %.0f (%.2f)%n",
                empty,
                parsed - empty,
                (parsed - empty) / empty,
                effective - empty,
                (effective - empty) / empty);
        assertThat((parsed - empty) / empty)
                .isLessThan(Double.parseDouble(System.getProperty("benchmark.most", "100")));
    }

    private double milliseconds(String... arguments) throws IOException, InterruptedException {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            all.add(once(arguments));
        }
        Collections.sort(all);
        return all.get(RUNS / 2);
    }

    /** User and system time as the shell's {@code times} tells it of its children. */
    private double once(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "'" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                + System.getProperty("java.class.path") + "' " + ColdParse.class.getName() + " "
                + String.join(" ", arguments) + " && times";
        Process process = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        String[] children = output.strip()
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow()
                .split(" ");
        return seconds(children[0]) * 1000 + seconds(children[1]) * 1000;
    }

    private static double seconds(String minutesAndSeconds) {
        int m = minutesAndSeconds.indexOf('m');
        return Integer.parseInt(minutesAndSeconds.substring(0, m)) * 60
                + Double.parseDouble(minutesAndSeconds.substring(m + 1, minutesAndSeconds.length() - 1));
    }

    private static String policy() {
        StringBuilder text = new StringBuilder("version: 1\nname: big\nrules:\n");
        List<String> checks = List.of(
                "licenses: {allow: [Apache-2.0, MIT, \"category:permissive\"], deny: [\"CC-BY-NC-*\"]}",
                "openness: {allow: [open-weights]}",
                "models: {deny: [\"huggingface:someone/*\"]}",
                "providers: {allow: [azure, bedrock, self-hosted]}",
                "conditions: satisfied");
        for (int i = 0; i < 200; i++) {
            text.append("  - id: rule-").append(i).append("\n    when: {usage: production, module: \"com.acme:m");
            text.append(i)
                    .append("\"}\n    ")
                    .append(checks.get(i % checks.size()))
                    .append('\n');
            text.append(i % 2 == 0 ? "" : "    severity: warning\n    effectiveFrom: 2027-01-01\n");
        }
        return text.toString();
    }
}
