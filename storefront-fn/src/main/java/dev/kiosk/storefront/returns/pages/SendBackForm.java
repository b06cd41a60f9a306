package dev.kiosk.storefront.returns.pages;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.returns.domain.ReturnReason;
import dev.kiosk.storefront.returns.domain.ReturnWish;
import dev.kiosk.ui.page.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a customer typed who wants to send something back. */
record SendBackForm(Form form) {

    private static final Pattern UNITS = Pattern.compile("0*\\d{0,7}");

    /** Which text says what is wrong; empty for nothing. */
    String error() {
        if (key().isEmpty() || reason().isEmpty()) {
            return "return.error.reason";
        }
        return typed().allMatch(text -> UNITS.matcher(text).matches()) ? "" : "return.error.units";
    }

    /** Only where there is no {@link #error}. */
    ReturnWish wish() {
        List<OrderedLine> lines = form.values().keySet().stream()
                .filter(field -> field.startsWith(SendBackView.UNITS))
                .map(field -> new OrderedLine(
                        field.substring(SendBackView.UNITS.length()), Integer.parseInt("0" + form.value(field))))
                .filter(line -> line.quantity() > 0)
                .toList();
        return new ReturnWish(key().orElseThrow(), reason().orElseThrow(), lines);
    }

    String token() {
        return form.value("token");
    }

    private Stream<String> typed() {
        return form.values().keySet().stream()
                .filter(field -> field.startsWith(SendBackView.UNITS))
                .map(form::value);
    }

    private Optional<ReturnReason> reason() {
        return ReturnReason.of(form.value("reason"));
    }

    private Optional<IdempotencyKey> key() {
        return IdempotencyKey.parse(form.value("key"));
    }
}
