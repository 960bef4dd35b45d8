package org.handbill.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs command lines one after another in one JVM, which can then keep what it learnt of them all. The build runs it.
final class Rehearsal {
    private Rehearsal() {}

    /// Reads a command line a line, its words parted by blanks, from standard input. Says of each that ended in another
    /// way than it may with facts at fault.
    ///
    /// @param args of no account
    public static void main(String[] args) throws IOException {
        Main.settle();
        for (var line : lines()) {
            var out = new StandardOutput();
            int code = HandbillCommand.run(out, System.err, line.split(" "));
            if (out.fault().isPresent() || code > ExitCode.FACTS) {
                System.err.println("rehearsal: '" + line + "' ended with exit code " + code);
            }
        }
        System.exit(ExitCode.OK); // as every command ends: the JVM looks for a logger of exits
    }

    private static List<String> lines() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
