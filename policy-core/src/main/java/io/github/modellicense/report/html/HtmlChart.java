package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.report.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plot that is a table: a label, a number and a bar per row. */
record HtmlChart(String anchor, String title, String caption, List<Bar> bars) {

    private static final int MOST = 12;

    /**
     * A row.
     *
     * @param tone the class that colours the bar
     * @param width of the bar, percent of all models, 0 to 100
     * @param value as printed
     */
    record Bar(String label, String tone, int width, String value) {}

    static List<HtmlChart> of(List<LicensedModel> models, Map<String, Standing> standings) {
        List<HtmlChart> charts = new ArrayList<>();
        if (!models.isEmpty()) {
            charts.add(byVerdict(models, standings));
            charts.add(byCategory(models));
            charts.add(byPublisher(models));
        }
        return charts;
    }

    private static HtmlChart byVerdict(List<LicensedModel> models, Map<String, Standing> standings) {
        int[] counts = new int[Standing.values().length];
        for (LicensedModel model : models) {
            counts[
                    standings
                            .getOrDefault(model.id().toString(), Standing.NOT_JUDGED)
                            .ordinal()]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (counts[standing.ordinal()] > 0) {
                bars.add(bar(
                        standing.label(),
                        standing.name().toLowerCase(java.util.Locale.ROOT),
                        counts,
                        standing.ordinal()));
            }
        }
        return new HtmlChart("by-verdict", "By verdict", "The worst thing that a rule says of each model.", bars);
    }

    private static HtmlChart byCategory(List<LicensedModel> models) {
        int[] counts = new int[LicenseCategory.values().length];
        for (LicensedModel model : models) {
            counts[model.license().category().ordinal()]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (LicenseCategory category : LicenseCategory.values()) {
            if (counts[category.ordinal()] > 0) {
                bars.add(bar(category.label(), tone(category), counts, category.ordinal()));
            }
        }
        return new HtmlChart(
                "by-category", "By licence category", "The category of the licence in effect, bases included.", bars);
    }

    private static String tone(LicenseCategory category) {
        return switch (category) {
            case PERMISSIVE, PUBLIC_DOMAIN -> "permitted";
            case WEAK_COPYLEFT, STRONG_COPYLEFT -> "baselined";
            case OPEN_WITH_USE_RESTRICTIONS, COMMUNITY_RESTRICTED -> "review";
            case NON_COMMERCIAL, RESEARCH_ONLY, PROPRIETARY_API -> "denied";
            case UNKNOWN_OTHER -> "undetermined";
        };
    }

    private static HtmlChart byPublisher(List<LicensedModel> models) {
        Map<String, int[]> counts = new TreeMap<>();
        for (LicensedModel model : models) {
            String publisher = model.publisher() == null ? "not known" : model.publisher();
            int[] count = counts.computeIfAbsent(publisher, p -> new int[2]);
            count[0]++;
            count[1] += model.openness() == Openness.API_ONLY ? 1 : 0;
        }
        List<Map.Entry<String, int[]>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, int[]> each) -> -each.getValue()[0]));
        List<Bar> bars = new ArrayList<>();
        int rest = 0;
        for (Map.Entry<String, int[]> each : sorted) {
            if (bars.size() < MOST) {
                bars.add(share(each.getKey(), each.getValue(), models.size()));
            } else {
                rest += each.getValue()[0];
            }
        }
        if (rest > 0) {
            bars.add(share("others", new int[] {rest, 0}, models.size()));
        }
        return new HtmlChart("by-publisher", "By publisher", "Share of the models; API-only ones in brackets.", bars);
    }

    private static Bar share(String label, int[] count, int all) {
        String closed = count[1] == 0 ? "" : " (" + count[1] + " API)";
        int percent = Math.round(100f * count[0] / all);
        return new Bar(label, "neutral", percent, percent + " % · " + count[0] + closed);
    }

    private static Bar bar(String label, String tone, int[] counts, int index) {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return new Bar(label, tone, Math.round(100f * counts[index] / all), String.valueOf(counts[index]));
    }
}
