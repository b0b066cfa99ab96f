package io.github.modellicense.report;

import io.github.modellicense.evaluation.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, lower case. */
public final class Digests {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Digests() {}

    /** Of the texts one after the other, each ended so that no two lists of texts share a digest. */
    public static String of(String... texts) {
        MessageDigest sha256 = sha256();
        for (String text : texts) {
            sha256.update(Clean.wellFormed(text).getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0xff);
        }
        return hex(sha256.digest());
    }

    /** A digest to be fed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes in hexadecimal digits. */
    public static String hex(byte[] bytes) {
        char[] hex = new char[2 * bytes.length];
        int at = 0;
        for (byte each : bytes) {
            hex[at++] = HEX[each >> 4 & 15];
            hex[at++] = HEX[each & 15];
        }
        return new String(hex);
    }

    /** Stays the same when lines move: what a violation is about, without where exactly it stands. */
    public static String fingerprint(Violation violation) {
        return of(
                violation.rule(),
                violation.check(),
                violation.model(),
                violation.module(),
                violation.at() == null ? "" : violation.at().file());
    }
}
