package org.handbill.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.Sha256;

/// One of several parts of a run's work, each done by a process of its own. Which part a handout falls to depends on
/// its own path alone, so that one more sheet or recipient moves none of the others.
///
/// @param index from 1
/// @param count of all the parts
public record Shard(int index, int count) {
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /// @throws ShardFault where there is no such part
    public Shard {
        if (index < 1) {
            throw new ShardFault("there is no shard %d/%d: they are counted from 1".formatted(index, count));
        }
        if (index > count) {
            throw new ShardFault(
                    "there is no shard %d/%d: the last one is %d/%d".formatted(index, count, count, count));
        }
    }

    /// Reads `I/N`; nothing where it is not written so.
    ///
    /// @throws ShardFault where there is no such part
    public static Optional<Shard> parse(String text) {
        var parts = PARTS.matcher(text);
        return parts.matches()
                ? Optional.of(new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /// Whether a handout is made in this part; all its formats are.
    ///
    /// @param base path of its files without the format
    public boolean takes(String base) {
        var digest = Sha256.start().digest(base.getBytes(StandardCharsets.UTF_8));
        long number = ByteBuffer.wrap(digest).getLong();
        return Long.remainderUnsigned(number, count) == index - 1;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
