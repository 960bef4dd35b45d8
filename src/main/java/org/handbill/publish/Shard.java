package org.handbill.publish;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.handbill.facts.Sha256;

/// One of several parts of a run's work, each done by a process of its own. Which part a handout falls to depends on
/// its own path alone, so that one more sheet or recipient moves none of the others.
///
/// @param index from 1
/// @param count of all the parts
public record Shard(int index, int count) {
    public Shard {
        if (count < 1 || index < 1 || index > count) {
            throw new IllegalArgumentException("there is no part " + index + " of " + count);
        }
    }

    /// Whether a handout is made in this part; all its formats are.
    boolean takes(Task task) {
        return takes(task.base());
    }

    /// @param base path of a handout's files without the format
    boolean takes(String base) {
        var digest = Sha256.hex(base.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long number = ByteBuffer.wrap(HexFormat.of().parseHex(digest)).getLong();
        return Long.remainderUnsigned(number, count) == index - 1;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
