package dev.kiosk.proving.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PageTest {

    private static final PartResults ORDERS = new PartResults(
            "orders",
            "make bench ONLY=orders",
            "0123456789",
            "2026-01-01T00:00:00Z",
            new Machine("A <fast> CPU", 2, 8, "Linux 6", "Java 25"),
            List.of(
                    reading(1, 100, 0.5),
                    reading(2, 300, 0.9),
                    reading(3, 200, 7.5),
                    new Reading("baseline", new TreeMap<>(), 1, numbers("transactionsPerSecond", 50), 0, 0)));

    private final Page page = new Page(List.of(ORDERS), "What people say.");

    @Test
    void showsMediansWithTheirRatioToTheMachine() {
        assertThat(page.text()).contains("| single-line | 16 | 200 | 4.00 |");
    }

    @Test
    void saysWhereEachNumberIsFromAndHowBusyItWas() {
        assertThat(page.text())
                .contains("0123456789", "`make bench ONLY=orders`", "| 0.50 | 7.50 |", "What people say.");
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(page.text()).contains("## Whole orders").doesNotContain("## Products", "## Memory");
        assertThat(page.charts()).containsOnlyKeys("orders.svg", "orders-time.svg", "order-cpu.svg");
    }

    @Test
    void drawsChartsThatAreXml() throws Exception {
        for (String chart : page.charts().values()) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(chart)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    private static Reading reading(int run, double speed, double load) {
        SortedMap<String, String> of = new TreeMap<>(Map.of("basket", "single-line", "users", "16"));
        return new Reading("whole-order", of, run, numbers("ordersPerSecond", speed), load, load);
    }

    private static SortedMap<String, Double> numbers(String name, double value) {
        return new TreeMap<>(Map.of(name, value));
    }
}
