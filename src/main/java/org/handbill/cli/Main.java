package org.handbill.cli;

import java.util.Locale;
import java.util.TimeZone;

/// The program's entry point.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        settle();
        var out = new StandardOutput();
        int code = HandbillCommand.run(out, System.err, args);
        if (out.fault().isPresent()) {
            System.err.println(
                    "handbill: cannot write to standard output: " + out.fault().get());
            code = code == ExitCode.OK ? ExitCode.ENVIRONMENT : code;
        }
        System.exit(code);
    }

    /// Nothing that Handbill writes depends on the machine's language or time zone.
    static void settle() {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
