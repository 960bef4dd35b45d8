package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The assembled program's launcher, run as a user's shell would. Where a Java stands by that says what it was given,
/// it is a script.
class LauncherIT {
    private static final Path PROGRAM = Path.of(System.getProperty("project.basedir"), "target", "handbill");

    @TempDir
    Path folder;

    @Test
    void runsOnTheJavaThatItFindsByItself() throws Exception {
        var run = run(Map.of(), PROGRAM.resolve("bin/handbill"), "schema", "claims");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{");
        assertThat(run.exit()).isZero();
    }

    @Test
    void answersForItselfWhatTheProgramWouldPrint() throws Exception {
        var silent = copy("copy");
        Files.writeString(silent.resolve("lib/find-java.sh"), "find_java() { return 1; }");
        Files.createSymbolicLink(silent.resolve("lib/answers"), PROGRAM.resolve("lib/answers"));
        for (var line : List.of("-V", "--version", "-h", "--help", "render -h", "manifest --help")) {
            var launcher = run(Map.of(), silent.resolve("bin/handbill"), line.split(" "));
            var program =
                    run(Map.of("HANDBILL_OPTS", "-Dby=program"), PROGRAM.resolve("bin/handbill"), line.split(" "));
            assertThat(launcher).as(line).isEqualTo(program);
            assertThat(program.exit()).as(line).isZero();
        }
    }

    @Test
    void keepsForATerminalWhatTheProgramWouldColour() throws Exception {
        var program = run(Map.of(), PROGRAM.resolve("bin/handbill"), "--color", "always", "check", "--help");
        assertThat(program.out()).contains("\033[");
        assertThat(PROGRAM.resolve("lib/answers/help-check.ansi")).content().isEqualTo(program.out());
    }

    @Test
    void leavesToTheProgramWhatOnlyLooksLikeAskingForHelp() throws Exception {
        var program = copy("copy");
        Files.createDirectory(program.resolve("lib/answers"));
        for (var answer : List.of("help", "help-check", "help-a b")) {
            Files.writeString(program.resolve("lib/answers/" + answer + ".txt"), "answered");
        }
        var environment = Map.of("JAVA_HOME", java("25", "25"));
        for (var line : List.of(
                List.of("check -h"),
                List.of("check", "x -h"),
                List.of("../answers/help-check", "-h"),
                List.of("-h", "-h"),
                List.of("check", "-h", "--quiet"))) {
            var run = run(environment, program.resolve("bin/handbill"), line.toArray(String[]::new));
            assertThat(run.out()).as(line.toString()).startsWith("25\n");
        }
    }

    @Test
    void handsOnEveryArgumentAsItIsThroughLinksAndFoldersWithSpaces() throws Exception {
        var program = copy("two words");
        Files.createSymbolicLink(folder.resolve("first"), program.resolve("bin/handbill"));
        Files.createDirectory(folder.resolve("links"));
        var second = Files.createSymbolicLink(folder.resolve("links/second"), Path.of("..", "first"));
        var run = run(Map.of("JAVA_HOME", java("jdk 25", "25.0.1")), second, "a b", "*", "", "ñ");
        assertThat(run.out().lines())
                .containsSubsequence(
                        "-cp",
                        program.toRealPath().resolve("lib/handbill.jar").toString(),
                        "org.handbill.cli.Main",
                        "a b",
                        "*",
                        "",
                        "ñ");
    }

    @Test
    void passesOverAnOlderJavaHomeToTheJavaOnThePath() throws Exception {
        var environment =
                Map.of("JAVA_HOME", java("17", "17.0.15"), "PATH", java("26", "26-ea") + "/bin:/usr/bin:/bin");
        assertThat(run(environment, PROGRAM.resolve("bin/handbill")).out()).startsWith("26\n");
    }

    @Test
    void asksAJavaForItsVersionWhereNoFileTellsIt() throws Exception {
        var home = java("unmarked", "25.0.1");
        Files.delete(Path.of(home, "release"));
        assertThat(run(Map.of("JAVA_HOME", home), PROGRAM.resolve("bin/handbill"))
                        .out())
                .startsWith("unmarked\n");
    }

    @Test
    void givesTheJvmTheOptionsOfTheEnvironmentWithoutExpandingThem() throws Exception {
        var environment = Map.of("JAVA_HOME", java("25", "25"), "HANDBILL_OPTS", "-Xmx1g  -Dx=/*");
        assertThat(run(environment, PROGRAM.resolve("bin/handbill")).out().lines())
                .containsSubsequence("-Xmx1g", "-Dx=/*", "-cp");
    }

    @Test
    void readiesTheJvmForAShortRunOrALongOne() throws Exception {
        var environment = Map.of("JAVA_HOME", java("25", "25"));
        var brief = run(environment, PROGRAM.resolve("bin/handbill"), "--quiet", "render", "merged");
        assertThat(brief.out().lines()).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var check = run(environment, PROGRAM.resolve("bin/handbill"), "--quiet", "check");
        assertThat(check.out().lines()).contains("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1");
        var merge = run(environment, PROGRAM.resolve("bin/handbill"), "--quiet", "merge", "brief");
        assertThat(merge.out().lines()).contains("-XX:+UseParallelGC").doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void loadsNothingThatDrawsWhereOnlyTextAndHtmlAreMade() throws Exception {
        var loaded = folder.resolve("loaded.txt");
        var environment = Map.of("HANDBILL_OPTS", "-XX:AOTMode=off -Xlog:class+load=info:file=" + loaded);
        var run = run(
                environment,
                PROGRAM.resolve("bin/handbill"),
                ("--project " + System.getProperty("project.basedir")
                                + " render amnesty-decision --lang en --format html,txt --today 2026-11-30 -o .")
                        .split(" "));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(loaded)
                .content()
                .contains("org.handbill.render.")
                .doesNotContain(
                        "] java.awt.", "] javax.imageio.", "] org.apache.batik.", "] org.openpdf.", "] org.jfree.");
    }

    @Test
    void startsFromWhatAnEarlierRunOfSuchACommandKept() throws Exception {
        var program = copy("two words");
        var facts = Files.writeString(program.resolve("lib/facts.aot"), "kept");
        var pages = Files.writeString(program.resolve("lib/pages.aot"), "kept");
        for (var command : List.of("check", "list", "cite", "")) {
            assertThat(optionsOf(program, command)).contains("-XX:AOTCache=" + facts.toRealPath());
        }
        for (var command : List.of("build", "render", "merge", "check --rendered")) {
            assertThat(optionsOf(program, command)).contains("-XX:AOTCache=" + pages.toRealPath());
        }
    }

    private List<String> optionsOf(Path program, String command) throws Exception {
        var run = run(
                Map.of("JAVA_HOME", java("25", "25")),
                program.resolve("bin/handbill"),
                command.isEmpty() ? new String[0] : command.split(" "));
        return run.out().lines().toList();
    }

    @Test
    void passesOverWithoutAWordWhatThisJavaDidNotKeep() throws Exception {
        var program = copy("copy");
        try (var jars = Files.newDirectoryStream(PROGRAM.resolve("lib"), "*.jar")) {
            for (var jar : jars) {
                Files.copy(jar, program.resolve("lib").resolve(jar.getFileName()));
            }
        }
        Files.writeString(program.resolve("lib/facts.aot"), "of another Java");
        var run = run(Map.of(), program.resolve("bin/handbill"), "--help");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: handbill");
        assertThat(run.exit()).isZero();
    }

    @Test
    void readsFileNamesAsUtf8WhereTheLocaleIsNone() throws Exception {
        var project = Files.createDirectories(folder.resolve("año"));
        var environment = Map.of("LC_ALL", "C", "HANDBILL_OPTS", "-XshowSettings:properties");
        var run = run(environment, PROGRAM.resolve("bin/handbill"), "--help", project.toString());
        assertThat(run.err()).contains("sun.jnu.encoding = UTF-8");
    }

    @Test
    void saysInOneLineWhatToInstallWhereNoJavaIsNewEnough() throws Exception {
        var copy = copy("copy");
        var finder = copy.resolve("lib/find-java.sh");
        Files.writeString(finder, Files.readString(finder).replace("java_wanted=25\n", "java_wanted=999\n"));
        var run = run(Map.of(), copy.resolve("bin/handbill"), "--help");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "handbill: no Java 999 or later found; install one (https://adoptium.net) or set JAVA_HOME to it\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    /// A copy of what the launcher itself consists of.
    private Path copy(String name) throws IOException {
        var copy = folder.resolve(name);
        for (var file : List.of("bin/handbill", "lib/find-java.sh")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(PROGRAM.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    /// A Java that prints the name of its folder and then its arguments, a line each.
    private String java(String name, String version) throws IOException {
        var home = folder.resolve(name);
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        Files.writeString(java, """
                #!/bin/sh
                [ "$*" = -version ] && { echo 'openjdk version "%s"' >&2; exit; }
                printf '%%s\\n' '%s' "$@"
                """.formatted(version, name));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return home.toString();
    }

    private record Run(String out, String err, int exit) {}

    private Run run(Map<String, String> environment, Path program, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(Files.readString(out), Files.readString(err), process.exitValue());
    }
}
