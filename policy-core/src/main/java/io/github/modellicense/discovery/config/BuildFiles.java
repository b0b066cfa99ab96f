package io.github.modellicense.discovery.config;

/** The files that make a folder a module. */
final class BuildFiles {

    private BuildFiles() {}

    static boolean isBuildFile(String name) {
        return switch (name) {
            case "pom.xml", "build.gradle", "build.gradle.kts", "build.sbt", "build.sc" -> true;
            default -> false;
        };
    }
}
