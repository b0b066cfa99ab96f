package io.github.modellicense.policy.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of policies. */
public final class Sha256 {

    private static final String HEX = "0123456789abcdef";

    private Sha256() {}

    /** The digest in lower-case hexadecimal. */
    public static String of(byte[] content) {
        byte[] digest = algorithm().digest(content);
        StringBuilder hex = new StringBuilder(64);
        for (byte each : digest) {
            hex.append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
        }
        return hex.toString();
    }

    static boolean isHex(String text) {
        if (text.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
