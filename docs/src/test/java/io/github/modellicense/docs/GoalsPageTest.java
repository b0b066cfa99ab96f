package io.github.modellicense.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of goals says what the plugin's descriptor says. */
class GoalsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\| ([^|]*) \\|");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private final List<Element> goals;
    private final String page;

    GoalsPageTest() throws Exception {
        page = Files.readString(Path.of("goals.md"));
        try (InputStream in = GoalsPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            goals = List.copyOf(below(root, "mojo"));
        }
    }

    @Test
    void everyGoalHasItsRow() {
        assertThat(goals)
                .hasSizeGreaterThan(5)
                .allSatisfy(goal -> assertThat(page).contains("\n| `" + child(goal, "goal") + "` |"));
    }

    @Test
    void everyParameterStandsOnThePage() {
        // Given: words that stand first or second in a row of a table
        TreeSet<String> documented = new TreeSet<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            words(row.group(1), documented);
            words(row.group(2), documented);
        }

        // When
        List<String> missing = new ArrayList<>();
        for (Element goal : goals) {
            for (Element parameter : parameters(goal)) {
                // A parameter with another name than its property is known to users by the property.
                String property = property(goal, parameter);
                if (!documented.contains(child(parameter, "name")) && !documented.contains(property)) {
                    missing.add(child(goal, "goal") + "/" + child(parameter, "name"));
                }
            }
        }

        // Then
        assertThat(missing).isEmpty();
    }

    @Test
    void everyParameterOnThePageExists() {
        // Given
        TreeSet<String> known = new TreeSet<>();
        for (Element goal : goals) {
            for (Element parameter : parameters(goal)) {
                known.add(child(parameter, "name"));
            }
        }

        // When: the first column of the table of check
        TreeSet<String> promised = new TreeSet<>();
        String section = page.substring(page.indexOf("## Parameters of `check`"), page.indexOf("In addition:"));
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            words(row.group(1), promised);
        }

        // Then
        assertThat(promised).hasSizeGreaterThan(10);
        assertThat(known).containsAll(promised);
    }

    @Test
    void everyParameterOfASingleGoalIsPromisedOfThatGoal() {
        // When
        List<String> wrong = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ((?:`[A-Za-z]+`(?:, )?)+) \\|")
                .matcher(page.substring(page.indexOf("In addition:")));
        int rows = 0;
        while (row.find()) {
            rows++;
            TreeSet<String> promised = new TreeSet<>();
            words(row.group(2), promised);
            promised.removeAll(names(row.group(1)));
            promised.forEach(each -> wrong.add(each));
        }

        // Then
        assertThat(rows).isGreaterThan(5);
        assertThat(wrong).isEmpty();
    }

    private TreeSet<String> names(String wanted) {
        TreeSet<String> names = new TreeSet<>();
        for (Element goal : goals) {
            if (child(goal, "goal").equals(wanted)) {
                parameters(goal).forEach(each -> names.add(child(each, "name")));
            }
        }
        return names;
    }

    private static void words(String cell, TreeSet<String> words) {
        Matcher word = WORD.matcher(cell);
        while (word.find()) {
            words.add(word.group(1));
        }
    }

    private static List<Element> parameters(Element goal) {
        List<Element> parameters = new ArrayList<>();
        for (Element each : below(goal, "parameter")) {
            if (child(each, "editable").equals("true") && !child(goal, "goal").equals("help")) {
                parameters.add(each);
            }
        }
        return parameters;
    }

    private static String property(Element goal, Element parameter) {
        List<Element> found = below(below(goal, "configuration").get(0), child(parameter, "name"));
        return found.isEmpty()
                ? ""
                : found.get(0).getTextContent().replace("${model-license.", "").replace("}", "");
    }

    private static String child(Element parent, String name) {
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
