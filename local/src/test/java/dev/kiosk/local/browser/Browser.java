package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A browser that has never been in the shop before. All tests share one Chromium, one after the other: {@link #at} gives it
 * back as if it were new. Elements are named by CSS selectors; what is not there yet is waited for.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Those further down, too, which would otherwise be fetched when somebody comes to them. */
    private static final String PICTURES_ARE_THERE = """
            const pictures = [...document.images];
            pictures.forEach(picture => picture.loading = 'eager');
            Promise.allSettled(pictures.map(picture => picture.decode())).then(arguments[arguments.length - 1]);
            """;

    private final ChromeDriver driver;
    private final URI shop;

    private Browser(ChromeDriver driver, URI shop) {
        this.driver = driver;
        this.shop = shop;
    }

    /** One window, on a desktop by day, with scripts, without cookies. */
    public static Browser at(URI shop) {
        ChromeDriver driver = Chromium.shared();
        List<String> windows = List.copyOf(driver.getWindowHandles());
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        windows.forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.manage().logs().get(LogType.BROWSER);
        Browser browser = new Browser(driver, shop).as(Look.DESKTOP);
        driver.executeCdpCommand("Network.enable", Map.of());
        return browser.accepting("en-GB");
    }

    /** The same browser, at another site: paths are of that one. */
    Browser on(URI site) {
        return new Browser(driver, site);
    }

    public Browser as(Look look) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", look.height(), "deviceScaleFactor", 1, "mobile", false));
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", look.scheme()),
                                // no picture of something in between
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** With other languages, as {@code Accept-Language} names them. */
    public Browser accepting(String languages) {
        cdp("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", languages)));
        return this;
    }

    public Browser withoutScripts() {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    public Browser open(String path) {
        driver.get(shop.resolve(path).toString());
        return this;
    }

    /** Another tab of the same browser, in front from now on; {@link #show} changes to the first again. */
    public Browser openInNewTab(String path) {
        driver.switchTo().newWindow(WindowType.TAB);
        return open(path);
    }

    /** @param tab from 0, in the order in which they were opened */
    public Browser show(int tab) {
        driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(tab));
        return this;
    }

    /** Ends when the page is there again. */
    public void reload() {
        driver.navigate().refresh();
    }

    public void back() {
        driver.navigate().back();
    }

    /** Of the page that is shown, with its query. */
    public String path() {
        URI uri = URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
        return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
    }

    public void awaitPath(String beginning) {
        await(beginning).untilAsserted(() -> assertThat(path()).startsWith(beginning));
    }

    /** The first that matches. */
    public WebElement find(String css) {
        await(css).until(() -> has(css));
        return driver.findElement(By.cssSelector(css));
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    public String text(String css) {
        return find(css).getText();
    }

    public List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Until the text of the first that matches contains this, however often the page is loaded meanwhile. */
    public void awaitText(String css, String text) {
        await(text).ignoreExceptions().untilAsserted(() -> assertThat(text(css)).contains(text));
    }

    public void click(String css) {
        find(css).click();
    }

    public void doubleClick(String css) {
        new Actions(driver).doubleClick(find(css)).perform();
    }

    /** Instead of what is in the field. */
    public void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Where the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What a function body returns, on the page. */
    public @Nullable Object script(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** The same for one that calls its last argument when it is done. */
    @Nullable
    Object asyncScript(String body, Object... arguments) {
        return driver.executeAsyncScript(body, arguments);
    }

    /** What the console said since it was last asked: refused by the content security policy, thrown by a script. */
    public List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
    }

    /** The whole page, with all of its pictures, into {@code target/screenshots}. */
    public void screenshot(String name) {
        asyncScript(PICTURES_ARE_THERE);
        Map<?, ?> size = (Map<?, ?>)
                Objects.requireNonNull(cdp("Page.getLayoutMetrics", Map.of()).get("cssContentSize"));
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "scale", 1,
                "width", Objects.requireNonNull(size.get("width")),
                "height", Objects.requireNonNull(size.get("height")));
        String png = (String) Objects.requireNonNull(
                cdp("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                        .get("data"));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command of the Chrome DevTools Protocol. */
    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Looks at once, and then often: most of what is waited for is there already. */
    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(30));
    }
}
