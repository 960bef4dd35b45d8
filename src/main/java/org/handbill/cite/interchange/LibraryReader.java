package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads a library record by record, so that its size is no matter.
interface LibraryReader {
    /// @param records takes each record that is well, in the library's order
    /// @param faults  takes what is wrong; reading goes on behind it where it can
    /// @throws IOException if the library can't be read
    void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException;
}
