package dev.kiosk.storefront.account.db;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.Accounts;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Accounts. */
@Repository
class R2dbcAccounts implements Accounts {

    private final DatabaseClient database;

    R2dbcAccounts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Account> find(UUID id) {
        return database.sql("select " + AccountRow.COLUMNS + " from account where id = :id")
                .bind("id", id)
                .map(AccountRow::read)
                .one();
    }

    @Override
    public Mono<Void> endSessions(UUID id) {
        return database.sql("update account set version = version + 1 where id = :id")
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Void> keepCart(UUID id, UUID cartId) {
        return database.sql("update account set cart_id = :cart where id = :id")
                .bind("id", id)
                .bind("cart", cartId)
                .then();
    }

    @Override
    public Mono<Void> speak(UUID id, String language) {
        return database.sql("update account set language = :language where id = :id")
                .bind("id", id)
                .bind("language", language)
                .then();
    }
}
