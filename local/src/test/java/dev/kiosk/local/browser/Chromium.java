package dev.kiosk.local.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, found as {@code .ci/browser} finds it; nothing is downloaded. */
final class Chromium {

    private static final List<String> PLACES = places();

    private Chromium() {}

    static boolean isInstalled() {
        return PLACES.size() == 2;
    }

    /** The one that all tests of this JVM share, closed at its end. */
    static ChromeDriver shared() {
        return Shared.DRIVER;
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions().setBinary(PLACES.getFirst()).addArguments(arguments());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(PLACES.getLast()))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static List<String> arguments() {
        try {
            return List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--hide-scrollbars",
                    "--force-color-profile=srgb",
                    "--user-data-dir="
                            + Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> places() {
        try {
            Process process = new ProcessBuilder("../.ci/browser").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final ChromeDriver DRIVER = start();
    }
}
