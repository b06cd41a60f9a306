package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.Quiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page, on every screen. The pictures in {@code target/screenshots} are to be looked at. */
@NeedsBrowser
class EveryPageIT {

    private static final int MAX_HTML = 50_000;
    private static final int MAX_TRANSFER = 150_000;
    private static final List<WeightTable.Row> WEIGHTS = new ArrayList<>();

    private final Browser browser = ShopInBrowser.browser();

    /** What others bought would be news on a product's page. */
    @BeforeAll
    static void awaitQuiet() {
        Quiet.awaitOn(ShopInBrowser.platform());
    }

    @ParameterizedTest
    @EnumSource
    void isLightAndSteadyAndOpenToEverybody(Scene scene) {
        browser.as(Look.PHONE);
        Weight.withoutCache(browser);
        scene.play(new Shopper(browser));
        browser.script("window.stop()"); // looks no more whether there is news
        Weight weight = Weight.of(browser);
        WEIGHTS.add(new WeightTable.Row(scene.title(), weight));

        assertThat(layoutShifts()).as(scene.title()).isEmpty();
        assertThat(weight.html()).as("bytes of HTML").isBetween(1L, (long) MAX_HTML);
        assertThat(weight.transfer()).as("bytes without pictures").isBetween(1L, (long) MAX_TRANSFER);
        Openness.check(browser, scene.code());
        assertThat(browser.complaints()).isEmpty();
    }

    /** A browser shows what it has of a page: here, all but the end of its foot. */
    @Test
    void standsStillWhileItsFootComes() {
        browser.as(Look.PHONE).open("/nowhere");
        String top = "return document.querySelector('.foot').getBoundingClientRect().top";
        Object whole = browser.script(top);

        browser.script("document.querySelectorAll('.foot form').forEach(form => form.remove())");

        assertThat(browser.script(top)).isEqualTo(whole);
    }

    @Test
    void printsAnOrderWithoutWhatOnlyAScreenNeeds() {
        Shopper shopper = new Shopper(browser);
        shopper.buys("bud-vase");
        browser.awaitText("h1", "confirmed");

        browser.cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));

        browser.screenshot("order-in-print");
        assertThat(browser.find(".keep").isDisplayed()).isTrue();
        assertThat(browser.find(".sums").isDisplayed()).isTrue();
        assertThat(List.of(".search", ".top nav", ".foot", ".skip", ".summary form"))
                .allSatisfy(css ->
                        assertThat(browser.find(css).isDisplayed()).as(css).isFalse());
        browser.cdp("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void breaksWordsThatAreLongerThanAPhoneIsWide() {
        Scene.ORDER.play(new Shopper(browser));

        browser.script("""
                document.querySelectorAll('.items span:first-child, .sums dt, h1, .timeline .name')
                    .forEach(text => text.textContent = 'Grundstuecksverkehrsgenehmigungszustaendigkeitsuebertragung');
                """);

        Openness.checkWidth(browser, Look.PHONE);
    }

    @Test
    void measuresThatFindNothingElsewhereFindWhatIsWrong() {
        browser.open("/");
        browser.script("""
                document.body.prepend(document.createElement('img'));
                const script = document.createElement('script');
                script.textContent = 'window.hacked = 1';
                document.body.append(script);
                const push = document.createElement('div');
                push.className = 'notice';
                push.append('Everything moves down');
                document.querySelector('main').prepend(push);
                """);

        assertThat(Axe.violations(browser)).anyMatch(violation -> violation.startsWith("image-alt: "));
        assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        assertThat(layoutShifts()).isNotEmpty();
    }

    /** What moved on the page without having been asked to: a line each. */
    private List<?> layoutShifts() {
        return (List<?>) Objects.requireNonNull(browser.asyncScript("""
                const done = arguments[arguments.length - 1];
                const shifts = [];
                const told = ({node, previousRect, currentRect}) =>
                    `${node?.nodeName} "${node?.textContent.trim().slice(0, 40)}" `
                    + `from ${previousRect.y} to ${currentRect.y}`;
                new PerformanceObserver(list => list.getEntries()
                    .filter(entry => !entry.hadRecentInput) // what one opens may move what is below
                    .forEach(entry => shifts.push(
                        `${entry.value} after ${entry.startTime} ms: ${entry.sources.map(told).join(', ')}`)))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(shifts), 100);
                """));
    }

    @AfterAll
    static void tellWeights() {
        WeightTable.write(WEIGHTS);
    }
}
