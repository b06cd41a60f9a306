package dev.kiosk.order.payments.sandbox;

import dev.kiosk.order.domain.OrderStatus;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The pages of the sandbox, such as a bank would have. */
final class SandboxPages {

    private SandboxPages() {}

    /**
     * @param ref of a payment that exists, so that it is safe to show
     * @param back where the customer came from; empty where nobody said
     */
    static String question(String ref, String back) {
        String query = isAddress(back) ? "?return=" + UriUtils.encode(back, StandardCharsets.UTF_8) : "";
        return page("""
                <p>Do you agree to this payment?</p>
                <form method="post">
                  <button formaction="/sandbox/payments/%1$s/complete%2$s">Agree</button>
                  <button formaction="/sandbox/payments/%1$s/fail%2$s">Refuse</button>
                </form>%3$s""".formatted(ref, query, way(back, "Back to the shop without an answer")));
    }

    static String result(OrderStatus status, String back) {
        return page("<p>Thank you. Your order is %s; you can close this page.</p>%s"
                .formatted(status.code(), way(back, "Back to the shop")));
    }

    static String told(String back) {
        return page(
                "<p>Thank you. The shop is being told; you can close this page.</p>" + way(back, "Back to the shop"));
    }

    private static String way(String back, String words) {
        return isAddress(back) ? "\n<p><a href=\"%s\">%s</a></p>".formatted(HtmlUtils.htmlEscape(back), words) : "";
    }

    private static boolean isAddress(String back) {
        return back.startsWith("https://") || back.startsWith("http://");
    }

    private static String page(String content) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Sandbox payment</title>
                <style>
                :root { color-scheme: light dark; --paper: #eef1f6; --card: #fff; --ink: #1a2230; --blue: #1f4fa3; --on: #fff }
                @media (prefers-color-scheme: dark) {
                  :root { --paper: #12161d; --card: #1c222c; --ink: #e6eaf1; --blue: #9dbdf5; --on: #10203c } }
                body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
                main { width: min(24rem, 100%% - 2rem); margin: 12vh auto; box-sizing: border-box; padding: 1.5rem 1.75rem; background: var(--card);
                  border-radius: .75rem; box-shadow: 0 .25rem 1.5rem #0002 }
                h1 { font-size: 1.25rem; margin: 0 0 .5rem }
                form { display: flex; gap: .75rem }
                button { flex: 1; min-height: 2.75rem; border: 1px solid var(--blue); border-radius: .5rem; font: inherit;
                  font-weight: 600; cursor: pointer; background: var(--blue); color: var(--on) }
                a { color: var(--blue) }
                button + button { background: none; color: var(--blue) }
                :focus-visible { outline: 3px solid var(--blue); outline-offset: 3px }
                </style>
                <main>
                <h1>Sandbox payment</h1>
                %s
                </main>
                </html>
                """.formatted(content);
    }
}
