package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Lock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedFilesTest {

    @Test
    void readsBackAPrintedBaseline() throws Exception {
        // Given
        Baseline baseline = new Baseline(List.of(
                new Baseline.Entry("z", "*", "", null),
                new Baseline.Entry("a: b", "huggingface:x/y", "g:a", "MIT AND (Apache-2.0 OR ISC)"),
                new Baseline.Entry("a: b", "name:${MODEL}", "", "NOASSERTION")));

        // When
        Baseline read = BaselineFile.read("b.yaml", bytes(BaselineFile.print(baseline)));

        // Then
        assertThat(read.violations()).containsExactlyInAnyOrderElementsOf(baseline.violations());
        assertThat(BaselineFile.print(read)).isEqualTo(BaselineFile.print(baseline));
    }

    @Test
    void readsBackAPrintedLock() throws Exception {
        // Given
        LocalDate day = LocalDate.of(2026, 11, 22);
        Lock lock = new Lock(List.of(
                new Lock.Entry(ModelId.parse("ollama:llama3.1:8b"), null, null, "ab".repeat(32), "NOASSERTION", day),
                new Lock.Entry(ModelId.parse("huggingface:a/B"), "huggingface:a/b", "main", null, "MIT", day)));

        // When
        Lock read = LockFile.read("l.yaml", bytes(LockFile.print(lock)));

        // Then
        assertThat(read).isEqualTo(lock);
    }

    @Test
    void readsBackAnEmptyBaselineAndLock() throws Exception {
        // When
        Baseline baseline = BaselineFile.read("b.yaml", bytes(BaselineFile.print(Baseline.EMPTY)));
        Lock lock = LockFile.read("l.yaml", bytes(LockFile.print(Lock.EMPTY)));

        // Then
        assertThat(baseline).isEqualTo(Baseline.EMPTY);
        assertThat(lock).isEqualTo(Lock.EMPTY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
