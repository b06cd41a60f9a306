package dev.kiosk.storefront.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.web.pages.StockedShop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the developers' page tells to type, typed. */
class DeveloperPageIT {

    private static final Pattern REQUEST =
            Pattern.compile("curl (?:-N )?(?:-X (?<method>\\w+) )?\"\\$SHOP(?<path>[^\"]*)\"");
    private static final Pattern HEADER = Pattern.compile("-H \"(?<name>[^:\"]+): (?<value>[^\"]+)\"");
    private static final Pattern BODY = Pattern.compile("-d '(?<body>.*)'", Pattern.DOTALL);

    private final Map<String, String> variables = new HashMap<>(Map.of("SKU", "TEA-EARL-100"));

    @Test
    void leadsFromAProductToAnOrderByItsCommands() {
        List<String> commands = commands();

        assertThat(run(commands.get(0)).text("/items/0/slug")).isNotEmpty();
        variables.put("CART", run(commands.get(1)).text("/cartId"));
        assertThat(run(commands.get(2)).number("/subtotal")).isEqualTo(650);
        variables.put("METHOD", run(commands.get(3)).text("/methods/0"));
        Reply accepted = run(commands.get(4)).expect(202);
        variables.put("ORDER", accepted.text("/orderId"));
        variables.put("TOKEN", accepted.text("/accessToken"));
        try (EventStream stream = follow(commands.get(5))) {
            assertThat(stream.status()).isEqualTo(200);
        }
        assertThat(run(commands.get(6)).expect(200).text("/status")).isEqualTo("submitted");
        assertThat(commands).hasSize(7);
    }

    @Test
    void isWhereTheFootOfEveryPageLeads() {
        assertThat(StockedShop.browser().open("/").page().select(".foot a[href=/developers]"))
                .hasSize(1);
        assertThat(StockedShop.browser().open("/developers").expect(200).has("a[href=/openapi.yaml]"))
                .isTrue();
    }

    private static List<String> commands() {
        String typed = StockedShop.browser().open("/developers").page().select("pre code").stream()
                .map(block -> block.wholeText())
                .collect(Collectors.joining("\n"));
        assertThat(typed).startsWith("SHOP=" + StockedShop.server().uri(""));
        return Pattern.compile("(?m)^(?=curl )").splitAsStream(typed).skip(1).toList();
    }

    private Reply run(String command) {
        Matcher request = matched(REQUEST, command);
        String method = request.group("method") == null ? "GET" : request.group("method");
        Matcher body = BODY.matcher(command);
        return Reply.of(HttpCalls.send(
                method,
                StockedShop.server().uri(filled(request.group("path"))),
                body.find() ? filled(body.group("body")) : "",
                headers(command)));
    }

    private EventStream follow(String command) {
        return StockedShop.server().shop().stream(
                filled(matched(REQUEST, command).group("path")), headers(command));
    }

    private Map<String, String> headers(String command) {
        return HEADER.matcher(command)
                .results()
                .collect(Collectors.toMap(found -> found.group("name"), found -> filled(found.group("value"))));
    }

    private static Matcher matched(Pattern pattern, String command) {
        Matcher matcher = pattern.matcher(command);
        assertThat(matcher.find()).as(command).isTrue();
        return matcher;
    }

    /** As a shell does it, quotes within quotes included. */
    private String filled(String text) {
        String filled = text.replace("$(uuidgen)", "a-key-of-its-own");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("'$" + variable.getKey() + "'", variable.getValue())
                    .replace("$" + variable.getKey(), variable.getValue());
        }
        return filled;
    }
}
