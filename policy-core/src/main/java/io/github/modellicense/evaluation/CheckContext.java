package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.policy.Policy;
import java.time.LocalDate;

/** What checks may know besides the model. */
record CheckContext(Policy policy, LicenseCatalog licenses, ArtifactSearch search, LocalDate asOf) {}
