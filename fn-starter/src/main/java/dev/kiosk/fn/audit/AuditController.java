package dev.kiosk.fn.audit;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.audit.AuditLog.Entry;
import dev.kiosk.fn.audit.AuditLog.Search;
import dev.kiosk.fn.audit.AuditLog.Verification;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/audit}: what staff changed in this function. */
@Needs(Permission.AUDIT_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int LARGEST_PAGE = 200;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /** The latest first. Where there are as many as were asked for, there may be more before the last. */
    record Page(List<Entry> items) {}

    @GetMapping
    Mono<Page> find(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("limit is 1 to " + LARGEST_PAGE);
        }
        return log.find(new Search(who, what, object, since, until), limit)
                .collectList()
                .map(Page::new);
    }

    @GetMapping("/verification")
    Mono<Verification> verify() {
        return log.verify();
    }
}
