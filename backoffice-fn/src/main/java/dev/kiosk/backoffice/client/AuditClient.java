package dev.kiosk.backoffice.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What staff and machines changed: each function keeps its own log. docs/http-api.md */
public final class AuditClient {

    private static final String LOG = "/api/audit";
    private static final int LARGEST_PAGE = 200;

    private final List<FunctionClient> functions;

    AuditClient(List<FunctionClient> functions) {
        this.functions = List.copyOf(functions);
    }

    /**
     * What is looked for; what is empty is everything.
     *
     * @param since a time as in RFC 3339; the earliest
     * @param until before what
     */
    public record Search(String who, String what, String object, String since, String until) {

        Search until(Instant time) {
            return new Search(who, what, object, since, time.toString());
        }

        private Map<String, ?> query(int limit) {
            Map<String, Object> query =
                    new TreeMap<>(Map.of("who", who, "what", what, "object", object, "since", since, "until", until));
            query.put("limit", limit);
            return query;
        }
    }

    /**
     * A row that was changed.
     *
     * @param before the columns that are not what they were; null for a new row, or where that is not kept
     * @param after the same; null for a row that is gone, or where that is not kept
     */
    public record Change(
            String record,
            String done,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {}

    /** What one transaction changed. */
    public record Entry(
            long number,
            Instant at,
            String who,
            String roles,
            String action,
            String object,
            String from,
            String requestId,
            List<Change> changes) {}

    private record Page(List<Entry> items) {}

    /** An entry, and in whose log it is. */
    public record Found(String function, Entry entry) {}

    /** @param away functions that did not answer: theirs is missing */
    public record Result(List<Found> found, List<String> away) {}

    /** The latest first, of all functions. */
    public Mono<Result> find(Search search, int limit) {
        return Flux.fromIterable(functions)
                .flatMapSequential(function -> find(function, search, limit)
                        .map(found -> new Result(found, List.of()))
                        .onErrorResume(
                                FunctionAwayException.class,
                                away -> Mono.just(new Result(List.of(), List.of(function.name())))))
                .collectList()
                .map(parts -> new Result(
                        latest(parts.stream().map(Result::found).toList(), limit),
                        parts.stream().flatMap(part -> part.away().stream()).toList()));
    }

    /** All of it, the latest first. Fails if a function is away: a file with a hole in it says nothing. */
    public Flux<Found> all(Search search) {
        return page(search)
                .expand(found -> found.size() < LARGEST_PAGE
                        ? Mono.empty()
                        : page(search.until(found.getLast().entry().at())))
                .concatMapIterable(found -> found);
    }

    private Mono<List<Found>> page(Search search) {
        return Flux.fromIterable(functions)
                .flatMapSequential(function -> find(function, search, LARGEST_PAGE))
                .collectList()
                .map(parts -> latest(parts, LARGEST_PAGE));
    }

    private static Mono<List<Found>> find(FunctionClient function, Search search, int limit) {
        return function.get(LOG, search.query(limit), Page.class)
                .map(page -> page.items().stream()
                        .map(entry -> new Found(function.name(), entry))
                        .toList());
    }

    private static List<Found> latest(List<List<Found>> parts, int limit) {
        return parts.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Found found) -> found.entry().at())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
