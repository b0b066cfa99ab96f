package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.StatedFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ollama's Modelfile: the model it is made from, and an adapter from a hub. A path is no name: the file it points to is
 * looked at itself. Where the file gives the made model a licence or an adapter, that model is told too, by the file's path:
 * its licence is its own and never that of the model it is made from.
 */
final class ModelfileFormat implements SettingFormat {

    private static final String QUOTES = "\"\"\"";
    private static final int MAX_LICENSE = 256 << 10;
    private static final int MAX_NAME = 80;

    @Override
    public void read(String text, int firstLine, Extract into) {
        new Reading(text.split("\n", -1), firstLine, into).read();
    }

    /** One pass over a file. */
    private static final class Reading {
        private final String[] lines;
        private final int firstLine;
        private final Extract into;
        private final List<LicenseText> texts = new ArrayList<>();
        private final List<Evidence> licenses = new ArrayList<>();
        private @Nullable ModelId base;
        private boolean adapted;
        private int at;
        private int told;

        Reading(String[] lines, int firstLine, Extract into) {
            this.lines = lines;
            this.firstLine = firstLine;
            this.into = into;
        }

        void read() {
            while (at < lines.length) {
                String line = lines[at].strip();
                int number = firstLine + at;
                int space = blank(line);
                String word = space < 0 ? "" : line.substring(0, space).toUpperCase(Locale.ROOT);
                String rest = argument(line.substring(space + 1).strip());
                switch (word) {
                    case "FROM" -> from(rest, number);
                    case "ADAPTER" -> adapter(rest, number);
                    case "LICENSE" -> license(rest, number);
                    default -> {}
                }
                at++;
            }
            if (told > 0) {
                made();
            }
        }

        private static int blank(String line) {
            int at = 0;
            while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            return at == line.length() ? -1 : at;
        }

        /** What follows an instruction, over several lines where it is quoted so. */
        private String argument(String rest) {
            int open = rest.indexOf(QUOTES);
            if (open < 0) {
                return rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"")
                        ? rest.substring(1, rest.length() - 1)
                        : rest;
            }
            StringBuilder text = new StringBuilder(rest.substring(open + QUOTES.length()));
            while (text.indexOf(QUOTES) < 0 && at + 1 < lines.length) {
                at++;
                if (text.length() < MAX_LICENSE) {
                    text.append('\n').append(lines[at]);
                } else if (lines[at].contains(QUOTES)) {
                    break;
                }
            }
            int close = text.indexOf(QUOTES);
            String quoted = close < 0 ? text.toString() : text.substring(0, close);
            return quoted.length() > MAX_LICENSE ? quoted.substring(0, MAX_LICENSE) : quoted;
        }

        private void from(String name, int line) {
            Provider provider = named(name);
            if (provider != null) {
                String repository = HubUrl.repository(name);
                base = new ModelId(provider.namespace(), repository == null ? name : repository);
                into.mention(provider, base.name(), ReferenceKind.CONTAINER, line, 6, "FROM " + name);
            } else if (name.indexOf('$') >= 0) {
                into.setting("ollama.command.model", "", name, line, 6, "FROM " + name);
            }
        }

        private void adapter(String name, int line) {
            String repository = HubUrl.repository(name);
            if (repository != null) {
                into.mention(Provider.HUB_WEIGHTS, repository, ReferenceKind.CONTAINER, line, 9, "ADAPTER " + name);
            }
            adapted = true;
            tell(line);
        }

        private void license(String text, int line) {
            String stripped = text.strip();
            String where = into.file() + ":" + line;
            if (stripped.isEmpty()) {
                return;
            }
            if (stripped.length() <= MAX_NAME && stripped.indexOf('\n') < 0) {
                licenses.add(new Evidence(EvidenceSource.SIDECAR, stripped, where, null, Confidence.CERTAIN));
            } else {
                texts.add(new LicenseText(where, stripped, "text"));
            }
            tell(line);
        }

        private void tell(int line) {
            told = told == 0 ? line : told;
        }

        private void made() {
            Relation relation = adapted ? Relation.ADAPTER : Relation.CONVERTED;
            List<BaseModel> bases = base == null ? List.of() : List.of(new BaseModel(base, relation));
            StatedFacts stated = new StatedFacts(
                    null, null, null, null, null, licenses, texts, bases, false, List.of(), List.of(), null, List.of(),
                    null);
            String text = "made by this Modelfile" + (base == null ? "" : " from " + base);
            into.mention(Provider.OWN_FILE, into.file(), ReferenceKind.CONTAINER, told, 1, text, stated);
        }

        private static @Nullable Provider named(String name) {
            if (HubUrl.repository(name) != null) {
                return Provider.HUB_WEIGHTS;
            }
            boolean file = name.endsWith(".gguf") || name.endsWith(".bin") || name.indexOf('$') >= 0;
            return !file && ModelName.plausible(name) ? Provider.OF_OLLAMA : null;
        }
    }
}
