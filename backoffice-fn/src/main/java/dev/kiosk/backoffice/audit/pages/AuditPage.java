package dev.kiosk.backoffice.audit.pages;

import dev.kiosk.backoffice.client.AuditClient;
import dev.kiosk.backoffice.client.AuditClient.Search;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /admin/audit}: who changed what, about which thing, and when; as a page, and as a file. */
@Needs(Permission.AUDIT_READ)
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping(AuditView.PATH)
class AuditPage {

    private static final int PAGE = 50;
    private static final int LONGEST = 200;

    private final AuditClient audit;
    private final AuditFile file;
    private final Office office;

    AuditPage(AuditClient audit, AuditFile file, Office office) {
        this.audit = audit;
        this.file = file;
        this.office = office;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        Search typed = typed(exchange);
        Search search = search(exchange, typed);
        return audit.find(search, PAGE)
                .map(result -> office.show(new AuditView(office.frame(exchange, Section.AUDIT), typed, result, PAGE)));
    }

    @GetMapping("/export")
    ResponseEntity<Flux<DataBuffer>> export(ServerWebExchange exchange) {
        Flux<DataBuffer> rows = audit.all(search(exchange, typed(exchange)))
                .map(file::row)
                .switchOnFirst((first, all) -> first.isOnError() ? all : all.startWith(AuditFile.HEADER))
                .map(row -> exchange.getResponse().bufferFactory().wrap(row.getBytes(StandardCharsets.UTF_8)));
        ContentDisposition name =
                ContentDisposition.attachment().filename("audit.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(rows);
    }

    /** As it stands in the form. */
    private static Search typed(ServerWebExchange exchange) {
        return new Search(
                text(exchange, "who"),
                text(exchange, "what"),
                text(exchange, "object"),
                text(exchange, "from"),
                text(exchange, "to"));
    }

    /** As functions are asked: from the beginning of a day to the end of one, or to where the page before ended. */
    private static Search search(ServerWebExchange exchange, Search typed) {
        String after = text(exchange, "after");
        return new Search(
                typed.who(),
                typed.what(),
                typed.object(),
                day(typed.since(), 0),
                after.isEmpty() ? day(typed.until(), 1) : moment(after));
    }

    private static String text(ServerWebExchange exchange, String name) {
        String typed = TypedText.normal(Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst(name), ""));
        if (typed.length() > LONGEST) {
            throw Problem.invalid(name + " has at most " + LONGEST + " characters");
        }
        return typed;
    }

    private static String day(String typed, int later) {
        try {
            return typed.isEmpty()
                    ? ""
                    : LocalDate.parse(typed)
                            .plusDays(later)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("A day is written 2026-12-31.");
        }
    }

    private static String moment(String after) {
        try {
            return Instant.parse(after).toString();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("This is no page of the list.");
        }
    }
}
