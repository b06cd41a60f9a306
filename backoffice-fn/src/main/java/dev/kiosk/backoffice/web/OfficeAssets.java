package dev.kiosk.backoffice.web;

import dev.kiosk.ui.asset.Asset;
import dev.kiosk.ui.asset.Assets;
import org.springframework.stereotype.Component;

/** The assets of the back office's pages. */
@Component
public class OfficeAssets extends Assets {

    private final Asset officeStyleSheet;

    OfficeAssets() {
        this(Asset.load("/backoffice/assets/admin.css", CSS));
    }

    private OfficeAssets(Asset officeStyleSheet) {
        super(officeStyleSheet);
        this.officeStyleSheet = officeStyleSheet;
    }

    /** What the back office lays over the shop's. */
    public Asset officeStyleSheet() {
        return officeStyleSheet;
    }
}
