package dev.kiosk.storefront.notification.domain;

import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderedLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order, of which its customer is told.
 *
 * @param id the same for the same fact, by whichever event it is told: what is sent about it is sent once
 */
public record OrderFact(UUID id, UUID orderId, Occasion occasion, Instant at, Detail detail) {

    /** @param identity tells it from other things of its occasion that happened to the order */
    public static OrderFact of(UUID orderId, Occasion occasion, String identity, Instant at, Detail detail) {
        String fact = orderId + " " + occasion.code() + " " + identity;
        UUID id = UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8));
        return new OrderFact(id, orderId, occasion, at, detail);
    }

    /**
     * What there is to add.
     *
     * @param reason why, as a code; empty for none
     * @param carrier who carries it; empty for nobody
     * @param tracking the carrier's number; empty for none
     * @param amount of money, in minor units
     * @param until until when the customer can do what is asked for; null for no such time
     * @param lines the goods that it is about; none where it is about the whole order
     * @param remaining what is yet to be shipped; null where nobody says
     * @param money what was taken, and goes back; null where nobody knows
     * @param words what staff say to it, in lines; empty for nothing
     */
    public record Detail(
            String reason,
            String carrier,
            String tracking,
            long amount,
            @Nullable Instant until,
            List<OrderedLine> lines,
            @Nullable List<OrderedLine> remaining,
            @Nullable OrderMoney money,
            String words) {

        public static final Detail NONE = new Detail("", "", "", 0, null, List.of(), null, null, "");

        public Detail {
            lines = List.copyOf(lines);
            remaining = remaining == null ? null : List.copyOf(remaining);
        }

        public static Detail money(@Nullable OrderMoney money) {
            return ended("", money);
        }

        public static Detail ended(String reason, @Nullable OrderMoney money) {
            return new Detail(reason, "", "", 0, null, List.of(), null, money, "");
        }

        public static Detail declined(String reason, @Nullable Instant until) {
            return new Detail(reason, "", "", 0, until, List.of(), null, null, "");
        }

        public static Detail parcel(
                String carrier, String tracking, List<OrderedLine> lines, @Nullable List<OrderedLine> remaining) {
            return new Detail("", carrier, tracking, 0, null, lines, remaining, null, "");
        }

        public static Detail goods(String reason, List<OrderedLine> lines, @Nullable OrderMoney money) {
            return new Detail(reason, "", "", 0, null, lines, null, money, "");
        }

        public static Detail answer(String reason, List<OrderedLine> lines, String words) {
            return new Detail(reason, "", "", 0, null, lines, null, null, words);
        }

        public static Detail amount(long amount) {
            return new Detail("", "", "", amount, null, List.of(), null, null, "");
        }
    }
}
