package dev.kiosk.order.http;

import java.util.List;

/** @param items all refunds of an order, oldest first */
record RefundPageResponse(List<RefundResponse> items) {}
