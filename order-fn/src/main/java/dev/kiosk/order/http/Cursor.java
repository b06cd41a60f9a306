package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.application.OrderBook.Position;
import dev.kiosk.order.application.OrderDetails;
import dev.kiosk.order.domain.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A position in the list of orders as clients hand it back; what is in it is none of their business. */
final class Cursor {

    private Cursor() {}

    static String encode(OrderDetails last) {
        String position = last.placedAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static Position decode(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new Position(Instant.parse(parts[0]), new OrderId(UUID.fromString(parts[1])));
            }
            throw invalid();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.invalid("after is not a cursor of this list");
    }
}
