package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.config.Extract.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which format a file has, told by its name alone. */
enum FileKind {
    PROPERTIES(Form.PROPERTIES, new PropertiesFormat()),
    YAML(Form.YAML, new YamlFormat()),
    COMPOSE(Form.CONTAINER, new YamlFormat()),
    WORKFLOW(Form.SCRIPT, new YamlFormat()),
    JSON(Form.JSON, new JsonFormat()),
    POM(Form.BUILD, new PomFormat()),
    XML(Form.PROPERTIES, new XmlFormat()),
    ENVIRONMENT(Form.PROPERTIES, new CommandFormat()),
    SCRIPT(Form.SCRIPT, new CommandFormat()),
    DOCKERFILE(Form.CONTAINER, new DockerfileFormat()),
    MODELFILE(Form.CONTAINER, new ModelfileFormat()),
    ASSIGNMENTS(Form.PROPERTIES, new AssignmentFormat()),
    BICEP(Form.PROPERTIES, new BicepFormat()),
    SQL(Form.SQL, new SqlFormat());

    private final Form form;
    private final SettingFormat format;

    FileKind(Form form, SettingFormat format) {
        this.form = form;
        this.format = format;
    }

    Form form() {
        return form;
    }

    SettingFormat format() {
        return format;
    }

    /** The kind of a file; null for one that is no configuration. */
    static @Nullable FileKind of(String path) {
        String name = withoutCopy(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        FileKind special = byName(name);
        return special != null ? special : byExtension(name, path);
    }

    /** {@code application.yml.example} is handed out to be copied, and is what its name without the last word says. */
    private static String withoutCopy(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot <= 0 ? "" : name.substring(dot + 1)) {
            case "example", "sample", "template", "dist", "tmpl", "tpl" -> name.substring(0, dot);
            default -> name;
        };
    }

    private static @Nullable FileKind byName(String name) {
        if (name.equals("pom.xml")) {
            return POM;
        }
        if (name.startsWith("dockerfile") || name.startsWith("containerfile") || name.endsWith(".dockerfile")) {
            return DOCKERFILE;
        }
        if (name.startsWith("modelfile") || name.endsWith(".modelfile")) {
            return MODELFILE;
        }
        if (name.equals(".env") || isEnvironment(name) || name.equals("jvm.options")) {
            return ENVIRONMENT;
        }
        return switch (name) {
            case "makefile", "justfile", "procfile", "jenkinsfile", "jvm.config", "maven.config", ".envrc" -> SCRIPT;
            case "package-lock.json", "package.json", "tsconfig.json", "composer.lock", "claude_desktop_config.json" ->
                null;
            default -> null;
        };
    }

    private static boolean isEnvironment(String name) {
        boolean said = name.startsWith(".env") && name.length() > 4 && "._-".indexOf(name.charAt(4)) >= 0;
        return said || name.endsWith(".env");
    }

    private static @Nullable FileKind byExtension(String name, String path) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "properties" -> PROPERTIES;
            case "yml", "yaml" -> yaml(name, path);
            case "json" -> isTool(name) ? null : JSON;
            case "xml" -> XML;
            case "sh", "bash", "zsh", "ps1", "bat", "cmd" -> SCRIPT;
            case "toml", "conf", "hocon", "ini", "cfg", "tf", "tfvars" -> ASSIGNMENTS;
            case "bicep", "bicepparam" -> BICEP;
            case "sql" -> SQL;
            default -> null;
        };
    }

    private static boolean isTool(String name) {
        return switch (name) {
            case "package-lock.json", "package.json", "tsconfig.json", "claude_desktop_config.json", ".mcp.json" ->
                true;
            default -> false;
        };
    }

    private static FileKind yaml(String name, String path) {
        if (name.startsWith("docker-compose") || name.startsWith("compose") || name.startsWith("podman-compose")) {
            return COMPOSE;
        }
        boolean workflow = path.contains(".github/workflows/")
                || path.contains(".circleci/")
                || name.startsWith(".gitlab-ci")
                || name.startsWith("azure-pipelines")
                || name.startsWith("bitbucket-pipelines")
                || name.equals(".travis.yml");
        return workflow ? WORKFLOW : YAML;
    }
}
