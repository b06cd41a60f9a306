package dev.kiosk.order.deadletter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of what follows; absent on the last page */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterPageResponse(
        List<DeadLetterResponse> items, @Nullable UUID next) {

    static DeadLetterPageResponse of(List<DeadLetter> found, int limit) {
        boolean more = found.size() > limit;
        List<DeadLetter> shown = more ? found.subList(0, limit) : found;
        return new DeadLetterPageResponse(
                shown.stream().map(DeadLetterResponse::of).toList(),
                more ? shown.getLast().id() : null);
    }
}
