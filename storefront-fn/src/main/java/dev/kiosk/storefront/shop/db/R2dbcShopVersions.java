package dev.kiosk.storefront.shop.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.shop.domain.Logo;
import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import dev.kiosk.storefront.shop.domain.ShopVersion.LogoSize;
import dev.kiosk.storefront.shop.domain.ShopVersions;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A table that only grows: a revision that is there already is somebody else's. */
@Repository
class R2dbcShopVersions implements ShopVersions {

    private final DatabaseClient database;

    R2dbcShopVersions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ShopVersion> newerThan(long revision) {
        return database.sql("""
                select revision, cast(settings as text) as settings, width, height, saved_by, saved_at
                from shop_version left join shop_logo on hash = settings -> 'look' ->> 'logo'
                where revision > :revision order by revision desc limit 1
                """)
                .bind("revision", revision)
                .map(R2dbcShopVersions::version)
                .one();
    }

    private static ShopVersion version(Readable row) {
        return new ShopVersion(
                number(row, "revision"),
                SettingsJson.read(text(row, "settings")),
                row.get("width") == null ? null : new LogoSize(integer(row, "width"), integer(row, "height")),
                text(row, "saved_by"),
                instant(row, "saved_at"));
    }

    @Override
    public Mono<Boolean> add(ShopSettings settings, Save save) {
        return database.sql("""
                insert into shop_version (revision, settings, saved_by, saved_at)
                values (:revision, cast(:settings as jsonb), :by, :at)
                """)
                .bind("revision", save.revision())
                .bind("settings", SettingsJson.write(settings))
                .bind("by", save.by())
                .bind("at", save.at())
                .then()
                .thenReturn(true)
                .onErrorResume(DuplicateKeyException.class, e -> Mono.just(false));
    }

    @Override
    public Flux<Save> saves(int limit) {
        return database.sql("select revision, saved_by, saved_at from shop_version order by revision desc limit :limit")
                .bind("limit", limit)
                .map(row -> new Save(number(row, "revision"), text(row, "saved_by"), instant(row, "saved_at")))
                .all();
    }

    @Override
    public Mono<Void> keep(Logo logo) {
        return database.sql("""
                insert into shop_logo (hash, media_type, width, height, content)
                values (:hash, :mediaType, :width, :height, :content) on conflict (hash) do nothing
                """)
                .bind("hash", logo.hash())
                .bind("mediaType", logo.mediaType())
                .bind("width", logo.width())
                .bind("height", logo.height())
                .bind("content", logo.content())
                .then();
    }

    @Override
    public Mono<Logo> logo(String hash) {
        return database.sql("select hash, media_type, width, height, content from shop_logo where hash = :hash")
                .bind("hash", hash)
                .map(row -> new Logo(
                        text(row, "hash"),
                        text(row, "media_type"),
                        integer(row, "width"),
                        integer(row, "height"),
                        Objects.requireNonNull(row.get("content", byte[].class))))
                .one();
    }
}
