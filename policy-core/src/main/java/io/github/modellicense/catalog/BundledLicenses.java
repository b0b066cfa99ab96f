package io.github.modellicense.catalog;

import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.license.SpdxParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The licences that ship with us. Tables are read on first use and looked up in place; nothing is parsed beforehand. */
public final class BundledLicenses implements LicenseCatalog {

    /** A longer spelling is no spelling but a text. */
    private static final int LONGEST = 300;

    private final LicenseTexts texts = new LicenseTexts(this);
    /** By the id as asked: each rule, report and line of the log asks of the same few licences, in each module. */
    private final Map<String, LicenseProfile> decoded = new ConcurrentHashMap<>();

    private final Map<String, LicenseCategory> categories = new ConcurrentHashMap<>();
    private @Nullable SortedTable profiles;
    private @Nullable SortedTable spdx;
    private @Nullable SortedTable spellings;

    @Override
    public @Nullable LicenseProfile profile(String id) {
        LicenseProfile profile = decoded.get(id);
        if (profile == null) {
            List<String> fields = profiles().find(id.toLowerCase(Locale.ROOT));
            if (fields != null) {
                profile = ProfileCodec.decode(fields);
                decoded.put(id, profile);
            }
        }
        return profile;
    }

    @Override
    public boolean known(String id) {
        return id.equals(license(id));
    }

    @Override
    public boolean mayBegin(String prefix) {
        String key = prefix.toLowerCase(Locale.ROOT);
        return !spdx().startingWith(key).isEmpty()
                || !profiles().startingWith(key).isEmpty();
    }

    @Override
    public LicenseCategory category(String id) {
        LicenseCategory category = categories.get(id);
        if (category == null) {
            category = read(id);
            categories.put(id, category);
        }
        return category;
    }

    private LicenseCategory read(String id) {
        String key = id.toLowerCase(Locale.ROOT);
        List<String> ours = profiles().find(key);
        if (ours != null) {
            return concludes(key) ? ProfileCodec.category(ours.get(6)) : LicenseCategory.UNKNOWN_OTHER;
        }
        List<String> listed = spdx().find(key);
        return listed == null ? LicenseCategory.UNKNOWN_OTHER : ProfileCodec.category(listed.get(3));
    }

