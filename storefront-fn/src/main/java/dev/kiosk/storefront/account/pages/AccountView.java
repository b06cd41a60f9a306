package dev.kiosk.storefront.account.pages;

import dev.kiosk.storefront.account.application.AccountService.Orders;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.PlacedOrder;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * The account of who is signed in.
 *
 * @param older where older orders are; empty for nowhere
 * @param language code of the language that it is kept in
 * @param kept what else we keep of them
 */
public record AccountView(Page page, String email, List<Row> orders, String older, String language, KeptView kept)
        implements View {

    public AccountView {
        orders = List.copyOf(orders);
    }

    /**
     * An order.
     *
     * @param at the time, as machines read it
     */
    public record Row(String href, String number, String at, String time, String status, String total) {

        static Row of(PlacedOrder order, String token, Page page) {
            return new Row(
                    Links.order(order.orderId(), token),
                    order.number().toString(),
                    order.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    page.time(order.at()),
                    page.text("account.status." + order.status().code()),
                    page.money(order.total(), order.currency()));
        }
    }

    static AccountView of(Page page, Account account, Orders found, Function<PlacedOrder, String> token) {
        return new AccountView(
                page,
                account.email(),
                found.orders().stream()
                        .map(order -> Row.of(order, token.apply(order), page))
                        .toList(),
                found.more()
                        ? Links.ACCOUNT + "?after=" + found.orders().getLast().orderId()
                        : "",
                account.language(),
                KeptView.NOTHING);
    }

    AccountView with(KeptView other) {
        return new AccountView(page, email, orders, older, language, other);
    }

    @Override
    public String template() {
        return "account";
    }
}
