package dev.kiosk.order.deadletter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.order.deadletter.domain.Replay;
import org.jspecify.annotations.Nullable;

/** @param code what the subscriber answered; absent if it did not */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayResponse(String outcome, @Nullable Integer code) {

    static ReplayResponse of(Replay replay) {
        return new ReplayResponse(replay.code(), replay.answered());
    }
}
