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
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            pieces.forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
