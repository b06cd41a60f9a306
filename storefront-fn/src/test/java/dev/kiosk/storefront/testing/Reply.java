package dev.kiosk.storefront.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the storefront answered. */
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public long number(String pointer) {
        return json().at(pointer).asLong();
    }

    /** One member of each element of a list. */
    public List<String> each(String list, String member) {
        return json().at(list)
                .valueStream()
                .map(element -> element.path(member).asString())
                .toList();
    }

    /** This, if it has the status. */
    public Reply expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** This, if it is the problem. */
    public Reply expectProblem(int expected, String name) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type")).contains("application/problem+json");
        assertThat(text("/type")).isEqualTo("/problems/" + name);
        return this;
    }
}
