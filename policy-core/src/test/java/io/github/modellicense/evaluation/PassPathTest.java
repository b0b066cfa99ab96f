package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.rule;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Check;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PassPathTest {

    @Test
    void aPolicyWithoutExpressionLoadsNoExpressionLibrary() throws Exception {
        // Given
        Runnable plain = inside(new WithoutCel(), Plain.class);
        // When, Then
        assertThatCode(plain::run).doesNotThrowAnyException();
    }

    @Test
    void thatTestWouldNoticeTheLibrary() throws Exception {
        // Given
        Runnable expression = inside(new WithoutCel(), WithExpression.class);
        // When, Then
        assertThatThrownBy(expression::run).hasMessageContaining("CEL library cannot be loaded");
    }

    private static Runnable inside(ClassLoader loader, Class<? extends Runnable> type) throws Exception {
        var constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Runnable) constructor.newInstance();
    }

    /** Judges by a rule of every kind but expression. */
    static final class Plain implements Runnable {
        @Override
        public void run() {
            Given.request(model("huggingface:acme/one").build())
                    .rules(
                            rule("a", Given.allow("MIT")),
                            rule("b", new Check.Conditions()),
                            rule("c", new Check.Declared()))
                    .evaluate();
        }
    }

    /** Judges by an expression. */
    static final class WithExpression implements Runnable {
        @Override
        public void run() {
            Violation violation = Given.request(model("huggingface:acme/one").build())
                    .rules(rule("e", new Check.Expression("true", SourceLocation.of("p"))))
                    .evaluate()
                    .violations()
                    .get(0);
            throw new IllegalStateException(violation.message());
        }
    }

    /** Loads our classes anew and has no expression library. */
    private static final class WithoutCel extends ClassLoader {

        WithoutCel() {
            super(PassPathTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.projectnessie.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.modellicense.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
