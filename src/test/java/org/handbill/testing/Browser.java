package org.handbill.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One tab of a Chromium without a window, driven over its DevTools protocol. Its methods and events are at
/// <https://chromedevtools.github.io/devtools-protocol/>.
public final class Browser implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private WebSocket socket;
    private String session = "";

    private Browser(Process process) {
        this.process = process;
    }

    /// Starts Chromium.
    ///
    /// @param profile an empty folder, for what it keeps
    public static Browser start(Path profile) throws IOException, InterruptedException {
        var command = List.of(
                Needs.program("chromium", "chromium").toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        var browser = new Browser(process);
        try {
            browser.connect(address(process, profile));
        } catch (IOException | InterruptedException | RuntimeException e) {
            browser.close();
            throw e;
        }
        return browser;
    }

    private static URI address(Process process, Path profile) throws IOException, InterruptedException {
        var file = profile.resolve("DevToolsActivePort");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() > 1) {
                return URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.get(1));
            }
            if (!process.isAlive()) {
                break;
            }
        }
        throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("log")));
    }

    private void connect(URI address) {
        socket = client.newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        var target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        for (var domain : List.of("Page", "Network", "Log", "Runtime")) {
            call(domain + ".enable", Map.of());
        }
    }

    /// Calls a method and waits for its result.
    public JsonNode call(String method, Map<String, ?> parameters) {
        var message = new LinkedHashMap<String, Object>();
        int id = calls.incrementAndGet();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(message), true).join();
        var result = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.get("error"));
        }
        return result.get("result");
    }

    /// Opens a file, forgets the events of earlier pages, and waits until it is loaded.
    public void open(Path page) {
        open(page.toUri().toString());
    }

    private void open(String address) {
        synchronized (events) {
            events.clear();
        }
        call("Page.navigate", Map.of("url", address));
        synchronized (events) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (events("Page.loadEventFired").isEmpty()) {
                try {
                    events.wait(1000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("was not loaded: " + address);
                }
            }
        }
    }

    /// The parameters of all events of a kind since the page was opened.
    public List<JsonNode> events(String method) {
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.path("method").asString("").equals(method))
                    .map(event -> event.get("params"))
                    .toList();
        }
    }

    /// The value of a JavaScript expression in the page, of what it promises where it is a promise.
    public JsonNode value(String expression) {
        var result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.get("exceptionDetails").toString());
        }
        return result.get("result").path("value");
    }

    /// The lines of a JavaScript expression that is an array of strings.
    public List<String> lines(String expression) {
        return value(expression).values().stream().map(JsonNode::asString).toList();
    }

    /// How wide the window is, in CSS pixels; it is 900 high.
    public void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /// What the page is shown on and how the reader likes it.
    ///
    /// @param medium `screen` or `print`
    /// @param scheme `light` or `dark`
    public void medium(String medium, String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// How large the reader likes letters: 16 unless they say otherwise.
    public void letters(int pixels) {
        call("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", pixels)));
    }

    /// Presses a key: `Tab`, `Enter`.
    public void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "ArrowRight" -> 39;
            default -> 13;
        };
        var down = new LinkedHashMap<String, Object>(
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code));
        if (key.equals("Enter")) {
            down.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                session = "";
                call("Browser.close", Map.of());
            }
            if (socket == null || !process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            client.shutdownNow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                receive(MAPPER.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(JsonNode one) {
            if (one.has("id")) {
                answers.remove(one.get("id").asInt()).complete(one);
                return;
            }
            synchronized (events) {
                events.add(one);
                events.notifyAll();
            }
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            var failure = new UncheckedIOException(new IOException("lost Chromium", error));
            answers.values().forEach(answer -> answer.completeExceptionally(failure));
        }
    }
}
