package dev.kiosk.ui.asset;

import dev.kiosk.fn.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file of the class path, as it is served. */
public final class Asset {

    private static final int HASH_LENGTH = 12;

    private final String name;
    private final MediaType type;
    private final byte[] content;
    private final String hash;

    private Asset(String name, MediaType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.hash = hash(content);
    }

    /** @param path on the class path, from its root; its last part is the asset's name */
    public static Asset load(String path, MediaType type) {
        try (InputStream file = Asset.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no asset " + path);
            }
            return new Asset(path.substring(path.lastIndexOf('/') + 1), type, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Where it is served for ever: another content has another address. */
    public String path() {
        return "/assets/" + hash + "/" + name;
    }

    /** 304 for who has it already. */
    public ResponseEntity<byte[]> answer(CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .eTag(hash)
                .body(content);
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content)).substring(0, HASH_LENGTH);
    }
}
