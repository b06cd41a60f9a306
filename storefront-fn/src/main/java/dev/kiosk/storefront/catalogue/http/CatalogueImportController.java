package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.application.CatalogueLines;
import dev.kiosk.storefront.catalogue.application.DryRun;
import java.nio.charset.Charset;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a catalogue file, without ever holding all of it. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
public class CatalogueImportController {

    private final CatalogueImport catalogueImport;
    private final DryRun planning;
    private final CatalogueLines lines;

    CatalogueImportController(CatalogueImport catalogueImport, DryRun planning, CatalogueLines lines) {
        this.catalogueImport = catalogueImport;
        this.planning = planning;
        this.lines = lines;
    }

    /**
     * @param allOrNothing whether nothing is imported if a row is broken; otherwise the good ones are
     * @param dryRun whether it only says what it would change
     */
    @PostMapping(path = "/api/catalogue/imports", consumes = "text/csv")
    Mono<? extends Record> read(
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerHttpRequest request) {
        if (dryRun) {
            return file(request, planning::read).map(PlanResponse::of);
        }
        return file(request, allOrNothing ? catalogueImport::readAll : catalogueImport::read)
                .map(ImportResponse::of);
    }

    private <T> Mono<T> file(ServerHttpRequest request, BiFunction<Flux<String>, LongConsumer, Mono<T>> read) {
        if (lines.isTooLarge(request.getHeaders().getContentLength())) {
            return Mono.error(lines::tooLarge);
        }
        Charset charset = CatalogueCharset.of(request);
        return read.apply(lines.of(request.getBody(), charset), CatalogueImportController::tellNobody);
    }

    private static void tellNobody(long line) {}
}
