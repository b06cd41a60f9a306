package dev.kiosk.storefront.notification.pages;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the customer of an order was told.
 *
 * @param order where the order's page is
 */
public record MessagesView(Page page, String number, String order, List<Message> messages) implements View {

    public MessagesView {
        messages = List.copyOf(messages);
    }

    /**
     * A message.
     *
     * @param at the time, as machines read it
     * @param state what became of it, in words
     * @param failed whether it did not arrive
     */
    public record Message(String at, String time, String subject, String state, boolean failed, String text) {}

    static MessagesView of(Page page, UUID orderId, String token, List<Notification> notifications) {
        return new MessagesView(
                page,
                OrderNumber.of(orderId).toString(),
                Links.order(orderId, token),
                notifications.stream().map(one -> message(one, page)).toList());
    }

    private static Message message(Notification notification, Page page) {
        String state = notification.state().name().toLowerCase(Locale.ROOT);
        return new Message(
                notification.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                page.time(notification.at()),
                notification.subject(),
                page.text("messages.state." + state),
                notification.state() == Notification.State.UNDELIVERABLE,
                notification.text());
    }

    @Override
    public String template() {
        return "messages";
    }
}
