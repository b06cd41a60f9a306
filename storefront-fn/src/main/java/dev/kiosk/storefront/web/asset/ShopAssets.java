package dev.kiosk.storefront.web.asset;

import dev.kiosk.ui.asset.Asset;
import dev.kiosk.ui.asset.Assets;
import org.springframework.stereotype.Component;

/** The assets of the shop's pages. */
@Component
public class ShopAssets extends Assets {

    private final Asset script;
    private final Asset live;
    private final Asset checkout;
    private final Asset scene;

    ShopAssets() {
        this(
                Asset.load("/storefront/assets/kiosk.js", SCRIPT),
                Asset.load("/storefront/assets/live.js", SCRIPT),
                Asset.load("/storefront/assets/checkout.js", SCRIPT),
                Asset.load("/storefront/assets/kiosk.svg", SVG));
    }

    private ShopAssets(Asset script, Asset live, Asset checkout, Asset scene) {
        super(script, live, checkout, scene);
        this.script = script;
        this.live = live;
        this.checkout = checkout;
        this.scene = scene;
    }

    public Asset script() {
        return script;
    }

    /** The module of pages that move by themselves. */
    public Asset live() {
        return live;
    }

    /** The module of the checkout. */
    public Asset checkout() {
        return checkout;
    }

    public Asset scene() {
        return scene;
    }
}
