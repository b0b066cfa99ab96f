package io.github.modellicense.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What scans cost in a cold JVM: 20,000 files against walking and reading them, and 20,000 class files in JARs against
 * inflating them. Not a test: run its main method, which prints the median CPU time of five rounds each and their ratio.
 */
public final class ScanBenchmark {

    private static final int FILES = 20_000;
    private static final int JARS = 20;
    private static final int ROUNDS = 5;

    private ScanBenchmark() {}

    /** Without arguments the benchmark; with {@code read}, {@code scan}, {@code inflate} or {@code jars} and a folder one measured round. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            round(args[0], Path.of(args[1]));
            return;
        }
        Path tree = Files.createTempDirectory("scan-benchmark");
        plant(tree);
        long read = median("read", tree);
        long scan = median("scan", tree);
        System.out.printf(
                "%d files: walk and read %d ms, scan %d ms, ratio %.2f%n", FILES, read, scan, 1.0 * scan / read);
        Path jars = Files.createTempDirectory("jar-benchmark");
        Files.createDirectory(jars.resolve("module"));
        plantJars(jars);
        long inflate = median("inflate", jars);
        long inJars = median("jars", jars);
        System.out.printf(
                "%d class files in %d JARs: inflate %d ms, scan %d ms, ratio %.2f%n",
                FILES, JARS, inflate, inJars, 1.0 * inJars / inflate);
    }

    private static void plant(Path tree) throws IOException {
        String java =
                "/** Words about an order and its lines. */\npublic final class Order { private int count = 1; }\n"
                        .repeat(60);
        String properties = "server.port=8080\nspring.datasource.url=jdbc:h2:mem\nlogging.level.root=info\n".repeat(20);
        String yaml = "server:\n  port: 8080\n  shutdown: graceful\n";
        for (int i = 0; i < FILES; i++) {
            Path folder = tree.resolve("src/main/java/p" + i / 100);
            Files.createDirectories(folder);
            switch (i % 10) {
                case 7 -> write(folder.resolve("a" + i + ".properties"), properties);
                case 8 -> write(folder.resolve("a" + i + ".yaml"), yaml);
                case 9 -> write(folder.resolve("a" + i + ".png"), "not a picture");
                default -> write(folder.resolve("A" + i + ".java"), java);
            }
        }
        write(tree.resolve("src/main/resources/application.properties"), "spring.ai.openai.chat.model=gpt-4o\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Class files as they come: ten different ones of this project, under many names. */
    private static void plantJars(Path folder) throws IOException {
        List<byte[]> classes = new ArrayList<>();
        for (Class<?> type : List.of(
                ScanBenchmark.class,
                ModelDiscovery.class,
                ModuleSources.class,
                TreeWalk.class,
                Offering.class,
                FilePlace.class,
                LeftOut.class,
                Links.class,
                Copies.class,
                Findings.class)) {
            try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                classes.add(Objects.requireNonNull(in).readAllBytes());
            }
        }
        for (int jar = 0; jar < JARS; jar++) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(jar + ".jar")))) {
                for (int i = 0; i < FILES / JARS; i++) {
                    zip.putNextEntry(new ZipEntry("com/acme/p" + i / 50 + "/Type" + i + ".class"));
                    zip.write(classes.get(i % classes.size()));
                    zip.closeEntry();
                }
            }
        }
    }

    private static long median(String what, Path tree) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ScanBenchmark.class.getName(),
                            what,
                            tree.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor();
            times.add(Long.parseLong(said));
        }
        Collections.sort(times);
        return times.get(ROUNDS / 2);
    }

    private static void round(String what, Path tree) throws Exception {
        switch (what) {
            case "read" -> read(tree);
            case "inflate" -> inflate(tree);
            case "jars" -> discover(module(tree));
            default -> discover(ModuleSources.folder(tree, null, List.of(), List.of()));
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1_000_000);
    }

    private static void discover(ModuleSources sources) throws Exception {
        ModelDiscovery.discover(sources, new ScanSession(), FrameworkDefaults.UNKNOWN);
    }

    private static ModuleSources module(Path folder) {
        List<ClasspathArtifact> artifacts = new ArrayList<>();
        for (int i = 0; i < JARS; i++) {
            List<String> trail = List.of("com.acme:a" + i + ":1");
            artifacts.add(new ClasspathArtifact(
                    "com.acme", "a" + i, "1", null, "compile", folder.resolve(i + ".jar"), trail, 1));
        }
        Path empty = folder.resolve("module");
        return new ModuleSources(
                "com.acme:module",
                empty,
                empty,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                artifacts,
                null,
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static void inflate(Path folder) throws IOException {
        long bytes = 0;
        for (int i = 0; i < JARS; i++) {
            try (ZipFile jar = new ZipFile(folder.resolve(i + ".jar").toFile())) {
                for (ZipEntry entry : Collections.list(jar.entries())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        bytes += in.readAllBytes().length;
                    }
                }
            }
        }
        if (bytes == 0) {
            throw new IOException("nothing inflated");
        }
    }

    private static void read(Path tree) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        bytes += in.readAllBytes().length;
                    }
                }
            }
        }
        if (bytes == 0) {
            throw new IOException("nothing read");
        }
    }
}
