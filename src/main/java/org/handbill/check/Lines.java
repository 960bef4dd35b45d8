package org.handbill.check;

import java.util.Optional;

/// Gives the lines of the files that findings are in.
@FunctionalInterface
public interface Lines {
    /// A line without its end, from 1; nothing where there is none to show.
    ///
    /// @param file path relative to the project's folder, with `/`
    Optional<String> line(String file, int number);
}