    @Override
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (String key : profiles().keys()) {
            LicenseProfile profile = profile(key);
            if (profile != null) {
                ids.add(profile.id());
            }
        }
        ids.sort(null);
        return ids;
    }

    @Override
    public @Nullable String license(String id) {
        String key = id.toLowerCase(Locale.ROOT);
        List<String> listed = spdx().find(key);
        if (listed != null) {
            return listed.get(1).equals("license") ? listed.get(0) : null;
        }
        List<String> ours = key.startsWith("licenseref-") ? profiles().find(key) : null;
        return ours == null ? null : ours.get(0);
    }

    @Override
    public @Nullable String exception(String id) {
        List<String> listed = spdx().find(id.toLowerCase(Locale.ROOT));
        return listed != null && listed.get(1).equals("exception") ? listed.get(0) : null;
    }

    @Override
    public LicenseReading read(String spelling, @Nullable String hint) {
        String text = spelling.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new LicenseReading.Unknown(spelling);
        }
        List<String> exact = hint == null ? spellings().find("=" + text.toLowerCase(Locale.ROOT)) : null;
        LicenseReading reading = exact == null ? whole(text, hint) : reading(text, exact, null);
        if (reading == null) {
            reading = withAddresses(text, hint);
        }
        return reading == null ? new LicenseReading.Unknown(spelling) : reading;
    }

    @Override
    public @Nullable LicenseReading recognise(LicenseText text) {
        TextReading reading = texts.recognise(text);
        if (reading instanceof TextReading.Exact exact) {
            return new LicenseReading.Known(LicenseExpression.of(exact.id()));
        } else if (reading instanceof TextReading.Restricted restricted) {
            return new LicenseReading.Known(LicenseExpression.of(restricted.id()));
        } else if (reading instanceof TextReading.Shared shared) {
            return new LicenseReading.Ambiguous(text.where(), shared.candidates());
        } else if (reading instanceof TextReading.Notice notice) {
            return together(text, notice.licenses());
        } else if (reading instanceof TextReading.Modified modified) {
            return new LicenseReading.Unknown("modified " + modified.id());
        } else if (reading instanceof TextReading.Titled titled) {
            return new LicenseReading.Unknown("a text under the title of " + titled.id());
        } else if (reading instanceof TextReading.Pointer pointer) {
            return pointed(text, pointer.address());
        }
        return reading instanceof TextReading.Unknown ? new LicenseReading.Unknown("an unknown text") : null;
    }

    /** Terms that stand elsewhere conclude nothing, yet what is stated must not contradict them; a notice may name any page. */
    private @Nullable LicenseReading pointed(LicenseText text, String address) {
        String name = text.where().substring(text.where().lastIndexOf('/') + 1);
        if (startsWith(name, "notice")) {
            return null;
        }
        List<String> named = candidates(read(address, null));
        return named.isEmpty()
                ? new LicenseReading.Unknown("a pointer to " + address)
                : new LicenseReading.Ambiguous(address, named);
    }

    /** What a notice names: all of it applies. */
    private static LicenseReading together(LicenseText text, List<LicenseReading> readings) {
        List<LicenseExpression> known = new ArrayList<>();
        Set<String> candidates = new TreeSet<>();
        for (LicenseReading reading : readings) {
            if (reading instanceof LicenseReading.Known one) {
                known.add(one.expression());
            } else {
                candidates.addAll(candidates(reading));
            }
        }
        return candidates.isEmpty()
                ? new LicenseReading.Known(LicenseExpression.and(known))
                : new LicenseReading.Ambiguous(text.where(), List.copyOf(candidates));
    }

    /** The reading of a text without taking it apart at its addresses; null where nobody knows it. */
    private @Nullable LicenseReading whole(String text, @Nullable String hint) {
        if (Spelling.address(text)) {
            return address(text, hint);
        }
        LicenseReading reading = tag(text, hint);
        return reading == null ? expression(text, hint) : reading;
    }

    /** The reading of a spelling, {@code LicenseRef-} before it or not; null where nobody knows it. */
    private @Nullable LicenseReading tag(String text, @Nullable String hint) {
        LicenseReading reading = spelled(text, Spelling.key(text), hint);
        if (reading == null && startsWith(text, "LicenseRef-")) {
            String tag = text.substring("LicenseRef-".length());
            reading = spelled(text, Spelling.key(tag), hint);
        }
        return reading;
    }

    private @Nullable LicenseReading spelled(String text, String key, @Nullable String hint) {
        List<String> fields = spellings().find(key);
        if (fields == null) {
            String shorter = Spelling.withoutWordLicense(key);
            fields = shorter == null ? null : spellings().find(shorter);
        }
        return fields == null ? null : reading(text, fields, hint);
    }

    private static LicenseReading reading(String text, List<String> fields, @Nullable String hint) {
        switch (fields.get(0)) {
            case "is" -> {
                return new LicenseReading.Known(LicenseExpression.of(fields.get(1)));
            }
            case "shared" -> {
                String settled = SharedSpelling.settle(fields.get(2), hint);
                return settled == null
                        ? new LicenseReading.Ambiguous(text, ProfileCodec.split(fields.get(1), ' '))
                        : new LicenseReading.Known(LicenseExpression.of(settled));
            }
            default -> {
                return new LicenseReading.Unknown(text);
            }
        }
    }

    /** An SPDX expression, tags of hubs as operands included; deprecated ids give way to their successors. */
    private @Nullable LicenseReading expression(String text, @Nullable String hint) {
        Operands operands = new Operands(hint);
        try {
            LicenseExpression expression = Successors.of(SpdxParser.parse(text, operands));
            if (!operands.candidates.isEmpty()) {
                return new LicenseReading.Ambiguous(text, List.copyOf(operands.candidates));
            }
            return expression.unknown() || operands.unknown
                    ? new LicenseReading.Unknown(text)
                    : new LicenseReading.Known(expression);
        } catch (InvalidExpressionException e) {
            return null;
        }
    }

    /** The ids in an expression as people write it. */
    private final class Operands implements KnownIds {
        private final @Nullable String hint;
        private final Set<String> candidates = new TreeSet<>();
        private boolean unknown;

        Operands(@Nullable String hint) {
            this.hint = hint;
        }

        @Override
        public @Nullable String license(String id) {
            String known = BundledLicenses.this.license(id);
            if (known != null && concludes(known)) {
                return known;
            }
            LicenseReading reading = tag(id, hint);
            if (reading instanceof LicenseReading.Known it
                    && it.expression() instanceof LicenseExpression.License one) {
                return one.id();
            }
            candidates.addAll(candidates(reading));
            unknown |= reading instanceof LicenseReading.Unknown;
            return reading == null ? null : id;
        }

        @Override
        public @Nullable String exception(String id) {
            return BundledLicenses.this.exception(id);
        }
    }

    /** False for the entries that stand for a family, for nothing in particular, or for a policy. */
    private boolean concludes(String id) {
        List<String> fields = spellings().find(Spelling.key(id));
        return fields == null || fields.get(0).equals("is");
    }

    private @Nullable LicenseReading address(String text, @Nullable String hint) {
        List<String> fields = spellings().find(Spelling.addressKey(text));
        if (fields != null) {
            return reading(text, fields, hint);
        }
        String name = LicensePages.name(Spelling.addressKey(text));
        return name == null ? null : whole(name, hint);
    }

    /** A name with an address beside it, such as {@code AGPL-3.0 License (https://…)}: they must not disagree. */
    private @Nullable LicenseReading withAddresses(String text, @Nullable String hint) {
        StringBuilder name = new StringBuilder();
        List<LicenseReading> readings = new ArrayList<>();
        for (String word : ProfileCodec.split(text, ' ')) {
            String address = LicensePages.trim(word);
            if (Spelling.address(address)) {
                LicenseReading reading = address(address, hint);
                readings.add(reading == null ? new LicenseReading.Unknown(address) : reading);
            } else {
                name.append(word).append(' ');
            }
        }
        if (readings.isEmpty() || name.toString().isBlank()) {
            return null;
        }
        LicenseReading named = whole(LicensePages.trim(name.toString().strip()), hint);
        return named == null ? null : agreed(text, named, readings);
    }

    private static LicenseReading agreed(String text, LicenseReading named, List<LicenseReading> readings) {
        Set<String> candidates = new TreeSet<>();
        boolean disagree = false;
        for (LicenseReading reading : readings) {
            if (!(reading instanceof LicenseReading.Unknown) && !reading.equals(named)) {
                disagree = true;
                candidates.addAll(candidates(reading));
            }
        }
        if (!disagree || named instanceof LicenseReading.Unknown) {
            return named;
        }
        candidates.addAll(candidates(named));
        return new LicenseReading.Ambiguous(text, List.copyOf(candidates));
    }

    private static List<String> candidates(@Nullable LicenseReading reading) {
        if (reading instanceof LicenseReading.Known known) {
            return known.expression().ids();
        }
        return reading instanceof LicenseReading.Ambiguous shared ? shared.candidates() : List.of();
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private synchronized SortedTable profiles() {
        if (profiles == null) {
            profiles = SortedTable.bundled("licenses");
        }
        return profiles;
    }

    private synchronized SortedTable spdx() {
        if (spdx == null) {
            spdx = SortedTable.bundled("spdx");
        }
        return spdx;
    }

    private synchronized SortedTable spellings() {
        if (spellings == null) {
            spellings = SortedTable.bundled("spellings");
        }
        return spellings;
    }
}
