package io.github.modellicense.catalog.models;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.inventory.ModelId;

/** What a cold JVM does to look up ({@code identify}) or conclude the models named on its command line; run by {@link ColdLookupBenchmark}. */
final class ColdLookup {

    private ColdLookup() {}

    public static void main(String[] ids) {
        BundledModels models = new BundledModels();
        int known = 0;
        for (int i = 1; i < ids.length; i++) {
            known += known(ModelId.parse(ids[i]), models, ids[0].equals("conclude")) ? 1 : 0;
        }
        System.out.println(known);
    }

    private static boolean known(ModelId id, BundledModels models, boolean conclude) {
        return conclude ? Concluding.known(id, models) : models.identify(id).facts() != null;
    }

    /** Apart, since to verify a method the JVM loads what it mentions. */
    private static final class Concluding {
        static boolean known(ModelId id, BundledModels models) {
            return !Conclusion.concludeOne(id, models, new BundledLicenses())
                    .license()
                    .concluded()
                    .unknown();
        }
    }
}
