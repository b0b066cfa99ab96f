package io.github.modellicense.inventory;

/**
 * A licence text met beside a model, or a card that may speak of one in prose, kept raw for the catalogue to recognise.
 *
 * @param where the file, as in reports
 * @param text its content, at most 256 KiB; empty for an empty or unreadable (for example PDF) file
 * @param format {@code text}, {@code empty}, {@code pdf}, {@code card}, or {@code code} for a licence that lies with code
 */
public record LicenseText(String where, String text, String format) {}
