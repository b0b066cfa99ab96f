package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the plugin promises Maven and its users, as its descriptor states it. */
class GoalsTest {

    private static final List<Element> GOALS = new ArrayList<>();

    @BeforeAll
    static void readDescriptor() throws Exception {
        try (InputStream in = GoalsTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            if (in == null) {
                throw new IOException("the descriptor is missing");
            }
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            GOALS.clear();
            GOALS.addAll(below(root, "mojo"));
        }
    }

    @Test
    void thereAreNineGoals() {
        assertThat(GOALS)
                .extracting(goal -> text(goal, "goal"))
                .containsExactlyInAnyOrder(
                        "check", "inventory", "explain", "init", "test-policy", "freeze", "lock", "report", "help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requiresProject", "requiresOnline", "requiresDirectInvocation"})
    void noGoalRequires(String what) {
        assertThat(GOALS)
                .allSatisfy(goal ->
                        assertThat(text(goal, what)).as(text(goal, "goal")).isEqualTo("false"));
    }

    @Test
    void everyGoalMayRunInSeveralThreads() {
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(text(goal, "threadSafe"))
                        .as(text(goal, "goal"))
                        .isEqualTo("true"));
    }

    @Test
    void noGoalResolvesDependenciesWhichCouldStopTheBuild() {
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(text(goal, "requiresDependencyResolution"))
                        .as(text(goal, "goal"))
                        .isEmpty());
    }

    @Test
    void everyGoalSaysWhatItDoes() {
        assertThat(GOALS)
                .allSatisfy(goal -> assertThat(text(goal, "description"))
                        .as(text(goal, "goal"))
                        .isNotBlank());
    }

    @Test
    void everyParameterSaysWhatItMeansAndSinceWhen() {
        assertThat(ownParameters()).hasSizeGreaterThan(100).allSatisfy(parameter -> {
            assertThat(text(parameter, "description")).as(place(parameter)).isNotBlank();
            assertThat(text(parameter, "since")).as(place(parameter)).isNotBlank();
        });
    }

    @Test
    void everyParameterIsAPropertyWithThePrefix() {
        // Given: a list of models is no text, and explain also takes -Dmodel and -Dlicense
        List<String> other = List.of("models", "model", "license");

        // When
        List<Element> parameters = ownParameters();
        parameters.removeIf(parameter -> other.contains(text(parameter, "name")));

        // Then
        assertThat(parameters)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(property(parameter))
                        .as(place(parameter))
                        .startsWith("${model-license.")
                        .endsWith("}"));
    }

    private static List<Element> ownParameters() {
        List<Element> parameters = new ArrayList<>();
        for (Element goal : GOALS) {
            if (!text(goal, "goal").equals("help")) {
                for (Element parameter : below(goal, "parameter")) {
                    if (text(parameter, "editable").equals("true")) {
                        parameters.add(parameter);
                    }
                }
            }
        }
        return parameters;
    }

    private static String property(Element parameter) {
        Element goal = (Element) parameter.getParentNode().getParentNode();
        Element configuration = below(goal, "configuration").get(0);
        List<Element> found = below(configuration, text(parameter, "name"));
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static String place(Element parameter) {
        return text((Element) parameter.getParentNode().getParentNode(), "goal") + "/" + text(parameter, "name");
    }

    /** The text of a direct child; empty where there is none. */
    private static String text(Element parent, String name) {
        for (Element each : below(parent, name)) {
            if (each.getParentNode() == parent) {
                return each.getTextContent();
            }
        }
        return "";
    }

    private static List<Element> below(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
