package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.catalogue.application.VariantEditor;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.NewVariant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Variants that staff add to a product, and take away. */
@Needs(Permission.GOODS_CHANGE)
@OnFace(Face.INNER)
@RestController
class VariantController {

    private static final String VARIANTS = "/api/catalogue/products/{slug}/variants";

    private final VariantEditor editor;

    VariantController(VariantEditor editor) {
        this.editor = editor;
    }

    @PostMapping(VARIANTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> add(@PathVariable String slug, @RequestBody VariantRequest request) {
        Violations violations = new Violations();
        NewVariant variant = TypedProduct.variant("", request, violations);
        violations.throwIfAny();
        return editor.add(slug, variant).flatMap(result -> answer(result, variant));
    }

    @DeleteMapping(VARIANTS + "/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String slug, @PathVariable String sku) {
        return editor.remove(slug, Sku.normal(sku)).flatMap(result -> answer(result, new NewVariant(sku, "", 1)));
    }

    private static Mono<Void> answer(VariantEditor.Result result, NewVariant variant) {
        return switch (result) {
            case DONE -> Mono.empty();
            case SKU_TAKEN -> Mono.error(() -> CreateProductController.skusTaken(List.of(variant.sku())));
            case OPTION_TAKEN ->
                Mono.error(() -> new Violations()
                        .add("option", "is that of another variant")
                        .problem());
            case TOO_MANY ->
                Mono.error(
                        () -> Problem.of(HttpStatus.CONFLICT, "too-many-variants", "The product has too many variants")
                                .detail("at most " + ListedProduct.MAX_VARIANTS));
            case LAST ->
                Mono.error(() -> Problem.of(HttpStatus.CONFLICT, "last-variant", "A product has at least one variant")
                        .detail(variant.sku()));
        };
    }
}
