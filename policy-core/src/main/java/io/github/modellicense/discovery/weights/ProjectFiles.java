package io.github.modellicense.discovery.weights;

import java.util.Set;

/** Files that make a folder one of code, so that a plain licence in it is the code's. */
final class ProjectFiles {

    private static final Set<String> NAMES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "package.json",
            "setup.py",
            "setup.cfg",
            "pyproject.toml",
            "requirements.txt",
            "cargo.toml",
            "go.mod",
            "cmakelists.txt",
            "makefile",
            "dockerfile",
            "gradlew",
            "mvnw",
            ".gitignore",
            "index.html");

    private ProjectFiles() {}

    static boolean named(String lowerCaseName) {
        return NAMES.contains(lowerCaseName)
                || lowerCaseName.endsWith(".java")
                || lowerCaseName.endsWith(".kt")
                || lowerCaseName.endsWith(".class")
                || lowerCaseName.endsWith(".py")
                || lowerCaseName.endsWith(".ipynb")
                || lowerCaseName.endsWith(".sln");
    }
}
