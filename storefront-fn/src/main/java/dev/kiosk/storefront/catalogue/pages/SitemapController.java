package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.domain.Addresses;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.storefront.web.pages.ShopFace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /sitemap.xml}: every page that search engines may know, as sitemaps.org has it. An index of files of 50,000 addresses at
 * most, streamed from the database.
 */
@OnFace(Face.PUBLIC)
@RestController
class SitemapController {

    private static final int MOST = 50_000;
    private static final int AT_ONCE = 500;
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Addresses addresses;
    private final Pages pages;

    SitemapController(Addresses addresses, Pages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/sitemap.xml")
    Mono<ResponseEntity<Flux<byte[]>>> index(ServerWebExchange exchange) {
        String site = pages.page(exchange).site();
        return addresses.products().map(products -> {
            Flux<String> files = Flux.fromStream(LongStream.rangeClosed(1, files(products))
                    .mapToObj(number -> "/sitemaps/products-" + number + ".xml"));
            return answer(
                    "sitemapindex",
                    "sitemap",
                    files.startWith("/sitemaps/pages.xml").map(site::concat));
        });
    }

    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<Flux<byte[]>> pages(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        Flux<String> paths = Flux.concat(
                Flux.just("/", Links.PRODUCTS),
                addresses.categories().map(Links::category),
                Flux.fromIterable(page.shop().legal()).map(ShopFace.Link::path));
        return answer("urlset", "url", paths.map(page.site()::concat));
    }

    @GetMapping("/sitemaps/products-{number}.xml")
    Mono<ResponseEntity<Flux<byte[]>>> products(@PathVariable String number, ServerWebExchange exchange) {
        String site = pages.page(exchange).site();
        return addresses
                .products()
                .filter(products -> number.matches("[1-9][0-9]{0,8}") && Long.parseLong(number) <= files(products))
                .switchIfEmpty(Mono.error(Problem::nothingHere))
                .map(products -> answer(
                        "urlset",
                        "url",
                        addresses
                                .products((Long.parseLong(number) - 1) * MOST, MOST)
                                .map(slug -> site + Links.product(slug))));
    }

    private static long files(long products) {
        return (products + MOST - 1) / MOST;
    }

    private static ResponseEntity<Flux<byte[]>> answer(String list, String item, Flux<String> urls) {
        Flux<String> items = urls.buffer(AT_ONCE)
                .map(some -> some.stream()
                        .map(url ->
                                "<" + item + "><loc>" + HtmlUtils.htmlEscape(url, "UTF-8") + "</loc></" + item + ">\n")
                        .collect(Collectors.joining()));
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(FOR_AN_HOUR)
                .body(Flux.concat(Flux.just(BEGINNING + "<" + list + SCHEMA), items, Flux.just("</" + list + ">\n"))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }
}
