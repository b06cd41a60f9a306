package dev.kiosk.order.payments.sandbox;

import dev.kiosk.order.domain.OrderStatus;

/** The pages of the sandbox, such as a bank would have. */
final class SandboxPages {

    private SandboxPages() {}

    /** @param ref of a payment that exists, so that it is safe to show */
    static String question(String ref) {
        return page("""
                <p>Do you agree to this payment?</p>
                <form method="post">
                  <button formaction="/sandbox/payments/%1$s/complete">Agree</button>
                  <button formaction="/sandbox/payments/%1$s/fail">Refuse</button>
                </form>""".formatted(ref));
    }

    static String result(OrderStatus status) {
        return page("<p>Thank you. Your order is %s; you can close this page.</p>".formatted(status.code()));
    }

    static String told() {
        return page("<p>Thank you. The shop is being told; you can close this page.</p>");
    }

    private static String page(String content) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Sandbox payment</title>
                <h1>Sandbox payment</h1>
                %s
                </html>
                """.formatted(content);
    }
}
