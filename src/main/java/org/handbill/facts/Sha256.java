package org.handbill.facts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of bytes (FIPS 180-4).
public final class Sha256 {
    private Sha256() {}

    /// In 64 hex digits.
    public static String hex(byte[] bytes) {
        return hex(List.of(bytes));
    }

    /// In 64 hex digits, of pieces as if they were one.
    public static String hex(List<byte[]> pieces) {
        var sha = start();
        pieces.forEach(sha::update);
        return hex(sha);
    }

    /// Of what has gone into a digest, in 64 hex digits.
    public static String hex(MessageDigest sha) {
        return HexFormat.of().formatHex(sha.digest());
    }

    /// A digest that nothing has gone into.
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
