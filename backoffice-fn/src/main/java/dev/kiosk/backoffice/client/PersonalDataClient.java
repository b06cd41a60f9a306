package dev.kiosk.backoffice.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** All that the functions keep of somebody. The storefront alone knows which orders are theirs: the others are asked by those. */
public final class PersonalDataClient {

    private static final String PATH = "/api/personal-data";
    private static final String ORDER = "orderId";
    private static final int ORDERS_AT_ONCE = 50;

    private final FunctionClient shop;
    private final FunctionClient orders;
    private final @Nullable FunctionClient webhooks;

    /** @param webhooks null where it is not installed */
    PersonalDataClient(FunctionClient shop, FunctionClient orders, @Nullable FunctionClient webhooks) {
        this.shop = shop;
        this.orders = orders;
        this.webhooks = webhooks;
    }

    /** Pieces, each of one function and about one thing, as they are read: never more than those of a few orders are here. */
    public Flux<JsonNode> of(String email) {
        return shop.watch(PATH, Map.of("email", email), JsonNode.class)
                .buffer(ORDERS_AT_ONCE)
                .concatMap(this::withOthers, 1);
    }

    private Flux<JsonNode> withOthers(List<JsonNode> pieces) {
        List<String> ids = pieces.stream()
                .filter(piece -> piece.has(ORDER))
                .map(piece -> piece.get(ORDER).asString())
                .toList();
        Flux<JsonNode> own = Flux.fromIterable(pieces);
        return ids.isEmpty() ? own : Flux.concat(own, about(orders, ids), about(webhooks, ids));
    }

    private static Flux<JsonNode> about(@Nullable FunctionClient function, List<String> orderIds) {
        return function == null ? Flux.empty() : function.watch(PATH, Map.of("orderIds", orderIds), JsonNode.class);
    }
}
