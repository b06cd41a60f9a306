package dev.kiosk.storefront.web.asset;

import dev.kiosk.storefront.testing.Reply;
import java.util.function.Supplier;

/**
 * A request and how it should be answered.
 *
 * @param operation as {@code GET /api/products/{slug}}
 */
record ApiCall(String operation, int status, Supplier<Reply> send) {

    @Override
    public String toString() {
        return operation + " " + status;
    }
}
