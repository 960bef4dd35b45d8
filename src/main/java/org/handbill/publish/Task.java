package org.handbill.publish;

import java.util.Map;
import java.util.Optional;
import org.handbill.check.Copy;
import org.handbill.facts.FactBase;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Sheet;

/// A handout to be made: a sheet in a language, for everyone or for one recipient, in the sheet's formats.
///
/// @param sheet     as it is to be printed
/// @param language  one of its languages
/// @param recipient absent where it is for everyone
/// @param base      path of its files in the output folder without the format, with `/`: `brief/copies/brief.en.1-lee`
public record Task(Sheet sheet, Language language, Optional<Recipient> recipient, String base) {
    /// The handout for everyone.
    public static Task plain(Sheet sheet, Language language) {
        return new Task(sheet, language, Optional.empty(), sheet.id() + "/" + sheet.id() + "." + language);
    }

    /// A recipient's copy.
    ///
    /// @param name of its files without the format
    public static Task copy(Sheet sheet, Language language, Recipient recipient, String name) {
        return new Task(
                sheet, language, Optional.of(recipient), copies(sheet.id().value()) + name);
    }

    /// The folder of a sheet's copies in the output folder, with `/` at its end.
    public static String copies(String sheet) {
        return sheet + "/copies/";
    }

    /// Where, beside a sheet's copies, stands whom they are for.
    public static String recipients(String sheet) {
        return copies(sheet) + "recipients.csv";
    }

    /// Where one of its files lies in the output folder.
    public String path(Format format) {
        return base + "." + format.word();
    }

    /// The recipient's values by column; none where it is for everyone.
    Map<String, String> columns() {
        return recipient.map(Recipient::columns).orElse(Map.of());
    }

    /// What of the sheet it prints.
    Copy printed(FactBase facts) {
        return Copy.of(sheet, language, columns(), facts);
    }
}
