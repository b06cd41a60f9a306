package dev.kiosk.storefront.web;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.ServedPaths;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.StorefrontProperties.Face;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Lets through only what belongs to the face of this instance: 404 for the rest, as if it were not there. Paths are matched
 * as the handlers' own mappings are, so that no spelling of a path gets past.
 */
@Component
class FaceFilter implements WebFilter, ServedPaths, Ordered {

    private static final List<PathPattern> INNER =
            patterns("/events", "/sweep", "/api/catalogue/**", "/api/customers", "/api/pricing/**");
    private static final List<PathPattern> EITHER = patterns("/actuator", "/actuator/**");

    private final Face face;

    FaceFilter(StorefrontProperties settings) {
        this.face = settings.face();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return serves(path)
                ? chain.filter(exchange)
                : Mono.error(Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here"));
    }

    @Override
    public boolean serve(String path) {
        return serves(PathContainer.parsePath(path));
    }

    private boolean serves(PathContainer path) {
        return switch (face) {
            case BOTH -> true;
            case PUBLIC -> !isOneOf(INNER, path);
            case INNER -> isOneOf(INNER, path) || isOneOf(EITHER, path);
        };
    }

    private static boolean isOneOf(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    /** After the origin filter, so that a refusal carries its correlation id too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
