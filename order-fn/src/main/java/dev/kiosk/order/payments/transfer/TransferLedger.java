package dev.kiosk.order.payments.transfer;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What staff found on the shop's account, and what they send back. */
@Component
final class TransferLedger implements Transfers {

    private final DatabaseClient database;
    private final Clock clock;

    TransferLedger(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> receive(Charge charge, String statement, Instant at) {
        return database.sql("""
                        insert into bank_transfer (payment_id, order_id, currency, amount, statement, received_at)
                        values (:payment, :order, :currency, :amount, :statement, :at) on conflict do nothing
                        """)
                .bind("payment", charge.id().value())
                .bind("order", charge.order().value())
                .bind("currency", charge.amount().currency().getCurrencyCode())
                .bind("amount", charge.amount().minorUnits())
                .bind("statement", statement)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Empty while nothing has arrived. */
    Mono<Captured> find(Charge charge) {
        return database.sql("""
                        select t.amount, coalesce(sum(b.amount), 0) as back
                        from bank_transfer t left join bank_transfer_back b using (payment_id)
                        where t.payment_id = :payment group by t.payment_id
                        """)
                .bind("payment", charge.id().value())
                .map(row -> new Captured(
                        charge.id().toString(),
                        Objects.requireNonNull(row.get("amount", Long.class)),
                        Objects.requireNonNull(row.get("back", Number.class)).longValue()))
                .one();
    }

    /** Once for each refund, and never more than has arrived; gives whether it is to be sent back. */
    Mono<Boolean> sendBack(Charge charge, String refund, Money amount) {
        return database.sql("""
                        with held as (select * from bank_transfer where payment_id = :payment for update),
                        earlier as (select coalesce(sum(amount), 0) as amount from bank_transfer_back
                            where payment_id = :payment and refund <> :refund)
                        insert into bank_transfer_back (payment_id, refund, amount, at)
                        select payment_id, :refund, :amount, :at from held, earlier
                        where held.amount >= earlier.amount + :amount
                        on conflict (payment_id, refund) do update set amount = excluded.amount
                        """)
                .bind("payment", charge.id().value())
                .bind("refund", refund)
                .bind("amount", amount.minorUnits())
                .bind("at", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
