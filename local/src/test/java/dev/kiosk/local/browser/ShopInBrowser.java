package dev.kiosk.local.browser;

import dev.kiosk.local.LocalPlatform;
import dev.kiosk.local.PlatformSettings;
import dev.kiosk.local.function.LocalFunction;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One platform with the demo catalogue for all browser tests that do not disturb each other. Who stops functions starts a
 * platform of their own.
 */
public final class ShopInBrowser {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4}-[A-Z]{4}\\b");

    private ShopInBrowser() {}

    public static LocalPlatform platform() {
        return Shared.PLATFORM;
    }

    /** A Service of it. */
    static LocalFunction function(String name) {
        return platform().functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the last letter with one says. */
    static String codeFor(String email) {
        return platform().mail().mailbox().all().stream()
                .filter(mail -> mail.to().contains(email))
                .flatMap(mail -> CODE.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /** A new customer's browser. */
    public static Browser browser() {
        return Browser.at(platform().uri("storefront-fn"));
    }

    public static Shopper shopper() {
        return new Shopper(browser());
    }

    private static final class Shared {

        static final LocalPlatform PLATFORM = start();

        private static LocalPlatform start() {
            try {
                Path data = Files.createTempDirectory(Path.of("target"), "browser-shop");
                LocalPlatform platform = LocalPlatform.start(PlatformSettings.forTests(data)
                        .withBinaries(TestPostgres.BINARIES)
                        .withDemo());
                Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
                return platform;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
