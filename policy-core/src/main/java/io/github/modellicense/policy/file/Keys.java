package io.github.modellicense.policy.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one kind of mapping in our files: the one list that the reader refuses others by and that the JSON Schemas
 * are checked against.
 *
 * @param what the mapping, for messages
 * @param names in the order of messages
 * @param places the place of each name in that order
 */
record Keys(String what, List<String> names, Map<String, Integer> places) {

    static final Keys POLICY = keys(
            "a policy",
            "version",
            "name",
            "contact",
            "extends",
            "catalogs",
            "organisation",
            "rules",
            "waivers",
            "enforcement",
            "accept");

    static final Keys SOURCE = keys("a source", "source", "sha256");

    static final Keys ORGANISATION = keys(
            "\"organisation\"",
            "monthlyActiveUsers",
            "annualRevenueUsd",
            "monthlyRevenueUsd",
            "domicile",
            "territories",
            "commercial",
            "uses");

    static final Keys CHECKS = keys(
            "the checks",
            "licenses",
            "openness",
            "models",
            "publishers",
            "providers",
            "conditions",
            "lineage",
            "obligations",
            "declared",
            "pinned",
            "diversity",
            "fallback",
            "continuity",
            "expression");

    static final Keys RULE = keys(
            "a rule",
            "id",
            "when",
            "licenses",
            "openness",
            "models",
            "publishers",
            "providers",
            "conditions",
            "lineage",
            "obligations",
            "declared",
            "pinned",
            "diversity",
            "fallback",
            "continuity",
            "expression",
            "severity",
            "effectiveFrom",
            "effectiveUntil",
            "message",
            "howToFix",
            "contact",
            "locked");

    static final Keys WHEN = keys(
            "a selector",
            "usage",
            "model",
            "publisher",
            "family",
            "license",
            "category",
            "openness",
            "delivery",
            "provider",
            "kind",
            "module",
            "not");

    static final Keys LISTS = keys("the check", "allow", "review", "deny");

    static final Keys DIVERSITY = keys("\"diversity\"", "by", "maxShare", "among");

    static final Keys FALLBACK = keys("\"fallback\"", "for", "permittedBy");

    static final Keys CONTINUITY = keys("\"continuity\"", "endOfLife", "closedLine", "revocable");

    static final Keys WAIVER_TERMS = keys("\"waivers\"", "maxTerm", "acceptFrom");

    static final Keys ENFORCEMENT =
            keys("\"enforcement\"", "allowSkip", "allowReportOnly", "minimumPluginVersion", "catalogMaxAge");

    static final Keys ACCEPT = keys("\"accept\"", "notLookedAt");

    static final Keys WAIVER_FILE = keys("a waiver file", "version", "waivers");

    static final Keys WAIVER = keys(
            "a waiver",
            "id",
            "rule",
            "model",
            "license",
            "revision",
            "sha256",
            "reason",
            "approvedBy",
            "ticket",
            "from",
            "until");

    static final Keys BASELINE_FILE = keys("a baseline file", "version", "violations");

    static final Keys BASELINE_ENTRY = keys("an accepted violation", "rule", "model", "module", "license");

    static final Keys LOCK_FILE = keys("a lock file", "version", "models");

    static final Keys LOCK_ENTRY = keys("a locked model", "id", "canonical", "revision", "sha256", "license", "asOf");

    static final Keys TEST_FILE = keys("a policy test file", "version", "cases");

    static final Keys TEST_CASE = keys("a case", "name", "given", "expect");

    static final Keys TEST_GIVEN = keys("\"given\"", "models", "organisation", "usage", "asOf");

    static final Keys TEST_MODEL = keys(
            "a model",
            "id",
            "license",
            "revision",
            "sha256",
            "baseModels",
            "usage",
            "delivery",
            "openness",
            "provider",
            "publisher",
            "family",
            "module",
            "declared",
            "fallbacks");

    static final Keys BASE_MODEL = keys("a base model", "id", "relation");

    static final Keys TEST_EXPECT = keys("\"expect\"", "outcome", "violations");

    static final Keys TEST_VIOLATION = keys("an expected violation", "rule", "model", "verdict");

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The names for a message: {@code a, b or c}. */
    String anyOf() {
        return joined(" or ");
    }

    /** The names for a message: {@code a, b and c}. */
    String list() {
        return joined(" and ");
    }

    private String joined(String lastly) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + lastly + names.get(last);
    }

    private static Keys keys(String what, String... names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            places.put(names[i], i);
        }
        return new Keys(what, List.of(names), places);
    }
}
