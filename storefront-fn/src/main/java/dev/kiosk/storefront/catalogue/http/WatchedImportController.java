package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.ProblemAnswer;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueImport;
import dev.kiosk.storefront.catalogue.application.CatalogueLines;
import dev.kiosk.storefront.catalogue.application.DryRun;
import dev.kiosk.storefront.catalogue.application.Spool;
import dev.kiosk.storefront.catalogue.application.Spool.Spooled;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a catalogue file, and tells each second how far it is, so that nobody takes a long silence for an end. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
class WatchedImportController {

    private static final String IMPORTS = "/api/catalogue/imports/watched";
    private static final Duration EACH = Duration.ofSeconds(1);

    private final CatalogueImport catalogueImport;
    private final DryRun planning;
    private final CatalogueLines lines;
    private final Spool spool;

    WatchedImportController(CatalogueImport catalogueImport, DryRun planning, CatalogueLines lines, Spool spool) {
        this.catalogueImport = catalogueImport;
        this.planning = planning;
        this.lines = lines;
        this.spool = spool;
    }

    /** As {@link CatalogueImportController#read}; what fails once the file is there is told as the last step. */
    @PostMapping(path = IMPORTS, consumes = "text/csv", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<ImportStep> read(
            @RequestParam(defaultValue = "false") boolean allOrNothing,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ServerHttpRequest request) {
        Charset charset = CatalogueCharset.of(request);
        return spool.use(
                request.getBody(), file -> steps(file, done -> read(file, charset, allOrNothing, dryRun, done)));
    }

    private Mono<ImportStep> read(
            Spooled file, @Nullable Charset charset, boolean allOrNothing, boolean dryRun, LongConsumer done) {
        Flux<String> rows = lines.of(file.content(), charset);
        if (dryRun) {
            return planning.read(rows, done).map(PlanResponse::of).map(ImportStep::of);
        }
        return (allOrNothing ? catalogueImport.readAll(rows, done) : catalogueImport.read(rows, done))
                .map(ImportResponse::of)
                .map(ImportStep::of);
    }

    private static Flux<ImportStep> steps(Spooled file, Function<LongConsumer, Mono<ImportStep>> work) {
        AtomicLong line = new AtomicLong();
        Mono<ImportStep> end = work.apply(line::set)
                .onErrorResume(failure -> Mono.just(
                        ImportStep.of(ProblemAnswer.to(failure, IMPORTS).body())))
                .cache();
        return Flux.interval(EACH)
                .onBackpressureDrop()
                .map(second -> ImportStep.at(line.get(), file.lines()))
                .takeUntilOther(end)
                .concatWith(end);
    }
}
