package dev.kiosk.local.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core, let loose on the page that a browser shows. */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}).then(
                found => done(found.violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .flatMap(violation => violation.nodes.map(node =>
                        violation.id + ': ' + node.html + ' ' + node.failureSummary))),
                failure => done(['axe failed: ' + failure]));
            """;

    private Axe() {}

    /** What is serious or critical. */
    static List<String> violations(Browser browser) {
        if (!Boolean.TRUE.equals(browser.script("return window.axe !== undefined"))) {
            browser.script(SOURCE);
        }
        return ((List<?>) Objects.requireNonNull(browser.asyncScript(RUN)))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
