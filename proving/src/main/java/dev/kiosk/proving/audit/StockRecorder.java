package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database write down every state that stock and reservations were ever in: tables show only the last. */
public final class StockRecorder {

    private static final String INSTALL = """
            create schema recorder;
            create table recorder.stock (
                n bigint generated always as identity primary key,
                sku text not null, on_hand bigint not null, reserved bigint not null, version bigint not null);
            create table recorder.reservation (
                n bigint generated always as identity primary key,
                order_id uuid not null, was text, status text not null);
            create function recorder.note_stock() returns trigger language plpgsql security definer as $$
                begin
                    insert into recorder.stock (sku, on_hand, reserved, version)
                    values (new.sku, new.on_hand, new.reserved, new.version);
                    return null;
                end $$;
            create function recorder.note_reservation() returns trigger language plpgsql security definer as $$
                begin
                    if tg_op = 'INSERT' or old.status <> new.status then
                        insert into recorder.reservation (order_id, was, status)
                        values (new.order_id, case when tg_op = 'UPDATE' then old.status end, new.status);
                    end if;
                    return null;
                end $$;
            create trigger recorded after insert or update on stock
                for each row execute function recorder.note_stock();
            create trigger recorded after insert or update on reservation
                for each row execute function recorder.note_reservation();
            """;

    private StockRecorder() {}

    /** @param stock inventory-fn's database, as a superuser, before the first order */
    public static void install(Connection stock) throws SQLException {
        try (Statement statement = stock.createStatement()) {
            statement.execute(INSTALL);
        }
    }
}
