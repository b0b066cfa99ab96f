package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ReferenceKind;
import java.util.Locale;

/** Dockerfiles: variables, commands, and base images that are models. */
final class DockerfileFormat implements SettingFormat {

    private final CommandFormat commands = new CommandFormat();

    @Override
    public void read(String text, int firstLine, Extract into) {
        String[] lines = text.split("\n", -1);
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int space = line.indexOf(' ');
            String instruction = space < 0 ? "" : line.substring(0, space).toUpperCase(Locale.ROOT);
            String arguments = space < 0 ? line : line.substring(space + 1).strip();
            switch (instruction) {
                case "FROM" -> image(arguments, firstLine + i, into);
                case "ENV", "ARG" -> variable(arguments, firstLine + i, into);
                default -> {}
            }
            boolean command = switch (instruction) {
                case "RUN", "CMD", "ENTRYPOINT", "ENV", "ARG", "HEALTHCHECK" -> true;
                default -> false;
            };
            rest.append(command ? arguments : line).append('\n');
        }
        commands.read(rest.toString(), firstLine, into);
    }

    private static void image(String arguments, int line, Extract into) {
        String image = arguments.split(" ", 2)[0];
        if (ContainerImages.isModel(image)) {
            ContainerImages.mention(into, ReferenceKind.CONTAINER, image, line, 0);
        }
    }

    /** The old form {@code ENV NAME value}. */
    private static void variable(String arguments, int line, Extract into) {
        int space = arguments.indexOf(' ');
        if (space > 0 && arguments.lastIndexOf('=', space) < 0) {
            into.setting(
                    arguments.substring(0, space),
                    "",
                    arguments.substring(space + 1).strip(),
                    line,
                    0);
        }
    }
}
