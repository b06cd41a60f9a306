package dev.kiosk.storefront.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.StockedShop;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The API's description, held to the code. */
class OpenApiIT {

    private static final List<String> INNER = List.of(
            "/api/audit",
            "/api/catalogue/",
            "/api/consents",
            "/api/customers",
            "/api/erasures",
            "/api/personal-data",
            "/api/pricing/",
            "/api/shop",
            "/api/sold-orders");
    private static final StorefrontServer SERVER = StockedShop.server();
    private static final OpenApi API =
            OpenApi.parse(SERVER.shop().get("/openapi.yaml").expect(200).body());

    static Stream<ApiCall> calls() {
        return new ApiCalls(SERVER.shop()).all();
    }

    @Test
    void describesExactlyTheRoutesThatThereAre() {
        Set<String> routes = SERVER
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(OpenApiIT::operations)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(API.operations()).isEqualTo(routes);
    }

    @Test
    void isCalledInEveryWayThatItDescribes() {
        assertThat(calls().map(call -> call.operation() + " " + call.status()).collect(Collectors.toSet()))
                .isEqualTo(API.responses());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredAsDescribed(ApiCall call) {
        Reply reply = call.send().get().expect(call.status());

        assertThat(API.violations(call.operation(), answer(reply)))
                .as(reply.body())
                .isEmpty();
    }

    private static OpenApi.Answer answer(Reply reply) {
        String type = reply.headers().firstValue("Content-Type").orElse("");
        return new OpenApi.Answer(
                reply.status(),
                type.split(";", 2)[0],
                reply.headers().map().keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                reply.body());
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> pattern.getPatternString())
                .filter(path -> path.startsWith("/api/") && INNER.stream().noneMatch(path::startsWith))
                .flatMap(path ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method.name() + " " + path));
    }
}
