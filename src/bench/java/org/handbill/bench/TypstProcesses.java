package org.handbill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Typst as a library, in a process of node for each processor: the fonts and what it remembers of the last copies
/// stay in memory.
final class TypstProcesses implements Contender {
    private final List<Process> processes = new ArrayList<>();
    private final List<BufferedReader> answers = new ArrayList<>();
    private final Path folder;

    /// @param count   how many processes
    /// @param modules the folder that has `node_modules/@myriaddreamin/typst-ts-node-compiler`
    /// @param script  what node runs
    /// @param folder  has `brief.typ` with its data, and the fonts in `fonts`
    TypstProcesses(int count, Path modules, Path script, Path folder) throws IOException {
        this.folder = folder;
        for (int i = 0; i < count; i++) {
            var process = new ProcessBuilder(
                            "node",
                            script.toString(),
                            modules.toString(),
                            folder.toString(),
                            String.valueOf(i * 10_000))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            processes.add(process);
            answers.add(process.inputReader(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String name() {
        return "Typst in process";
    }

    @Override
    public byte[] copy(Recipient recipient) throws IOException {
        var file = folder.resolve("copy.pdf");
        ask(0, "copy\t%s\t%s\t%s".formatted(recipient.name(), recipient.district(), file));
        answer(0);
        return Files.readAllBytes(file);
    }

    @Override
    public Turn turn(Duration time) throws IOException {
        for (int i = 0; i < processes.size(); i++) {
            ask(i, "turn\t" + time.toMillis());
        }
        int copies = 0;
        double longest = 0;
        for (int i = 0; i < processes.size(); i++) {
            var numbers = answer(i).split(" ");
            copies += Integer.parseInt(numbers[0]);
            longest = Math.max(longest, Double.parseDouble(numbers[1]));
        }
        return new Turn(copies, longest);
    }

    private void ask(int process, String what) throws IOException {
        var writer = processes.get(process).outputWriter(StandardCharsets.UTF_8);
        writer.write(what + "\n");
        writer.flush();
    }

    private String answer(int process) throws IOException {
        var line = answers.get(process).readLine();
        if (line == null) {
            throw new IOException("Typst's process ended");
        }
        return line;
    }

    @Override
    public void close() {
        for (var process : processes) {
            try {
                process.outputWriter(StandardCharsets.UTF_8).close();
                process.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroy();
            }
        }
    }
}
