package dev.kiosk.storefront.returns.pages;

import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.WithdrawalDecision;
import dev.kiosk.storefront.returns.application.WithdrawalService.Statement;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;

/**
 * What a customer declares who withdraws from the contract.
 *
 * @param number of the order that the contract is about
 * @param order where its page is
 * @param state {@code open}, {@code done} or {@code over}
 * @param name who declares it
 * @param email where the acknowledgement goes
 */
public record WithdrawalView(
        Page page,
        String orderId,
        String number,
        String token,
        String order,
        String state,
        String name,
        String email,
        List<String> goods)
        implements View {

    public WithdrawalView {
        goods = List.copyOf(goods);
    }

    static WithdrawalView of(Page page, Statement statement, String token) {
        OrderView order = statement.order();
        return new WithdrawalView(
                page,
                order.orderId().toString(),
                order.number().toString(),
                token,
                Links.order(order.orderId(), token),
                state(statement.decision()),
                statement.customer().name(),
                statement.customer().email(),
                order.items().stream()
                        .map(item -> page.number(item.quantity()) + " × " + item.name())
                        .toList());
    }

    private static String state(WithdrawalDecision decision) {
        return switch (decision) {
            case WithdrawalDecision.Taken _ -> "open";
            case WithdrawalDecision.Repeated _ -> "done";
            case WithdrawalDecision.TooLate _ -> "over";
        };
    }

    @Override
    public String template() {
        return "withdraw";
    }

    public String action() {
        return "/orders/" + orderId + "/withdrawal";
    }
}
