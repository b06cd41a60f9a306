package dev.kiosk.order.http;

import java.util.List;

/** @param items all that the customer of an order wanted to send back, oldest first */
record RequestedReturnPageResponse(List<RequestedReturnResponse> items) {}
