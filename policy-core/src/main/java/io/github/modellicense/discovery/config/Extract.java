package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one file says: its settings, and the models that its commands name outright. */
final class Extract {

    /** A longer value is a text, not a name. */
    static final int MAX_VALUE = 500;

    private static final int MAX_TEXT = 200;
    static final int MAX_SETTINGS = 100_000;

    private boolean cut;
    private final String file;
    private final Usage usage;
    private final Form form;
    private final boolean translation;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final List<Saying> sayings = new ArrayList<>();
    private int document;
    private String profile;
    private @Nullable String damage;

    Extract(String file, Usage usage, Form form, String profile) {
        this.file = file;
        this.usage = usage;
        this.form = form;
        this.profile = profile;
        this.translation = Translation.isBundle(file);
    }

    String file() {
        return file;
    }

    Usage usage() {
        return usage;
    }

    Form form() {
        return form;
    }

    List<Setting> settings() {
        return settings;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** A word that a script prints: a mention where it is the name of a model that the script uses. */
    void said(String word, int line, int column) {
        if (word.length() > 2 && sayings.size() < MAX_SETTINGS) {
            sayings.add(new Saying(word, SourceLocation.at(file, line, column)));
        }
    }

    List<Saying> sayings() {
        return sayings;
    }

    /** Reading stopped at a syntax error. */
    void damaged(String how) {
        damage = how;
    }

    /** The syntax error that reading stopped at; null where there was none. */
    @Nullable
    String damage() {
        return damage;
    }

    /** A new document of the file begins, for one profile or for all. */
    void document(String ofProfile) {
        document++;
        profile = ofProfile;
    }

    /** Notes that a mapping has a key, whatever its value. */
    void child(String parent, String name) {
        children.computeIfAbsent(document + ":" + parent, unused -> new HashSet<>())
                .add(FlatKey.of(name));
    }

    /** True where a mapping of this document has the key. */
    boolean hasChild(String parent, String name) {
        return children.getOrDefault(document + ":" + parent, Set.of()).contains(FlatKey.of(name));
    }

    /** The flat names of the keys beside a setting, its own among them. */
    Set<String> beside(Setting setting) {
        return children.getOrDefault(setting.document() + ":" + setting.parent(), Set.of());
    }

    /** The excerpt for reports. */
    String textOf(Setting setting) {
        String text = setting.text();
        return excerpt(text == null ? setting.key() + form.separator() + setting.value() : text);
    }

    /** True in the description of an interface, whose examples name models without using them. */
    boolean describesAnApi(Setting setting) {
        int of = setting.document();
        boolean named = isTopLevel(of, "openapi") || isTopLevel(of, "swagger") || isTopLevel(of, "asyncapi");
        // An application that serves such a description has settings for it under the same word.
        return named && (isTopLevel(of, "info") || isTopLevel(of, "paths") || isTopLevel(of, "components"));
    }

    /** True for a file of words in one language. */
    boolean isTranslation() {
        return translation;
    }

    /** True where the file had more settings than are kept. */
    boolean cut() {
        return cut;
    }

    /** True where the document has the key at its top. */
    boolean isTopLevel(int ofDocument, String name) {
        return children.getOrDefault(ofDocument + ":", Set.of()).contains(name);
    }

    void setting(String key, String parent, String value, int line, int column) {
        setting(key, parent, value, line, column, null);
    }

    void setting(String key, String parent, String value, int line, int column, @Nullable String text) {
        if (settings.size() >= MAX_SETTINGS) {
            cut = true;
            return;
        }
        if (value.length() > MAX_VALUE) {
            return;
        }
        String bare = key;
        String active = profile;
        if (key.startsWith("%") && key.indexOf('.') > 1) {
            active = key.substring(1, key.indexOf('.'));
            bare = key.substring(key.indexOf('.') + 1);
        }
        SourceLocation at = SourceLocation.at(file, line, column);
        settings.add(
                new Setting(key, GenericKey.declared(FlatKey.of(bare)), parent, value, document, active, at, text));
        child(parent, bare.substring(bare.lastIndexOf('.') + 1));
    }

    void mention(Provider provider, String name, ReferenceKind kind, int line, int column, String text) {
        mention(provider, name, kind, line, column, text, StatedFacts.NONE);
    }

    void mention(
            Provider provider, String name, ReferenceKind kind, int line, int column, String text, StatedFacts stated) {
        SourceLocation at = SourceLocation.at(file, line, column);
        mentions.add(new Mention(provider, name, kind, at, excerpt(text), stated));
    }

    /** At most 200 characters on one line, control characters escaped. */
    static String excerpt(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < MAX_TEXT - 6; i++) {
            char c = text.charAt(i);
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (hidden) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** A model named by a command, an image or the like: no key has to be judged. */
    record Mention(
            Provider provider, String name, ReferenceKind kind, SourceLocation at, String text, StatedFacts stated) {}

    /** A word that a script prints. */
    record Saying(String word, SourceLocation at) {}

    /** What kind of file the settings come from. */
    enum Form {
        PROPERTIES(ReferenceKind.CONFIGURATION, "="),
        YAML(ReferenceKind.CONFIGURATION, ": "),
        JSON(ReferenceKind.CONFIGURATION, ": "),
        SQL(ReferenceKind.CONFIGURATION, " = "),
        BUILD(ReferenceKind.CONFIGURATION, "="),
        CONTAINER(ReferenceKind.CONTAINER, ": "),
        SCRIPT(ReferenceKind.SCRIPT, "=");

        private final ReferenceKind kind;
        private final String separator;

        Form(ReferenceKind kind, String separator) {
            this.kind = kind;
            this.separator = separator;
        }

        ReferenceKind kind() {
            return kind;
        }

        String separator() {
            return separator;
        }
    }
}
