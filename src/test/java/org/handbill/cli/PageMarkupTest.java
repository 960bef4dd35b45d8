package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// The pages are valid HTML and CSS, says the Nu validator.
class PageMarkupTest {
    /// It takes JSON-LD, which does not execute, for a script that the page's policy would stop. Browsers know better
    /// (HTML, "prepare the script element": a data block never comes to the policy).
    private static final String WRONG = "info warning: Inline script violates Content Security Policy (meta tag):"
            + " blocked by “script-src” directive (missing “‘unsafe-inline’” or nonce/hash).";

    private final BuiltPages pages = BuiltPages.get();

    @Test
    void nuFindsNothingInAnyPage() throws IOException, InterruptedException {
        for (var page : pages.all()) {
            assertThat(messages(Files.readString(page))).as(pages.name(page)).isEmpty();
        }
    }

    @Test
    void nuWouldFindWhatIsWrong() throws IOException, InterruptedException {
        var page = Files.readString(pages.page("a-flyer.en"))
                .replace("<h1>", "<h1><p>a block in a heading</p>")
                .replace("</html>", "");
        assertThat(messages(page))
                .contains("error: Element “p” not allowed as child of element “h1” in this context. (Suppressing"
                        + " further errors from this subtree.)");
    }

    /// What it says of a page, a line each, without the places.
    private static String messages(String page) throws InterruptedException {
        var answer = new CompletableFuture<String>();
        // It goes as deep as the page is long.
        var thread = new Thread(null, () -> answer.completeAsync(() -> validate(page), Runnable::run), "nu", 64 << 20);
        thread.start();
        thread.join();
        return answer.join()
                .lines()
                .map(line -> line.replaceFirst("^:[0-9.-]+: ", ""))
                .filter(line -> !line.isBlank() && !line.equals(WRONG))
                .collect(Collectors.joining("\n"));
    }

    private static String validate(String page) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        try {
            return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
