package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.CatalogueExport;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Gives the catalogue as a file, without ever holding all of it. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
class CatalogueExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LINES = 200;

    private final CatalogueExport export;

    CatalogueExportController(CatalogueExport export) {
        this.export = export;
    }

    @GetMapping("/api/catalogue/export")
    ResponseEntity<Flux<DataBuffer>> write(ServerHttpResponse response) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(export.lines()
                        .buffer(LINES)
                        .map(lines -> response.bufferFactory()
                                .wrap(String.join("", lines).getBytes(StandardCharsets.UTF_8))));
    }
}
