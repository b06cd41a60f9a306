package dev.kiosk.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of what follows; absent on the last page */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPageResponse(
        List<OrderResponse> items, @Nullable String next) {}
