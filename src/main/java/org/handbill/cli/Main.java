package org.handbill.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program's entry point.
@Command(name = "handbill", description = "Turns sourced claims into handouts.", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
