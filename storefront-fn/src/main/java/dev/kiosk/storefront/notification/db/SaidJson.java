package dev.kiosk.storefront.notification.db;

import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.notification.domain.OrderFact.Detail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What there is to say of goods and money, and what staff say, as it is kept. */
final class SaidJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SaidJson() {}

    private record Said(
            List<OrderedLine> lines,
            @Nullable List<OrderedLine> remaining,
            @Nullable OrderMoney money,
            @Nullable String words) {}

    static String write(Detail detail) {
        return JSON.writeValueAsString(new Said(detail.lines(), detail.remaining(), detail.money(), detail.words()));
    }

    /** @param json null for a notification of an earlier release */
    static Detail read(
            @Nullable String json,
            String reason,
            String carrier,
            String tracking,
            long amount,
            @Nullable Instant until) {
        Said said = json == null ? new Said(List.of(), null, null, "") : JSON.readValue(json, Said.class);
        return new Detail(
                reason,
                carrier,
                tracking,
                amount,
                until,
                said.lines(),
                said.remaining(),
                said.money(),
                Objects.requireNonNullElse(said.words(), ""));
    }
}
