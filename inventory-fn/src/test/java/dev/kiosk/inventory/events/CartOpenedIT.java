package dev.kiosk.inventory.events;

import dev.kiosk.fn.testing.CartOpenedContract;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.inventory.testing.InventoryServer;

class CartOpenedIT extends CartOpenedContract {

    @Override
    protected EventClient events() {
        return InventoryServer.shared().events();
    }
}
