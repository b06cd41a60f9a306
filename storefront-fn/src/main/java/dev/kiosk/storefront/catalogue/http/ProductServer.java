package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.Face;
import dev.kiosk.ui.web.SecurityHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Gives answers about products that are kept, on the HTTP server itself: Spring's web part would cost several times what is
 * left to do (ADR 22). What is not kept, or is asked for in any way but the plainest, goes that way.
 */
@Component
final class ProductServer implements NettyRouteProvider {

    private static final String PRODUCTS = "/api/products/";
    private static final Pattern PLAINLY_ASKED = Pattern.compile(PRODUCTS + "[a-z0-9-]+");

    private final ProductAnswers products;
    private final Currency own;
    private final Face face;
    private final Supplier<ReactorHttpHandlerAdapter> spring;
    private final Timer requests;

    ProductServer(
            ProductAnswers products,
            Currency own,
            Face face,
            ObjectProvider<HttpHandler> spring,
            MeterRegistry metrics) {
        this.products = products;
        this.own = own;
        this.face = face;
        this.spring = SingletonSupplier.of(() -> new ReactorHttpHandlerAdapter(spring.getObject()));
        this.requests = requests(metrics);
    }

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return face.isPublic() ? routes.route(ProductServer::isPlain, this::answer) : routes;
    }

    private static boolean isPlain(HttpServerRequest request) {
        HttpHeaders headers = request.requestHeaders();
        return request.method().equals(HttpMethod.GET)
                && PLAINLY_ASKED.matcher(request.uri()).matches()
                && !headers.contains(HttpHeaderNames.IF_NONE_MATCH)
                && !headers.contains(HttpHeaderNames.IF_MATCH);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        long start = System.nanoTime();
        Content content = products.kept(request.uri().substring(PRODUCTS.length()), own);
        if (content == null) {
            return spring.get().apply(request, response);
        }
        SecurityHeaders.VALUES.forEach(response::header);
        response.header(
                Origin.CORRELATION_ID, Origin.of(request.requestHeaders()::get).correlationId());
        return content.send(response)
                .doFinally(end -> requests.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    /** The one that Spring keeps of the same requests. */
    private static Timer requests(MeterRegistry metrics) {
        return Timer.builder("http.server.requests")
                .tag("method", "GET")
                .tag("uri", PRODUCTS + "{slug}")
                .tag("status", "200")
                .tag("outcome", "SUCCESS")
                .tag("exception", "none")
                .tag("error", "none")
                .register(metrics);
    }
}
